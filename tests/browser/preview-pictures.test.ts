import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takePictures } from '../../src/editors/workflows/preview/take-pictures.ts';
import { BUILT_SITE } from '../site/built-site.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchwork-pictures-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a changed entry is shown as a phone and as a computer shows it; a page that is not there is left out', async () => {
  const pages = [
    { name: 'resources-lee-food-pantry.es', path: '/es/resources/lee-food-pantry/' },
    { name: 'resources-nowhere', path: '/resources/nowhere/' },
  ];
  const taken = await takePictures(pages, { site: BUILT_SITE, base: '/', folder });
  expect(taken).toEqual([
    'resources-lee-food-pantry.es.phone.png',
    'resources-lee-food-pantry.es.computer.png',
  ]);
  const widths = taken.map(async (file) => {
    const { width, height } = await sharp(readFileSync(join(folder, file))).metadata();
    return { width, tall: height > 700 };
  });
  expect(await Promise.all(widths)).toEqual([
    { width: 360, tall: true },
    { width: 1280, tall: true },
  ]);
});

test('nothing to show needs no browser', async () => {
  expect(await takePictures([], { site: 'nowhere', base: '/', folder: 'nowhere' })).toEqual([]);
});
