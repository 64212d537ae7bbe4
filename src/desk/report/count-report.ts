// Ships to the browser, on the navigators' desk only.
import type { CountedLetter } from '../board/board-state.ts';
import { hideCells } from './hide-cells.ts';
import { splitBySide } from './split-by-side.ts';
import { countCell } from './cell.ts';
import type { CountedItem } from './cell.ts';

/** Fewer letters than this are never shown. */
const LEAST = 5;
/** A median of fewer letters would tell about one of them. */
const LEAST_FOR_MEDIAN = 10;

/** A number of things asked or offered; absent = hidden. */
export type Shown = number | undefined;

/** What a network may publish of its letters: numbers only, and none that tells about fewer than five letters. */
export interface Report {
  /** Things that were asked or offered. */
  readonly total: Shown;
  readonly asks: Shown;
  readonly offers: Shown;
  /** Every need that was given, in that order; then those that are no longer listed, as one without an id. */
  readonly needs: readonly NeedRow[];
  /** Every area that was given, in that order; then things without one, with an empty id. */
  readonly areas: readonly ReportRow[];
  /** Every month of the period, the oldest first. */
  readonly months: readonly ReportRow[];
  /** Things asked that worked out, and those that did not or are open. */
  readonly met: Shown;
  readonly notMet: Shown;
  /** Median of whole hours from a letter to the first contact; letters that nobody answered yet are not in it. */
  readonly hours: Shown;
}

export interface ReportRow {
  readonly id: string;
  readonly count: Shown;
}

export interface NeedRow {
  readonly id: string;
  readonly asks: Shown;
  readonly offers: Shown;
  readonly total: Shown;
}

/** What the tables have rows for, whether anything came or not: a row that is missing would say "none". */
export interface ReportFrame {
  /** Ids of the network's needs. */
  readonly needs: readonly string[];
  /** Ids of its areas. */
  readonly areas: readonly string[];
  /** Months of the period, "2026-11". Letters of others are not counted. */
  readonly months: readonly string[];
}

/**
 * Counts letters for a report. A number that stands for fewer than `least` letters is hidden, zero as well, and so are as
 * many others as it takes that no hidden number can be told from the rest of this report: each could still be any of
 * at least `least + 1` numbers. Every number counts things, but it is letters that must be enough: one letter may ask for
 * ten things.
 */
export function countReport(
  letters: readonly Omit<CountedLetter, 'key'>[],
  frame: ReportFrame,
  least = LEAST,
): Report {
  const within = letters.filter(({ month }) => frame.months.includes(month));
  const items = within.flatMap((letter, at): CountedItem[] =>
    letter.items.map((item) => ({ ...item, month: letter.month, letter: at })),
  );
  const all = countCell(items);
  if (all.letters.size < least) return nothing(frame);
  const needs = splitBySide(
    cellsBy(items, ({ need }) => need, frame.needs).map((row) => ({
      asks: countCell(row.filter(({ side }) => side === 'ask')),
      offers: countCell(row.filter(({ side }) => side === 'offer')),
    })),
    least,
  );
  const asked = items.filter(({ side }) => side === 'ask');
  // Both together are all that was asked: where that is hidden, they are.
  const [met, notMet] =
    needs.asks === undefined
      ? []
      : hideCells(
          [true, false].map((is) => countCell(asked.filter((item) => item.met === is))),
          least,
        );
  return {
    total: all.items,
    asks: needs.asks,
    offers: needs.offers,
    needs: needs.rows.map((row, at) => ({ id: frame.needs[at] ?? '', ...row })),
    areas: rowsOf(
      cellsBy(items, ({ area }) => area, frame.areas),
      frame.areas,
      least,
    ),
    // Nothing is of another month, and everybody knows that: such a row would hide nothing.
    months: rowsOf(
      cellsBy(items, ({ month }) => month, frame.months).slice(0, -1),
      frame.months,
      least,
    ),
    met,
    notMet,
    hours: medianOf(within.flatMap(({ hours }) => hours ?? [])),
  };
}

/** The items of each id, and at the end those of no id in the list. */
function cellsBy(
  items: readonly CountedItem[],
  idOf: (item: CountedItem) => string,
  ids: readonly string[],
): CountedItem[][] {
  const known = new Set(ids);
  return [
    ...ids.map((id) => items.filter((item) => idOf(item) === id)),
    items.filter((item) => !known.has(idOf(item))),
  ];
}

function rowsOf(
  cells: readonly (readonly CountedItem[])[],
  ids: readonly string[],
  least: number,
): ReportRow[] {
  const counts = hideCells(cells.map(countCell), least);
  return counts.map((count, at) => ({ id: ids[at] ?? '', count }));
}

function nothing({ needs, areas, months }: ReportFrame): Report {
  const row = (id: string): ReportRow => ({ id, count: undefined });
  return {
    total: undefined,
    asks: undefined,
    offers: undefined,
    needs: [...needs, ''].map((id) => ({
      id,
      asks: undefined,
      offers: undefined,
      total: undefined,
    })),
    areas: [...areas, ''].map(row),
    months: months.map(row),
    met: undefined,
    notMet: undefined,
    hours: undefined,
  };
}

function medianOf(hours: readonly number[]): Shown {
  if (hours.length < LEAST_FOR_MEDIAN) return undefined;
  return hours.toSorted((one, other) => one - other)[Math.floor((hours.length - 1) / 2)];
}
