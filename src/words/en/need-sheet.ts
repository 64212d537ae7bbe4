/** Words of the sheets that list entries, for a need or around a town, English. */
export const needSheet = {
  /** Name of the sheet, and of the file a browser saves. */
  title: '{list}: a sheet to print',
  back: 'Back to the list',
  needText: 'Listed by area, then by town.',
  printHelp:
    'Use your browser’s print command. It fits Letter and A4. Print on both sides to save paper.',
  /** How to read it; {address} is where the short ends lead. */
  read: '“Not checked, 2021” means: from a public page of that time. Call before you go. For more about one place, type {address} and the end that stands beside it.',
  elsewhere: 'Other towns',
  checked: 'Checked {date}',
  unchecked: 'Not checked, {date}',
  undated: 'Not checked, no date',
  common: 'Known to all',
  hoursFrom: 'Hours from {date}.',
  asksNothing: 'Asks for nothing.',
  notice: '{text} ({from} to {until})',
  /** After a section that had no room for all. */
  more: { one: '{count} more: {address}', other: '{count} more: {address}' },
  side: '{side} of {of}',
} as const;
