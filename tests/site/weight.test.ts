import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT_SITE, pagesOf } from './built-site.ts';
import { packedScripts, scriptsAtOnce, scriptsOf } from './page-scripts.ts';

/** What a server may send before the phone's first answer: ten packets (RFC 6928). */
const FIRST_FLIGHT = 14_600;
/** With fonts, whatever is drawn, and what paper looks like. */
const MOST_WHOLE_BYTES = 60_000;
const MOST_SCRIPT_BYTES = 1024;
const MOST_REQUEST_SCRIPT = 125_000;
/** Until somebody can open a key, and then with everything they may open. */
const MOST_DOOR_SCRIPT = 60_000;
const MOST_DESK_SCRIPT = 220_000;

/** Home, lists with their next pages, and what they list. Of entries, not `/flyer/`, `/wrong/` and the like. */
const READ =
  /^\/(?:es\/)?(?:(?:needs|towns|areas|resources|groups|events|guides|flyers|health)\/(?:[^/]+\/)?(?:\d+\/)?)?$/;
const read = pagesOf(BUILT_SITE)
  .filter(({ path }) => READ.test(path))
  .map(({ path, html }) => ({
    path,
    html,
    gzip: gzipSync(html, { level: 9 }).length,
    // As servers pack while they answer. Packed ahead, at 11, it is smaller still.
    brotli: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length,
    // Data for programs that read pages stands in the same tag, and runs nowhere.
    scripts: [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
      ([, attributes]) => !attributes?.includes('type="application/ld+json"'),
    ),
  }));
const worst = read.toSorted((a, b) => b.gzip - a.gzip).slice(0, 10);
/** The home page loads the search box when the page is whole. */
const light = read.filter(({ path }) => !/^\/(?:es\/)?$/.test(path));

test('every page that people read is whole in the first flight, with gzip and with brotli', () => {
  console.log(
    worst.map(({ path, gzip, brotli }) => `${gzip} B gzip, ${brotli} B brotli  ${path}`).join('\n'),
  );
  expect(read.length).toBeGreaterThan(900);
  for (const kind of ['resources', 'groups', 'events', 'guides', 'needs', 'towns', 'areas']) {
    expect(read.filter(({ path }) => path.includes(`/${kind}/`)).length).toBeGreaterThan(9);
  }
  expect(
    read
      .filter(({ gzip, brotli }) => Math.max(gzip, brotli) > FIRST_FLIGHT)
      .map(({ path, gzip, brotli }) => `${path}: ${gzip} B gzip, ${brotli} B brotli`),
  ).toEqual([]);
});

test('fonts, drawings and what it looks like on paper are within 60 kB with it', () => {
  const sizes = worst.map(({ path, html, gzip }) => {
    const files = new Set([
      ...[...html.matchAll(/url\((\/fonts\/[^)]+)\)/g)].map(([, file]) => file ?? ''),
      ...[...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map(
        ([, file]) => file ?? '',
      ),
    ]);
    expect(files.size, path).toBeGreaterThan(4);
    const more = [...files].map((file) => {
      const bytes = readFileSync(join(BUILT_SITE, file));
      return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    });
    return more.reduce((sum, bytes) => sum + bytes, gzip);
  });
  console.log(`${Math.max(...sizes)} B with fonts, the heaviest page`);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_WHOLE_BYTES);
});

test('no screen waits for a style file: the only one is for paper', () => {
  const print = /<link rel="stylesheet" href="\/_astro\/print\.[\w-]+\.css" media="print">/g;
  expect(
    read
      .filter(
        ({ html }) =>
          (html.match(print) ?? []).length !== 1 || html.split('rel="stylesheet"').length !== 2,
      )
      .map(({ path }) => path),
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
