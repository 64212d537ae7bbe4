/** What the form service says: on its answer pages and in its JSON problems. Mistakes in a field: `request.errors`. */
export const inbox = {
  skip: 'Skip to the message',
  home: 'Home',
  demoTitle: 'This is a demonstration.',
  demo: 'Nobody reads this yet. Your request stays on the computer that serves this page.',
  receipt: {
    title: 'We have it',
    demoTitle: 'It arrived here',
    received: 'Received {time}.',
    code: 'Your code',
    keepCode: 'Write it down. The code says nothing about you or what you asked.',
    next: 'What happens next',
    steps: [
      { lead: 'A navigator reads it.', rest: 'A navigator is a neighbor who finds help with you.' },
      {
        lead: 'They look for a match:',
        rest: 'a neighbor who can give what you asked, or who needs what you offer.',
      },
      {
        lead: 'They reach you the way you chose.',
        rest: 'If you gave safe words, they say only those to others.',
      },
    ],
    changed: 'Did something change, or did you find help? Tell a navigator your code.',
    demoNext: 'No one will call or write to you. If you need help, call one of these lines.',
    shared:
      'Is this device shared? Close this page when you have the code. The browser may still show that you were here.',
  },
  refusal: {
    fix: 'What to fix',
    nothingStored: 'We did not keep what you sent.',
    goBack: 'Use the Back button of your browser to change it.',
    copy: 'Your longer answers',
    copyWhy: 'Your browser may have dropped your words. You can copy these before you go back.',
    backToForm: 'Back to the form',
    backToSite: 'Back to the first page',
    sendAgain: 'Send again',
  },
  lines: { title: 'Rather talk? Call.', demoTitle: 'For help now, call' },
  problems: {
    unreadable: {
      title: 'We could not read this form',
      detail: 'What arrived was not a whole form. Go back and send it again, or call.',
    },
    notAllowed: {
      title: 'This needs a token',
      detail:
        'Send the whole token of a navigator. If you did send it, there may be a mistake in it, or it was taken back.',
    },
    notFound: {
      title: 'This letter is not here',
      detail: 'It was deleted, or it never came to this inbox.',
    },
    puzzle: {
      title: 'Many forms are coming in right now',
      detail:
        'You did nothing wrong, and nothing was stored. The form solves a small puzzle by itself and sends again. If it does not, wait a minute and send it again, or call.',
    },
    notHere: {
      title: 'Nothing to see at this address',
      detail: 'This address only takes the form. Open the form to ask or offer.',
    },
    different: {
      title: 'This form was sent before, with other words',
      detail:
        'We still have the first one. To send new words, open the form again and start a new request.',
    },
    tooLarge: {
      title: 'This is too long to send',
      detail: 'Go back and keep the most important part. A navigator will ask the rest.',
    },
    wrongType: {
      title: 'We could not read this kind of form',
      detail: 'Send the form from its own page, or call.',
    },
    invalid: {
      title: 'The form needs a change',
      detail: 'Fix what is listed, then send it again.',
    },
    notSealed: {
      title: 'This form could not be sealed, so it was not kept',
      detail:
        'Here, only the people who answer may read what you write. Your browser sent it as plain words, so we threw it away. Call, or open the form in a browser that runs scripts.',
    },
    tooMany: {
      title: 'Many forms are coming in right now',
      detail: 'You did nothing wrong. Wait half a minute and send it again, or call.',
    },
    broken: {
      title: 'Something broke here',
      detail: 'We cannot tell if your request was stored. Go back and send it again, or call.',
    },
    tryLater: {
      title: 'We could not keep your request',
      detail: 'This is our mistake, not yours. Wait a minute and send it again, or call.',
    },
  },
  /** What a navigator's program is told instead of a neighbor. */
  reading: {
    unreadable: {
      title: 'This could not be read',
      detail: 'What arrived was not whole JSON. Nothing was changed. Send it again.',
    },
    notHere: {
      title: 'This address does not do that',
      detail: 'The Allow header lists what it does.',
    },
    different: {
      title: 'Something else is here under this id',
      detail: 'What was here first was kept. Nothing was changed.',
    },
    tooLarge: { title: 'This is too large', detail: 'Nothing was changed.' },
    wrongType: {
      title: 'This is not JSON',
      detail: 'Send JSON and the header Content-Type: application/json. Nothing was changed.',
    },
    invalid: {
      title: 'Something in this has to change',
      detail: 'The list of errors says where, and what is wrong. Nothing was changed.',
    },
    tooMany: {
      title: 'Too many wrong tokens',
      detail: 'Look at the token, wait a minute, and try again.',
    },
    broken: {
      title: 'Something broke here',
      detail: 'We cannot tell if anything was changed. Ask again, and look.',
    },
    tryLater: {
      title: 'The inbox cannot be used right now',
      detail: 'Its storage failed. Wait a minute and send the same again.',
    },
  },
};

/** The shape every language of the form service fills. */
export type InboxWords = typeof inbox;
