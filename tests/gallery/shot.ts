import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { takePicture } from './take-picture.ts';
import type { Scheme } from './take-picture.ts';

/** A picture of a page as the gallery shows it. The file counts from the gallery's page. */
export type Shot = {
  /** What stands together under one heading: a kind of page, a part of the components. */
  group: string;
  network: string;
  language: string;
  /** "typical", "empty", "overflowing", "after Send". */
  state: string;
  /** Address of the page, for the caption. */
  path: string;
  width: number;
  scheme: Scheme;
  file: string;
  /** Pixels by which the page is wider than the screen. */
  out: number;
};

/** Every width and scheme in which a page is shown: forced colors and paper in one width only. */
export const VIEWS: readonly { width: number; scheme: Scheme }[] = [
  ...[360, 768, 1280].flatMap((width) => [
    { width, scheme: 'light' as const },
    { width, scheme: 'dark' as const },
  ]),
  { width: 360, scheme: 'forced' },
  { width: 768, scheme: 'print' },
];

/** Beyond it, pages repeat themselves. */
const MOST_PIXELS = 3600;
const PICTURE_WIDTH = 640;

/** Takes what a tab shows into `folder`, under a name made of what it is. */
export async function takeShot(
  page: Page,
  folder: string,
  told: Omit<Shot, 'file' | 'out'>,
  part?: string,
): Promise<Shot> {
  const { group, network, language, state, width, scheme } = told;
  const name = [group, language, state, width, scheme].join(' ').replace(/[^\p{L}\p{N}]+/gu, '-');
  const file = join('shots', network, `${name}.webp`);
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  const out = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await sharp(await takePicture(page, MOST_PIXELS, part))
    .resize({ width: Math.min(width, PICTURE_WIDTH) })
    .webp({ quality: 78, effort: 2 })
    .toFile(join(folder, file));
  return { ...told, file, out };
}
