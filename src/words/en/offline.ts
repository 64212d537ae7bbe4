/** Words for reading without a signal, English: the page about it, the question on a paid line, and what a copy says of itself. */
export const offline = {
  title: 'Use it without a signal',
  lead: 'This site keeps a copy of the directory on your device. It then opens without a signal or Wi-Fi.',
  /** In the footer. */
  link: 'Use it without a signal',
  /** On pages that come from the copy. */
  copy: { line: 'You are reading the copy of {date}.', more: 'What this means' },
  missing: {
    title: 'This page is not in your copy',
    text: 'It opens when you have a signal again. These pages are on your device:',
    again: 'Try again',
  },
  /** Under pages with a form, from the copy. */
  notSent: 'You are offline. Write now. It is sent when the signal is back.',
  /** On a line that may cost money, at the end of every page. */
  ask: {
    text: 'Keep this directory on this device? About {mb} MB.',
    more: 'See what is kept',
    no: 'No',
    done: 'Fine. You will not be asked again on this device.',
  },
  here: 'On this device',
  state: {
    looking: 'One moment.',
    none: 'There is no copy here yet.',
    coming: 'The copy is on its way: {percent}.',
    partly: 'A part of the copy is here. The rest comes when you have a signal.',
    whole: 'The whole copy is here. It is of {date}.',
    waiting: 'A newer copy is here. This site uses it when you next open it.',
    refused: 'You said no. Nothing is kept.',
    cannot: 'This browser cannot keep a copy. Private windows often cannot.',
    failed: 'The copy did not come. Check your signal and try again.',
    noScript: 'The buttons of this page need JavaScript, which is off here. No copy is kept.',
  },
  keep: 'Keep a copy on this device',
  renew: 'Get the newest copy',
  use: 'Use the newer copy now',
  refuse: 'Do not keep a copy',
  what: 'What is in the copy?',
  whatText: [
    'All help, groups, events and guides, with phone numbers and opening hours, in this language.',
    'The search, “My sheet”, the sheets to print, and the form to ask or offer.',
  ],
  /** Around the number. */
  sizeText: { before: 'It is about', after: 'MB to load, once. Later only what is new is loaded.' },
  sizeAbout: 'It is loaded once. Later only what is new is loaded.',
  old: 'How do I know it is still true?',
  oldText: [
    'A page from the copy says so at the top, with the day of the copy.',
    'With a signal, you always get the newest page. Each page says when its facts were checked.',
    'What you ask or offer without a signal waits on your device. It is sent when the signal is back and the page is open.',
  ],
  cost: 'Does it cost me data?',
  costText: [
    'If your browser says that you save data, or that you are on a phone network, we ask first.',
    'Some browsers (Safari and Firefox) do not tell us. Then the copy is loaded after your first page. If you pay for data, press “Do not keep a copy”.',
  ],
  app: 'Put it on your home screen',
  appText:
    'It then opens like an app, in a window of its own. There is no app store and no account.',
  appWays: {
    android: {
      title: 'Android',
      text: 'In Chrome, open the menu (three dots). Press “Add to Home screen”, then “Install”.',
    },
    iphone: {
      title: 'iPhone and iPad',
      text: 'In Safari, press the share button (a square with an arrow). Press “Add to Home Screen”.',
    },
    computer: {
      title: 'Computer',
      text: 'In Chrome or Edge, press the small screen with an arrow at the end of the address bar. In Safari on a Mac, open “File”, then “Add to Dock”.',
    },
  },
  appSafe: {
    before: 'Does somebody look at your phone?',
    text: 'An icon named “{name}” can be seen by them. You can keep the copy without an icon.',
  },
  safe: 'Can somebody see it?',
  safeText: [
    'Somebody who opens this browser can see that this site was visited. The copy is the same for everybody. It does not say what you read.',
    'Your browser’s history is not part of it. Only you can delete that, in the browser.',
  ],
  forget: 'Forget everything',
  forgetText:
    'This removes the copy, your text size, your sheet, drafts, and letters that wait to be sent. What you sent before stays sent.',
  forgetLeave: 'To leave at once, press “Leave now”: it forgets everything too.',
  forgetButton: 'Forget everything on this device',
  forgetSure: 'Forget all of it? This cannot be undone.',
  forgetYes: 'Yes, forget everything',
  forgetNo: 'No, keep it',
  forgetDesk: 'Also what the navigators’ desk keeps on this device',
  forgetDeskHint: 'Leave it off if the desk is not yours. Its letters would be gone.',
  forgotten:
    'Nothing of this site is left on this device. If you read on here, the copy comes back. Close this tab, or press “Do not keep a copy”.',
  notForgotten:
    'Something is still here. Close all other tabs of this site, then press the button again.',
  kept: { no: 'This device remembers your “no”, and nothing else.' },
  manifest: {
    description: 'Free help near you, shared by neighbors. Opens without a signal.',
  },
} as const;
