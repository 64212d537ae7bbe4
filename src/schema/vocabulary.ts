/** The fixed words facts are written with. Their sentences stand in `src/words/`. */

export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Day = (typeof DAYS)[number];

export const KINDS = ['resources', 'groups', 'events', 'guides'] as const;
/** An entry's kind is also its folder in `content/` and its path on the site. */
export type Kind = (typeof KINDS)[number];

export const WAYS = ['in-person', 'phone', 'text', 'online', 'delivery', 'mail'] as const;
export const ACCESS = ['step-free', 'ramp', 'elevator', 'accessible-toilet', 'parking'] as const;
export const LOCATION = ['street', 'town', 'none'] as const;
export const BOOKING = ['none', 'call-first', 'appointment', 'referral'] as const;
export const ASKS_FOR = [
  'id',
  'address',
  'income',
  'referral',
  'sign-up',
  'insurance',
  'age',
  'residency',
] as const;
export const COST = ['free', 'donation', 'sliding', 'paid'] as const;
export const STATUS = ['open', 'paused', 'closed'] as const;
export const GROUP_STATE = ['active', 'historic'] as const;
export const GROUP_KINDS = [
  'mutual-aid',
  'nonprofit',
  'faith',
  'public',
  'business',
  'funder',
] as const;
export const EVENT_KINDS = [
  'market',
  'meal',
  'food',
  'story-hour',
  'repair',
  'class',
  'support',
  'meeting',
  'giveaway',
  'garden',
  'volunteering',
] as const;
export const ROLES = [
  'bring',
  'drive',
  'cook',
  'serve',
  'sew',
  'garden',
  'set-up',
  'clean-up',
  'teach',
  'host',
  'fix',
] as const;
export const CHECKED_BY = ['phone', 'visit', 'email', 'website'] as const;
export const SOURCE_FROM = [
  'own-page',
  'news',
  'town-page',
  'state-page',
  'listing',
  'other-group',
  'document',
  'common-knowledge',
] as const;

/** Form services a network may choose; `src/delivery/` holds an adapter and the facts of each. */
export const FORM_SERVICES = [
  'inbox',
  'formspree',
  'netlify',
  'web3forms',
  'basin',
  'formspark',
  'staticforms',
  'parse',
  'mailto',
] as const;
export type FormServiceKind = (typeof FORM_SERVICES)[number];

/** Dangers that search recognises in people's words, before it looks for anything. */
export const CRISES = ['suicide', 'overdose', 'hurt'] as const;
export type Crisis = (typeof CRISES)[number];

/**
 * The sheets of paper the site prints. `flyer` is an entry in two languages (a poster for an event, a step sheet for a
 * guide), `one` the same in one language, `discreet` names nothing it should not.
 */
export const SHEETS = [
  'flyer',
  'one',
  'big',
  'discreet',
  'need',
  'town',
  'zine',
  'booklet',
  'request',
] as const;
export type SheetName = (typeof SHEETS)[number];

export const PAPERS = ['letter', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];
