import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** A picture made small, three bytes a dot. Text is grey there, so that another way of drawing letters changes little. */
export type Small = { width: number; height: number; dots: Uint8Array };

/** What changed between two pictures; nothing when they look the same. */
export type Change = { says: string; width: number; height: number; dots: Uint8Array };

/** Pixels of the screen that become one dot. */
const SHRINK = 3;
/** Rows by which another Chromium may make a page longer or shorter. */
const ROWS = 3;
/** How much darker or lighter (of 255) a dot may be than all the dots around it. */
const STRONG = 56;
/** So many stronger dots are a change: a rule a few letters long. */
const MOST_STRONG = 12;
/** A palette is judged by squares of so many dots: their mean may be off by so much, in one square of so many. */
const SQUARE = 12;
const PALE = 3;
const PALE_SQUARES = 1 / 12;

/** A screenshot, small. */
export async function makeSmall(picture: Buffer): Promise<Small> {
  const { width } = await sharp(picture).metadata();
  return read(sharp(picture).resize({ width: Math.round(width / SHRINK), kernel: 'linear' }));
}

/** A small picture as a file, without loss that the eye or the comparison would see. */
export function keepSmall({ width, height, dots }: Small): Promise<Buffer> {
  return sharp(dots, { raw: { width, height, channels: 3 } })
    .webp({ nearLossless: true, quality: 60, effort: 6 })
    .toBuffer();
}

/** A kept picture. */
export function readSmall(file: Buffer): Promise<Small> {
  return read(sharp(file));
}

/**
 * Compares what a page looked like with what it looks like. A line that is gone, letters of another size, a lost block,
 * another color are changes; a shift by one dot and other smoothing of letters are none.
 */
export function compareLooks(was: Small, is: Small): Change | undefined {
  const { width } = was;
  const height = Math.min(was.height, is.height);
  const dots = new Uint8Array(width * height * 3).fill(255);
  if (was.width !== is.width) return { says: 'It is wider or narrower.', width, height, dots };
  const strong = countStrong(was, is, height, dots);
  const says = [
    ...(Math.abs(was.height - is.height) > ROWS
      ? [`It was ${was.height * SHRINK} pixels high and is ${is.height * SHRINK}.`]
      : []),
    ...(strong > MOST_STRONG ? [`${strong} dots look otherwise.`] : []),
    ...(paleShare(was, is, height) > PALE_SQUARES ? ['Its colors are others.'] : []),
  ];
  return says.length === 0 ? undefined : { says: says.join(' '), width, height, dots };
}

/** Marks every dot that is unlike all dots around the same place in the other picture, and counts them. */
function countStrong(was: Small, is: Small, height: number, dots: Uint8Array): number {
  let strong = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < was.width; x += 1) {
      if (isSame(was, is, (y * was.width + x) * 3)) continue;
      const far = Math.max(farFrom(was, is, x, y, height), farFrom(is, was, x, y, height));
      if (far <= STRONG) continue;
      strong += 1;
      dots.set([200, 0, 0], (y * was.width + x) * 3);
    }
  }
  return strong;
}

function isSame(was: Small, is: Small, at: number): boolean {
  return [0, 1, 2].every((color) => was.dots[at + color] === is.dots[at + color]);
}

/** How far the dot of one picture lies outside of what the nine dots of the other span, in its worst color. */
function farFrom(one: Small, other: Small, x: number, y: number, height: number): number {
  let far = 0;
  for (let color = 0; color < 3; color += 1) {
    const value = one.dots[(y * one.width + x) * 3 + color] ?? 0;
    let least = 255;
    let most = 0;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let side = Math.max(0, x - 1); side <= Math.min(one.width - 1, x + 1); side += 1) {
        const near = other.dots[(row * other.width + side) * 3 + color] ?? 0;
        least = Math.min(least, near);
        most = Math.max(most, near);
      }
    }
    far = Math.max(far, least - value, value - most);
  }
  return far;
}

/** The share of squares whose mean color is another. */
function paleShare(was: Small, is: Small, height: number): number {
  let all = 0;
  let off = 0;
  for (let y = 0; y + SQUARE <= height; y += SQUARE) {
    for (let x = 0; x + SQUARE <= was.width; x += SQUARE) {
      all += 1;
      const apart = [0, 1, 2].map((color) =>
        Math.abs(meanOf(was, x, y, color) - meanOf(is, x, y, color)),
      );
      if (Math.max(...apart) > PALE) off += 1;
    }
  }
  return all === 0 ? 0 : off / all;
}

function meanOf({ width, dots }: Small, left: number, top: number, color: number): number {
  let sum = 0;
  for (let y = top; y < top + SQUARE; y += 1)
    for (let x = left; x < left + SQUARE; x += 1) sum += dots[(y * width + x) * 3 + color] ?? 0;
  return sum / (SQUARE * SQUARE);
}

async function read(picture: Sharp): Promise<Small> {
  const { data, info } = await picture
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, dots: data };
}
