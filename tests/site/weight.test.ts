import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT_SITE, pagesOf } from './built-site.ts';
import { packedScripts, scriptsAtOnce, scriptsOf } from './page-scripts.ts';

const MOST_PAGE_BYTES = 20_000;
const MOST_SCRIPT_BYTES = 1024;
const MOST_REQUEST_SCRIPT = 125_000;
/** Until somebody can open a key, and then with everything they may open. */
const MOST_DOOR_SCRIPT = 60_000;
const MOST_DESK_SCRIPT = 220_000;

const light = pagesOf(BUILT_SITE)
  .filter(({ path }) =>
    /^\/(es\/)?(resources|groups|events|guides|needs|towns)\/[^/]+\/$/.test(path),
  )
  .map(({ path, html }) => ({
    path,
    html,
    gzip: gzipSync(html, { level: 9 }).length,
    brotli: brotliCompressSync(html).length,
    // Data for programs that read pages stands in the same tag, and runs nowhere.
    scripts: [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
      ([, attributes]) => !attributes?.includes('type="application/ld+json"'),
    ),
  }));

test('entry, need and town pages are whole in 20 kB, HTML and CSS together', () => {
  const worst = light.toSorted((a, b) => b.gzip - a.gzip).slice(0, 10);
  console.log(
    worst.map(({ path, gzip, brotli }) => `${gzip} B gzip, ${brotli} B brotli  ${path}`).join('\n'),
  );
  expect(light.length).toBeGreaterThan(600);
  expect(light.filter(({ gzip }) => gzip > MOST_PAGE_BYTES).map(({ path }) => path)).toEqual([]);
});

test('they load no style file, so the first answer is the styled page', () => {
  expect(
    light.filter(({ html }) => html.includes('rel="stylesheet"')).map(({ path }) => path),
  ).toEqual([]);
});

test('they load no script file, and run at most 1 kB of inline script', () => {
  const heavy = light.filter(
    ({ scripts }) =>
      scripts.some(([, attributes]) => attributes?.includes('src=')) ||
      scripts.reduce((sum, [, , code]) => sum + Buffer.byteLength(code ?? ''), 0) >
        MOST_SCRIPT_BYTES,
  );
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

test('the request page asks a phone for at most 125 kB of script, every lazy part included', () => {
  const scripts = scriptsOf(BUILT_SITE, 'request/index.html');
  const bytes = packedScripts(BUILT_SITE, scripts);
  console.log(`${bytes} B brotli in ${scripts.length} files  /request/`);
  expect(scripts.length).toBeGreaterThan(10);
  expect(bytes).toBeLessThanOrEqual(MOST_REQUEST_SCRIPT);
});

test('the desk asks for at most 60 kB of script at its door, and for 220 kB in all', () => {
  const atDoor = packedScripts(BUILT_SITE, scriptsAtOnce(BUILT_SITE, 'desk/index.html'));
  const scripts = scriptsOf(BUILT_SITE, 'desk/index.html');
  const bytes = packedScripts(BUILT_SITE, scripts);
  console.log(`${atDoor} B brotli at the door, ${bytes} B in ${scripts.length} files  /desk/`);
  expect(atDoor).toBeGreaterThan(20_000);
  expect(atDoor).toBeLessThanOrEqual(MOST_DOOR_SCRIPT);
  expect(bytes).toBeLessThanOrEqual(MOST_DESK_SCRIPT);
});

test('the request page shares with the desk only what draws, so that the desk cannot make it heavier', () => {
  const desk = scriptsOf(BUILT_SITE, 'desk/index.html');
  const shared = scriptsOf(BUILT_SITE, 'request/index.html').filter((file) => desk.includes(file));
  const names = shared.map((file) => file.replace(/\..*/, ''));
  expect(names).toContain('compat');
  expect(
    names.filter(
      (name) => !['client', 'compat', 'jsx-runtime', 'left-out', 'preload-helper'].includes(name),
    ),
  ).toEqual([]);
});

test('the request page names ahead what it starts with, and neither Yjs nor the seal', () => {
  const pages = pagesOf(BUILT_SITE).filter(({ path }) => /^\/(es\/)?request\/$/.test(path));
  expect(pages).toHaveLength(2);
  for (const { html } of pages) {
    const named = [...html.matchAll(/modulepreload" href="\/_astro\/([^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    const text = named.map((file) => readFileSync(join(BUILT_SITE, '_astro', file), 'utf8')).join();
    expect(named.length).toBeGreaterThan(3);
    expect(text).not.toContain('age-encryption.org/v1');
    expect(text).not.toContain('Yjs was already imported');
  }
});
