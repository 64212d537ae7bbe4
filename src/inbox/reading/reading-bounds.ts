// Ships to the browser, on the navigators' desk only.

/** Longest page, in entries. */
export const MOST_ENTRIES = 100;
/** Longest note, in characters. */
export const MOST_NOTE = 1024 * 1024;
