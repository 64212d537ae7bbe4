/** Words of a guide's step sheet, English. */
export const steps = {
  title: 'Step sheet',
  page: '{page} of {pages}',
  over: 'More on the other side.',
  shortened: 'We made this shorter to fit. All of it: {address}',
  /** Before the names of the pages the steps were taken from. */
  sources: 'These steps are from',
} as const;
