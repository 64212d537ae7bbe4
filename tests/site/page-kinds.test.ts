import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindOf, pageKinds } from '../gallery/page-kinds.ts';
import { samplePages } from '../gallery/show-pages.ts';
import { BUILT_SITES, BUILT_TONGUES, pagesOf, TONGUES_CONTENT } from './built-site.ts';

const kinds = pageKinds();

test('every file of src/pages that makes pages is a kind of page', () => {
  const files = globSync('src/pages/**/*.astro');
  // And the editors' page, which the build adds.
  expect(kinds).toHaveLength(files.length + 1);
  expect(kinds.length).toBeGreaterThan(40);
});

test('every built page is of a kind, and every kind that is looked at has a page', () => {
  const made = new Set<string>();
  const lost: string[] = [];
  for (const { site } of BUILT_SITES) {
    for (const { path } of pagesOf(site)) {
      const kind = kindOf(kinds, path);
      if (kind === undefined) lost.push(path);
      else made.add(kind.name);
    }
  }
  expect(lost).toEqual([]);
  expect(kinds.filter(({ name, seen }) => seen && !made.has(name)).map(({ name }) => name)).toEqual(
    [],
  );
});

test('the gallery shows each of them, typical, empty and overflowing, in three languages', () => {
  const samples = samplePages(BUILT_TONGUES, TONGUES_CONTENT);
  const shown = new Set(samples.map(({ group }) => group));
  expect(
    kinds.filter(({ name, seen }) => seen && !shown.has(name)).map(({ name }) => name),
  ).toEqual([]);
  const pantries = samples.filter(({ group }) => group === 'resources/[slug]');
  expect(pantries.map(({ language, state }) => `${language} ${state}`).toSorted()).toEqual(
    ['ar', 'en', 'es'].flatMap((language) =>
      ['empty', 'overflowing', 'typical'].map((state) => `${language} ${state}`),
    ),
  );
  const longest = samples.find(
    ({ group, state }) => group === 'resources/[slug]' && state === 'overflowing',
  );
  expect(longest?.path).toMatch(/three-thousand|nine-phones/);
});
