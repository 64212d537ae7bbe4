// Ships to the browser: part of the words of the navigators' desk.

/** English words for sharing the board with other navigators. `{name}` is filled in. */
export const deskSharing = {
  heading: 'Sharing with the other navigators',
  /** How it stands. `{time}` is when the inbox was last asked. */
  state: {
    shared: {
      one: 'Shared with {count} navigator at {time}',
      other: 'Shared with {count} navigators at {time}',
    },
    asking: 'Asking the inbox',
    waiting: 'Only on this device yet',
    alone:
      'Not connected to an inbox. What you write stays on this device until you give it on as a file.',
    aloneSaved: 'Not connected to an inbox.',
  },
  /** By the fault that keeps changes on this device: what happened, and what to do. */
  faults: {
    token: {
      what: 'The inbox does not take your token.',
      help: 'Copy the whole token again. It begins with pw_. If it was taken back, ask whoever runs the inbox for a new one. Until then, give the board on as a file.',
    },
    offline: {
      what: 'The inbox does not answer.',
      help: 'Look at your connection. What you write is kept on this device, sealed, and goes out by itself when there is signal.',
    },
    busy: {
      what: 'The inbox is busy.',
      help: 'You need not do anything. The desk tries again by itself.',
    },
    'not-an-inbox': {
      what: 'Something else answers where the inbox was.',
      help: 'On public Wi-Fi, sign in to it first, then ask again. If it stays so, tell whoever keeps the site. What you write is kept on this device.',
    },
    storage: {
      what: 'The inbox has a problem of its own and cannot read or write.',
      help: 'The desk tries again by itself. If it stays so for an hour, tell whoever runs the inbox.',
    },
    'unreadable-notes': {
      what: 'Some notes of other navigators cannot be read here.',
      help: 'Load this page again while you are online: they may be from a newer desk. If you are new, ask another navigator to open their desk once. Then the board is sealed to your key too. What you write is shared.',
    },
  },
  connect: {
    heading: 'Connect to the inbox',
    intro:
      'With a token, new letters come by themselves, and navigators see each other’s notes. Whoever runs the inbox makes one for you.',
    label: 'Your token',
    hint: 'It begins with pw_ and has 70 characters. It is kept on this device, sealed to your key.',
    button: 'Connect',
    disconnect: 'Forget the token',
  },
  refresh: 'Ask the inbox now',
  writeAgain: 'Write the board again',
  writeAgainHint: 'For a new navigator: it seals the whole board to all who have a key now.',
  /** What lies on this device and opens with none of the keys that are open. */
  sealed: {
    count: {
      one: '{count} part of what lies on this device is sealed for another key.',
      other: '{count} parts of what lies on this device are sealed for another key.',
    },
    help: 'They stay as they are. If you have an older key, put both keys into one file, a line each. Open the desk with it. If you are new, ask another navigator to choose “Write the board again”. With an inbox, what they hold comes from there too.',
  },
  file: {
    heading: 'The board as a file',
    intro:
      'Without an inbox or without signal, give your board to another navigator as a sealed file. They drop it on their desk, and both keep all their words.',
    save: 'Save the board as a file',
    read: 'The board of this file is joined with yours.',
    closed: {
      'wrong-key':
        'This file is sealed to other keys. Ask for a new one: it is sealed to everybody who is a navigator when it is saved.',
      damaged: 'This file was changed or cut off on its way. Ask for it once more.',
      'not-age': 'This is no file of a desk.',
      newer: 'This file is from a newer desk. Load this page again while you are online.',
      garbage: 'There is no board in this file.',
    },
  },
};
