// Ships to the browser: part of the words of the navigators' desk.

/** English words of the report. `{name}` is filled in. */
export const deskReport = {
  heading: 'Report',
  lead: 'Numbers for the coalition and its funders. No words, names or codes are in it.',
  period: 'Which time',
  periods: { month: 'This month', year: 'Last 12 months', all: 'All' },
  rule: 'A number that stands for fewer than 5 letters is hidden, and so are others it could be worked out from. Hidden can also mean none.',
  once: 'Give out one report for a time that is over. Two reports whose times overlap can tell what each one hides.',
  titles: {
    needs: 'By need',
    areas: 'By area',
    months: 'By month',
    met: 'What came of what was asked',
  },
  columns: {
    need: 'Need',
    asks: 'Asked',
    offers: 'Offered',
    total: 'Together',
    area: 'Area',
    month: 'Month',
    met: 'What came of it',
  },
  all: 'All',
  otherNeed: 'Needs that are no longer listed',
  noArea: 'No town, or another place',
  met: 'It worked',
  notMet: 'Open, or it did not work',
  hidden: 'hidden',
  firstContact: 'Usual time until somebody was in touch',
  hours: { one: '{count} hour', other: '{count} hours' },
  days: { one: '{count} day', other: '{count} days' },
  hoursRule:
    'Half of the letters had an answer sooner, half later. It is shown from 10 letters on.',
  few: 'There are fewer than 5 letters in this time, so every number is hidden.',
  save: 'Save as CSV',
  print: 'Print',
  file: 'report-{from}-{until}.csv',
  csv: { table: 'Table', row: 'Row', column: 'Counted', number: 'Number' },
};
