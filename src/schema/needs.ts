import { z } from 'zod';
import { BRANCHES } from './branches.ts';
import { PerLanguage } from './network.ts';
import { LanguageCode, Slug, Words } from './text.ts';

/** One word of the vocabulary that entries, the form, search and flyers share. `content/needs.yaml`. */
export const Need = z.strictObject({
  id: Slug,
  /** Name of a quilt block; absent = a block is drawn from the id. */
  block: Slug.optional(),
  /** Id in Open Eligibility 2.0. */
  eligibility: z.int().positive().optional(),
  parent: Slug.optional(),
  label: PerLanguage,
  blurb: PerLanguage,
  /** Which questions the request form asks about it. */
  questions: z.enum(BRANCHES).default('other'),
  /** How a person names it when asking, and when offering. */
  ask: PerLanguage,
  offer: PerLanguage,
  /** What people really type or say instead of the label. */
  words: z.record(LanguageCode, z.array(Words)),
});
export type Need = z.infer<typeof Need>;

export const Needs = z.array(Need).min(1);
