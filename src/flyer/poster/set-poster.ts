import { HALVED_HEIGHT } from '../fit/halve-address.ts';
import { roundSize, sizeInLines } from '../fit/largest-size.ts';
import type { Measure } from '../fit/measure-text.ts';
import { saidOnce } from '../fit/said-once.ts';
import { fitDate } from './fit-date.ts';
import type { DateFit } from './fit-date.ts';
import { posterBlocks } from './poster-blocks.ts';
import type { FactBlock } from './poster-blocks.ts';
import type { PosterText } from './poster-text.ts';

/** Units of the sheet, hundredths of its width of 7.3 inches. */
export const POSTER = {
  width: 100,
  height: 130,
  head: 8,
  /** Between star and facts, and between two languages. */
  gap: 4,
  columnGap: 6,
  /** Between the parts from top to bottom, and within a rule. */
  part: 1.8,
  /** QR code with its address. */
  code: 19,
  codeHeight: 19 + HALVED_HEIGHT,
  evidence: 2.29,
  over: 2.7,
} as const;
const LINE = { head: 0.98, text: 1.3, note: 1.25 } as const;
/** A brick title or time beside the first language's, as a share of its size. */
const SECOND = 0.62;
/** What the search turns. */
export type Knobs = Record<'title' | 'star' | 'fact' | 'body' | 'note', number>;
export type BlockFit = FactBlock & { sizes: number[] };
export type PosterFit = {
  title: number;
  secondTitle: number;
  star: number;
  date: DateFit;
  blocks: BlockFit[];
  body: number;
  note: number;
  texts: PosterText[];
  /** Paragraphs that did not fit. */
  dropped: string[];
  height: number;
};

/** The whole sheet with these sizes, and how high it is. */
export function setPoster(texts: readonly PosterText[], at: Knobs, measure: Measure): PosterFit {
  const titles = saidOnce(texts, ({ title }) => title);
  const [title = 0, secondTitle = 0] = titles.map(({ text, second }) =>
    titleSize(text, second ? at.title * SECOND : at.title, measure),
  );
  const titleHeight = titles.reduce((sum, { text }, index) => {
    const size = index === 0 ? title : secondTitle;
    return sum + measure.lines(text, 'head-800', size, POSTER.width) * size * LINE.head;
  }, titles.length);
  const width = POSTER.width - at.star - POSTER.gap;
  const blocks = posterBlocks(texts).map((block) => fitBlock(block, width, at, measure));
  const facts = blocks.reduce(
    (sum, block) => sum + blockHeight(block, width, at.note, measure),
    -2 * POSTER.part,
  );
  const parts = [
    POSTER.head,
    alertHeight(texts, at.note, measure),
    titleHeight,
    Math.max(at.star, facts),
    bodyHeight(texts, at.body, measure),
    footHeight(texts, at.note, measure),
  ];
  const gaps = parts.filter((height) => height > 0).length * POSTER.part;
  return {
    title,
    secondTitle,
    star: roundSize(at.star),
    date: fitDate(
      texts.map(({ date }) => date),
      at.star,
      measure,
    ),
    blocks,
    body: roundSize(at.body),
    note: roundSize(at.note),
    texts: [...texts],
    dropped: [],
    height: parts.reduce((sum, height) => sum + height, gaps),
  };
}

/** Two lines; three when a long title would get too small. */
function titleSize(text: string, most: number, measure: Measure): number {
  const within = (lines: number) =>
    sizeInLines(measure, text, 'head-800', { width: POSTER.width, lines, most, least: 2.4 });
  const inTwo = within(2);
  return inTwo < Math.min(6, most) ? within(4) : inTwo;
}

function fitBlock(block: FactBlock, width: number, at: Knobs, measure: Measure): BlockFit {
  const sizes = block.large.map(({ text, second }) => {
    const most = block.most * at.fact * (second ? SECOND : 1);
    const within = (lines: number) =>
      sizeInLines(measure, text, 'head-800', { width, lines, most, least: 1.5 });
    const inOne = within(1);
    return inOne < most * 0.7 ? within(2) : inOne;
  });
  return { ...block, sizes };
}

function blockHeight(block: BlockFit, width: number, note: number, measure: Measure): number {
  const large = block.large.reduce((sum, { text }, index) => {
    const size = block.sizes[index] ?? 0;
    return sum + measure.lines(text, 'head-800', size, width) * size * LINE.head + 0.5;
  }, 0);
  const lines = (texts: typeof block.under, face: 'text-400' | 'text-700') =>
    texts.reduce((sum, { text }) => sum + measure.lines(text, face, note, width), 0);
  const small = lines(block.over, 'text-700') + lines(block.under, 'text-700');
  return large + small * note * LINE.note + 2 * POSTER.part;
}

function alertHeight(texts: readonly PosterText[], note: number, measure: Measure): number {
  const all = alertsOf(texts);
  if (all.length === 0) return 0;
  const lines = all.reduce(
    (sum, { text }) => sum + measure.lines(text, 'text-700', note, POSTER.width - 4),
    0,
  );
  return lines * note * LINE.note + 2.6;
}

/** What must be said first, in one language after the other. */
export function alertsOf(texts: readonly PosterText[]): ReturnType<typeof saidOnce> {
  return saidOnce(texts, ({ alerts }) => alerts.join(' '));
}

function bodyHeight(texts: readonly PosterText[], body: number, measure: Measure): number {
  const count = texts.length;
  const width = (POSTER.width - (count - 1) * POSTER.columnGap) / count;
  const heights = texts.map(({ summary, who, more }) => {
    const rest = [summary, ...more].filter(Boolean);
    if (rest.length === 0 && who === '') return 0;
    const lines = rest.reduce((sum, text) => sum + measure.lines(text, 'text-400', body, width), 0);
    const bold = who === '' ? 0 : measure.lines(who, 'text-700', body, width);
    const gaps = rest.length - 1 + (who === '' ? 0 : 1);
    return (lines + bold) * body * LINE.text + gaps * body * 0.4;
  });
  return Math.max(0, ...heights);
}

/** Diamonds and evidence on the left, the code on the right, a rule above. */
function footHeight(texts: readonly PosterText[], note: number, measure: Measure): number {
  const width = POSTER.width - POSTER.code - POSTER.gap;
  const count = 2;
  const column = (width - POSTER.gap) / count - note * 1.1;
  const rows = noteRows(texts).map((row) =>
    Math.max(0, ...row.map(({ text }) => measure.lines(text, 'text-700', note, column))),
  );
  const notes = rows.reduce((sum, lines) => sum + lines * note * LINE.note + 0.5, 0);
  const evidence = texts.reduce(
    (sum, text) =>
      sum + measure.lines(`${text.evidence} ${text.stamp}`, 'text-400', POSTER.evidence, width),
    0,
  );
  const small = evidence * POSTER.evidence * LINE.note;
  return Math.max(POSTER.codeHeight, notes + small + 1) + POSTER.part;
}

/** The diamonds in rows of two: the two languages, or two of the only one's. */
export function noteRows(texts: readonly PosterText[]): ReturnType<typeof saidOnce>[] {
  const [first, second] = texts;
  if (first === undefined) return [];
  const known = first.notes.map((_, index) => index).filter((index) => first.notes[index] !== '');
  const say = (text: PosterText, index: number | undefined, isSecond: boolean) => ({
    text: index === undefined ? '' : (text.notes[index] ?? ''),
    language: text.language,
    direction: text.direction,
    second: isSecond,
  });
  if (second !== undefined)
    return known.map((index) => [say(first, index, false), say(second, index, true)]);
  const half = Math.ceil(known.length / 2);
  return known
    .slice(0, half)
    .map((index, row) => [say(first, index, false), say(first, known[half + row], false)]);
}
