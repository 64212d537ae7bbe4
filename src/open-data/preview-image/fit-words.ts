import { linePartsOf } from '../../fonts/line-parts.ts';

export type Room = {
  width: number;
  height: number;
  /** Largest size of the letters. */
  most: number;
  /** Height of a line as a share of the size. */
  line: number;
};

/** Words as they are set: lines of about the same width. */
export type FittedWords = { size: number; lines: string[] };

/**
 * The largest whole size at which a text fits into its room with no word broken in two.
 * @param width of a line at size 1.
 */
export function fitWords(text: string, room: Room, width: (line: string) => number): FittedWords {
  const whole = Math.max(0, ...linePartsOf(text).flat().map(width));
  let [size, tooLarge] = [
    1,
    1 + Math.floor(Math.min(room.most, room.width / Math.max(whole, 0.001))),
  ];
  while (tooLarge - size > 1) {
    const middle = Math.floor((size + tooLarge) / 2);
    const lines = breakLines(text, room.width / middle, width);
    if (lines.length * room.line * middle <= room.height) size = middle;
    else tooLarge = middle;
  }
  return { size, lines: balance(text, room.width / size, width) };
}

/** The longest text of several that fits into one line at the smallest size; the last one when none does. */
export function firstInOneLine(
  texts: readonly string[],
  room: { width: number; most: number; least: number },
  width: (line: string) => number,
): { size: number; text: string } {
  const sizeOf = (text: string) => Math.min(room.most, room.width / Math.max(width(text), 0.001));
  const text = texts.find((each) => sizeOf(each) >= room.least) ?? texts.at(-1) ?? '';
  return { size: sizeOf(text), text };
}

function breakLines(text: string, available: number, width: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const parts of linePartsOf(text)) {
    parts.forEach((part, index) => {
      const last = lines.at(-1);
      const longer = `${last ?? ''}${index === 0 ? ' ' : ''}${part}`;
      if (last !== undefined && width(longer) <= available) lines[lines.length - 1] = longer;
      else lines.push(part);
    });
  }
  return lines;
}

/** The same number of lines, in the narrowest column that gives it. */
function balance(text: string, available: number, width: (line: string) => number): string[] {
  const { length } = breakLines(text, available, width);
  let [low, high] = [0, available];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    const lines = breakLines(text, middle, width);
    if (lines.length <= length && lines.every((line) => width(line) <= middle)) high = middle;
    else low = middle;
  }
  return breakLines(text, high, width);
}
