/** The public page about how old the facts are, English. */
export const health = {
  title: 'How old our facts are',
  text: 'What has been checked, what is getting old, and what nobody has asked about yet.',
  asOf: 'Counted on {date}. Not counted: what has closed, groups that are history, and events that are over.',
  all: 'All entries',
  kinds: 'By kind',
  areas: 'By area',
  areasText: 'Help that reaches more than one area counts in each of them.',
  needs: 'By need',
  needsText: 'An entry for more than one need counts in each of them.',
  /** Heads of the columns; a diamond stands over each of the others. */
  name: 'Name',
  total: 'All',
  due: 'Ask again this month',
  dueText: 'Somebody checked these before. By {date} that is 6 months ago, or more. Oldest first.',
  dueNone: 'Nothing that was checked before gets too old this month.',
  never: 'Nobody has asked yet',
  neverText:
    'Oldest page first. Where the page has no date, we do not know. Guides are left out: there is nobody to ask.',
  /** Unfolds the rest of a long list. */
  others: { one: '{count} more', other: '{count} more' },
  /** What the page does not show, before a link to the file. */
  rest: { one: '{count} more is only in the file.', other: '{count} more are only in the file.' },
  neverNone: 'Somebody has asked about all of it.',
  kind: 'What it is',
  place: 'Where',
  phone: 'Phone',
  age: 'How old',
  days: { one: '{count} day', other: '{count} days' },
  dated: 'Page from {date}',
  undated: 'Page without a date',
  help: 'You can help: call one of these, and tell us what they say. The link “{link}” on its page takes your words.',
  search: 'Search only what somebody has checked',
  file: 'The same figures for programs (JSON)',
} as const;
