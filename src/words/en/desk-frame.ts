// Ships to the browser: part of the words of the navigators' desk.

/** English words around the letters. `{name}` is filled in. */
export const deskFrame = {
  /** Whoever works here with a key that has no name in the list. */
  someone: 'a navigator',
  summary:
    'Navigators open letters here. They match what people need with what others offer, and follow up.',
  plain: {
    what: 'This page opens the letters that neighbors sent, for people who hold a key. It shows nothing without one.',
    needsScript: 'It needs JavaScript. Letters are opened on your own device and nowhere else.',
    command: 'There is one more way: in a terminal, on a computer with this project:',
  },
  firstShift: 'Your first shift',
  firstShiftMore: 'A guide of two pages. Opens in a new tab.',
  site: 'The site',
  language: 'Other languages',
  demo: {
    name: 'Demonstration.',
    text: 'Its keys are published: anybody can open what is sealed with them. Nothing readable is stored or sent.',
  },
  practice: {
    name: 'Practice.',
    text: 'Invented letters, nobody’s words. Nothing is kept or sent.',
  },
  opening: 'Opening letters ...',
  openingSome: '{done} of {of} letters opened',
  notices: {
    read: {
      one: '{count} letter opened.',
      other: '{count} letters opened.',
    },
    readNone: 'No new letters.',
    known: {
      one: '{count} was here already.',
      other: '{count} were here already.',
    },
    aside: {
      one: '{count} could not be opened.',
      other: '{count} could not be opened.',
    },
    copied: 'Copied.',
    'saved-file': 'The file is saved. It is sealed for all navigators.',
    'written-again': 'The whole board is at the inbox, sealed for everybody who has a key now.',
    deleted: 'The letter is deleted here and at the inbox. Other desks drop it when they ask.',
    'deleted-here':
      'The letter is deleted here. The inbox could not be asked; it is deleted there when this desk reaches it.',
    failed: 'That did not work. Nothing was lost. Try it again.',
  },
  tools: {
    label: 'Tools',
    letters: 'Letters',
    report: 'Report',
    handover: 'Handover sheet',
    calls: 'Call sheet',
    phone: 'Take a request by phone',
    phoneMore: 'Opens the request form in a new tab.',
    close: 'Back to the letters',
  },
  /** Deleting one letter before its time. */
  deleting: {
    gone: 'The inbox no longer has this letter, and it was neither done nor too old. Somebody deleted it there, or the inbox was set back to an older backup. If you do not need it here either, delete it below.',
    button: 'Delete this letter everywhere now',
    sure: 'Delete it now, for everybody? The letter, its notes and its pairs go from this desk, from the inbox and from every other desk. This cannot be undone. The report goes on counting it, without words.',
    practice: 'Take this invented letter off the screen?',
    yes: 'Delete it now',
    no: 'Keep it',
  },
  /** Leaving nothing on this device. */
  forgetting: {
    heading: 'This device',
    button: 'Forget everything on this device',
    sure: 'Delete the letters, the board, the token and the kept key from this device? Letters at the inbox and what was shared stay there. Letters that came from files are only in those files.',
    unshared:
      'Something that was written here is not shared yet. It would be lost. Share it first, or save the board as a file.',
    yes: 'Delete all of it here',
    no: 'Keep it',
  },
  /** In place of a letter, or a part of the page, that cannot be drawn. */
  broken:
    '{what}: this cannot be shown here, but nothing was lost. Tell whoever keeps the site. Anybody can seal anything to a public key.',
  drop: 'Drop the files here. They stay on this device.',
  back: 'All letters',
  /** Beside the list on a wide screen, before a letter is open. */
  pick: {
    heading: 'Choose a letter',
    order: 'What is due comes first, then what asks and has waited longest.',
    first: 'Read the first: {code}',
    empty: 'No letters yet',
    emptyHow: 'Connect to the inbox, or open letters from a file. Both are in the list.',
  },
};
