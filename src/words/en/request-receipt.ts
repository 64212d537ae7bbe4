// Ships to the browser: part of the words of the request form.

/** English words for what becomes of a request: waiting, by mail, received, and later. */
export const requestReceipt = {
  sent: {
    heading: 'We have it',
    headingDemo: 'The form service has it',
    headingMailed: 'Your mail carries it',
    received: 'Received {time}.',
    mailed:
      'You said {time} that you sent it. This page cannot see your mail: look among your sent mail to be sure.',
    code: 'Your code',
    keep: 'Write it down. With this code a navigator can find your letter. The code says nothing about you or what you asked.',
    keepDemo:
      'In a real network, a navigator finds your letter by this code. The code says nothing about you or what you asked.',
    next: 'What happens next',
    steps: {
      read: 'A navigator reads it.',
      within: {
        one: 'This network answers within {count} day.',
        other: 'This network answers within {count} days.',
      },
      noDay: 'We cannot promise a day.',
      match: 'They look for a match.',
      matchText: 'A neighbor who offers what you asked, or asks for what you offer.',
      reach: 'They reach you the safe way:',
      yes: 'You say yes or no',
      yesText: 'before anyone gets your name.',
    },
    /** Completes "They reach you the safe way:". */
    safely: {
      any: 'only in the ways you chose.',
      navigator: 'you visit or call them, and say your code.',
      ways: { text: 'text', call: 'call', email: 'email' },
      times: {
        mornings: 'in the morning',
        afternoons: 'in the afternoon',
        evenings: 'in the evening',
      },
      said: '{ways}.',
      saidWhen: '{ways} {times}.',
      voicemail: { yes: 'A voicemail is all right.', no: 'No voicemail.' },
    },
    stepsDemo: [
      { title: 'No one reads it.', text: 'This is a demonstration. No navigator works here yet.' },
      { title: 'Need help now?', text: 'Call one of the numbers here.' },
    ],
    /** `{number}` becomes a link. */
    silence: {
      phone: 'If you hear nothing {when}, call {number} and say your code.',
      text: 'If you hear nothing {when}, text your code to {number}.',
      place: 'If you hear nothing {when}, go there with your code: {place}.',
      name: 'If you hear nothing {when}, ask {name} and say your code.',
    },
    inAWeek: 'in a week',
    byThen: 'by then',
    print: 'Print this page',
    remind: 'Remind me {weekday}',
    remindOn: 'Remind me on {day}',
    remindHint: 'The reminder says only “{code}”. It goes into this device’s calendar.',
    goneHeading: 'Your draft is gone from this device',
    gone: 'Only this code and the time stay, for 30 days or until you press “Forget the code”. Something changed, or you found help? Open this page again on this device, or tell a navigator your code.',
    goneMemory:
      'Nothing stays on this device. This page is the only place that shows your code. Something changed, or you found help? Tell a navigator your code.',
    copyHeading: 'A copy stays on this device',
    copy: 'Until {day}, so that you can ask again. Anyone who can unlock this device could read it.',
    copyForget: 'Forget the copy',
    copySure: 'Delete the copy from this device? The code stays.',
    notGone:
      'We could not delete your draft from this device. Clear this site’s data in your browser to be sure.',
    another: 'Write another one',
    forget: 'Forget the code and start again',
  },
  waiting: {
    heading: 'Waiting on this device: no signal',
    headingService: 'Waiting on this device: the form service does not answer',
    headingMail: 'One thing is left: mail it',
    sendingHeading: 'Sending ...',
    lead: 'It has not been sent yet.',
    several: {
      one: '{count} letter waits on this device.',
      other: '{count} letters wait on this device. They go out one after the other.',
    },
    keep: 'Keep this page open, or come back to it on this device.',
    keepMore: 'It cannot send while the page is closed.',
    keepOpen:
      'Keep this page open. Nothing is kept on this device: if you close the page, your words are gone.',
    notStored: 'We could not save it on this device. Keep this page open until it is sent.',
    notSealed: 'Until it is sent, anyone who can unlock this device could read it.',
    sealed: 'It is sealed: nobody who finds this device can read it. Not even you.',
    sealedAndDraft:
      'The letter is sealed. Your draft is still here too, so that you can print it. Until the letter is sent, anyone who can unlock this device could read the draft.',
    dropDraft: 'Delete the draft, keep the letter',
    dropDraftSure:
      'Delete your draft? The sealed letter stays and is sent. You cannot read or change it.',
    put: 'Ready since',
    putSealed: 'Sealed',
    tried: 'Tried',
    triedTimes: { one: '{count} time. Last try {time}', other: '{count} times. Last try {time}' },
    next: 'Next try',
    nextText: 'When you have signal and this page is open',
    nextAt: 'At about {time}, if this page is open',
    now: 'Try again now',
    print: 'Print it instead',
    save: 'Save the sealed letter',
    savePlain: 'Save the letter',
    saveHint:
      'No signal for long? Give the file to a navigator. It is sealed: only a navigator’s key opens it.',
    throwAway: 'Throw this letter away',
    throwAwaySure: 'Throw this letter away? It may have been received without us knowing.',
    hurry: 'In a hurry?',
    hurryText: 'A call or a text may work with a weak signal.',
    mail: {
      lead: 'Your letter is ready, but it has not been sent. Your own mail program sends it.',
      open: 'Open my mail program',
      openHint: 'The mail is written already. Change nothing in it, and send it.',
      /** When the letter is too long to stand in the mail itself. */
      attach: [
        { title: 'Save the letter.', text: 'It is a file with the name {file}.' },
        { title: 'Open your mail program.', text: 'Attach that file to the mail, then send it.' },
        { title: 'Come back and press “I sent it”.', text: 'This page cannot see your mail.' },
      ],
      sent: 'I sent it',
      noProgram:
        'No mail program here? Save the letter and mail the file from another device, or give it to a navigator.',
    },
  },
  thisDevice: {
    heading: 'Sent from this device',
    received: 'Received {day}',
    mailed: 'Sent by mail {day}',
    stillNeeded: 'Still need it',
    noLonger: 'No longer need it',
    repeat: 'Ask the same again',
    forget: 'Forget the code',
    /** For screen readers, where several codes stand below each other. */
    about: '{action}: {code}',
    forgetSure:
      'Delete this code from this device, and the copy if there is one? What you sent stays sent.',
    said: {
      'still-needed': 'You said: I still need it.',
      'no-longer': 'You said: I no longer need it.',
    },
    state: {
      sending: 'Sending this ...',
      waiting:
        'This has not been sent yet. It goes out when you have signal and this page is open.',
      'by-mail': 'This has not been sent yet.',
      received: 'This was received.',
      mailed: 'You sent this by mail.',
      refused: 'This was not accepted. Tell a navigator your code instead.',
    },
    mail: 'Send it with my mail program',
  },
};

/** The shape every language fills. */
export type RequestReceipt = typeof requestReceipt;
