import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const Texts = z.array(z.string()).min(1);
const ConceptWords = z.strictObject({
  /** How entries name it. */
  name: z.string(),
  plural: z.string().optional(),
  /** What only the texts say. */
  says: Texts,
  /** What people say instead: no entry does. */
  people_say: Texts,
});

/** One service of the invented network; it becomes one of its needs. */
export const Concept = z.strictObject({ id: z.string(), en: ConceptWords, es: ConceptWords });
export type Concept = z.infer<typeof Concept>;

export const Phrases = z.strictObject({
  towns: Texts,
  names: z.strictObject({
    en: z.strictObject({ first: Texts, last: Texts }),
    es: z.strictObject({ first: Texts }),
  }),
  sentences: z.strictObject({ en: Texts, es: Texts }),
});
export type Phrases = z.infer<typeof Phrases>;

export function readConcepts(): Concept[] {
  return z.array(Concept).parse(readYaml('concepts.yaml'));
}

export function readPhrases(): Phrases {
  return Phrases.parse(readYaml('phrases.yaml'));
}

function readYaml(name: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
}
