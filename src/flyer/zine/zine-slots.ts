/** Where a page of the zine lies on the sheet when that is held upright, and which way it is turned. */
export type Slot = {
  /** Page of the folded book, 1 to 8. */
  page: number;
  /** Column (0, 1) and row (0 to 3) on the upright sheet. */
  column: number;
  row: number;
  /** Degrees clockwise. */
  turn: 90 | -90;
};

/** Held sideways: four pages upside down over four that stand upright. One cut between the middle ones, three folds. */
const SIDEWAYS = {
  ltr: { above: [5, 4, 3, 2], below: [6, 7, 8, 1] },
  // A book that is read from right to left has its back on the other side.
  rtl: { above: [2, 3, 4, 5], below: [1, 8, 7, 6] },
} as const;

/** The slots of pages 1 to 8, in this order, on the sheet turned upright (a quarter clockwise). */
export function zineSlots(direction: 'ltr' | 'rtl'): Slot[] {
  const { above, below } = SIDEWAYS[direction];
  return [
    ...above.map((page, row) => ({ page, row, column: 1, turn: -90 as const })),
    ...below.map((page, row) => ({ page, row, column: 0, turn: 90 as const })),
  ].toSorted((a, b) => a.page - b.page);
}
