import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/offline/list-files.ts';
import { openCopy } from '../../src/offline/worker/open-copy.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';

const PAGE = `<link rel="icon" href="/help/favicon.svg">
<style>@font-face{src:url(/help/fonts/text.woff2)}</style>
<script src="/help/_astro/search.aaa.js"></script>`;
const FILES = {
  'es/search/index.html': PAGE,
  'favicon.svg': '<svg/>',
  'fonts/text.woff2': 'font',
  '_astro/search.aaa.js': 'import("./later.bbb.js")',
  '_astro/later.bbb.js': 'later()',
  '_astro/form.ccc.js': 'form()',
  'search-data/es-0a1b2c3d4e5f.json': '{"hasTexts":true}',
  'search-data/es-0a1b2c3d4e5f-cards-0.json': '{"cards":[]}',
  'search-data/es-0a1b2c3d4e5f-facets.json': '{}',
  'search-data/en-0b2c3d4e5f6a.json': '{"hasTexts":true}',
  'search-data/es-419-0c3d4e5f6a7b.json': '{"hasTexts":true}',
  'search-data/es-MX-0d4e5f6a7b8c-facets.json': '{}',
  'pagefind/pagefind.js': 'find()',
  'pagefind/wasm.es.pagefind': 'wasm',
  'pagefind/wasm.unknown.pagefind': 'wasm for all others',
  'pagefind/fragment/es_1.pf_fragment': 'words',
  'pagefind/fragment/en_1.pf_fragment': 'words',
};
const ALWAYS = [
  'es/search/',
  '_astro/later.bbb.js',
  '_astro/search.aaa.js',
  'fonts/text.woff2',
  'favicon.svg',
  'search-data/es-0a1b2c3d4e5f.json',
];
const DATA = [
  'search-data/es-0a1b2c3d4e5f-cards-0.json',
  'search-data/es-0a1b2c3d4e5f-facets.json',
];
const PAGEFIND = [
  'pagefind/fragment/es_1.pf_fragment',
  'pagefind/pagefind.js',
  'pagefind/wasm.es.pagefind',
];

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'patchwork-offline-'));
  for (const [file, text] of Object.entries(FILES)) put(file, text);
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

describe('the list of what a search page keeps', () => {
  test('is the page, all it loads, and the search files of its own language', () => {
    const { files, page } = list().plan;
    expect(page).toBe('/help/es/search/');
    expect(files.map(({ path }) => path)).toEqual([...ALWAYS, ...DATA].map(inBase));
    expect(files.filter(({ always }) => always).map(({ path }) => path)).toEqual(
      ALWAYS.map(inBase),
    );
  });

  test("has Pagefind's files of the language when the dictionary does not know all words", () => {
    put('search-data/es-0a1b2c3d4e5f.json', '{"hasTexts":false}');
    expect(list().plan.files.map(({ path }) => path)).toEqual(
      [...ALWAYS, ...DATA, ...PAGEFIND].map(inBase),
    );
  });

  test('has the program for all others when Pagefind has none for the language', () => {
    put('search-data/es-0a1b2c3d4e5f.json', '{"hasTexts":false}');
    rmSync(join(site, 'pagefind/wasm.es.pagefind'));
    expect(list().plan.files.map(({ path }) => path)).toContain(
      inBase('pagefind/wasm.unknown.pagefind'),
    );
  });

  test('needs no Pagefind where the dictionary knows all words', () => {
    const before = list().plan.files;
    rmSync(join(site, 'pagefind'), { recursive: true });
    expect(list().plan.files).toEqual(before);
  });

  test('of the sheet of chosen entries is its own data, and nothing of the search', () => {
    put('es/sheet/index.html', PAGE);
    put('sheet-data/es-0a1b2c3d4e5f.json', '{"entries":[]}');
    put('sheet-data/en-0b2c3d4e5f6a.json', '{"entries":[]}');
    const { plan } = listFiles({ ...place(), folder: 'es/sheet/', data: 'sheet-data' });
    expect(plan.files.map(({ path }) => path)).toEqual(
      ['es/sheet/', ...ALWAYS.slice(1, -1), 'sheet-data/es-0a1b2c3d4e5f.json'].map(inBase),
    );
  });

  test('leaves out whole what has no room, and says what the rest takes', () => {
    const whole = list();
    const small = listFiles(place(), whole.bytes - 1);
    expect(small.plan.files.map(({ path }) => path)).toEqual(ALWAYS.map(inBase));
    expect(small.bytes).toBeLessThan(whole.bytes);
  });

  test('is another version when any byte of any file is another', () => {
    const { version } = list().plan;
    expect(list().plan.version).toBe(version);
    put('es/search/index.html', `${PAGE} `);
    expect(list().plan.version).not.toBe(version);
  });

  test('cannot be made without the page, nor without a file that it names', () => {
    rmSync(join(site, 'fonts/text.woff2'));
    expect(() => list()).toThrow('text.woff2');
    rmSync(join(site, 'es/search/index.html'));
    expect(() => list()).toThrow('index.html');
  });
});

test('the worker is one file with its list, small, and without modules', async () => {
  const { plan } = await writeWorker(place());
  const code = readFileSync(join(site, 'es/search/offline.js'), 'utf8');
  expect(code).toContain(plan.version);
  expect(code).not.toMatch(/\b(?:import|export)\b[ {*]/);
  expect(code.length).toBeLessThan(6000);
});

describe('storage that fails', () => {
  const broken = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const storage = { open: broken, match: broken } as unknown as CacheStorage;

  test('hides nothing: every file comes from the network', async () => {
    const copy = openCopy(list().plan, storage);
    expect(await copy.find('/help/es/search/')).toBeUndefined();
    expect(await copy.find('/help/_astro/other.js')).toBeUndefined();
  });

  test('ends the filling, so that the browser tries again at the next visit', async () => {
    const { plan } = list();
    const [page] = plan.files;
    if (page === undefined) throw new Error('no page');
    await expect(openCopy(plan, storage).keep(page, new Response(PAGE))).rejects.toThrow('full');
    const other = openCopy(plan, storage).keep(page, new Response('Sign in to this hotel'));
    await expect(other).rejects.toThrow('is another file');
  });
});

const place = () => ({ site, base: '/help/', folder: 'es/search/', language: 'es' });
const list = () => listFiles(place());
const inBase = (path: string) => `/help/${path}`;

function put(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}
