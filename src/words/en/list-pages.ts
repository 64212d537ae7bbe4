/** Words under a list that goes on on further pages, English. */
export const listPages = {
  label: 'Pages of this list',
  title: '{title}, page {page} of {all}',
  page: 'Page {page} of {all}',
  next: { one: 'Show the next one', other: 'Show the next {count}' },
  back: 'Back to page {page}',
  /** Where a town's list ends, though there is more. */
  further: 'There is more help, a little further away.',
  search: 'Search near {town}',
  /** On the home page, of groups. */
  allGroups: 'All groups',
} as const;
