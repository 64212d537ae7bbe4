import { z } from 'zod';
import { Checked, Notice, Source } from './evidence.ts';
import { Labels, LanguageCode, Slug, Summary, Title, Words, WordsList } from './text.ts';
import { ASKS_FOR, BOOKING, COST, STATUS, WAYS } from './vocabulary.ts';
import { Contact, Where } from './where.ts';

/**
 * What a discreet sheet says in place of title and summary: nothing of violence, HIV, addiction or papers. Somebody
 * carries it in a pocket that somebody else may search.
 */
export const Discreet = z.strictObject({
  title: z.string().trim().min(1, 'Give it a name.').max(40, 'Keep the title to 40 characters.'),
  text: Summary,
});

/** Facts every entry has, whatever its kind. */
export const entryFacts = {
  title: Title,
  summary: Summary,
  needs: z.array(Slug).min(1, 'Name at least one need, like [food].'),
  status: z.enum(STATUS).default('open'),
  notice: Notice.optional(),
  checked: Checked.optional(),
  sources: z.array(Source).default([]),
  /** Present = the entry also has a discreet sheet, in these words. */
  discreet: Discreet.optional(),
  /** Set only when two short addresses (/r/…) collide; `npm run check` says when. */
  short: z
    .string()
    .regex(/^[a-z0-9]{3,12}$/)
    .optional(),
};

/** Facts a neighbor needs before going: what is asked, who it is for, what it costs. */
export const beforeYouGo = {
  ways: z.array(z.enum(WAYS)).default(['in-person']),
  where: Where.optional(),
  serves: z.array(z.string()).default([]),
  booking: z.enum(BOOKING).optional(),
  /** [] means it asks for nothing; absent means nobody knows. */
  asks_for: z.array(z.enum(ASKS_FOR)).optional(),
  languages: z.array(LanguageCode).optional(),
  interpreters: z.boolean().optional(),
  cost: z.enum(COST).optional(),
  cost_note: Words.optional(),
  who: Words.optional(),
  how: Words.optional(),
  bring: WordsList.optional(),
  contact: Contact.optional(),
};

/** Words every translation may hold. A missing one shows the first language's words. */
export const entryWords = {
  title: Title.optional(),
  summary: Summary,
  notice: Words.optional(),
  labels: Labels.optional(),
  discreet: Discreet.optional(),
};

/** Translated words of `beforeYouGo`. */
export const beforeYouGoWords = {
  cost_note: Words.optional(),
  who: Words.optional(),
  how: Words.optional(),
  bring: WordsList.optional(),
  directions: Words.optional(),
};
