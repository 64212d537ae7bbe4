import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT_SITE, pagesOf } from './built-site.ts';

const MOST_PAGE_BYTES = 20_000;
const MOST_SCRIPT_BYTES = 1024;

const light = pagesOf(BUILT_SITE)
  .filter(({ path }) =>
    /^\/(es\/)?(resources|groups|events|guides|needs|towns)\/[^/]+\/$/.test(path),
  )
  .map(({ path, html }) => ({
    path,
    html,
    gzip: gzipSync(html, { level: 9 }).length,
    brotli: brotliCompressSync(html).length,
    scripts: [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)],
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
