/**
 * When to go, in one line of a search result. Sentences begin small: the first letter is made a capital at the end,
 * after "usually" may have been put before it.
 */
export const today = {
  /** A time as it stands in these sentences; "one" is the first hour of the clock. */
  theTime: { one: '{time}', other: '{time}' },
  open: 'open now until {until}',
  always: 'open day and night',
  onDay: '{day}, {time}',
  opensToday: 'opens today at {time}',
  opensTomorrow: 'opens tomorrow at {time}',
  opensOn: 'opens {day} at {time}',
  closedToday: 'closed today, {opens}',
  closedNow: 'closed now, {opens}',
  shut: 'closed for now',
  /** An event that goes on. */
  goesOn: 'on now until {until}',
  today: 'today',
  tomorrow: 'tomorrow',
  date: '{day}, {time}',
  at: 'at {time}',
  past: 'no next date known',
  usually: 'usually {text}',
  usuallyDate: '{text} (usually)',
  call: 'Call for hours',
  unknown: 'Hours not known',
  unknownDate: 'Date not known',
  ended: 'Closed for good',
} as const;
