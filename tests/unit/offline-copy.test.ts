import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileWorker } from '../../src/offline/compile-worker.ts';
import type { WorkerSettings } from '../../src/offline/copy-plan.ts';
import { pagefindFiles } from '../../src/offline/list-files.ts';
import { packLanguage } from '../../src/offline/pack-language.ts';
import { openSiteFiles } from '../../src/offline/site-files.ts';
import { openCopy } from '../../src/offline/worker/open-copy.ts';
import { openPages } from '../../src/offline/worker/open-pages.ts';

const PAGE = `<link rel="icon" href="/help/favicon.svg"><link rel="manifest" href="/help/manifest.webmanifest">
<link media="print" rel="stylesheet" href="/help/_astro/paper.css">
<style>@font-face{src:url(/help/fonts/text.woff2)}</style>
<script src="/help/_astro/search.aaa.js"></script>`;
const FILES = {
  'es/search/index.html': PAGE,
  'es/resources/pantry/index.html': '<button data-tool="/help/_astro/tool.ddd.js">',
  'es/towns/lee/index.html': '<p>Lee</p>',
  'es/towns/lee/sheet/index.html': '<p>The sheet of Lee</p>',
  'es/r/ab12/index.html': '<meta http-equiv="refresh">',
  'favicon.svg': '<svg/>',
  'manifest.webmanifest': '{}',
  'fonts/text.woff2': 'font',
  '_astro/paper.css': 'p{}',
  '_astro/search.aaa.js': 'import("./later.bbb.js")',
  '_astro/later.bbb.js': 'later()',
  '_astro/form.ccc.js': 'form()',
  '_astro/tool.ddd.js': 'tool()',
  'search-data/es-0a1b2c3d4e5f.json': '{"hasTexts":true}',
  'search-data/es-0a1b2c3d4e5f-cards-0.json': '{"cards":[]}',
  'search-data/en-0b2c3d4e5f6a.json': '{"hasTexts":true}',
  'search-data/es-419-0c3d4e5f6a7b.json': '{"hasTexts":true}',
  'sheet-data/es-0a1b2c3d4e5f.json': '{"entries":[]}',
  'pagefind/pagefind.js': 'find()',
  'pagefind/wasm.es.pagefind': 'wasm',
  'pagefind/wasm.unknown.pagefind': 'wasm for all others',
  'pagefind/fragment/es_1.pf_fragment': 'words',
  'pagefind/fragment/en_1.pf_fragment': 'words',
};

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'patchwork-offline-'));
  for (const [file, text] of Object.entries(FILES)) put(file, text);
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

describe("a language's copy", () => {
  test('has its pages, what they load now or later, and its own data', () => {
    const { files, kept, left } = pack();
    expect(files.map(({ path }) => path)).toEqual(
      [
        '_astro/later.bbb.js',
        '_astro/paper.css',
        '_astro/search.aaa.js',
        'favicon.svg',
        'fonts/text.woff2',
        'manifest.webmanifest',
        'search-data/es-0a1b2c3d4e5f.json',
        'search-data/es-0a1b2c3d4e5f-cards-0.json',
        'sheet-data/es-0a1b2c3d4e5f.json',
        '_astro/tool.ddd.js',
      ].map((file) => `/help/${file}`),
    );
    expect(kept.map(({ pages }) => pages)).toEqual([
      [],
      ['es/search/'],
      ['es/resources/pantry/'],
      ['es/towns/lee/'],
      ['es/r/ab12/'],
      ['es/towns/lee/sheet/'],
    ]);
    expect(left).toEqual([]);
  });

  test('leaves out whole what has no room, the sheets first, and says so', () => {
    const whole = pack();
    const less = pack(whole.bytes - files().weigh('_astro/tool.ddd.js').bytes - 1);
    expect(less.left).toEqual(['sheets']);
    expect(less.bytes).toBeLessThan(whole.bytes);
    const least = pack(0);
    expect(least.left).toEqual(['entries', 'lists', 'more', 'sheets']);
    expect(least.kept.flatMap(({ pages }) => pages)).toEqual(['es/search/']);
  });

  test('is named after its bytes', () => {
    const names = () => pack().kept.map(({ path }) => path);
    const before = names();
    expect(names()).toEqual(before);
    put('es/towns/lee/index.html', '<p>Lee!</p>');
    expect(names().filter((name) => !before.includes(name))).toHaveLength(1);
  });

  test("has Pagefind's files of the language when the dictionary does not know all words", () => {
    const dictionary = 'search-data/es-0a1b2c3d4e5f.json';
    expect(pagefindFiles(files(), 'es', dictionary)).toEqual([]);
    put(dictionary, '{"hasTexts":false}');
    expect(pagefindFiles(files(), 'es', dictionary)).toEqual([
      'pagefind/fragment/es_1.pf_fragment',
      'pagefind/pagefind.js',
      'pagefind/wasm.es.pagefind',
    ]);
    rmSync(join(site, 'pagefind/wasm.es.pagefind'));
    expect(pagefindFiles(files(), 'es', dictionary)).toContain('pagefind/wasm.unknown.pagefind');
    rmSync(join(site, 'pagefind'), { recursive: true });
    expect(pagefindFiles(files(), 'es', undefined)).toEqual([]);
  });

  test('cannot be made when a file that a page names was not built', () => {
    rmSync(join(site, 'fonts/text.woff2'));
    expect(() => pack()).toThrow('text.woff2');
  });
});

test('the worker is one file, small, and without modules', async () => {
  const code = (await compileWorker())(settings());
  expect(code).toContain('"scope":"/help/es/"');
  expect(code).not.toMatch(/\b(?:import|export)\b[ {*]/);
  expect(code.length).toBeLessThan(8000);
});

describe('storage that fails', () => {
  const broken = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const storage = { open: broken, match: broken, keys: broken } as unknown as CacheStorage;
  const copy = () => openCopy(settings(), storage);

  test('hides nothing: every page and file comes from the network', async () => {
    const pages = openPages(copy(), settings());
    expect(await pages.find('es/towns/lee/')).toBeUndefined();
    expect(await pages.instead('es/towns/lee/', '/help/es/towns/lee/')).toBeUndefined();
    expect(await copy().fileAt('/help/_astro/search.aaa.js')).toBeUndefined();
    expect(await copy().findLasting('/help/_astro/search.aaa.js')).toBeUndefined();
    expect(await copy().state()).toMatchObject({ kept: 0, whole: false });
  });

  test('ends the filling, so that the browser tries again at a later visit', async () => {
    await expect(copy().fill()).rejects.toThrow('full');
    const answer = new Response(readFileSync(join(site, 'favicon.svg')));
    await expect(copy().keep(files().weigh('favicon.svg'), answer)).rejects.toThrow('full');
  });
});

test('bytes of another version, or of a sign-in page, are not kept; and nothing is, once it is being deleted', async () => {
  const copy = openCopy(settings(), {} as CacheStorage);
  const icon = files().weigh('favicon.svg');
  await expect(copy.keep(icon, new Response('Sign in to this hotel'))).rejects.toThrow(
    'another file',
  );
  copy.stop();
  await expect(copy.keep(icon, new Response('<svg/>'))).rejects.toThrow('being deleted');
});

const files = () => openSiteFiles(site, '/help/');
const pack = (most?: number) => {
  const paths = Object.keys(FILES)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace('index.html', ''));
  return packLanguage(files(), paths, { code: 'es', folder: 'es/', others: [], late: [] }, most);
};
const settings = (): WorkerSettings => ({
  scope: '/help/es/',
  base: '/help/',
  others: [],
  version: '1',
  plan: { path: '/help/offline-data/es-1.json', sha256: '', bytes: 1 },
  headers: {},
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}
