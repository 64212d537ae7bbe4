import type { Paper } from '../../schema/vocabulary.ts';

/** Inches in one unit of a sheet. */
const UNIT = 0.073;
/** Inches that stay empty round a page: no printer reaches the edge of the paper. */
const SAFE = 0.3;
const INCHES = {
  letter: { width: 8.5, height: 11 },
  a4: { width: 8.268, height: 11.693 },
} as const satisfies Record<Paper, { width: number; height: number }>;

/** Sizes of the zine's parts, in units; ZineSheet.astro holds to them. */
export const ZINE = {
  safe: SAFE / UNIT,
  title: 3.6,
  name: 2.3,
  text: 2.2,
  reach: 3,
  small: 2.1,
  loose: 1.22,
  tight: 1.04,
  /** Space under a title's rule, between entries, and for the page's number. */
  headed: 1.75,
  apart: 1.7,
  number: 2.6,
  /** Between a number or evidence and the code. */
  gap: 1.2,
  /** Width of the code: 1.2 inches and a little. */
  code: 17,
} as const;

/** A paper's size and that of one of its eight pages, in units; `inner` is the room within the safe edge. */
export function zineSize(paper: Paper): ZineSize {
  const { width, height } = INCHES[paper];
  // The sheet lies sideways: four pages across its height, two across its width.
  const page = { width: height / 4 / UNIT, height: width / 2 / UNIT };
  return {
    sheet: { width: width / UNIT, height: height / UNIT },
    page,
    inner: {
      width: page.width - 2 * ZINE.safe,
      height: page.height - 2 * ZINE.safe - ZINE.number,
    },
  };
}

type Size = { width: number; height: number };
export type ZineSize = { sheet: Size; page: Size; inner: Size };
