/** Words of the page "Is this for me?", English. What they say is picked from the network's own facts. */
export const forMe = {
  title: 'Is this for me?',
  lead: 'Who this site is for, who runs it, and if it is safe.',
  link: 'Is this for me? Is it safe?',
  who: 'Who is it for?',
  whoText:
    'Everyone. You may look at every page. You need no account. The site never asks for an ID, for papers or for a home.',
  whoPlaces:
    'The places on it may have rules of their own. Each page says what we know about them.',
  languages: 'You can read it in {list}.',
  area: 'It covers {list}.',
  needs: 'It covers things like {list}.',
  allNeeds: 'See all needs',
  cost: 'What does it cost?',
  costText: 'Nothing. There are no ads, and nothing is sold.',
  runs: 'Who runs it?',
  runsDemo:
    'Nobody yet. {name} is a demonstration: nobody answers requests here. You can look around. If you need help now, call.',
  runsBy: '{list} answer what people ask on {name}.',
  runsByOne: '{list} answers what people ask on {name}.',
  runsGroups: {
    one: '{count} group of neighbors is listed here. It runs its own work, not this site.',
    other: '{count} groups of neighbors are listed here. They run their own work, not this site.',
  },
  groupsLink: 'See the groups',
  license: 'The words may be used by anybody, under {license}.',
  checked: 'Are the facts checked?',
  checkedText: {
    none: 'Nobody has checked the {all} entries yet. Each one says where its facts are from. Call before you go.',
    some: 'Somebody has checked {checked} of {all} entries. Each one says when, or where its facts are from. Call before you go.',
  },
  request: 'What happens when I ask for help?',
  paused: 'The form is closed for now: {text}',
  sealed: 'Your words are sealed on your device. Only the people who hold a key can open them.',
  published:
    'This is a demonstration, and its keys are public. Anybody who finds a letter could open it. Write nothing private.',
  notSealed: 'Your words are not sealed. The form service can read them.',
  mailed:
    'Your own mail program sends your words. Mail services can read them if they are not sealed.',
  plainForm: 'Without JavaScript there is a short form. It is not sealed.',
  kept: {
    one: 'The form service deletes them after {count} day.',
    other: 'The form service deletes them after {count} days.',
  },
  keptOpen: 'They are kept until somebody deletes them.',
  keptElsewhere: 'Another company’s form service carries them. It has rules of its own.',
  device: 'What does this site keep on my device?',
  deviceText: 'Only this. Nothing of it says what you read or looked for:',
  stored: {
    draft: {
      title: 'You write a request and say the device is yours',
      text: 'The draft stays for {draft} days after you last write. A copy of what you sent stays for {copy} days, only if you want it.',
    },
    outbox: {
      title: 'You send a request, or tell us that something is wrong',
      text: 'Without a signal, the letter waits here until it is sent. A code and the time stay for 30 days. What you tell us about an entry stays for 1 day at most.',
    },
    sheet: {
      title: 'You save help to “My sheet”',
      text: 'The list stays for 24 hours after your last change.',
    },
    reading: {
      title: 'You change the text size',
      text: 'The size stays until you close the tab. If you tick “Remember”, it stays until you put it back.',
    },
    offline: {
      title: 'You read a page',
      text: 'A copy of the whole directory is kept, so that it opens without a signal. It is the same for everybody. Where your line may cost money, we ask first. If you say no, only the “no” is kept.',
    },
    desk: {
      title: 'You work on the desk with a key',
      text: 'Letters and notes are kept sealed, until you end the work on that device.',
    },
    editor: {
      title: 'You edit entries on this site',
      text: 'The editing page keeps your settings, your sign-in and a copy of the files. “Leave now” does not delete these. Sign out there, and clear this site’s data in your browser.',
    },
  },
  deviceOld: 'What is too old is deleted when you next open its page.',
  delete: 'To delete your things at once, press “Leave now”. Another site opens then.',
  deleteLink: 'Leave now',
  history: 'Your browser also keeps a history of pages. This site cannot delete that.',
  follow: 'Does somebody follow me?',
  followText: [
    'No cookies. This site sets none.',
    'No tracking. Nothing counts or follows what you read.',
    'No other company. Our pages load nothing from anywhere else.',
  ],
  followSearch: 'What you search for is found on your own device.',
  followHost:
    'As on every site, a company’s computer sends you the pages. It can see your internet address.',
  not: 'When not to use it',
  notDanger: 'Somebody is in danger now? Do not read on. Call:',
  notWatched:
    'Does somebody look at your screen or your phone? Use a device that they cannot reach.',
} as const;
