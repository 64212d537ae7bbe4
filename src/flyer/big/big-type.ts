import { POINT } from '../entry/flyer-measures.ts';

/**
 * Sizes of a sheet in big print, in its units. Nothing on it is smaller than FLOOR, no label and no page foot, and
 * nothing is set in the condensed face (18 points: American Council of the Blind, large print guidelines).
 */
export const FLOOR = 18 * POINT;
/** Text grows up to 24 points where room is left. */
export const LARGEST = 24 * POINT;

export const WIDTH = 100;
export const HEIGHT = 130;
export const HEAD = 9.5;
/** What a side keeps free: browsers round every line, and a heading's space a little more. */
export const ROUNDING = 2.5;
/** The page foot and the space above it. */
export const FOOT = 6 + ROUNDING;
/** Side of the code: 1.5 inches. */
export const CODE = 21;
export const CODE_GAP = 4;

export const LINE = 1.28;
/** Shares of the text's size. */
export const GAP = 0.5;
export const HEADING = 1.2;
export const FACT = 1.1;
export const FACT_LINE = 1.22;
export const FACT_PADDING = 0.4;
export const ALERT_PADDING = 0.45;
export const INDENT = 1.3;
/** A number after the first one. */
export const NEXT_NUMBER = 1.7;

/** Sizes of the title, tried from the largest: it shrinks before anything needs another side. */
export const SMALLEST_TITLE = 4.8;
export const TITLES = [8.4, 7, 5.8, SMALLEST_TITLE] as const;
export const MOST_NUMBER = 11.6;
export const TITLE_LINE = 1.08;
export const NUMBER_LINE = 1.05;
export const LEAST_LABEL = 13;
export const MOST_LABEL = 30;
