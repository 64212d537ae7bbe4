/** How far an entry can be trusted, English. */
export const evidence = {
  unchecked: 'Not checked yet.',
  from: 'From {source}, {date}.',
  fromUndated: 'From {source}, no date.',
  nobody: 'A number everyone knows.',
  checked: 'Checked {date} {by}.',
  ageing: 'Checked {date} {by}. Please ask before you go.',
  old: 'Checked {date} {by}. It may be out of date.',
  by: { phone: 'by phone', visit: 'by a visit', email: 'by email', website: 'on their website' },
  source: {
    'own-page': 'their own page',
    news: 'a local news story',
    'town-page': 'a town’s page',
    'state-page': 'a state page',
    listing: 'a public listing',
    'other-group': 'another group’s page',
    document: 'a public document',
    'common-knowledge': 'common knowledge',
  },
  /** The four states, in the order in which trust runs out. */
  states: {
    fresh: {
      name: 'Checked lately',
      means: 'Somebody asked in the last 6 months. The words say how, and on which day.',
    },
    ageing: {
      name: 'Ask first',
      means: 'Somebody asked 6 to 12 months ago. Some of it may have changed.',
    },
    old: {
      name: 'May be out of date',
      means: 'Nobody has asked for 12 months or more. We give a number to call first.',
    },
    unchecked: {
      name: 'Not checked yet',
      means: 'The facts are from a public page. Nobody has asked if they are true.',
    },
  },
  /** At the top of an entry that is out of date, before a number. */
  callFirst: {
    own: 'Call before you go:',
    owner: 'Call {name} before you go:',
    line: 'We do not have their number. Someone else may know. Before you go, call:',
    none: 'Ask before you go.',
  },
} as const;
