import type { Frame, Pack, Piece } from './pack-format.ts';
import { splitPage } from './split-page.ts';

/** A number takes as much room. */
const LEAST_LENGTH = 6;

/** Packs pages by path, in that order. `unpackPage` gives back each as it was, byte for byte. */
export function packPages(
  pages: readonly (readonly [path: string, html: string])[],
  frame: Frame,
): Pack {
  const inFrame = new Map(frame.map((words, place) => [words, place]));
  const split = pages.map(([path, html]) => [path, splitPage(html)] as const);
  const counts = new Map<string, number>();
  for (const [, pieces] of split)
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);

  const shared = new Map<string, number>();
  const placeOf = (piece: string): number | undefined => {
    const place = inFrame.get(piece) ?? shared.get(piece);
    if (place !== undefined) return place;
    if (piece.length < LEAST_LENGTH || (counts.get(piece) ?? 0) < 2) return undefined;
    const next = -1 - shared.size;
    shared.set(piece, next);
    return next;
  };
  const packed = split.map(
    ([path, pieces]) => [path, joinPieces(pieces.map((piece) => placeOf(piece) ?? piece))] as const,
  );
  return { shared: [...shared.keys()], pages: Object.fromEntries(packed) };
}

/** Words behind words become one piece, and places behind each other a row of them. */
function joinPieces(pieces: readonly (string | number)[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const together = before === undefined ? undefined : join(before, piece);
    joined.splice(together === undefined ? joined.length : -1, 1, together ?? piece);
  }
  return joined;
}

function join(before: Piece, piece: string | number): Piece | undefined {
  if (typeof piece === 'string') return typeof before === 'string' ? before + piece : undefined;
  if (typeof before === 'string') return undefined;
  const [first, last] = typeof before === 'number' ? [before, before] : before;
  return piece === last + (piece < 0 ? -1 : 1) && piece !== 0 ? [first, piece] : undefined;
}
