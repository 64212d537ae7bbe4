import { z } from 'zod';
import { entryFacts, entryWords } from './entry.ts';
import { Slug, Words, WordsList } from './text.ts';
import { COST } from './vocabulary.ts';

/** How to do something together, in steps: every `##` heading of the body is a step. `content/guides/slug.md`. */
export const Guide = z.strictObject({
  ...entryFacts,
  minutes: z.int().positive().optional(),
  cost: z.enum(COST).optional(),
  cost_note: Words.optional(),
  materials: WordsList.optional(),
  caution: Words.optional(),
  resources: z.array(Slug).default([]),
});
export type Guide = z.infer<typeof Guide>;

/** `content/guides/slug.es.md`: words only. */
export const GuideWords = z.strictObject({
  ...entryWords,
  cost_note: Words.optional(),
  materials: WordsList.optional(),
  caution: Words.optional(),
});
export type GuideWords = z.infer<typeof GuideWords>;

/** One of the network's own pages (about, safety …). `content/pages/slug.md`, same keys in every language. */
export const NetworkPage = z.strictObject({ title: entryFacts.title, summary: entryFacts.summary });
export type NetworkPage = z.infer<typeof NetworkPage>;
