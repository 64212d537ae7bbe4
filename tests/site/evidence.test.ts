import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { evidenceOf, EVIDENCE_STATES } from '../../src/directory/evidence.ts';
import { Health } from '../../src/health/health.ts';
import { baseOf } from '../../src/site/absolute.ts';
import { interfaceWords } from '../../src/words/words.ts';
import { BUILT_SITE, BUILT_SITES, BUILT_TONGUES, pagesOf } from './built-site.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** More than these the page leaves to the file for programs. */
const MOST_LISTED = 60;
const TODAY = '2026-11-22';

describe.each(BUILT_SITES)('in $name', ({ site, content }) => {
  const directory = openDirectory(content);
  const base = baseOf(directory.network);
  const words = interfaceWords(
    directory.network.languages.map(({ code }) => code),
    directory.words,
  );
  const stateOf = new Map(
    directory.entries.map((entry) => [entry.id, evidenceOf(entry.facts, TODAY).state]),
  );
  const idOf = (href: string) =>
    /((?:resources|groups|events|guides)\/[^/]+)\/$/.exec(href.replace(base, '/'))?.[1] ?? '';
  const folders = directory.network.languages.map(({ code }) => ({
    code,
    folder: code === directory.firstLanguage ? '' : `${code}/`,
  }));
  const read = (path: string) => parse(readFileSync(join(site, path, 'index.html'), 'utf8'));

  test('every row of every list shows the state of its entry, in shape and in words', () => {
    const wrong: string[] = [];
    let rows = 0;
    for (const { path, html } of pagesOf(site)) {
      // No row holds another list, so that its end is the next one's.
      for (const [row] of html.matchAll(/<li class="[^"]*\btarget\b[\s\S]*?<\/li>/g)) {
        const href = /<a href="([^"]+)"/.exec(row)?.[1] ?? '';
        const state = stateOf.get(idOf(href));
        if (state === undefined) continue;
        rows += 1;
        const [, shown, words = ''] = /data-state="(\w+)"[^>]*>([\s\S]*?)<\/p>/.exec(row) ?? [];
        if (shown !== state || words.replaceAll(/<[^>]+>/g, '').trim() === '')
          wrong.push(`${path} -> ${href}`);
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(rows).toBeGreaterThan(directory.listed.length);
  });

  test('every entry page says its state first, and leads to what that means', () => {
    for (const { code, folder } of folders) {
      const to = `${base}${folder}how-we-know/`;
      for (const entry of directory.entries) {
        const [mark] = allOf(
          read(`${folder}${entry.id}`),
          (node) => attributeOf(node, 'data-state') !== undefined,
        );
        const [link] = allOf(mark, ({ tagName }) => tagName === 'a');
        expect([attributeOf(mark, 'data-state'), attributeOf(link, 'href')], entry.id).toEqual([
          stateOf.get(entry.id),
          to,
        ]);
        expect(textOf(link)).toBe(words[code]?.site.howWeKnow.title);
      }
    }
  });

  test('the page of figures and the file for programs say the same, in every language', () => {
    const file = Health.parse(JSON.parse(readFileSync(join(site, 'data/health.json'), 'utf8')));
    expect(file.day).toBe(TODAY);
    for (const { folder } of folders) {
      const page = read(`${folder}health`);
      // The table of languages counts words, not entries.
      const [totals, ...tables] = allOf(
        page,
        (each) => each.tagName === 'table' && attributeOf(each, 'aria-labelledby') !== 'languages',
      ).map(numbersOf);
      expect(totals).toEqual(EVIDENCE_STATES.map((state) => [file.all[state]]));
      expect(tables).toEqual(
        [file.kinds, file.areas, file.needs].map((rows) =>
          rows.map((row) => [...EVIDENCE_STATES.map((state) => row[state]), row.all]),
        ),
      );
      const listed = allOf(page, ({ tagName }) => tagName === 'ol').flatMap((list) =>
        allOf(list, ({ tagName }) => tagName === 'li').map((item) => {
          const links = allOf(item, ({ tagName }) => tagName === 'a').map(
            (link) => attributeOf(link, 'href') ?? '',
          );
          const phone = links.find((href) => href.startsWith('tel:'));
          return [idOf(links[0] ?? ''), phone?.slice('tel:'.length)];
        }),
      );
      expect(listed).toEqual(
        [file.ask_again.entries, file.never_checked]
          .flatMap((entries) => entries.slice(0, MOST_LISTED))
          .map(({ id, phone }) => [id, phone?.replaceAll('-', '')]),
      );
    }
  });

  test('"How we know" explains each state once, with the words of the network under its own', () => {
    for (const { code, folder } of folders) {
      const page = read(`${folder}how-we-know`);
      const marks = allOf(page, (node) => attributeOf(node, 'data-state') !== undefined);
      expect(marks.map((mark) => attributeOf(mark, 'data-state'))).toEqual([...EVIDENCE_STATES]);
      const own = directory.pages.find(({ slug }) => slug === 'how-we-know');
      const title = own && (own.words[code]?.title ?? own.facts.title);
      const heads = allOf(page, ({ tagName }) => tagName === 'h2').map(textOf);
      if (title !== undefined) expect(heads).toContain(title);
      expect(allOf(page, ({ tagName }) => tagName === 'h1')).toHaveLength(1);
    }
  });

  test('the address the explanation once had leads on to it', () => {
    for (const { folder } of folders) {
      const html = readFileSync(join(site, `${folder}checked/index.html`), 'utf8');
      expect(html).toContain(`content="0; url=${base}${folder}how-we-know/"`);
    }
  });
});

test.each([
  ['paused-closet', ['tel:413-555-0161'.replaceAll('-', '')]],
  // It has no number, no group, and its network has lines for danger alone.
  ['library-things', []],
])('%s is out of date: that stands at its top, with the number to call: %j', (slug, numbers) => {
  for (const folder of ['', 'es/', 'ar/', 'zh-Hans/']) {
    const page = parse(
      readFileSync(join(BUILT_TONGUES, `${folder}resources/${slug}/index.html`), 'utf8'),
    );
    const [note] = allOf(page, (node) => hasClass(node, 'stale'));
    const order = allOf(
      page,
      (node) => node.tagName === 'h1' || node === note || hasClass(node, 'lead'),
    );
    expect(order.map(({ tagName }) => tagName)).toEqual(['h1', 'div', 'p']);
    const links = allOf(note, ({ tagName }) => tagName === 'a');
    expect(links.slice(1).map((link) => attributeOf(link, 'href'))).toEqual(numbers);
    expect(allOf(note, ({ tagName }) => tagName === 'p').length).toBeGreaterThan(1);
  }
});

test('an entry that was checked lately has no such note', () => {
  const fresh = readFileSync(join(BUILT_TONGUES, 'resources/corner-pantry/index.html'), 'utf8');
  expect(fresh).not.toContain('class="stale');
});

test('the network has no page of its own at the address of "How we know"', () => {
  expect(existsSync('content/pages/checked.md')).toBe(false);
  const html = readFileSync(join(BUILT_SITE, 'how-we-know/index.html'), 'utf8');
  expect(html.match(/<main/g)).toHaveLength(1);
  expect(html).toContain('Who checks here');
});

function allOf(node: Node | undefined, fits: (element: Element) => boolean): Element[] {
  if (node === undefined || !('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && fits(child) ? [child] : []),
    ...allOf(child, fits),
  ]);
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attribute) => attribute.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(' ').includes(name);
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The numbers of a table's rows, whatever digits and separators the language writes them with. */
function numbersOf(table: Element): number[][] {
  return allOf(table, ({ tagName }) => tagName === 'tr')
    .map((row) =>
      allOf(row, ({ tagName }) => tagName === 'td').map((cell) => numberIn(textOf(cell))),
    )
    .filter((row) => row.length > 0);
}

function numberIn(text: string): number {
  const latin = text.replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  return Number(latin.replaceAll(/\D/g, ''));
}
