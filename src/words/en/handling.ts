/**
 * English words under the page "How requests are handled". Everything in them comes from the service and the keys
 * that the network uses (`src/delivery/facts.ts`); the network's own words stand above them, in content/pages.
 */
export const handling = {
  heading: 'How it works on this site',
  lead: 'The site writes this part by itself, from the form service and the keys it uses today.',
  way: 'The way of a letter',
  keys: {
    heading: 'Who holds the keys',
    sealed:
      'Your words are sealed on your device. Each of these keys can open them, and nothing else can.',
    recovery: '{name}: a spare key, for the day the others are lost.',
    published:
      'The keys of this demonstration are public, so that you can try how it works. They keep nothing safe: whoever finds a letter can open it.',
    none: 'Nobody. This network has no keys, so what you send is not sealed.',
    plainForm:
      'A browser without JavaScript gets a short form. What it sends is never sealed: the form service can read it.',
    noPlainForm:
      'A browser without JavaScript cannot seal. It gets phone numbers and places, and no form.',
  },
  sees: {
    heading: 'What the form service sees',
    own: 'Letters go to the form service of {network}, which runs on a computer it chose.',
    host: 'Letters go to {service}, the company that also serves this site.',
    company: 'Letters go to {service}, a company that runs forms.',
    mail: 'Letters go by mail, from your own mail program.',
    sealed: {
      letter:
        'It sees that a letter came, when, and the internet address it came from. It does not see who you are or what you ask, give or need.',
      mail: 'Mail services see your email address, the address you write to, and when. They do not see what you ask, give or need.',
    },
    published:
      'It sees that a letter came, when, and the internet address it came from. With the public keys it could open the letter too.',
    size: 'Letters are filled up to the same size, so almost all of them look alike. A long one is two or more times that size.',
    plain: {
      letter: 'It sees all: your words, how to reach you, when it came, and your internet address.',
      mail: 'Mail services can read everything you write.',
    },
    address: {
      kept: 'It keeps the internet address with the letter.',
      'not-kept':
        'It does not write the internet address down. The company whose computer it runs on may.',
      unknown: 'We do not know if it keeps the internet address. Think of it as kept.',
    },
  },
  keeps: {
    heading: 'How long it is kept',
    days: 'For {days} days, without paying for more. Then the service deletes it.',
    'until-deleted': 'Until {network} deletes it.',
    own: {
      one: 'For {count} day after it came. Then the form service deletes it for good, by itself. Copies that navigators made, also backups, stay until they delete them.',
      other:
        'For {count} days after it came. Then the form service deletes it for good, by itself. Copies that navigators made, also backups, stay until they delete them.',
    },
    ownUntilDeleted: 'Until {network} deletes it. The form service deletes nothing by itself.',
    /** Of a letter that navigators marked done: `own` = our form service, from which their desk deletes it too. */
    done: {
      own: {
        one: 'Less when it is done. {count} day after a navigator marks it done, the navigators’ desk deletes it from the form service. It also deletes it from their devices, with all notes about it. A desk that is closed does so when it is next opened.',
        other:
          'Less when it is done. {count} days after a navigator marks it done, the navigators’ desk deletes it from the form service. It also deletes it from their devices, with all notes about it. A desk that is closed does so when it is next opened.',
      },
      elsewhere: {
        one: 'On navigators’ devices: {count} day after they mark it done, their desk deletes it, with all notes about it. A desk that is closed does so when it is next opened. This deletes nothing at the form service.',
        other:
          'On navigators’ devices: {count} days after they mark it done, their desk deletes it, with all notes about it. A desk that is closed does so when it is next opened. This deletes nothing at the form service.',
      },
    },
    mail: 'Until it is deleted from your sent mail and from the mail of {network}.',
    not: 'The service mails it on and says that it keeps nothing. It stays in the mail of {network}.',
    unknown: 'The service does not say. Think of it as kept.',
  },
  limits: {
    heading: 'Limits of this service',
    once: {
      yes: 'A letter that is sent twice by accident is stored once.',
      'with-index':
        'A letter that is sent twice by accident is stored once, if the network has set this up.',
      no: 'A letter that is sent twice by accident may arrive twice. Navigators can tell by its code.',
    },
    durable: {
      yes: 'We say “We have it” only after the letter is stored.',
      no: 'We cannot know if a letter that was handed over really arrives. If nobody answers, call.',
      unknown:
        'We say “We have it” when the service says so. We cannot check if it stored the letter.',
    },
    month: 'It takes {letters} letters a month without paying. More may be refused.',
    account: 'It takes {letters} letters in all without paying. More may be refused.',
    credits: 'Each letter costs one of the credits of the network’s plan with the service.',
  },
  cannot: {
    heading: 'What we cannot protect you from',
    list: [
      {
        title: 'Someone who changes this site’s code.',
        text: 'Whoever controls this site could change whom letters are sealed to. Our pages load no code from other companies, and anyone can read ours.',
      },
      {
        title: 'A device that someone else unlocks or watches.',
        text: 'They can read what you keep on it, and an app made to spy reads as you type.',
      },
      {
        title: 'Your browser’s history.',
        text: '“Leave now” wipes what this site keeps on your device. It does not erase the history, which may show that you were here.',
      },
      {
        title: 'Lost or stolen keys.',
        text: 'A stolen key opens every letter that was sealed to it. If all keys are lost, nobody can open what was sent.',
      },
      {
        title: 'What happens after a letter is opened.',
        text: 'Calls and texts leave traces on phones and bills. That is why we ask how to reach you safely.',
      },
    ],
  },
  compare: {
    summary: 'For organizers: the form services compared',
    lead: 'With keys of your own, no service can read a letter. Without keys, each can read all of it. Change “form_service” in network.yaml to use another one.',
    service: 'Service',
    own: 'Our own form service',
    mail: 'Mail',
    used: 'in use here',
    runs: 'Who runs it',
    runsBy: {
      own: 'The network',
      host: 'The company that serves the site',
      company: 'A company',
      mail: 'Two mail services',
    },
    sealed: 'With keys it sees',
    sealedSees: 'That a letter came, when, and its internet address',
    sealedSeesMail: 'Who wrote, to whom, and when',
    plain: 'Without keys it sees',
    plainSees: 'Everything',
    keeps: 'Keeps it',
    keepsFor: {
      days: '{days} days',
      'until-deleted': 'Until deleted',
      own: {
        one: '{count} day, then deleted for good',
        other: '{count} days, then deleted for good',
      },
      not: 'No, mails it on',
      unknown: 'Not said',
    },
    address: 'Keeps the internet address',
    free: 'Letters without paying',
    freeFor: {
      any: 'No limit',
      credits: 'One credit each',
      unknown: 'Not known',
      month: '{letters} a month',
      account: '{letters} in all',
    },
    minute: 'Most letters a minute',
    durable: '“Yes” means stored',
    once: 'Twice is once',
    answers: {
      yes: 'Yes',
      no: 'No',
      unknown: 'Not known',
      any: 'No limit',
      withIndex: 'If set up',
    },
    source: 'Where we know it from',
    tried: 'Tried here, {day}',
    read: 'From its documents, seen {day}',
    documents: 'Documents',
    table: 'Form services and what they do',
  },
};

/** The shape every language fills. */
export type HandlingWords = typeof handling;
