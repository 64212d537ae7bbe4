import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIContext, GetStaticPathsOptions, GetStaticPathsResult } from 'astro';
import { expect, test, vi } from 'vitest';
import type { Directory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import type { Where } from '../../src/schema/where.ts';
import { unpackFile } from '../unpack-file.ts';

const CONTENT = resolve('tests/fixtures/cedar-valley/content');
/** Fonts hold no words, and take long to cut. */
const WITHOUT = /fonts\//;
const SECRET: Where = {
  location: 'town',
  name: 'Wrongly Kept Hall',
  street: '77 Wrongly Kept Lane',
  town: 'High Cedar',
  zip: '10977',
  directions: 'Knock at the wrongly kept door.',
  bus: 'Wrongly kept bus',
};
/** An entry without a place may not even tell its town. */
const NOWHERE: Where = { ...SECRET, location: 'none', town: 'Wrongly Kept Town' };
const KEPT: Readonly<Record<string, Where>> = {
  'resources/safe-house': SECRET,
  'resources/bread-table': NOWHERE,
  'groups/cedar-neighbors': NOWHERE,
  'events/tool-day': SECRET,
};

// The schema refuses such files; so the entries are made wrong after they are read, before anything is made of them.
vi.mock(import('../../src/directory/directory.ts'), async (original) => {
  const real = await original();
  return { ...real, openDirectory: (folder) => keepWrongly(real.openDirectory(folder)) };
});
vi.stubEnv('PATCHWORK_CONTENT', CONTENT);
vi.stubEnv('PATCHWORK_NOW', '2026-11-22T15:00:00Z');

const endpoints = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !WITHOUT.test(file))
  .toSorted();

test('the entries of this test are kept wrongly', async () => {
  const { directory } = await import('../../src/site/site.ts');
  for (const [id, where] of Object.entries(KEPT))
    expect(directory.entries.find((entry) => entry.id === id)?.facts).toHaveProperty(
      'where',
      where,
    );
});

test.each(endpoints)(
  '%s gives out no place that is to be withheld, even from a wrong entry',
  async (file) => {
    const page = (await import(pathToFileURL(resolve('src/pages', file)).href)) as Endpoint;
    const paths = (await page.getStaticPaths?.({} as GetStaticPathsOptions)) ?? [{ params: {} }];
    expect(paths.length).toBeGreaterThan(0);
    for (const { params, props = {} } of paths.flat()) {
      const context = { params, props, site: new URL('https://cedar-valley.example') };
      const response = await page.GET(context as unknown as APIContext);
      const text = unpackFile(Buffer.from(await response.arrayBuffer()));
      expect
        .soft(
          text.match(/.{0,60}(?:wrongly kept|(?<![\w.])10977(?![\w.])).{0,60}/i)?.[0],
          JSON.stringify(params),
        )
        .toBeUndefined();
    }
  },
);

function keepWrongly(directory: Directory): Directory {
  for (const entry of directory.entries) {
    const where = KEPT[entry.id];
    if (where !== undefined)
      Object.assign<Entry['facts'], { where: Where }>(entry.facts, { where });
  }
  return directory;
}

type Endpoint = {
  getStaticPaths?: (
    options: GetStaticPathsOptions,
  ) => GetStaticPathsResult | Promise<GetStaticPathsResult>;
  GET: (context: APIContext) => Response | Promise<Response>;
};
