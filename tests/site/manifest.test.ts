import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { contentType } from '../../src/inbox/files/content-type.ts';
import { manifestOf } from '../../src/offline/app/manifest.ts';
import { BUILT_FIXTURE, BUILT_SITE, BUILT_TONGUES, pagesOf } from './built-site.ts';

type Manifest = ReturnType<typeof manifestOf>;

/** Each built site with the folder it lives in, and those of its languages. */
const SITES = [
  { site: BUILT_SITE, base: '/', folders: ['', 'es/'] },
  { site: BUILT_FIXTURE, base: '/help/', folders: ['', 'en/'] },
  { site: BUILT_TONGUES, base: '/', folders: ['', 'ar/'] },
];
const manifests = SITES.flatMap(({ site, base, folders }) =>
  folders.map((folder) => {
    const text = readFileSync(join(site, folder, 'manifest.webmanifest'), 'utf8');
    return { site, base, folder, manifest: JSON.parse(text) as Manifest };
  }),
);

test('a manifest says its own language, opens it, and stays in it', () => {
  for (const { site, base, folder, manifest } of manifests) {
    const html = readFileSync(join(site, folder, 'index.html'), 'utf8');
    expect(html).toContain(`<html lang="${manifest.lang}" dir="${manifest.dir}"`);
    expect(html).toContain(`rel="manifest" href="${base}${folder}manifest.webmanifest"`);
    for (const address of [manifest.id, manifest.start_url, manifest.scope])
      expect(address).toBe(base + folder);
    expect(manifest.name.length).toBeGreaterThan(manifest.short_name.length - 1);
    // No mark that a page turns into an element.
    expect(JSON.stringify(manifest)).not.toMatch(/[\u2060-\u2069]/);
  }
});

test('its shortcuts lead to pages that there are', () => {
  for (const { site, base, manifest } of manifests) {
    expect(manifest.shortcuts).toHaveLength(3);
    for (const { url } of manifest.shortcuts)
      expect(existsSync(join(site, url.slice(base.length), 'index.html'))).toBe(true);
  }
});

test('its icons are as large as it says, and what a phone cuts off is paper', async () => {
  for (const { site, base, manifest } of manifests) {
    expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
    ]);
    for (const { src, sizes, purpose } of manifest.icons) {
      const image = sharp(join(site, src.slice(base.length)));
      const { width, height, format } = await image.metadata();
      expect(`${width}x${height} ${format}`).toBe(`${sizes} png`);
      if (purpose === 'maskable') expect(await inkOutside(image, width)).toBe(0);
    }
  }
});

test('phones that look for an icon at the root find one without see-through parts', async () => {
  const icon = sharp(join(BUILT_SITE, 'apple-touch-icon.png'));
  const { width, height } = await icon.metadata();
  expect([width, height]).toEqual([180, 180]);
  expect((await icon.stats()).isOpaque).toBe(true);
});

test('our server names its type, and every page of residents leads to it', () => {
  expect(contentType('es/manifest.webmanifest')).toMatch(/^application\/manifest\+json/);
  const without = pagesOf(BUILT_SITE).filter(
    ({ path, html }) =>
      /^\/(es\/)?(resources|needs|towns|guides|events|groups)\//.test(path) &&
      !/\/(flyer|sheet|zine|wrong)\//.test(path) &&
      !html.includes('rel="manifest"'),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

/** Points outside of the circle that every phone shows (40% of the width around the middle) that are not paper. */
async function inkOutside(image: Sharp, width: number): Promise<number> {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = (width - 1) / 2;
  let ink = 0;
  for (let at = 0; at < width * width; at += 1) {
    const away = Math.hypot((at % width) - middle, Math.floor(at / width) - middle);
    if (away > 0.4 * width && (data[at * info.channels] ?? 0) < 0xf0) ink += 1;
  }
  return ink;
}
