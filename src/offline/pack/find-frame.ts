import { createHash } from 'node:crypto';
import type { Frame } from './pack-format.ts';
import { splitPage } from './split-page.ts';

/** So many pages of a kind say what all have: more would cost time and change nothing. */
const MOST_ASKED = 48;
/** What a smaller part of a kind's pages has may come and go with an entry. */
const LEAST_SHARE = 0.25;
/** Fewer pages are no kind: a change of one would change the frame. */
const LEAST_PAGES = 5;
/** A number takes as much room. */
const LEAST_LENGTH = 6;

/**
 * What pages of the same kind share, in the order in which it first comes.
 * @param kinds paths of the pages, by kind.
 * @param read the page at a path.
 */
export function findFrame(
  kinds: Iterable<readonly string[]>,
  read: (path: string) => string,
): Frame {
  const frame = new Set<string>();
  for (const paths of kinds) {
    if (paths.length < LEAST_PAGES) continue;
    const pages = someOf(paths).map((path) => splitPage(read(path)));
    const counts = new Map<string, number>();
    for (const page of pages)
      for (const piece of new Set(page)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const least = Math.max(2, pages.length * LEAST_SHARE);
    for (const piece of pages.flat())
      if (piece.length >= LEAST_LENGTH && (counts.get(piece) ?? 0) >= least) frame.add(piece);
  }
  return [...frame];
}

/** The same ones from build to build, whatever pages come or go: chance by their names. */
function someOf(paths: readonly string[]): string[] {
  return paths
    .map((path) => [createHash('sha256').update(path).digest('hex'), path] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, MOST_ASKED)
    .map(([, path]) => path)
    .toSorted();
}
