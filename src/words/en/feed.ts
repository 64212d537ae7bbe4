/** What a program that reads news shows of this site. */
export const feed = {
  link: 'News for feed readers',
  title: '{network}: what is new',
  about: 'New entries, new checks, notices, and what has paused or closed.',
  rights: 'Words: {license}, {address}',
  item: {
    notice: 'Notice: {title}',
    closed: 'Closed: {title}',
    paused: 'Paused: {title}',
    new: 'New: {title}',
    checked: 'Checked: {title}',
  },
  /** Stands in place of a notice that would tell too much on somebody's screen. */
  hasNotice: 'There is a notice on its page.',
} as const;
