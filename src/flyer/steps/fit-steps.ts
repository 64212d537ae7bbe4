import { roundSize, sizeInLines } from '../fit/largest-size.ts';
import type { Measure } from '../fit/measure-text.ts';
import { saidOnce } from '../fit/said-once.ts';
import {
  columnsFor,
  DENSE,
  endHeight,
  GUIDE,
  headHeight,
  ROOMY,
  rowHeight,
  TIGHT,
} from './step-heights.ts';
import type { Setting } from './step-heights.ts';
import { stepRows } from './step-rows.ts';
import type { Row } from './step-rows.ts';
import type { StepText } from './step-text.ts';
import { halveRow, trimRow } from './trim-row.ts';

const LARGEST = 3.5;
/** Clear print is 14 points where it can be, 12 at least (1 unit = 5.256); below that only what would be cut off. */
const COMFORTABLE = 2.67;
/** A little smaller is worth it when it saves the other side of the paper. */
const ONE_SIDE = 2.4;
const CLEAR = 2.29;
/** A long guide in two languages: half its steps in 12 points help less than all of them in 10. */
const CROWDED = 1.9;
const LAST = 1.4;
const STEP = 0.05;
const SECOND_TITLE = 0.62;
/** Steps of a guide may run to the other side of the sheet, and no further. */
const MOST_SIDES = 2;

export type StepFit = Setting & {
  /** The rows of each printed side; head and titles stand above the first, sources and code below the last. */
  sides: Row[][];
  /** Height left on each side. */
  left: number[];
  /** Sentences that did not fit, for the build's log. */
  dropped: string[];
};

/**
 * Sets a guide on one side if its type stays comfortable, else on two, as large as it goes. What does not fit even at
 * the smallest size loses its last sentences, the longest row first; no step is ever lost or split.
 */
export function fitSteps(texts: readonly StepText[], measure: Measure): StepFit {
  const rows = stepRows(texts);
  const columns = columnsFor(texts, measure);
  const tries = [
    { most: LARGEST, least: COMFORTABLE, sides: 1, cap: 9, density: ROOMY },
    { most: LARGEST, least: ONE_SIDE, sides: 1, cap: 7, density: DENSE },
    { most: LARGEST, least: COMFORTABLE, sides: MOST_SIDES, cap: 9, density: ROOMY },
    { most: LARGEST, least: COMFORTABLE, sides: MOST_SIDES, cap: 7, density: DENSE },
    { most: COMFORTABLE, least: CLEAR, sides: MOST_SIDES, cap: 6, density: DENSE },
    ...(texts.length > 1
      ? [{ most: CLEAR, least: CROWDED, sides: MOST_SIDES, cap: 5, density: TIGHT }]
      : []),
  ];
  for (const { most, least, sides, cap, density } of tries) {
    const titles = fitTitles(texts, cap, measure);
    for (let body = most; body >= least; body = roundSize(body - STEP)) {
      const at = { ...titles, body, density, columns };
      const laid = lay(rows, texts, at, { sides, short: false }, measure);
      if (laid !== undefined) return { ...at, ...laid, dropped: [] };
    }
  }
  return shorten(rows, texts, columns, measure);
}

/**
 * Takes the last sentence from the longest row until all fits, warnings last; then makes the type smaller; then cuts
 * endless sentences in half. What still does not fit is only the names of more steps than two sides hold.
 */
function shorten(
  rows: readonly Row[],
  texts: readonly StepText[],
  columns: number[],
  measure: Measure,
): StepFit {
  const dropped: string[] = [];
  const kept = [...rows];
  const at = {
    ...fitTitles(texts, 6, measure),
    body: texts.length > 1 ? CROWDED : CLEAR,
    density: TIGHT,
    columns,
  };
  const take = (shorter: typeof trimRow, isTaken: (row: Row) => boolean): boolean => {
    const [longest] = kept
      .map((row, index) => ({
        index,
        height: rowHeight(row, at, measure),
        less: isTaken(row) ? shorter(row) : undefined,
      }))
      .filter(({ less }) => less !== undefined)
      .toSorted((a, b) => b.height - a.height);
    if (longest?.less === undefined) return false;
    kept[longest.index] = longest.less.row;
    dropped.push(...longest.less.dropped);
    return true;
  };
  const isNoWarning = ({ kind }: Row): boolean => kind !== 'caution';
  for (;;) {
    const laid = lay(kept, texts, at, { sides: MOST_SIDES, short: dropped.length > 0 }, measure);
    if (laid !== undefined) return { ...at, ...laid, dropped };
    if (take(trimRow, isNoWarning)) continue;
    if (at.body > LAST) at.body = roundSize(at.body - 2 * STEP);
    else if (!take(halveRow, isNoWarning) && !take(trimRow, Boolean) && !take(halveRow, Boolean))
      return { ...at, sides: [kept], left: [0], dropped };
  }
}

/** Puts rows on sides, as many as the first one holds; nothing when they do not fit. */
function lay(
  rows: readonly Row[],
  texts: readonly StepText[],
  at: Setting,
  { sides, short }: { sides: number; short: boolean },
  measure: Measure,
): Pick<StepFit, 'sides' | 'left'> | undefined {
  const head = headHeight(texts, at, measure);
  const end = endHeight(texts, at.body, short, measure);
  const heights = rows.map((row) => rowHeight(row, at, measure));
  const sum = (from: number, until: number) =>
    heights.slice(from, until).reduce((total, height) => total + height, 0);
  if (sides === 1) {
    const left = GUIDE.height - head - end - sum(0, rows.length);
    return left < 0 ? undefined : { sides: [[...rows]], left: [left] };
  }
  const first = GUIDE.height - head - GUIDE.foot;
  const second = GUIDE.height - GUIDE.running - GUIDE.foot - end;
  // The second side begins with a step: a warning or a list of things to get belongs before the first one.
  const cut = rows.findLastIndex(
    ({ kind }, index) => kind === 'step' && index > 0 && sum(0, index) <= first,
  );
  if (cut < 0 || sum(cut, rows.length) > second) return undefined;
  return {
    sides: [rows.slice(0, cut), rows.slice(cut)],
    left: [first - sum(0, cut), second - sum(cut, rows.length)],
  };
}

function fitTitles(
  texts: readonly StepText[],
  most: number,
  measure: Measure,
): { title: number; secondTitle: number } {
  const [title = 0, secondTitle = 0] = saidOnce(texts, (text) => text.title).map(
    ({ text, second }) => {
      const cap = second ? most * SECOND_TITLE : most;
      const within = (lines: number) =>
        sizeInLines(measure, text, 'head-800', {
          width: GUIDE.width,
          lines,
          most: cap,
          least: 2.4,
        });
      return within(2) < 4 ? within(4) : within(2);
    },
  );
  return { title, secondTitle };
}
