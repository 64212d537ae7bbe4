import { POINT } from '../entry/flyer-measures.ts';

/** Sizes of the paper form, in units of the sheet. Its text is as large as its sides allow, 12 points at most. */
export const MOST_TEXT = 12 * POINT;
export const LEAST_TEXT = 11 * POINT;
/** In one language, and in two. */
export const MOST_SIDES = { one: 4, two: 6 } as const;

export const WIDTH = 100;
export const HEIGHT = 130;
/** Head and title of the first side; the foot of every one. */
export const HEAD = 17;
export const FOOT = 4;
/** The slip at the end of the last side; what stands behind it, on the side before, may be higher. */
export const SLIP = 24.5;

export const LINE = 1.2;
/** Height of a line to write on: 7.8 mm, as in a school notebook. */
export const WRITE = 4.12;
/** Shortest line to write on. */
export const LEAST_WRITE = 15;
/** A box to check: 4.3 mm; the least height of its line. */
export const BOX = 2.3;
export const BOX_LINE = 2.8;
/** Between a box and its words, between words and their line. */
export const BESIDE = 1;
/** Between columns of boxes. */
export const GAP = 1.6;

/** One of two columns. */
export const COLUMN = 47.5;

export const HEADING = 5;
/** Space around a need, and under each of its questions. */
export const NEED_PADDING = 1.6;
export const QUESTION_GAP = 0.3;

/** The table of what every need is asked: its rows, and the widths of its columns beside the last, which takes the rest. */
export const SHARED_ROWS = 3;
export const SHARED_ROW = 5.4;
export const SHARED_WIDTH = { which: 22, box: 11.2, day: 13.4, line: 14 };
