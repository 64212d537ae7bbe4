import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import Papa from 'papaparse';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNetwork } from '../../src/check/examples/write-network.ts';
import { renderMarkdown } from '../../src/directory/markdown.ts';
import { openSite } from '../browser/open-site.ts';
import { rootOf } from '../read-calendar.ts';
import { readCard } from '../read-card.ts';
import { attackNetwork, NETWORK_WORDS, otherKindOf, PAGES, slugOf } from './attack-network.ts';
import { ADDRESS_ATTACKS, ATTACKS } from './attacks.ts';
import { build, pagesOf, scratchFolder } from './built-site.ts';
import { attributesOf, elementsOf, isAddress, stringsIn, textOf } from './read-elements.ts';
import { visitPages, watchPage } from './visit-pages.ts';

const folder = scratchFolder('attacks');
const dist = join(folder, 'site');
let site: Awaited<ReturnType<typeof openSite>>;
/** Every page, parsed once for all tests. */
let pages: { path: string; elements: ReturnType<typeof elementsOf> }[];
beforeAll(async () => {
  writeNetwork(join(folder, 'content'), attackNetwork());
  await build({ PATCHWORK_CONTENT: join(folder, 'content'), PATCHWORK_OUT: dist });
  site = await openSite(dist);
  pages = pagesOf(dist).map(({ path, html }) => ({ path, elements: elementsOf(parse(html)) }));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const attacks = ATTACKS.map((attack, index) => ({ ...attack, index, slug: slugOf(index) }));
/** What check keeps of a field: what stands in every file, as far as the file's format can hold it. */
const kept = (words: string): string => words.trim();
/** A browser reads each line end of a page as LF (HTML, 13.2.3.5). */
const inHtml = (words: string): string => kept(words).replaceAll(/\r\n?/g, '\n');
/** A line end is one sign there, and no other control character but the tab may stand there (RFC 5545 3.1, RFC 6350 3.3). */
const inLines = (words: string): string => inHtml(words).replaceAll(/(?![\t\n])\p{Cc}/gu, '');
/** A sheet shows an apostrophe before what it would reckon otherwise. */
const inSheet = (words: string): string => kept(words).replace(/^(?=[=+\-@])/, "'");
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

describe('in a real browser', () => {
  const addresses = ADDRESS_ATTACKS.filter(([, code]) => code === undefined);
  /** The path of a page, and the title that it must have. */
  const entries: (readonly [path: string, title: string])[] = [
    ...attacks.flatMap(({ slug, index, words }) =>
      // One template draws all events, one all guides: a few of each are opened, all are read below.
      ['resources', ...(index % 4 === 0 ? [otherKindOf(index)] : [])].map(
        (kind) => [`${kind}/${slug}/`, words] as const,
      ),
    ),
    ...PAGES.map(({ path, words }) => [`${path}/`, words] as const),
    ...addresses.map((_, index) => [`resources/address-${index}/`, 'Oak Address'] as const),
  ];
  const others = [
    '',
    'search/?q=food',
    'about/',
    'needs/food/',
    'towns/oakham/',
    'request/',
  ].concat(['sheet/', 'calendar/', 'booklet/', 'how-we-know/', 'is-it-for-me/', 'script-ran/']);
  const flyers = attacks
    .filter(({ body }) => body === 'raw-html')
    .map(({ slug }) => `resources/${slug}/flyer/`);

  test(
    'nothing runs, and nobody else is asked, where no policy helps',
    { timeout: 240_000 },
    async () => {
      const paths = [...others, ...entries.map(([path]) => path), ...flyers];
      const told = await visitPages(site, paths, { bypassCSP: true });
      expect(told.did).toEqual([]);
      expect(told.titles.size).toBe(paths.length);
      const wrong = entries.filter(([path, title]) => told.titles.get(path) !== inHtml(title));
      expect(wrong.map(([path]) => [path, told.titles.get(path)])).toEqual([]);
    },
  );

  test('the policy refuses nothing, because there is nothing to refuse', async () => {
    const some = entries.flatMap(([path], at) => (at % 10 === 0 ? [path] : []));
    const told = await visitPages(site, [...others, ...some, ...flyers.slice(0, 3)], {});
    expect(told.did).toEqual([]);
  });

  test('even Markdown that check refuses would run nothing', async () => {
    const page = await site.open('about/', { bypassCSP: true });
    const ran = await watchPage(page, site.url);
    await page.reload();
    const html = attacks.map(({ words }) => renderMarkdown(words, '/')).join('');
    const bad = await page.evaluate((text) => {
      const main = document.querySelector('main') ?? document.body;
      main.innerHTML = text;
      for (const each of main.querySelectorAll('a, p, li'))
        each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      return [...main.querySelectorAll('*')]
        .filter(
          (each) =>
            !/^(?:A|BLOCKQUOTE|BR|CODE|EM|H\d|LI|OL|P|PRE|STRONG|UL)$/.test(each.tagName) ||
            [...each.attributes].some(({ name }) => !/^(?:href|title|rel|start)$/.test(name)) ||
            !/^(?:https?|mailto):/.test(
              each instanceof HTMLAnchorElement ? each.protocol : 'https:',
            ),
        )
        .map((each) => each.outerHTML.slice(0, 200));
    }, html);
    expect(bad).toEqual([]);
    expect(ran).toEqual([]);
    await page.context().close();
  });

  test('a flyer as PDF has no script, and its links are those of its page', async () => {
    const page = await site.open('favicon.svg');
    for (const { slug } of attacks.filter(({ name }) => /PDF|the end of a script,/.test(name))) {
      await page.goto(new URL(`resources/${slug}/flyer/`, site.url).href);
      const links = await page.evaluate(() => Array.from(document.links, ({ href }) => href));
      const { catalog, context } = await PDFDocument.load(await page.pdf());
      for (const name of ['OpenAction', 'AA', 'AcroForm'])
        expect(catalog.has(PDFName.of(name))).toBe(false);
      const objects = context.enumerateIndirectObjects().map(([, object]) => object);
      expect(
        objects.map(String).filter((text) => /\/(?:JavaScript|JS|Launch|SubmitForm)\b/.test(text)),
      ).toEqual([]);
      const targets = objects.flatMap((object) => {
        const action = object instanceof PDFDict ? object.lookup(PDFName.of('A')) : undefined;
        const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
        return uri instanceof PDFString || uri instanceof PDFHexString ? [uri.decodeText()] : [];
      });
      expect(targets.filter((target) => !links.includes(target))).toEqual([]);
    }
    await page.context().close();
  });
});

describe('in the files', () => {
  test('no page has an element or an attribute that only an attack would make', () => {
    const bad = new Set<string>();
    const scripts = new Map<string, number>();
    for (const { path, elements } of pages) {
      for (const element of elements) {
        const { tagName, attrs } = element;
        if (/^(?:iframe|object|embed|base|marquee|math|video|frame|applet|animate)$/.test(tagName))
          bad.add(`${path} ${tagName}`);
        for (const { name, value } of attrs) {
          if (name.startsWith('on')) bad.add(`${path} ${tagName} ${name}`);
          if (/^(?:href|src|action|formaction)$/.test(name) && !isAddress(value))
            bad.add(`${path} ${tagName} ${name}=${value}`);
          if (/^(?:src|action|formaction)$/.test(name) && value.startsWith('http:'))
            bad.add(`${path} ${name}=${value}`);
        }
        if (tagName === 'script') scripts.set(path, (scripts.get(path) ?? 0) + 1);
      }
    }
    expect([...bad]).toEqual([]);
    const counts = attacks.map(({ slug }) => scripts.get(`/resources/${slug}/`));
    expect(new Set(counts).size).toBe(1);
  });

  test('the policy of a page allows what a parser finds in it, and nothing that is only in somebody’s words', () => {
    const wrong = pages.filter(({ elements }) => {
      const own = elements.flatMap((element) => {
        const { src, type = '' } = attributesOf(element);
        const runs =
          element.tagName === 'script' && src === undefined && /^(?:module)?$/.test(type);
        return runs ? [createHash('sha256').update(textOf(element)).digest('base64')] : [];
      });
      const policy = elements
        .map(attributesOf)
        .find((each) => each['http-equiv'] === 'content-security-policy');
      const [scripts = ''] = /script-src [^;]*/.exec(policy?.['content'] ?? '') ?? [];
      const allowed = [...scripts.matchAll(/'sha256-([^']+)'/g)].map(([, code]) => code);
      return allowed.toSorted().join() !== [...new Set(own)].toSorted().join();
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('a link that a stranger wrote says so, wherever it leads; the site’s own say nothing', () => {
    const wrong = pages.flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        if (element.tagName !== 'a') return [];
        const { href = '', rel = '' } = attributesOf(element);
        if (!/^https?:/.test(href) || href.startsWith('https://tiny.example')) return [];
        const ours = /openstreetmap\.org|creativecommons\.org|openreferral\.org|weather\.gov/.test(
          href,
        );
        return rel.includes('noreferrer') && (ours || rel === 'nofollow ugc noreferrer')
          ? []
          : [`${path} ${href} "${rel}"`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('linked data says the words, and nothing else', () => {
    for (const { slug, words } of attacks) {
      const [graph] = jsonIn(`resources/${slug}/`, 'application/ld+json') as [
        { '@graph': { name?: string }[] },
      ];
      expect(graph['@graph'][0]?.name).toBe(kept(words));
    }
  });

  test('what programs on pages are told is JSON with the words as they are', () => {
    const { need, name, line, who } = NETWORK_WORDS;
    const islands = elementsOf(parse(read('request/index.html'))).flatMap(({ tagName, attrs }) =>
      tagName === 'astro-island' ? attrs.filter((each) => each.name === 'props') : [],
    );
    expect(islands).toHaveLength(1);
    const told = islands.flatMap(({ value }) => stringsIn(JSON.parse(value)));
    for (const words of [need, line, who, name]) expect(told).toContain(words);
    for (const { path, elements } of pages) {
      for (const { tagName, attrs } of elements) {
        if (tagName === 'script') continue;
        for (const { name: key, value } of attrs.filter((each) => /^[[{]/.test(each.value)))
          if (/^(?:props|data-words)$/.test(key))
            expect(() => void JSON.parse(value), path).not.toThrow();
      }
    }
  });

  test('calendars have the events that there are, with their words', () => {
    const root = rootOf(read('calendar/en/all.ics'));
    const events = root.getAllSubcomponents('vevent');
    const wanted = attacks.filter(({ index }) => otherKindOf(index) === 'events');
    const titles = events.map((event) => event.getFirstPropertyValue('summary'));
    const own = ['Oak Supper', ...wanted.map(({ words }) => inLines(words))];
    // One of the two dates of each attack does not take place.
    const told = new Set(titles.map((title) => String(title).replace(/^Cancelled: /, '')));
    expect([...told].toSorted()).toEqual(own.toSorted());
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(
      own.length,
    );
    const names = new Set(
      events.flatMap((event) => event.getAllProperties().map((each) => each.name)),
    );
    expect([...names].filter((name) => /attendee|^x$|^x-y$/.test(name))).toEqual([]);
  });

  test('contact cards have the one number that there is, with their words', () => {
    const cards = readdirSync(join(dist, 'contacts/en/resources'));
    for (const { slug, words } of attacks) {
      const file = cards.find((name) => name.startsWith(`${slug}.`)) ?? '';
      const card = readCard(read(`contacts/en/resources/${file}`));
      expect(card.fn).toBe(inLines(words));
      expect(card.tel).toHaveLength(1);
      expect(card.tel[0]?.value).toContain('413-555-0142');
    }
  });

  test('sheets have one row for each entry, and no cell that a program would reckon', () => {
    const text = read('data/tables/resources.en.csv').replace(/^\uFEFF/, '');
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const addresses = ADDRESS_ATTACKS.filter(([, code]) => code === undefined).length;
    const [, ...rows] = data;
    expect(rows).toHaveLength(attacks.length + addresses + 1);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
    for (const { slug, words } of attacks) {
      const row = rows.find((cells) => cells.some((cell) => cell.endsWith(`/resources/${slug}/`)));
      expect(row).toContain(inSheet(words));
    }
  });

  test('open data and JSON tables say the words as they are', () => {
    const { contents } = JSON.parse(read('data/hsds/services.json')) as {
      contents: { name: string }[];
    };
    const names = new Set(contents.map(({ name }) => name));
    const table = JSON.parse(read('data/tables/resources.en.json')) as {
      entries: { title: string }[];
    };
    const titles = new Set(table.entries.map(({ title }) => title));
    for (const { words } of attacks) {
      expect(titles).toContain(kept(words));
      expect(names).toContain(kept(words));
    }
  });
});

/** Every data block of a page, parsed. */
function jsonIn(path: string, type: string): unknown[] {
  return elementsOf(parse(read(`${path}index.html`)))
    .filter(({ attrs }) => attrs.some(({ name, value }) => name === 'type' && value === type))
    .map((block) => JSON.parse(textOf(block)) as unknown);
}
