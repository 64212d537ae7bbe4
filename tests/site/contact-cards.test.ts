import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { publicWhereOf, wordsOf } from '../../src/directory/entry.ts';
import { baseOf } from '../../src/site/absolute.ts';
import { readCard, readCardOtherwise } from '../read-card.ts';
import { BUILT_SITES, pagesOf } from './built-site.ts';

describe.each(BUILT_SITES)('contact cards of $name', ({ site, content }) => {
  const directory = openDirectory(content);
  const base = baseOf(directory.network);
  const pages = new Map(pagesOf(site).map(({ path, html }) => [path, html]));
  const contactable = [...directory.ofKind('resources'), ...directory.ofKind('groups')];
  const cards = directory.network.languages.flatMap(({ code }) =>
    contactable.flatMap((entry) => {
      const page = `/${code === directory.firstLanguage ? '' : `${code}/`}${entry.id}/`;
      const html = pages.get(page) ?? '';
      const linked = /href="([^"]+\.vcf)"[^>]*>/.exec(html.replace(/<link[^>]*>/g, ''))?.[1];
      return linked === undefined ? [] : [{ code, entry, html, file: linked.slice(base.length) }];
    }),
  );

  test('are linked from the page of everybody who can be reached, in each language', () => {
    const reachable = contactable.filter(
      (entry) =>
        Object.keys(entry.facts.contact ?? {}).length > 0 &&
        entry.facts.status !== 'closed' &&
        !(entry.kind === 'groups' && entry.facts.state === 'historic'),
    );
    expect(cards).toHaveLength(reachable.length * directory.network.languages.length);
  });

  test('give an independent reader the facts of the page, in both versions', () => {
    for (const { code, entry, html, file } of cards) {
      const newer = file.replace('/vcard3/', '/');
      expect(html, newer).toContain(
        `<link rel="alternate" type="text/vcard" href="${base}${newer}"`,
      );
      for (const path of [file, newer]) {
        const card = readCard(readFileSync(join(site, path), 'utf8'));
        expect({ path, ...said(card) }).toEqual({ path, ...known(entry, code) });
        for (const { value } of card.tel) expect(html, path).toContain(`tel:${dialled(value)}`);
        expect(new Set(card.note).has('{'), path).toBe(false);
        const own = card.url?.at(-1) ?? '';
        expect(existsSync(join(site, new URL(own).pathname.slice(base.length)))).toBe(true);
      }
    }
  });

  test('of version 4 read the same in a second reader', () => {
    for (const { file } of cards) {
      const text = readFileSync(join(site, file.replace('/vcard3/', '/')), 'utf8');
      const card = readCard(text);
      // vcard4 takes a semicolon in a text for the end of a part.
      const plain = (words: string) => words.replaceAll(';', ',');
      const second = readCardOtherwise(text);
      expect({ fn: plain(second.fn), note: plain(second.note), tel: second.tel }).toEqual({
        fn: plain(card.fn),
        note: plain(card.note),
        tel: card.tel.map(({ value }) => value),
      });
    }
  });

  test('have lines of at most 75 octets that end with CRLF', () => {
    for (const { file } of cards) {
      const lines = readFileSync(join(site, file), 'utf8').split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual(
        [],
      );
    }
  });
});

/** What a card says, without how its version writes it. */
function said(card: ReturnType<typeof readCard>): Record<string, unknown> {
  return {
    name: card.fn,
    phones: card.tel.map(({ value }) => dialled(value)),
    labels: card.tel.flatMap(({ label }) => label?.replaceAll('\\', '') ?? []),
    email: card.email,
    web: card.url?.slice(0, -1),
    street: card.adr?.[2] === '' ? undefined : card.adr?.[2],
    town: card.adr?.[3],
  };
}

/** What the content holds, as far as it may stand on a phone. */
function known(entry: Entry, code: string): Record<string, unknown> {
  const words = wordsOf(entry, code);
  const { contact } = 'contact' in entry.facts ? entry.facts : {};
  const phones = (contact?.phones ?? []).map(({ number, ext }) =>
    [number.replaceAll('-', ''), ext].filter(Boolean).join(','),
  );
  if (words.discreet !== undefined)
    return { name: words.discreet.title, phones, labels: [], web: [] };
  const where = publicWhereOf(entry);
  return {
    name: words.title,
    phones,
    labels: (contact?.phones ?? []).flatMap(({ label }) => (label ? words.label(label) : [])),
    email: contact?.email,
    web: [contact?.web].filter((address) => address !== undefined),
    street: where && (where.street ?? where.name),
    town: where?.town,
  };
}

/** A number as the links of the page dial it. */
function dialled(value: string): string {
  return value.replace(/^tel:/, '').replace(/^\+1-/, '').replace(';ext=', ',').replaceAll('-', '');
}
