// Ships to the browser: part of the words of the request form.

/** English words for the way of a letter: what happens to it, and who can read it. */
export const requestDelivery = {
  write: {
    title: 'You write.',
    text: 'Your words stay on this device. Nothing goes out as you type.',
  },
  sealed: {
    send: {
      title: 'You press Send.',
      text: 'Your words are sealed here first, like a letter.',
    },
    carried: {
      own: {
        title: 'A form service keeps it.',
        text: 'It belongs to {network}. It cannot open the letter. It does see when it came, and your internet address.',
      },
      host: {
        title: '{service} carries it.',
        text: '{service} also shows you this site. It cannot open the letter. It does see when it came, and your internet address.',
      },
      company: {
        title: '{service} carries it.',
        text: 'A company that runs forms. It cannot open the letter. It does see when it came, and your internet address.',
      },
      mail: {
        title: 'Your mail program carries it.',
        text: 'It opens with the sealed letter in it, and you send it from there. Mail services cannot open the letter. They do see your email address, and when you wrote.',
      },
    },
    keys: {
      one: {
        title: 'One navigator holds the key.',
        text: 'A navigator is a neighbor who finds help with you.',
      },
      other: {
        title: '{count} navigators hold the keys.',
        text: 'A navigator is a neighbor who finds help with you.',
      },
    },
    /** In place of the third step, when the keys are the published ones. */
    published: {
      title: 'Anybody could open it.',
      text: 'The keys of this demonstration are public, so that you can try it. Write nothing secret.',
    },
    /** On a demonstration nobody is there to open it. */
    keysDemo: {
      title: 'Then nothing.',
      text: 'This is a demonstration. No navigator works here yet.',
    },
  },
  plain: {
    send: {
      own: {
        title: 'You press Send.',
        text: 'Your words travel to the form service of {network}.',
      },
      host: {
        title: 'You press Send.',
        text: 'Your words travel to {service}, the company that also shows you this site.',
      },
      company: {
        title: 'You press Send.',
        text: 'Your words travel to {service}, a company that runs forms.',
      },
      mail: {
        title: 'You press Send.',
        text: 'Your mail program opens with your words in it. You send them from there.',
      },
    },
    carried: {
      own: {
        title: 'They stay there in a file.',
        text: 'Your words are not sealed. Whoever runs that computer can read them.',
      },
      keepsAndMails: {
        title: '{service} keeps them and mails them on.',
        text: 'Your words are not sealed. {service}, the mail services and {network} can read them.',
      },
      mails: {
        title: '{service} mails them on.',
        text: 'Your words are not sealed. {service}, the mail services and {network} can read them.',
      },
      mail: {
        title: 'Mail services carry them.',
        text: 'Your words are not sealed. Your mail service, theirs and {network} can read them.',
      },
    },
    read: {
      title: 'A navigator reads them.',
      text: 'A navigator is a neighbor who finds help with you.',
    },
    readDemo: {
      title: 'Then nothing.',
      text: 'This is a demonstration. No navigator works here yet.',
    },
  },
  who: {
    sealed: {
      strong: { one: 'Sealed for {count} navigator.', other: 'Sealed for {count} navigators.' },
      published: 'Sealed with keys that everybody can look up.',
      publishedText:
        'They are only for trying this out. They keep nothing secret. Write nothing secret.',
      text: {
        own: 'Not even the form service can read it.',
        service: 'Not even {service} can read it.',
        mail: 'Not even the mail services can read it.',
      },
      recovery: 'A spare key, on paper, is for the day the others are lost.',
      sees: {
        letter:
          'It sees only when your letter came, and your internet address. Almost every letter is the same size.',
        mail: 'They see your email address, when you wrote, and to whom. A copy stays in your sent mail; it is sealed too.',
      },
    },
    plain: {
      strong: 'Not sealed.',
      text: {
        own: 'Whoever runs the form service of {network} can read all of it, from the file it stays in.',
        service: '{service}, the mail services and {network} can read all of it.',
        mail: 'Your mail service, theirs and {network} can read all of it. A copy stays in your sent mail.',
      },
    },
    neighbors:
      'A neighbor who could help sees what you ask. They never see your name or number unless you say yes.',
    demo: 'This is a demonstration. No navigator works here yet. Nobody reads it.',
    howSealed: 'How the seal works, and where it could fail',
    howPlain: 'How requests are handled',
  },
  /** The place of the form in a browser that runs no scripts. */
  noScripts: {
    answers: 'Reach the people who answer here',
    call: 'Call {number}',
    text: 'Text {number}',
    sealed:
      'To write to us here, let this page run JavaScript, then reload it. It seals your words on your device before they leave. Without it nothing can be sealed, so this page has no form then.',
    notSealed: 'To write to us here, let this page run JavaScript, then reload it.',
  },
  /** For `mailto`: its subject says nothing but the code, its body nothing but the letter. */
  mail: {
    attach:
      'Please attach the file you saved: {file}. It is too long to stand in this mail. Then send it.',
  },
};

/** The shape every language fills. */
export type RequestDelivery = typeof requestDelivery;
