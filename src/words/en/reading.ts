/** Words for text size, decoration and listening, English. */
export const reading = {
  title: 'Text size and reading',
  lead: 'Make the words larger, or leave out the pictures and patterns. It changes every page of this site.',
  /** In the header: what the letters "Aa" stand for. */
  short: 'Text size',
  size: 'How large?',
  sizes: {
    '100': 'As it was',
    '125': 'Larger',
    '150': 'Much larger',
    '200': 'Twice as large',
  },
  sample: 'Open today, 9 am to noon',
  plain: 'Patterns',
  plains: {
    shown: 'Show the patterns',
    hidden: 'Plain: words and lines only',
  },
  remember: 'Remember this on this device',
  rememberHint:
    'Without this, it lasts until you close this tab. On a shared computer, leave it off.',
  reset: 'Put it back as it was',
  done: {
    size: 'Text size: {size}.',
    shown: 'The patterns are shown.',
    hidden: 'The patterns are left out.',
    kept: 'This device remembers it.',
    notKept: 'It lasts until you close this tab.',
    failed: 'This browser keeps nothing, so it works on this page only.',
    reset: 'Everything is as it was. Nothing is kept.',
  },
  browser: 'Your browser can do it too',
  browserText: 'This works on every site, also where this page does not:',
  browserWays: [
    'On a computer, hold Ctrl (on a Mac: Command). Press + for larger, - for smaller, 0 for as it was.',
    'On a phone, open the browser’s menu and look for “Zoom”, “Text size” or “Aa”.',
    'Two fingers moved apart on the screen make a part of a page larger.',
  ],
  noScript: 'The buttons of this page need JavaScript, which is off here. The ways below work.',
  listenTitle: 'Have a page read to you',
  listenText:
    'Pages with help, events and guides have a button “Listen”. A voice in your own device reads them. No words are sent anywhere.',
  listen: {
    start: 'Listen',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    label: 'Read aloud',
    ended: 'That was all.',
    none: 'This device has no voice for this language that works without sending the words away.',
    failed: 'The voice of this device stopped. Try again.',
  },
  /** On a button whose program did not come. */
  noSignal: 'No signal. Try again',
} as const;
