// Ships to the browser.

/** Weights of ISO/IEC 18004, 7.8.3: runs, squares, what looks like a finder, and an uneven share of dark. */
const RUN = 3;
const SQUARE = 3;
const FINDER = 40;
const SHARE = 10;
/** Shortest run that counts. */
const LONG = 5;

/**
 * How hard a QR code is on a camera (ISO/IEC 18004, 7.8.3): of the eight masks, the one with the least is taken.
 * @param modules row by row, 1 = dark.
 */
export function maskPenalty(modules: Uint8Array, size: number): number {
  let penalty = 0;
  const runs = new Int32Array(size + 2);
  for (let at = 0; at < size; at += 1) {
    penalty += linePenalty(modules, size, at * size, 1, runs);
    penalty += linePenalty(modules, size, at, size, runs);
  }
  let dark = 0;
  for (let at = 0; at < modules.length; at += 1) dark += modules[at] ?? 0;
  const total = size * size;
  const uneven = Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1;
  return penalty + squares(modules, size) * SQUARE + uneven * SHARE;
}

/** Of one row or column: `runs` is written over with its runs, light and dark by turns, beginning with a light one. */
function linePenalty(
  modules: Uint8Array,
  size: number,
  start: number,
  step: number,
  runs: Int32Array,
): number {
  let penalty = 0;
  let count = 0;
  let colour = 0;
  let length = 0;
  for (let index = 0, at = start; index < size; index += 1, at += step) {
    const module = modules[at] ?? 0;
    if (module === colour) {
      length += 1;
      continue;
    }
    if (length >= LONG) penalty += RUN + length - LONG;
    runs[count] = length;
    count += 1;
    colour = module;
    length = 1;
  }
  if (length >= LONG) penalty += RUN + length - LONG;
  runs[count] = length;
  count += 1;
  if (colour === 1) {
    runs[count] = 0;
    count += 1;
  }
  return penalty + finders(runs, count, size) * FINDER;
}

/** Runs of 1 : 1 : 3 : 1 : 1 with four light modules before or after them. Outside of the code all is light. */
function finders(runs: Int32Array, count: number, size: number): number {
  let found = 0;
  for (let last = 6; last < count; last += 2) {
    const one = runs[last - 1] ?? 0;
    if (
      runs[last - 2] !== one ||
      runs[last - 3] !== one * 3 ||
      runs[last - 4] !== one ||
      runs[last - 5] !== one
    )
      continue;
    const before = (runs[last - 6] ?? 0) + (last === 6 ? size : 0);
    const after = (runs[last] ?? 0) + (last === count - 1 ? size : 0);
    if (after >= one * 4 && before >= one) found += 1;
    if (before >= one * 4 && after >= one) found += 1;
  }
  return found;
}

/** Squares of two by two in one colour, laid over each other ones too. */
function squares(modules: Uint8Array, size: number): number {
  let found = 0;
  for (let y = 0; y < size - 1; y += 1) {
    // Dark modules in the column before, of the two rows: 0, 1 or 2.
    let before = 1;
    for (let at = y * size, end = at + size; at < end; at += 1) {
      const column = (modules[at] ?? 0) + (modules[at + size] ?? 0);
      if (column !== 1 && column === before) found += 1;
      before = column;
    }
  }
  return found;
}
