import { largestSize, widestWord } from '../fit/largest-size.ts';
import type { Measure } from '../fit/measure-text.ts';
import type { DateText } from './poster-date.ts';

/** Type sizes in the star's middle, in units of the sheet: `large` and `small` of each language. */
export type DateFit = { sizes: { large: number; small: number }[]; numeral: number };

/** Share of the star that its open middle has, and of that what words may fill. */
const MIDDLE = 0.5;
const INNER = 0.9;
const LARGEST = 9;
const SMALLEST = 1.6;
/** 10 points: what a star grows for before the sheet gives up other room. */
const READABLE = 1.9;
/** Least size of the small words: 12 points. */
const SMALL = 2.29;
const LINE = { large: 0.98, small: 1.15 } as const;
/** Room between the two languages. */
const GAP = 1;
/** The second language's words, as a share of the first's. */
const SECOND = 0.72;

/** A day of the month: the numeral takes what height weekday and month leave. */
export function isNumeral(date: DateText | undefined): boolean {
  return date !== undefined && /^\p{N}+$/u.test(date.large);
}

/** Fits the words of the date into the open middle of a star so wide. Every word stays whole. */
export function fitDate(dates: readonly DateText[], star: number, measure: Measure): DateFit {
  const room = star * MIDDLE * INNER;
  if (isNumeral(dates[0])) return fitNumeral(dates, room, measure);
  const sizesAt = (size: number) =>
    dates.map((_, index) => {
      const large = index === 0 ? size : size * SECOND;
      return { large, small: Math.max(Math.min(SMALL, large), large * 0.45) };
    });
  const fits = (size: number) => {
    const sizes = sizesAt(size);
    const height = dates.reduce(
      (sum, date, index) => {
        const at = sizes[index];
        return at === undefined ? sum : sum + heightOf(date, at, room, measure);
      },
      GAP * (dates.length - 1),
    );
    const whole = dates.every((date, index) => isWhole(date, sizes[index], room, measure));
    return whole && height <= room;
  };
  return { sizes: sizesAt(largestSize(LARGEST, SMALLEST, fits)), numeral: 0 };
}

function fitNumeral(dates: readonly DateText[], room: number, measure: Measure): DateFit {
  const small = largestSize(3.2, SMALLEST, (size) =>
    dates.every(({ before, after }) =>
      [before, after].every((text) => measure.width(text, 'text-700', size) <= room),
    ),
  );
  const lines = dates.length * 2;
  const numeral = room - lines * small * LINE.small;
  return { sizes: dates.map(() => ({ large: numeral, small })), numeral };
}

function heightOf(
  { before, large, after }: DateText,
  at: { large: number; small: number },
  room: number,
  measure: Measure,
): number {
  const small = [before, after]
    .filter(Boolean)
    .reduce((sum, text) => sum + measure.lines(text, 'text-700', at.small, room), 0);
  const tall = measure.lines(large, 'head-800', at.large, room);
  return small * at.small * LINE.small + tall * at.large * LINE.large;
}

function isWhole(
  { before, large, after }: DateText,
  at: { large: number; small: number } | undefined,
  room: number,
  measure: Measure,
): boolean {
  if (at === undefined) return true;
  return (
    widestWord(measure, large, 'head-800', at.large) <= room &&
    widestWord(measure, `${before} ${after}`, 'text-700', at.small) <= room
  );
}

/** The smallest star from `least` to `most` in whose middle every word is readable; `most` where none is that large. */
export function smallestStar(
  dates: readonly DateText[],
  least: number,
  most: number,
  measure: Measure,
): number {
  const reads = (star: number) =>
    fitDate(dates, star, measure).sizes.every(
      ({ large, small }) => Math.min(large, small) >= READABLE,
    );
  for (let star = least; star < most; star += 1) if (reads(star)) return star;
  return most;
}
