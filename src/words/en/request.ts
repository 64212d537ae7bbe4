// Ships to the browser: the words of the request form, passed to the island as props.

import { requestDrafts } from './request-drafts.ts';
import { requestDelivery } from './request-delivery.ts';
import { requestEnding } from './request-ending.ts';
import { requestHandover } from './request-handover.ts';
import { requestLeave } from './request-leave.ts';
import { requestItem, requestQuestions } from './request-questions.ts';
import { requestReach } from './request-reach.ts';
import { requestReceipt } from './request-receipt.ts';

/** English words of the request form. `{name}` is filled in; `one` and `other` are picked with Intl.PluralRules. */
export const request = {
  title: 'Ask and offer',
  lead: 'Tell neighbors what would help. Tell them what you could give. One form does both.',
  steps: {
    count: 'Step {number} of {total}',
    done: 'All done',
    titleWithError: 'Error: {title}',
    continue: 'Continue',
    backToList: 'Back to my list',
    canSkip: '(you can skip this)',
  },
  demo: {
    title: 'This is a demonstration.',
    text: 'No group reads this form yet. Nothing you send reaches a person who can help. If you need help now, call.',
    short: 'Demonstration.',
    shortText: 'No group reads this form yet.',
  },
  lines: { heading: 'Rather talk? Call.' },
  saving: {
    label: 'Your draft',
    nothing: 'Nothing saved yet',
    saving: 'Saving ...',
    saved: 'Saved on this device',
    full: 'Not saved: this device’s storage is full',
    fullMore: 'Your words are only on this screen. Send now, or call. You can also print them.',
    failed: 'Not saved: this browser stopped saving',
    failedMore:
      'Your words are only on this screen. We keep trying. Send now, or call. You can also print them.',
    wiped: 'Not saved: this site’s data was deleted',
    wipedMore:
      'Your words are only on this screen. We save them again as soon as you write more. You can also print them.',
    none: 'Nothing is kept on this device',
    noneMore:
      'This browser does not let this page save. Your words are only on this screen. Send before you close it.',
    memory: 'Nothing is kept on this device',
    waiting: 'Waiting on this device',
    sending: 'Sending ...',
    byMail: 'Waiting for you to mail it',
    copy: 'A copy is kept here',
    deleted: 'Draft deleted',
    refused: 'Not sent',
    print: 'Print my words',
  },
  language: {
    noSignal: 'We could not switch: no signal. Your words are still here.',
  },
  what: {
    heading: 'What happens to what you write',
  },
  device: {
    heading: 'Is this device only yours?',
    mine: 'Yes, keep my draft here',
    mineHint:
      'For 7 days after you last write. Anyone who can unlock this device could read it. After 7 days it goes when this form is next opened. A private window keeps nothing after you close it.',
    shared: 'No, or not sure. Keep nothing',
    sharedHint:
      'Good for a library, work, or a phone someone checks. Your words are gone when you close the page.',
    start: 'Start',
    time: 'About 5 minutes. We never ask your birth date, your immigration status or your full address.',
    opening: 'One moment ...',
  },
  ...requestDrafts,
  list: {
    heading: 'What would help? What could you give?',
    lead: 'Fill in one side or both. Everyone has something to ask for, and something to give.',
    askHeading: 'What would help?',
    offerHeading: 'What could you give?',
    askAdd: 'Add something that would help',
    offerAdd: 'Add something you could give',
    askChange: 'Change what would help',
    offerChange: 'Change what you could give',
    skip: 'Skip this side if you have nothing to give today.',
    change: 'Change',
    remove: 'Remove',
    changeItem: 'Change: {item}',
    removeItem: 'Remove: {item}',
    put: 'Put it on my list',
    cancel: 'Cancel',
    added: '{item} is on your list.',
    removed: '{item} is off your list.',
  },
  item: {
    need: 'What is it about?',
    other: 'Something else',
    details: 'Tell us more',
    detailsAskHint: 'What, for how many people, sizes, what we should know.',
    detailsOfferHint: 'What you can do, how often, what we should know.',
    when: 'When?',
    whens: {
      soon: 'As soon as possible',
      day: 'On a day or by a date',
      weekly: 'Every week',
      any: 'Any time',
    },
    day: 'Which day?',
    town: 'Which town?',
    townHint: 'Just the town. No street. Choose one, or write somewhere else.',
    amount: 'About how many dollars?',
    askMoney: 'You are asking for money',
    offerMoney: 'You are giving money',
    askAmount: 'About ${amount}. You are asking for it.',
    offerAmount: 'About ${amount}. You are giving it.',
    ...requestItem,
  },
  questions: requestQuestions,
  reach: requestReach,
  check: {
    heading: 'Check your answers',
    ask: 'What would help',
    offer: 'What I could give',
    reach: 'How to reach me',
    none: 'Nothing on this side.',
    blank: 'Not given',
    change: 'Change',
    changeAnswer: 'Change: {answer}',
    who: 'Who can read this',
    consent: 'You may contact me about this, in the ways I chose.',
    consentHeading: 'Is it all right to contact you?',
    send: 'Send',
    sealAndSend: 'Seal and send',
    consentForSomeone: 'They agreed that you contact them about this, in the ways they chose.',
    print: 'Print it instead',
  },
  delivery: requestDelivery,
  leave: requestLeave,
  handover: requestHandover,
  ...requestReceipt,
  ...requestEnding,
};

/** The shape every language of the request form fills. */
export type RequestWords = typeof request;
