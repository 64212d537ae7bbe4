// Ships to the browser.

const DAY = 24 * 60 * 60 * 1000;

/** How long a draft stays after the last word, in ms. Safari deletes after 7 days anyway. */
export const DRAFT_KEPT_FOR = 7 * DAY;

/** How long a copy of what was sent stays, in ms, for a person who wants to ask for the same again. */
export const COPY_KEPT_FOR = 30 * DAY;
