import { createHash } from 'node:crypto';
import type { Frame } from './pack-format.ts';
import { splitPage } from './split-page.ts';

/** Characters beyond the frame, about 40 kB on the way: small enough to load again for one changed entry. */
const LEAST = 200_000;
const MOST = 500_000;
/** One page in so many ends a pack that has enough. */
const ENDS = 8;

/**
 * Cuts pages into packs, in their order. Where a pack ends depends on the names of its pages, so that a page more or less
 * moves the ends near to it and no others.
 */
export function* cutPacks(
  paths: readonly string[],
  frame: Frame,
  read: (path: string) => string,
): Generator<(readonly [path: string, html: string])[]> {
  const inFrame = new Set(frame);
  let pages: (readonly [string, string])[] = [];
  let length = 0;
  for (const path of paths) {
    const html = read(path);
    const own = splitPage(html).reduce(
      (sum, piece) => sum + (inFrame.has(piece) ? 0 : piece.length),
      0,
    );
    if (pages.length > 0 && length + own > MOST) {
      yield pages;
      [pages, length] = [[], 0];
    }
    pages.push([path, html]);
    length += own;
    if (length > LEAST && chance(path) === 0) {
      yield pages;
      [pages, length] = [[], 0];
    }
  }
  if (pages.length > 0) yield pages;
}

function chance(path: string): number {
  return createHash('sha256').update(path).digest().readUInt32BE() % ENDS;
}
