import { z } from 'zod';
import { BRANCHES } from './branches.ts';
import { PerLanguage } from './network.ts';
import { LanguageCode, Slug, Words } from './text.ts';

/** A word or phrase as people type it. Search folds capitals anyway, and in one form it stands once. */
const Phrase = Words.regex(/^\P{Lu}*$/u, 'Write it in small letters.');

/** One narrower thing under a need, in each language: every phrase of it means the same. */
const Topic = z
  .record(LanguageCode, z.array(Phrase).min(1))
  .refine(
    (topic) => Object.keys(topic).length > 0,
    'A topic is empty. Write its phrases by language.',
  );

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
  /**
   * Narrower things under it, like diapers under families. A search for one phrase of a topic also looks for the
   * others; `words` stand for the need as a whole.
   */
  topics: z.array(Topic).min(1).optional(),
});
export type Need = z.infer<typeof Need>;

export const Needs = z.array(Need).min(1);

/** Everything people type for a need, in every language: its label, its words and the phrases of its topics. Each once. */
export function phrasesOf(need: Pick<Need, 'label' | 'words' | 'topics'>): string[] {
  return [
    ...new Set([
      ...Object.values(need.label),
      ...Object.values(need.words).flat(),
      ...(need.topics ?? []).flatMap(topicPhrases),
    ]),
  ];
}

/** The phrases of one topic in every language, each once. */
export function topicPhrases(topic: NonNullable<Need['topics']>[number]): string[] {
  return [...new Set(Object.values(topic).flat())];
}

const MOST_SHOWN = 8;

/** The few phrases a need's page shows in a language: its words, then the first phrase of each topic. */
export function peopleSay(need: Pick<Need, 'words' | 'topics'>, language: string): string[] {
  const narrower = (need.topics ?? []).flatMap((topic) => topic[language]?.slice(0, 1) ?? []);
  return [...(need.words[language] ?? []).slice(0, 3), ...narrower].slice(0, MOST_SHOWN);
}
