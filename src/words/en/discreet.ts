/** Words around a discreet sheet and its page, English. None of them tells what kind of help it is. */
export const discreet = {
  /** Its name among the sheets of an entry. */
  title: 'Discreet sheet',
  call: 'Call {phone}',
  text: 'Text {phone}',
  /** For a notice, whose own words might tell. */
  notice: 'Something is different until {date}. Ask first.',
  print: 'Print this as a sheet',
  /** Before the link to the entry's own page. */
  more: 'Want to know more?',
  warning:
    'The full page names the place. So does its address, and this browser may remember it. Open it only if nobody else looks at this device.',
  open: 'Open the full page',
  back: 'Back',
} as const;
