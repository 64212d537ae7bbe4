// Ships to the browser, on the navigators' desk only.
import { joinCells, smallestFirst } from './cell.ts';
import type { Cell } from './cell.ts';
import { hideCells, isSmall } from './hide-cells.ts';

export interface SideRow {
  readonly asks: Cell;
  readonly offers: Cell;
}

/** A table of two columns with the sums of its rows and columns; what is absent is hidden. */
export interface SideTable {
  readonly rows: readonly ShownSides[];
  readonly asks: number | undefined;
  readonly offers: number | undefined;
}

interface ShownSides {
  readonly asks: number | undefined;
  readonly offers: number | undefined;
  readonly total: number | undefined;
}

/**
 * Rows of what is asked and offered, with their sums, for readers who know the sum of all. Both sides of a row are
 * hidden or neither, since the row's sum would tell one from the other. With the sums of the columns shown, what is
 * hidden is checked by its bounds: while a hidden number could not be at least `least + 1` different ones, the next
 * smallest row is hidden too, and when none is left the columns' sums.
 */
export function splitBySide(rows: readonly SideRow[], least: number): SideTable {
  const sums = rows.map(({ asks, offers }) => joinCells([asks, offers]));
  const totals = hideCells(sums, least);
  const [asks, offers] = hideCells(
    [joinCells(rows.map((row) => row.asks)), joinCells(rows.map((row) => row.offers))],
    least,
  );
  const small = rows.flatMap((row, at) =>
    totals[at] === undefined || isSmall(row.asks, least) || isSmall(row.offers, least) ? at : [],
  );
  const wide = asks === undefined ? small : widen(rows, totals, small, least);
  const hidden = new Set(wide ?? small);
  return {
    rows: rows.map((row, at) => ({
      asks: hidden.has(at) ? undefined : row.asks.items,
      offers: hidden.has(at) ? undefined : row.offers.items,
      total: totals[at],
    })),
    ...(wide ? { asks, offers } : { asks: undefined, offers: undefined }),
  };
}

/** The rows to hide when the columns' sums are shown; nothing when hiding all of them is not enough. */
function widen(
  rows: readonly SideRow[],
  totals: readonly (number | undefined)[],
  small: readonly number[],
  least: number,
): readonly number[] | undefined {
  const order = smallestFirst(rows.map(({ asks, offers }) => joinCells([asks, offers])));
  const others = order.filter((at) => !small.includes(at));
  for (let more = 0; more <= others.length; more++) {
    const hidden = [...small, ...others.slice(0, more)];
    if (isWideEnough(rows, totals, hidden, least)) return hidden;
  }
  return undefined;
}

/**
 * True when every hidden number could be at least `least + 1` different ones. Everybody knows what the hidden rows ask and
 * offer together. A row whose sum is shown can ask for no more than that; rows whose sums are hidden share one.
 */
function isWideEnough(
  rows: readonly SideRow[],
  totals: readonly (number | undefined)[],
  hidden: readonly number[],
  least: number,
): boolean {
  if (hidden.length === 0) return true;
  const asks = joinCells(hidden.flatMap((at) => rows[at]?.asks ?? []));
  const offers = joinCells(hidden.flatMap((at) => rows[at]?.offers ?? []));
  if (isSmall(asks, least) || isSmall(offers, least)) return false;
  const shared = hidden.filter((at) => totals[at] === undefined);
  const pool = shared.flatMap((at) => rows[at] ?? []).reduce((sum, row) => sum + sizeOf(row), 0);
  const single = hidden.flatMap((at) => totals[at] ?? []);
  const whole = asks.items + offers.items;
  const rangeOf = (size: number): { from: number; to: number } => ({
    from: Math.max(0, asks.items - (whole - size)),
    to: Math.min(size, asks.items),
  });
  const ofPool = rangeOf(pool);
  return (
    single.map(rangeOf).every(({ from, to }) => to - from >= least) &&
    // One row of those that share a sum may have none of it, or all.
    (shared.length === 0 || (ofPool.to >= least && pool - ofPool.from >= least))
  );
}

function sizeOf({ asks, offers }: SideRow): number {
  return asks.items + offers.items;
}
