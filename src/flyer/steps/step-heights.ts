import { HALVED_HEIGHT } from '../fit/halve-address.ts';
import type { Measure } from '../fit/measure-text.ts';
import { saidOnce } from '../fit/said-once.ts';
import type { Row } from './step-rows.ts';
import type { StepText } from './step-text.ts';

/** Lengths of the step sheet in units, hundredths of its width; the same ones stand in its CSS. */
export const GUIDE = {
  width: 100,
  height: 130,
  head: 8,
  /** Column of the numerals, and room between two languages. */
  number: 6.5,
  gap: 4,
  /** A line at the top of the second side, and one at the foot of both. */
  running: 5,
  foot: 4,
  code: 17,
  codeHeight: 17 + HALVED_HEIGHT,
  /** Sources and evidence: 12 points, and never larger than the steps. */
  small: 2.29,
  smallLine: 1.22,
} as const;

/** How rows are set, in multiples of the text's size; `padding` stands above and below each row. */
export const ROOMY = { line: 1.3, padding: 0.45, heading: 1.2, numeral: 2.3, paragraph: 0.35 };
export const DENSE = { line: 1.22, padding: 0.32, heading: 1.12, numeral: 2, paragraph: 0.22 };
/** For a long guide in two languages. */
export const TIGHT = { line: 1.2, padding: 0.26, heading: 1.06, numeral: 1.9, paragraph: 0.15 };
export type Density = typeof ROOMY;

/** What a point of a list is moved in by, in multiples of the text. */
const POINT_INDENT = 1.1;
/** Height of a step's name as a share of its size. */
const HEAD_LINE = 1.12;
/** A column is never less than this share of both, so that no line gets too short to read. */
const LEAST_SHARE = 0.42;

/** How a sheet is set: sizes in units, and how wide the columns are. */
export type Setting = {
  title: number;
  secondTitle: number;
  body: number;
  density: Density;
  columns: number[];
};

/** Head, titles, what the guide takes, and what has changed about it. */
export function headHeight(texts: readonly StepText[], at: Setting, measure: Measure): number {
  const titles = saidOnce(texts, (text) => text.title).reduce((sum, { text, second }) => {
    const size = second ? at.secondTitle : at.title;
    return sum + measure.lines(text, 'head-800', size, GUIDE.width) * size + 1;
  }, 1);
  const line = at.body * at.density.line;
  const bold = (text: string, width: number) => measure.lines(text, 'text-700', at.body, width);
  const meta = saidOnce(texts, (text) => text.meta);
  const alerts = saidOnce(texts, (text) => text.alerts);
  return (
    GUIDE.head +
    titles +
    meta.reduce((sum, { text }) => sum + bold(text, GUIDE.width) * line, 0) +
    alerts.reduce((sum, { text }) => sum + bold(text, GUIDE.width - 4) * line + 2.8, 0)
  );
}

/** A row is as high as the higher of its languages. */
export function rowHeight(row: Row, at: Setting, measure: Measure): number {
  const { body, density } = at;
  const cells = row.cells.map(({ title, blocks }, index) => {
    const width =
      row.cells.length === at.columns.length
        ? (at.columns[index] ?? 0)
        : GUIDE.width - GUIDE.number;
    const size = body * density.heading;
    const heading =
      title === '' ? 0 : measure.lines(title, 'text-700', size, width) * size * HEAD_LINE;
    const gaps = (blocks.length - (title === '' ? 1 : 0)) * density.paragraph * body;
    return blocks.reduce((sum, { text, html, item }) => {
      const face = html.includes('<strong>') ? 'text-700' : 'text-400';
      const inside = width - (item ? body * POINT_INDENT : 0);
      return sum + measure.lines(text, face, body, inside) * density.line * body;
    }, heading + gaps);
  });
  const numeral = row.kind === 'step' ? body * density.numeral : 0;
  const box = row.kind === 'caution' ? 2.4 : 0.3;
  return Math.max(numeral, ...cells) + 2 * density.padding * body + box;
}

/** Column widths: two languages share the sheet as their words do, so that both end at about the same height. */
export function columnsFor(texts: readonly StepText[], measure: Measure): number[] {
  const room = GUIDE.width - GUIDE.number - (texts.length - 1) * GUIDE.gap;
  if (texts.length < 2) return [room];
  const words = texts.map(({ lead, caution, materials, steps }) =>
    [lead, caution, materials, ...steps]
      .flatMap(({ blocks }) => blocks)
      .reduce((sum, { text }) => sum + measure.width(text, 'text-400', 1), 1),
  );
  const [first = 1, second = 1] = words;
  const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, first / (first + second)));
  return [share * room, (1 - share) * room];
}

/** Sources and evidence beside the code. `short` makes room for the sentence that says what was left out. */
export function endHeight(
  texts: readonly StepText[],
  body: number,
  short: boolean,
  measure: Measure,
): number {
  const small = Math.min(GUIDE.small, body);
  const width = GUIDE.width - GUIDE.code - GUIDE.gap;
  const all = [
    sourceLine(texts),
    ...texts.flatMap((text) => [`${text.evidence} ${text.stamp}`, short ? text.shortened : '']),
  ].filter(Boolean);
  const lines = all.reduce((sum, text) => sum + measure.lines(text, 'text-400', small, width), 0);
  const words = lines * small * GUIDE.smallLine + (all.length - 1) * 0.6;
  return Math.max(GUIDE.codeHeight, words) + 2;
}

/** The sources stand once: their names are the same in every language. */
export function sourceLine(texts: readonly StepText[]): string {
  const labels = saidOnce(texts, ({ sources }) => (sources === '' ? '' : sources));
  const hosts = texts[0]?.hosts ?? '';
  return hosts === '' ? '' : `${labels.map(({ text }) => text).join(' · ')}: ${hosts}`;
}
