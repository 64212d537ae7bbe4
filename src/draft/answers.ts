// Ships to the browser.
import * as z from 'zod/mini';
import {
  CONTACT_TIMES,
  CONTACT_WAYS,
  ITEM_SIDES,
  ITEM_WHENS,
  OTHERS_HEAR,
} from '../schema/request.ts';

/** Version of what a draft holds. An older draft is brought up to it when it is opened. */
export const DRAFT_VERSION = 2;

/** The choice of a language that the site does not speak; its name stands in `languageName`. */
export const ANOTHER_LANGUAGE = 'another';

const text = z._default(z.string(), '');

/** One thing on the list while it is being written. Empty text means "not answered yet". */
export const DraftItem = z.object({
  key: z.string(),
  side: z.enum(ITEM_SIDES),
  need: text,
  details: text,
  when: z._default(z.union([z.enum(ITEM_WHENS), z.literal('')]), ''),
  day: text,
  /** "HH:MM", for what must not be late. */
  time: text,
  town: text,
  amount: text,
  /** Answers to the questions of the need's branch, by question; a text is a list of one. */
  facts: z._default(z.record(z.string(), z.array(z.string())), {}),
});
export type DraftItem = z.infer<typeof DraftItem>;

/** Everything a person has written so far, as plain data that never changes in place. */
export const Answers = z.object({
  /** The id of the request to come. It stays the same in every tab, so that two Sends are one request. */
  id: text,
  items: z._default(z.array(DraftItem), []),
  /** The item that is open for writing. It replaces the listed item with the same key, or is new. */
  open: z._default(z.nullable(DraftItem), null),
  /** "yes" when somebody fills it in for another person; then `takenBy` says who. */
  forSomeone: z._default(z.enum(['', 'yes']), ''),
  takenBy: text,
  /** "yes" when the answers shall stay on this device after they were received, to ask again. */
  keepCopy: z._default(z.enum(['', 'yes']), ''),
  name: text,
  /** In the order to try them. */
  ways: z._default(z.array(z.enum(CONTACT_WAYS)), []),
  phone: text,
  voicemail: z._default(z.enum(['', 'yes', 'no']), ''),
  email: text,
  othersHear: z._default(z.union([z.enum(OTHERS_HEAR), z.literal('')]), ''),
  safeWords: text,
  /** Somebody who may be asked in this person's place, and how to reach them. */
  insteadName: text,
  insteadHow: text,
  times: z._default(z.array(z.enum(CONTACT_TIMES)), []),
  neverTimes: text,
  access: text,
  /** A code, `ANOTHER_LANGUAGE`, or empty until chosen: then the language of the page counts. */
  language: text,
  languageName: text,
});
export type Answers = z.infer<typeof Answers>;

/** Answers with nothing in them but the id of the request to come. */
export function noAnswers(id: string): Answers {
  return Answers.parse({ id });
}

/** A new, empty item for one side of the list. */
export function newItem(side: DraftItem['side'], key: string): DraftItem {
  return DraftItem.parse({ side, key });
}

/** True when nothing was written in an item, so that it can be put away unasked. */
export function isBlankItem(item: DraftItem): boolean {
  return JSON.stringify(item) === JSON.stringify(newItem(item.side, item.key));
}

/** True when nothing was written at all, so that there is nothing to keep or to lose. */
export function areBlank(answers: Answers): boolean {
  const open = answers.open && !isBlankItem(answers.open) ? answers.open : null;
  return JSON.stringify({ ...answers, open }) === JSON.stringify(noAnswers(answers.id));
}
