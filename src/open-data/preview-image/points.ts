import { PICTURE } from './picture-measures.ts';

/**
 * Points of a picture as PNG holds them: places in a palette of sixteen, two to a byte, the left one in its upper half.
 * In a picture, each row begins with a byte that names its filter (PNG 9.2): 0, none.
 */
export type Points = { bytes: Uint8Array; width: number; height: number };

/** Bytes of a row of a whole picture, its filter included. */
export const ROW = 1 + PICTURE.width / 2;

/** Lays a drawn part over a whole picture. Its left end must be even: points are not moved inside their bytes. */
export function layPoints(picture: Uint8Array, part: Points, left: number, top: number): void {
  const bytes = part.width / 2;
  for (let y = 0; y < part.height; y += 1) {
    const at = (top + y) * ROW + 1 + left / 2;
    picture.set(part.bytes.subarray(y * bytes, (y + 1) * bytes), at);
  }
}
