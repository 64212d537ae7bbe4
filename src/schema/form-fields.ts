// Ships to the browser (names only, no library): the form's markup and the form service share it.
import { ITEM_SIDES, needsPhone, REQUEST_VERSION } from './request.ts';
import type { Request, RequestItem } from './request.ts';

/** Field names of the form that works without JavaScript. Item fields: see `itemField`. */
export const FORM_FIELDS = {
  /** Empty when the page could not make one: the service then does. */
  id: 'id',
  network: 'network',
  /** The language a navigator should speak. */
  language: 'language',
  /** The language of the page that answers. Not part of the request. */
  pageLanguage: 'page_language',
  name: 'name',
  /** Repeated, one for each way. */
  ways: 'ways',
  phone: 'phone',
  email: 'email',
  /** "yes", "no" or empty. */
  voicemail: 'voicemail',
  /** Written = only these may be said; empty = nothing. */
  safeWords: 'safe_words',
  /** Somebody who may be asked in this person's place, and how to reach them. */
  insteadName: 'instead_name',
  insteadHow: 'instead_how',
  /** Repeated, one for each time of day. */
  times: 'times',
  neverTimes: 'never_times',
  access: 'access',
  /** "yes". */
  consent: 'consent',
  /** Hidden from people: a filled one flags the request. Not part of the request. */
  honeypot: 'website',
  /** A solved puzzle, or the ticket of a form that waits: see src/inbox/limits. Not part of the request. */
  solution: 'altcha',
} as const;

/** The fields of one item. */
export const ITEM_PARTS = ['need', 'details', 'when', 'day', 'town', 'amount'] as const;
export type ItemPart = (typeof ITEM_PARTS)[number];

/** What a posted field says for yes and for no. */
export const YES = 'yes';
export const NO = 'no';

type Side = RequestItem['side'];

/** Name of one field of one item: `itemField('ask', 1, 'need')` is "ask-1-need". Slots count from 1. */
export function itemField(side: Side, slot: number, part: ItemPart): string {
  return `${side}-${slot}-${part}`;
}

/**
 * The candidate request that a posted form describes, for `Request.safeParse` to judge.
 * The plain form asks no question of a branch: an item is about money when it has an amount, else "other".
 * Items keep the order of their fields. A slot without need and details is left out. Empty fields
 * that a person may skip are left out; other empty or odd values stay, so that the schema names them.
 */
export function readFormFields(fields: URLSearchParams): unknown {
  return {
    id: textOf(fields, FORM_FIELDS.id),
    version: REQUEST_VERSION,
    network: textOf(fields, FORM_FIELDS.network),
    language: textOf(fields, FORM_FIELDS.language),
    ...present('name', textOf(fields, FORM_FIELDS.name)),
    items: filledSlots(fields).map((slot) => readItem(fields, slot)),
    contact: {
      ways: fields.getAll(FORM_FIELDS.ways),
      ...present('phone', textOf(fields, FORM_FIELDS.phone)),
      ...present('email', textOf(fields, FORM_FIELDS.email)),
      ...present('voicemail', readYesNo(textOf(fields, FORM_FIELDS.voicemail))),
      ...whenOthersAnswer(fields),
      ...readInstead(fields),
      times: fields.getAll(FORM_FIELDS.times),
      ...present('neverTimes', textOf(fields, FORM_FIELDS.neverTimes)),
    },
    ...present('access', textOf(fields, FORM_FIELDS.access)),
    consent: textOf(fields, FORM_FIELDS.consent) === YES,
  };
}

/**
 * The fields that describe a request. `readFormFields(writeFormFields(request))` equals every request that the
 * plain form can say: one without answers to a branch, without a time of day and without `takenBy`, whose items
 * are "money" with an amount and else "other", and where others hear the safe words or, without any, nothing.
 */
export function writeFormFields(request: Request): URLSearchParams {
  const { contact } = request;
  const fields = new URLSearchParams();
  const write = (name: string, value: string | undefined): void => {
    if (value !== undefined) fields.append(name, value);
  };
  write(FORM_FIELDS.id, request.id);
  write(FORM_FIELDS.network, request.network);
  write(FORM_FIELDS.language, request.language);
  write(FORM_FIELDS.name, request.name);
  writeItems(request.items, write);
  for (const way of contact.ways) write(FORM_FIELDS.ways, way);
  write(FORM_FIELDS.phone, contact.phone);
  write(FORM_FIELDS.email, contact.email);
  if (contact.voicemail !== undefined) write(FORM_FIELDS.voicemail, contact.voicemail ? YES : NO);
  write(FORM_FIELDS.safeWords, contact.safeWords);
  write(FORM_FIELDS.insteadName, contact.instead?.name);
  write(FORM_FIELDS.insteadHow, contact.instead?.how);
  for (const time of contact.times) write(FORM_FIELDS.times, time);
  write(FORM_FIELDS.neverTimes, contact.neverTimes);
  write(FORM_FIELDS.access, request.access);
  write(FORM_FIELDS.consent, YES);
  return fields;
}

function writeItems(items: Request['items'], write: (name: string, value: string) => void): void {
  const used = { ask: 0, offer: 0 };
  for (const item of items) {
    used[item.side] += 1;
    for (const part of ITEM_PARTS) {
      const value = item[part];
      if (value !== undefined) write(itemField(item.side, used[item.side], part), String(value));
    }
  }
}

const ITEM_FIELD = new RegExp(
  `^(${ITEM_SIDES.join('|')})-([1-9]\\d{0,3})-(?:${ITEM_PARTS.join('|')})$`,
);

/** True for the name of a field that the form without scripts can have. */
export function isFormField(name: string): boolean {
  return ITEM_FIELD.test(name) || Object.values<string>(FORM_FIELDS).includes(name);
}

/** One place for an item on the form's page. */
export interface Slot {
  readonly side: Side;
  readonly number: number;
}

/** The slots that hold an item, in the order of the page: the first one holds `items[0]`, and so on. */
export function filledSlots(fields: URLSearchParams): Slot[] {
  const slots = new Map<string, Slot>();
  for (const name of fields.keys()) {
    const match = ITEM_FIELD.exec(name);
    const side = ITEM_SIDES.find((known) => known === match?.[1]);
    if (!match || !side) continue;
    const slot = { side, number: Number(match[2]) };
    slots.set(`${slot.side}-${slot.number}`, slot);
  }
  return [...slots.values()].filter(({ side, number }) =>
    (['need', 'details'] as const).some(
      (part) => textOf(fields, itemField(side, number, part)) !== '',
    ),
  );
}

function readItem(fields: URLSearchParams, { side, number }: Slot): unknown {
  const part = (name: ItemPart): string => textOf(fields, itemField(side, number, name));
  const amount = readAmount(part('amount'));
  return {
    side,
    need: part('need'),
    branch: amount === '' ? 'other' : 'money',
    details: part('details'),
    when: part('when'),
    ...present('day', part('day')),
    town: part('town'),
    facts: {},
    ...present('amount', amount),
  };
}

/** Without safe words the safest holds, as the form says. */
function whenOthersAnswer(fields: URLSearchParams): Record<string, unknown> {
  const safeWords = textOf(fields, FORM_FIELDS.safeWords);
  if (safeWords !== '') return { othersHear: 'words', safeWords };
  return needsPhone(fields.getAll(FORM_FIELDS.ways)) ? { othersHear: 'nothing' } : {};
}

function readInstead(fields: URLSearchParams): Record<string, unknown> {
  const name = textOf(fields, FORM_FIELDS.insteadName);
  const how = textOf(fields, FORM_FIELDS.insteadHow);
  return name === '' && how === '' ? {} : { instead: { name, how } };
}

/** Browsers send line breaks of a text box as CR LF (HTML Standard, form submission): a request holds LF. */
function textOf(fields: URLSearchParams, name: string): string {
  return (fields.get(name) ?? '').replace(/\r\n?/g, '\n').trim();
}

/** "$1,200" and "1200.00" are 1200; what is no whole number becomes NaN, which the schema refuses. */
function readAmount(text: string): number | '' {
  if (text === '') return '';
  const digits = text
    .replace(/^\$\s*/, '')
    .replace(/,(?=\d{3}(?!\d))/g, '')
    .replace(/\.0{1,2}$/, '');
  return /^\d+$/.test(digits) ? Number(digits) : NaN;
}

function readYesNo(text: string): boolean | string {
  if (text === YES) return true;
  if (text === NO) return false;
  return text;
}

function present(key: string, value: string | number | boolean): Record<string, unknown> {
  return value === '' ? {} : { [key]: value };
}
