import type { FlyerText } from './flyer-text.ts';
import type { Measure } from './measure-text.ts';

/** All lengths are hundredths of the sheet's width of 7.3 inches; the sheet is 130 of them high (9.5 in). */
export const SHEET = { width: 100, height: 130 } as const;

/** Points in one sheet unit: 0.073 inches of 72 points. */
const POINT = 1 / 5.256;

/** How the lower half is laid out. A crowded sheet gives up room around its number and code, then type size. */
const LAYOUTS = [
  { reach: 25, tabs: 18, smallest: 14 * POINT, smallestTitle: 7.6 },
  { reach: 20, tabs: 15, smallest: 14 * POINT, smallestTitle: 7.6 },
  // 12 points is the least that clear print allows.
  { reach: 20, tabs: 15, smallest: 12 * POINT, smallestTitle: 5.6 },
] as const;
type Layout = (typeof LAYOUTS)[number];

const LARGEST_BODY = 3.7;
const LARGEST_TITLE = 12;
/** The second language's title, as a share of the first's. */
const SECOND_TITLE = 0.74;
/** Most height that when and where take before their type shrinks. */
const MOST_FACTS = 24;
const BODY_LINE = 1.3;
const COLUMN_GAP = 6;
const LABEL_WIDTH = 15;
const FACT_LINE = 1.25;
const SMALL = 2.2;
const HEADER = 9;
const GAPS = 7;

/** How a flyer's words are set so that they fill one sheet and no more. */
export type FlyerFit = {
  title: number;
  secondTitle: number;
  body: number;
  fact: number;
  /** Heights of the block with number and code, and of the tear-off tabs. */
  reach: number;
  tabs: number;
  /** The texts, with the paragraphs that fit. */
  texts: FlyerText[];
  /** Paragraphs that did not fit, for the build's log. */
  dropped: string[];
};

/**
 * Chooses the type sizes from measured widths: the largest title, then the largest text, with which all words fit.
 * Paragraphs that do not fit even at the smallest sizes go, in every language at once; title, who, when, where and
 * phone never do.
 */
export function fitFlyer(texts: readonly FlyerText[], place: string, measure: Measure): FlyerFit {
  const [roomy, ...tighter] = LAYOUTS.map((layout) => fitInto(layout, texts, place, measure));
  const fitting = [roomy, ...tighter].find((fit) => fit?.fits === true) ?? tighter.at(-1) ?? roomy;
  if (fitting === undefined) throw new RangeError('There is no layout to fit a flyer into.');
  return fitting.fit;
}

function fitInto(
  layout: Layout,
  texts: readonly FlyerText[],
  place: string,
  measure: Measure,
): { fit: FlyerFit; fits: boolean } {
  const fact = largest(
    3.3,
    layout.smallest,
    (size) => factsHeight(texts, place, size, measure) <= MOST_FACTS,
  );
  const evidence = sum(
    texts.map((text) => measure.lines(text.evidence, 'text-400', SMALL, SHEET.width)),
  );
  const taken = HEADER + GAPS + layout.reach + layout.tabs + evidence * SMALL * FACT_LINE;
  const room = SHEET.height - taken - factsHeight(texts, place, fact, measure);

  const sizes = titleSizes(texts, layout, measure);
  const smallest = fitTitles(texts, sizes.at(-1) ?? layout.smallestTitle, measure);
  const { kept, dropped } = keepWhatFits(texts, room - smallest.height, layout, measure);
  const rest = { fact, reach: layout.reach, tabs: layout.tabs, texts: kept, dropped };
  for (const size of sizes) {
    const titles = fitTitles(texts, size, measure);
    const body = bodyThatFits(kept, room - titles.height, layout, measure);
    if (body !== undefined) return { fit: { ...titles, body, ...rest }, fits: true };
  }
  return { fit: { ...smallest, body: layout.smallest, ...rest }, fits: false };
}

/** Title sizes to try, largest first: those that take two lines at most, down to one still read from afar. */
function titleSizes(texts: readonly FlyerText[], layout: Layout, measure: Measure): number[] {
  const all = Array.from({ length: 17 }, (_, step) => round(LARGEST_TITLE - step * 0.4));
  const inTwoLines = all.filter((size) => fitTitles(texts, size, measure).lines <= 2);
  const readable = inTwoLines.filter((size) => size >= layout.smallestTitle);
  return readable.length > 0 ? readable : inTwoLines.slice(0, 1);
}

/** Paragraph by paragraph, in order: one that would not fit at the smallest size is left out in every language. */
function keepWhatFits(
  texts: readonly FlyerText[],
  room: number,
  layout: Layout,
  measure: Measure,
): { kept: FlyerText[]; dropped: string[] } {
  const count = Math.max(...texts.map((text) => text.paragraphs.length));
  const pick = (indexes: readonly number[]) =>
    texts.map((text) => ({
      ...text,
      paragraphs: text.paragraphs.filter((_, index) => indexes.includes(index)),
    }));
  const indexes = [0];
  for (let index = 1; index < count; index += 1) {
    if (bodyHeight(pick([...indexes, index]), layout.smallest, measure) <= room)
      indexes.push(index);
  }
  const dropped = texts.flatMap((text) =>
    text.paragraphs.filter((paragraph, index) => paragraph !== '' && !indexes.includes(index)),
  );
  return { kept: pick(indexes), dropped };
}

/** Both titles at a size; `lines` is the most that one of them takes. A title that is the same is set once. */
function fitTitles(texts: readonly FlyerText[], title: number, measure: Measure): Titles {
  const [first, second] = texts;
  const secondSize =
    second !== undefined && second.title !== first?.title ? round(title * SECOND_TITLE) : 0;
  const firstLines =
    first === undefined ? 0 : measure.lines(first.title, 'head-800', title, SHEET.width);
  const secondLines =
    secondSize === 0 ? 0 : measure.lines(second?.title ?? '', 'head-800', secondSize, SHEET.width);
  return {
    title,
    secondTitle: secondSize,
    lines: Math.max(firstLines, secondLines),
    height: firstLines * title + secondLines * secondSize,
  };
}

function bodyThatFits(
  texts: readonly FlyerText[],
  room: number,
  layout: Layout,
  measure: Measure,
): number | undefined {
  const body = largest(
    LARGEST_BODY,
    layout.smallest,
    (size) => bodyHeight(texts, size, measure) <= room,
  );
  return bodyHeight(texts, body, measure) <= room ? body : undefined;
}

function bodyHeight(texts: readonly FlyerText[], size: number, measure: Measure): number {
  const width = texts.length > 1 ? (SHEET.width - COLUMN_GAP) / 2 : SHEET.width;
  const heights = texts.map(({ paragraphs: all, who }) => {
    const paragraphs = all.filter(Boolean);
    const lines = sum(paragraphs.map((text) => measure.lines(text, 'text-400', size, width)));
    const bold = who === undefined ? 0 : measure.lines(who, 'text-700', size, width);
    const count = paragraphs.length + (who === undefined ? 0 : 1);
    return (lines + bold) * size * BODY_LINE + (count - 1) * size * 0.5;
  });
  return Math.max(...heights);
}

function factsHeight(
  texts: readonly FlyerText[],
  place: string,
  size: number,
  measure: Measure,
): number {
  const width = (SHEET.width - LABEL_WIDTH - COLUMN_GAP) / texts.length;
  const lines = texts.map((text) =>
    sum(text.when.map((line) => measure.lines(line, 'text-700', size, width))),
  );
  const when = Math.max(0, ...lines);
  const where =
    place === '' ? 0 : measure.lines(place, 'text-700', size, SHEET.width - LABEL_WIDTH);
  const labels = texts.length;
  return [when, where]
    .filter((rows) => rows > 0)
    .reduce(
      (height, rows) => height + Math.max(rows * size * FACT_LINE, labels * 2.3 * 1.2) + 2.6,
      0,
    );
}

/** The largest size in steps of 0.1 that fits, or the smallest allowed. */
function largest(from: number, to: number, fits: (size: number) => boolean): number {
  for (let size = from; size > to; size -= 0.1) {
    if (fits(size)) return round(size);
  }
  return to;
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

type Titles = { title: number; secondTitle: number; lines: number; height: number };
