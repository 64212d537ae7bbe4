import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { compareLooks, keepSmall, makeSmall, readSmall } from './compare-looks.ts';
import type { Small } from './compare-looks.ts';
import { LOOKS } from './looks.ts';
import type { Look } from './looks.ts';
import { SHOWN_AT } from './show-folder.ts';
import { openLooking, openQuiet, takePicture } from './take-picture.ts';

/** The built sites that looks are taken of. */
export type LookPlace = { site: string; components: string };

/** Where the pictures lie that pages are held against. */
export const BASELINES = resolve('tests/gallery/baselines');
/** Where a test that fails puts what was, what is, and where they differ. */
const FAILED = resolve('gallery/looks');
/** Further down a page repeats itself: lists and footers, which the parts of the page of components show. */
const MOST_PIXELS = { page: 2400, part: 4000 };
const TABS = 2;

/** Takes every look and hands over each as it comes, several tabs side by side. */
export async function takeLooks(
  browser: Browser,
  place: LookPlace,
  take: (look: Look, small: Small, page: Page) => Promise<void>,
): Promise<void> {
  const alike = Map.groupBy(LOOKS, ({ of, width, scheme }) => `${of} ${width} ${scheme}`).values();
  const tab = async () => {
    for (const looks of alike) await takeAlike(browser, place, looks, take);
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}

/** The looks of one site, width and scheme, in one tab; parts of a page one after the other without loading it anew. */
async function takeAlike(
  browser: Browser,
  place: LookPlace,
  looks: readonly Look[],
  take: (look: Look, small: Small, page: Page) => Promise<void>,
): Promise<void> {
  const [first] = looks;
  if (first === undefined) return;
  const context = await openLooking(browser, { ...first, site: place[first.of] });
  const page = await context.newPage();
  for (const look of looks) {
    const url = `${SHOWN_AT}/${look.path}`;
    if (page.url() !== url) await openQuiet(page, url, look.scheme);
    await take(look, await takeLook(page, look), page);
  }
  await context.close();
}

/** What an open page looks like now. */
export async function takeLook(page: Page, { part }: Pick<Look, 'part'>): Promise<Small> {
  return makeSmall(
    await takePicture(page, MOST_PIXELS[part === undefined ? 'page' : 'part'], part),
  );
}

/**
 * Holds a look against its baseline.
 * @returns what changed and which pictures show it; nothing when it looks as it did.
 */
export async function judgeLook({ name }: Look, is: Small): Promise<string | undefined> {
  const file = join(BASELINES, `${name}.webp`);
  if (!existsSync(file)) return `${name}: there is no picture of it yet.`;
  const was = await readSmall(readFileSync(file));
  const change = compareLooks(was, is);
  if (change === undefined) return undefined;
  mkdirSync(FAILED, { recursive: true });
  for (const [what, { width, height, dots }] of Object.entries({ was, is, difference: change }))
    await sharp(dots, { raw: { width, height, channels: 3 } })
      .png()
      .toFile(join(FAILED, `${name}.${what}.png`));
  return `${name}: ${change.says} See ${relative('.', FAILED)}/${name}.{was,is,difference}.png`;
}

/** Makes every baseline anew; says how many bytes they take. */
export async function acceptLooks(browser: Browser, place: LookPlace): Promise<number> {
  rmSync(BASELINES, { recursive: true, force: true });
  mkdirSync(BASELINES, { recursive: true });
  let bytes = 0;
  await takeLooks(browser, place, async ({ name }, small) => {
    const file = await keepSmall(small);
    bytes += file.length;
    writeFileSync(join(BASELINES, `${name}.webp`), file);
  });
  return bytes;
}

/** Names of the pictures that are kept. */
export function keptLooks(): string[] {
  return readdirSync(BASELINES).map((file) => file.replace(/\.webp$/, ''));
}
