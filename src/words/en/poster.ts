/** Words of the event poster, English. */
export const poster = {
  title: 'Event poster',
  /** Under the time of an event whose dates are only usual. */
  ask: 'Ask before you go.',
  seen: 'Last seen on a public page: {date}.',
  seenUndated: 'Seen on a public page with no date.',
  next: 'Next: {dates}',
  reach: 'Questions?',
  reachOf: 'Questions? Ask {name}',
  write: 'Or write: {email}',
  roles: 'You can help: {list}',
  speak: 'We speak: {list}',
} as const;
