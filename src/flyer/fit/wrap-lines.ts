import { HAN } from '../../fonts/scripts.ts';

/** Signs that no line begins with, and that no line ends with (kinsoku), as far as our texts have them. */
const NOT_FIRST = '，。、；：？！）》」』】〉〕％々ー…—’”,.;:?!)\\]%';
const NOT_LAST = '（《「『【〈〔‘“(\\[';
/** What a line can break after: a Chinese letter with the signs that cling to it, or a run of other letters. */
const PART = new RegExp(
  `[${NOT_LAST}]*(?:${HAN.source}|(?:(?!${HAN.source}).)+?(?=[${NOT_LAST}]*${HAN.source}|$))[${NOT_FIRST}]*`,
  'gsu',
);
/** Spaces a line can break at: no-break spaces are none. */
const SPACES = /[^\S\u00a0\u202f\u2007]+/;

/**
 * Lines that a text takes in a width, wrapped as browsers do: at spaces, and between Chinese letters. What is wider than
 * a line by itself counts as several.
 */
export function wrapLines(
  text: string,
  width: (part: string) => number,
  available: number,
): number {
  const space = width(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(SPACES).filter(Boolean)) {
    partsOf(word).forEach((part, index) => {
      const gap = used > 0 && index === 0 ? space : 0;
      const wide = width(part);
      if (used > 0 && used + gap + wide > available) {
        lines += 1;
        used = wide;
      } else {
        used += gap + wide;
      }
      const more = Math.max(0, Math.ceil(used / available) - 1);
      lines += more;
      used -= more * available;
    });
  }
  return lines;
}

function partsOf(word: string): readonly string[] {
  return HAN.test(word) ? (word.match(PART) ?? [word]) : [word];
}
