// Ships to the browser, on the navigators' desk only.
import type { CountedLetter } from '../board/board-state.ts';

/** One thing of a letter that is counted. */
export type CountedItem = CountedLetter['items'][number] & {
  readonly month: string;
  /** Its letter's place among those counted. */
  readonly letter: number;
};

/** A number of a table before it is judged. */
export interface Cell {
  readonly items: number;
  /** The letters that they come from. */
  readonly letters: ReadonlySet<number>;
}

export function countCell(items: readonly Pick<CountedItem, 'letter'>[]): Cell {
  return { items: items.length, letters: new Set(items.map(({ letter }) => letter)) };
}

/** Cells added up. */
export function joinCells(cells: readonly Cell[]): Cell {
  return {
    items: cells.reduce((sum, { items }) => sum + items, 0),
    letters: new Set(cells.flatMap(({ letters }) => [...letters])),
  };
}

/** The places of the cells, the one with the fewest items first. */
export function smallestFirst(cells: readonly Cell[]): number[] {
  return [...cells.keys()].toSorted(
    (one, other) => (cells[one]?.items ?? 0) - (cells[other]?.items ?? 0) || one - other,
  );
}
