// Ships to the browser: part of the words of the request form.

/** English words for what was refused, for mistakes, and for the form without scripts. */
export const requestEnding = {
  refused: {
    heading: 'Not accepted',
    safe: 'Your words are still here.',
    gone: 'Your words are no longer on this device.',
    again: 'Start again',
    answers: 'The form service found something to fix in your answers.',
    mismatch:
      'The form service already has an earlier version of this. If you changed something, send it again as a new one.',
    tooLarge: 'It is too long for the form service. Shorten what you wrote, then send again.',
    notAForm:
      'The form service could not read it. This is our mistake, not yours. Print it or call instead.',
    notStored:
      'The form service answered, but it did not keep your words. Try again later, print it, or call.',
    notSealed:
      'We could not seal your words, so nothing was sent. Send again when you have signal. If that fails, print it or call.',
    change: 'Change my answers',
    print: 'Print it instead',
  },
  errors: {
    nothingListed: 'Add one thing that would help, or one thing you could give',
    tooManyItems: 'Your list is long. Keep the 20 that matter most',
    need: 'Choose what it is about',
    when: 'Choose when',
    day: 'Enter a day from today on, like 24 November',
    time: 'Enter a time, like 10:00 am',
    town: 'Choose a town from the list, or write the name of another town',
    to: 'Write where you need to go, a town is enough',
    amount: 'Enter whole dollars, like 150',
    tooLong: 'This is too long. Keep the most important part; a navigator will ask the rest',
    noWay: 'Choose one way to reach you, or “through a navigator”',
    phone: 'Enter a phone number with the area code, like 413 555 0142',
    email: 'Enter an email address, like name@example.org',
    safeWords: 'Write the words that are safe to say, or choose “Nothing”',
    instead: 'Write how to reach the other person, or take them out',
    language: 'Choose a language, or write which one',
    consent: 'Check the box to say we may contact you',
    notAForm:
      'Something is missing that this page should have sent. This is our mistake. Print it, or call',
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
      'This is the short form. It works without scripts. Nothing is kept on this device. What you send is not sealed: whoever runs the form service can read it.',
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
