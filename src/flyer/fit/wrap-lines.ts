import { linePartsOf } from '../../fonts/line-parts.ts';

/** A piece of a text that stays whole: its width at size 1, and whether a space stands before it. */
export type Part = { units: number; spaced: boolean };

/** The pieces that the lines of a text are made of. */
export function partsOf(text: string, units: (part: string) => number): Part[] {
  return linePartsOf(text).flatMap((parts) =>
    parts.map((part, index) => ({ units: units(part), spaced: index === 0 })),
  );
}

/**
 * Lines that a text takes in a width, wrapped as browsers do: at spaces, and between Chinese letters. What is wider than
 * a line by itself counts as several.
 * @param space width of a space at size 1.
 */
export function wrapLines(
  parts: readonly Part[],
  space: number,
  size: number,
  available: number,
): number {
  let lines = 1;
  let used = 0;
  for (const { units, spaced } of parts) {
    const gap = used > 0 && spaced ? space * size : 0;
    const wide = units * size;
    if (used > 0 && used + gap + wide > available) {
      lines += 1;
      used = wide;
    } else {
      used += gap + wide;
    }
    const more = Math.max(0, Math.ceil(used / available) - 1);
    lines += more;
    used -= more * available;
  }
  return lines;
}
