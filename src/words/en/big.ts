/** Words of the sheet in big print, English. */
export const big = {
  title: 'Big print',
  /** Before a web or email address where there is no number. */
  reach: 'Reach',
  /** Beside the code. */
  newest: 'For the newest facts, scan this or go to',
  side: '{title}: side {number} of {total}',
} as const;
