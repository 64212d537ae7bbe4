// Ships to the browser: part of the words of the request form.

/** English words for what becomes of a request, for mistakes, and for the form without scripts. */
export const requestEnding = {
  sent: {
    heading: 'We have it',
    headingDemo: 'The form service has it',
    received: 'Received {time}',
    code: 'Your code',
    keep: 'Write it down. With this code a navigator can find what you sent. The code says nothing about you or what you asked.',
    keepDemo:
      'In a real network, a navigator finds what you sent by this code. The code says nothing about you or what you asked.',
    next: 'What happens next',
    steps: [
      { title: 'A navigator reads it.', text: 'They are a neighbor too.' },
      {
        title: 'They look for a match.',
        text: 'Someone who offers what you asked, or asks for what you offer.',
      },
      { title: 'They reach you the safe way.', text: 'Only in the ways you chose.' },
      { title: 'You say yes or no', text: 'before anyone gets your name.' },
    ],
    stepsDemo: [
      {
        title: 'No one reads it.',
        text: 'This is a demonstration. It stays in a file on the form service.',
      },
      { title: 'Need help now?', text: 'Call one of the numbers here.' },
    ],
    print: 'Print this page',
    goneHeading: 'Your draft is gone from this device',
    gone: 'Only this code and the time stay, until you press “Forget the code”. Something changed? Tell a navigator your code.',
    goneMemory: 'Nothing stays on this device. This page is the only place that shows your code.',
    notGone:
      'We could not delete your draft from this device. Clear this site’s data in your browser to be sure.',
    another: 'Forget the code and start again',
  },
  waiting: {
    heading: 'Waiting on this device: no signal',
    headingService: 'Waiting on this device: the form service does not answer',
    sendingHeading: 'Sending ...',
    lead: 'It is not sent yet.',
    keep: 'Keep this page, or come back on this device. It cannot send while the page is closed.',
    keepOpen:
      'Keep this page open. Nothing is kept on this device: if you close the page, your words are gone.',
    notSealed: 'Until it is sent, anyone who can unlock this device could read it.',
    notStored: 'We could not save it on this device. Keep this page open until it is sent.',
    put: 'Ready since',
    tried: 'Tried',
    triedTimes: { one: '{count} time. Last try {time}', other: '{count} times. Last try {time}' },
    next: 'Next try',
    nextText: 'When you have signal and this page is open',
    now: 'Try again now',
    print: 'Print it instead',
    throwAway: 'Throw it away',
    throwAwaySure: 'Throw away what you wrote? It may have been received without us knowing.',
    throwAwayYes: 'Yes, throw it away',
    throwAwayNo: 'No, keep it',
    hurry: 'In a hurry?',
    hurryText: 'A call or a text may work with a weak signal.',
  },
  refused: {
    heading: 'Not accepted',
    safe: 'Your words are still here.',
    answers: 'The form service found something to fix in your answers.',
    mismatch:
      'The form service already has an earlier version of this. If you changed something, send it again as a new one.',
    tooLarge: 'It is too long for the form service. Shorten what you wrote, then send again.',
    notAForm:
      'The form service could not read it. This is our mistake, not yours. Print it or call instead.',
    notStored:
      'The form service answered, but it did not keep your words. Try again later, print it, or call.',
    change: 'Change my answers',
    print: 'Print it instead',
  },
  errors: {
    nothingListed: 'Add one thing that would help, or one thing you could give',
    tooManyItems: 'Your list is long. Keep the 20 that matter most',
    need: 'Choose what it is about',
    when: 'Choose when',
    day: 'Enter a day from today on, like 24 November',
    town: 'Choose a town from the list, or write the name of another town',
    amount: 'Enter whole dollars, like 150',
    tooLong: 'This is too long. Keep the most important part; a navigator will ask the rest',
    noWay: 'Choose one way to reach you, or “through a navigator”',
    phone: 'Enter a phone number with the area code, like 413 555 0142',
    email: 'Enter an email address, like name@example.org',
    language: 'Choose a language, or write which one',
    consent: 'Check the box to say we may contact you',
    notAForm: 'Something is missing that this page should have sent. Reload the page and try again',
  },
  errorSummary: {
    heading: { one: 'Fix {count} thing to go on', other: 'Fix {count} things to go on' },
    device: 'Choose if this device is only yours',
    saved: 'Your draft is still saved on this device.',
    here: 'Your words are still on this page.',
    tooLongBy: {
      one: 'This is {count} letter too long. Keep the most important part; a navigator will ask the rest',
      other:
        'This is {count} letters too long. Keep the most important part; a navigator will ask the rest',
    },
  },
  plain: {
    intro:
      'This is the short form. It works without scripts. Nothing is kept on this device, and what you send is not sealed: whoever runs the form service can read it.',
    askNumber: 'What would help: {number}',
    offerNumber: 'What you could give: {number}',
    chooseNeed: 'Choose one, or leave empty',
    chooseWhen: 'Choose when',
    dayHint: 'Only for “On a day or by a date”.',
    amountHint: 'Only for money.',
    phoneHint: 'If you chose text or call. With the area code, like 413 555 0142.',
    emailHint: 'If you chose email.',
    voicemail: 'You may leave a voicemail',
    languageHint: 'A name of a language, like English.',
    honeypot: 'Leave this field empty',
  },
};

/** The shape every language fills. */
export type RequestEnding = typeof requestEnding;
