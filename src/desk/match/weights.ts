// Ships to the browser, on the navigators' desk only.
import type { Branch } from '../../schema/branches.ts';
import type { Fit, Reason } from './suggestion.ts';

/**
 * What each reason does to a score, which begins at 1 and is multiplied by one number for each. The numbers were chosen by
 * these rules, and are not fitted to any set:
 * - "no" of what cannot be bargained with (a full offer, an empty fund) all but ends it; "no" of place, time or language
 *   leaves it below everything that only has to be asked about;
 * - to ask costs less than to know that it fits only partly in the point that matters most, the need itself;
 * - access never changes the order: nobody is put last for needing a ramp.
 */
export const WEIGHTS: Readonly<Record<Reason['kind'], Readonly<Record<Fit, number>>>> = {
  need: { yes: 1, partly: 0.4, ask: 0.4, no: 0 },
  place: { yes: 1, partly: 0.6, ask: 0.5, no: 0.1 },
  time: { yes: 1, partly: 0.6, ask: 0.55, no: 0.12 },
  language: { yes: 1, partly: 0.8, ask: 0.6, no: 0.2 },
  detail: { yes: 1, partly: 0.75, ask: 0.85, no: 0.2 },
  access: { yes: 1, partly: 1, ask: 1, no: 1 },
  room: { yes: 1, partly: 1, ask: 1, no: 0.02 },
  money: { yes: 1, partly: 0.8, ask: 0.7, no: 0.02 },
};

/** Of two that fit alike the nearer one comes first: so much of a score is lost on each mile. */
export const LOST_ON_A_MILE = 0.01;

/** Of two entries that fit alike the one with a place to go to comes before the one without, */
export const WITHOUT_PLACE = 0.5;
/** and the one that is there for this need before the one that also helps with it. */
export const ANOTHER_NEED_FIRST = 0.8;

/** What is below this is not worth a navigator's look. */
export const LEAST_SCORE = 0.01;

/** How many suggestions a letter shows. */
export const MOST_SUGGESTED = 10;
export const MOST_ENTRIES = 3;

/** Roads are longer than a straight line, by about this much here. */
export const ROAD = 1.25;

/**
 * Straight miles that are near (next towns) and that are a bit far, by what is asked; more is far. Nothing: nobody has to
 * come. Who helps with a court or a form is rare, and people go further for it.
 */
export const REACH: Readonly<Record<Branch, { near: number; far: number } | undefined>> = {
  ride: { near: 7, far: 15 },
  groceries: { near: 7, far: 15 },
  money: undefined,
  legal: { near: 20, far: 45 },
  learning: { near: 7, far: 15 },
  talk: { near: 7, far: 15 },
  paperwork: { near: 10, far: 25 },
  supplies: { near: 10, far: 20 },
  garden: { near: 7, far: 15 },
  other: { near: 7, far: 15 },
};

/**
 * Branches whose needs are near each other, because who answers the questions of one could say yes to another: food and a
 * hot meal. Under "other" stands everything else (a repair, housing, work), which has nothing in common.
 */
export const NEAR_BRANCHES: Readonly<Record<Branch, boolean>> = {
  ride: true,
  groceries: true,
  money: true,
  legal: true,
  learning: true,
  talk: true,
  paperwork: true,
  supplies: true,
  garden: true,
  other: false,
};

/** Minutes that two one-time appointments may lie apart. */
export const SAME_HOUR = 60;
