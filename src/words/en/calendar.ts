/** Words of calendars, and of the page that gives them away. English. */
export const calendar = {
  title: 'Calendars',
  text: 'Keep the dates of this site in the calendar of your phone or computer.',
  /** On the page of an event. */
  add: 'Add to my calendar',
  /** On pages that list events. */
  link: 'Dates for my calendar',
  linkAll: 'All dates in my calendar',
  /** The name of a calendar, where it stands among others. */
  named: '{name} · {network}',
  all: 'All events',
  about: 'Times are from public pages. Ask before you go.',
  /** How the title of a date begins that is not to be. */
  calledOff: 'Cancelled: {title}',
  paused: 'Paused: {title}',
  closed: 'Closed: {title}',
  subscribe: 'Subscribe',
  file: 'Calendar file',
  areas: 'By area',
  needs: 'By need',
  groups: 'By group',
  dates: { one: '{count} event', other: '{count} events' },
  how: {
    title: 'How it works',
    subscribe:
      'Subscribe: your calendar looks here once a day. New dates come, and what is called off is marked. You can stop at any time in the settings of your calendar.',
    phone: 'On an iPhone, iPad or Mac, touch “Subscribe”.',
    google:
      'For Google Calendar, hold or right-click “Calendar file” and copy its address. Then open Google Calendar on a computer. Choose Other calendars, +, From URL.',
    single:
      'You want one event only? Open its page and touch “Add to my calendar”. Such a date does not change by itself.',
  },
  safety: {
    title: 'Who can see it',
    text: 'We do not know who you are. But the company that runs your calendar sees which dates you keep. So does anyone who can open your calendar. If that could put you in danger, do not subscribe: look here instead.',
  },
} as const;
