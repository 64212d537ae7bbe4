import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { Dictionary } from '../../src/open-data/tables/dictionary.ts';
import { tableFileSchema } from '../../src/open-data/tables/table-schema.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import { BUILT_FIXTURE, BUILT_SITE, BUILT_TONGUES, pagesOf } from './built-site.ts';

describe.each([
  ['Western Massachusetts', BUILT_SITE, ['en', 'es']],
  ['another network', BUILT_FIXTURE, ['ar', 'en']],
  ['a network of seven languages', BUILT_TONGUES, undefined],
])('the tables of %s', (_, site, languages) => {
  const files = readdirSync(join(site, 'data/tables'));
  const codes = [...new Set(files.map((file) => file.split('.')[1] ?? ''))].toSorted();
  const paths = new Set(pagesOf(site).map(({ path }) => path));

  test('stand there for every kind in every language, as CSV and as JSON', () => {
    expect(codes).toEqual(languages ?? codes);
    const wanted = KINDS.flatMap((kind) =>
      codes.flatMap((code) => [`${kind}.${code}.csv`, `${kind}.${code}.json`]),
    );
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  test('name entries that have the page they name, and nothing that their schema does not know', () => {
    for (const kind of KINDS) {
      for (const code of codes) {
        const text = readFileSync(join(site, `data/tables/${kind}.${code}.json`), 'utf8');
        const table = tableFileSchema(kind).parse(JSON.parse(text)) as TableFile;
        const base = new URL(table.site).pathname.replace(new RegExp(`${code}/$`), '');
        const missing = table.entries.filter(
          ({ page }) => !paths.has(`/${new URL(page).pathname.slice(base.length)}`),
        );
        expect(missing.map(({ page }) => page)).toEqual([]);
        expect(table.dictionary).toMatch(new RegExp(`/data/dictionary\\.${code}\\.json$`));
      }
    }
  });

  test('have a dictionary in every language, with every key that an entry has', () => {
    for (const code of codes) {
      const text = readFileSync(join(site, `data/dictionary.${code}.json`), 'utf8');
      const { kinds } = Dictionary.parse(JSON.parse(text));
      for (const { kind, keys } of kinds) {
        const table = readFileSync(join(site, `data/tables/${kind}.${code}.json`), 'utf8');
        const { entries } = JSON.parse(table) as TableFile;
        const known = new Set(keys.map(({ key }) => key));
        const unknown = entries
          .flatMap((entry) => Object.keys(entry))
          .filter((key) => !known.has(key));
        expect(unknown).toEqual([]);
      }
    }
  });

  test('are linked from the page about data, and every file that it links is there', () => {
    const pages = pagesOf(site).filter(({ path }) => /^\/(?:[\w-]+\/)?data\/$/.test(path));
    expect(pages).toHaveLength(codes.length);
    for (const { path, html } of pages) {
      const links = linksOf(html).filter((href) => /\/data\/.*\.(?:csv|json)$/.test(href));
      const tables = links.filter((href) => href.includes('/data/tables/'));
      expect(tables, path).toHaveLength(KINDS.length * codes.length * 2);
      for (const href of links) {
        expect(() => readFileSync(join(site, href.slice(href.indexOf('/data/'))))).not.toThrow();
      }
    }
  });
});

function linksOf(html: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    const { attrs = [], childNodes = [] } = node as {
      attrs?: { name: string; value: string }[];
      childNodes?: unknown[];
    };
    for (const { name, value } of attrs) if (name === 'href') found.push(value);
    childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

type TableFile = { site: string; dictionary: string; entries: { page: string }[] };
