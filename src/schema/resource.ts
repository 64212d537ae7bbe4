import { z } from 'zod';
import { beforeYouGo, beforeYouGoWords, entryFacts, entryWords } from './entry.ts';
import { OpeningHours } from './hours.ts';
import { LooseDate, Slug, Words } from './text.ts';

/** Help a neighbor can get: a pantry, a phone line, a ride. `content/resources/slug.md`. */
export const Resource = z.strictObject({
  ...entryFacts,
  ...beforeYouGo,
  group: Slug.optional(),
  hours: z.array(OpeningHours).optional(),
  /** When the hours were last known to be true, if that is not recent. */
  hours_dated: LooseDate.optional(),
  hours_note: Words.optional(),
});
export type Resource = z.infer<typeof Resource>;

/** `content/resources/slug.es.md`: words only. */
export const ResourceWords = z.strictObject({
  ...entryWords,
  ...beforeYouGoWords,
  hours_note: Words.optional(),
});
export type ResourceWords = z.infer<typeof ResourceWords>;
