/** English words of "Something wrong?": the page on which a neighbor says what is not right about an entry. */
export const correction = {
  title: 'Something wrong?',
  lead: 'Tell us what is not right about {entry}. An editor looks, and mends the page.',
  never: 'What you write never appears on this site.',
  demo: {
    title: 'This is a demonstration.',
    text: 'Nobody reads this form yet.',
  },
  back: 'Back to {entry}',
  what: 'What is wrong?',
  whatHint: 'Check everything that is.',
  parts: {
    phone: 'The phone number',
    hours: 'The hours',
    address: 'The address',
    web: 'The website',
    closed: 'It has closed for good',
    language: 'The languages, or the translation',
    steps: 'A step does not work',
    other: 'Something else',
  },
  /** In place of the same above, where a kind of entry needs other words. */
  eventParts: { hours: 'The day or the time', closed: 'It does not take place' },
  groupParts: { closed: 'The group no longer exists' },
  guideParts: { language: 'The translation' },
  stands: 'Here it says: {fact}',
  text: 'What is right now?',
  textHint: 'Like the new number, or the hours on the door. If you do not know, leave it empty.',
  known: 'How do you know?',
  knownBy: {
    called: 'I called them',
    visited: 'I went there',
    read: 'I read it, on a sign or online',
    told: 'Somebody told me',
    theirs: 'I work or help there',
  },
  contact: 'May we ask you more? How can we reach you?',
  contactHint: 'A phone number or an email address. We do not need your name.',
  canSkip: '(you can skip this)',
  who: 'Who can read this',
  send: 'Send',
  sending: 'Sending ...',
  honeypot: 'Leave this empty',
  titleWithError: 'Error: {title}',
  errors: {
    what: 'Check at least one thing that is wrong',
    text: 'Write what is wrong, and what is right if you know it',
    tooLong: 'This is too long. Keep the most important part',
    notAForm: 'Something is missing that this page should have sent. This is our mistake',
  },
  summary: {
    heading: { one: 'Fix {count} thing to send this', other: 'Fix {count} things to send this' },
    here: 'Your words are still on this page.',
  },
  received: {
    title: 'Thank you. We have it.',
    text: 'An editor looks at it, and mends the page. That can take some days.',
    demoTitle: 'Thank you. It arrived here.',
    demoText: 'This is a demonstration: nobody reads it, so the page stays as it is.',
    code: 'If you want to ask about it later, this is its code:',
  },
  waiting: {
    title: 'Not sent yet',
    noSignal: 'There is no signal.',
    service: 'The form service is busy.',
    stored:
      'Your words wait on this device. They go out when there is signal and this page, or “Ask and offer”, is open.',
    sealed:
      'Your words wait on this device, sealed. They go out when there is signal and this page, or “Ask and offer”, is open.',
    memory: 'Keep this page open. Your words go out as soon as there is signal.',
    now: 'Try now',
    throwAway: 'Do not send it',
  },
  before: {
    waits:
      'Something you sent before still waits on this device. It goes out when there is signal.',
    gone: 'What waited on this device is sent now.',
  },
  refused: {
    title: 'It was not sent',
    text: 'The form service did not take it. Your words are still in the form.',
    notSealed: 'We could not seal your words, so nothing left this device. They are still here.',
    again: 'Back to the form',
  },
  mailed: {
    title: 'Your email program opens',
    text: 'Look at the email there, then send it. We cannot see if you did.',
    open: 'Open the email again',
    note: 'It goes as an ordinary email. The mail services and we can read it, and we see your address.',
  },
  others: {
    heading: 'Or tell us another way',
    email: 'Write an email',
    call: 'Call {name}: {number}',
    text: 'Text {name}: {number}',
    none: 'There is no other way to tell us yet.',
  },
  noScripts: {
    sealed:
      'The form on this page needs JavaScript, which seals your words before they leave this device. It is switched off here.',
    notSealed: 'The form on this page needs JavaScript. It is switched off here.',
  },
  rest: 'This form is switched off for now.',
  mail: {
    subject: 'Something wrong: {entry}',
    entry: 'Entry: {entry}',
    wrong: 'What is wrong:',
    right: 'What is right now:',
    known: 'How I know:',
  },
};

/** The shape every language fills. */
export type CorrectionWords = typeof correction;
