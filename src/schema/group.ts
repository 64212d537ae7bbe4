import { z } from 'zod';
import { entryFacts, entryWords } from './entry.ts';
import { Labels, LanguageCode, LooseDate, Slug, Words } from './text.ts';
import { GROUP_KINDS, GROUP_STATE } from './vocabulary.ts';
import { Contact, Where } from './where.ts';

/** People who organize: a mutual-aid network, a nonprofit, a funder. `content/groups/slug.md`. */
export const Group = z.strictObject({
  ...entryFacts,
  kind: z.enum(GROUP_KINDS),
  state: z.enum(GROUP_STATE).default('active'),
  founded: LooseDate.optional(),
  parent: Slug.optional(),
  serves: z.array(z.string()).default([]),
  where: Where.optional(),
  languages: z.array(LanguageCode).optional(),
  join: Words.optional(),
  contact: Contact.optional(),
});
export type Group = z.infer<typeof Group>;

/** `content/groups/slug.es.md`: words only. */
export const GroupWords = z.strictObject({
  ...entryWords,
  labels: Labels.optional(),
  join: Words.optional(),
  directions: Words.optional(),
});
export type GroupWords = z.infer<typeof GroupWords>;
