/** Which way a line is read as a whole. */
export type Direction = 'ltr' | 'rtl';

const DIGIT = /\p{Nd}/u;
const MARK = /\p{M}/u;
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const FROM_LEFT = /\p{L}/u;
/** Signs that stay inside a number: "5:30", "1,200". */
const IN_NUMBER = /[.,:/]/;
const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '«»', '‹›', '<>'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

/**
 * How deep each letter of one line stands in text of the other direction: even numbers are read from the left, odd ones
 * from the right. The parts of the Unicode Bidirectional Algorithm (UAX #9: W1, W2, W4, W7, N1, N2, I1, I2) that titles
 * need; nothing of ours has the signs that override it.
 */
export function readingLevels(letters: readonly string[], direction: Direction): number[] {
  const kinds = kindsOf(letters);
  const base = direction === 'ltr' ? 'left' : 'right';
  return kinds.map((kind, index) => {
    switch (kind) {
      case 'left':
        return direction === 'ltr' ? 0 : 2;
      case 'right':
        return 1;
      case 'number':
        return direction === 'ltr' && sideBefore(kinds, index, base) === 'left' ? 0 : 2;
      case 'neutral': {
        const before = sideBefore(kinds, index, base);
        const between = before === sideAfter(kinds, index, base) ? before : base;
        if (between === 'right') return 1;
        return direction === 'ltr' ? 0 : 2;
      }
    }
  });
}

/** Pieces of a line, given with their levels in the order in which they are read, as they stand from left to right (L2). */
export function inVisualOrder<Piece extends { level: number }>(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces];
  for (let level = Math.max(0, ...pieces.map((piece) => piece.level)); level > 0; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).toReversed());
      start = Math.max(start, end);
    }
  }
  return order;
}

/** The sign that is drawn: brackets open towards what they hold (L4). */
export function mirrored(letter: string, level: number): string {
  return level % 2 === 1 ? (MIRRORED[letter] ?? letter) : letter;
}

function kindsOf(letters: readonly string[]): Kind[] {
  const kinds: Kind[] = [];
  letters.forEach((letter, index) => {
    const [before = '', after = ''] = [letters[index - 1], letters[index + 1]];
    if (MARK.test(letter)) kinds.push(kinds.at(-1) ?? 'neutral');
    else if (DIGIT.test(letter)) kinds.push('number');
    else if (FROM_RIGHT.test(letter)) kinds.push('right');
    else if (FROM_LEFT.test(letter)) kinds.push('left');
    else if (IN_NUMBER.test(letter) && DIGIT.test(before) && DIGIT.test(after))
      kinds.push('number');
    else kinds.push('neutral');
  });
  return kinds;
}

/** The nearest side before a letter: a number has that of what stands before it. */
function sideBefore(kinds: readonly Kind[], index: number, base: Side): Side {
  return kinds.slice(0, index).findLast(isSide) ?? base;
}

function sideAfter(kinds: readonly Kind[], index: number, base: Side): Side {
  const after = kinds.slice(index + 1).find((kind) => kind !== 'neutral') ?? base;
  return isSide(after) ? after : sideBefore(kinds, index, base);
}

function isSide(kind: Kind): kind is Side {
  return kind === 'left' || kind === 'right';
}

type Side = 'left' | 'right';
type Kind = Side | 'number' | 'neutral';
