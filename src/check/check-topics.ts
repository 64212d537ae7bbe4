import type { Need } from '../schema/needs.ts';
import type { KnownFile } from './check-references.ts';
import type { Problem } from './problem.ts';

/**
 * A phrase stands once in a need: two topics that share one would mean the same thing, and one that is in `words` too
 * would be narrow and wide at once. The languages of one topic may share a phrase, like "wic".
 */
export function checkTopics(needs: KnownFile<readonly Need[]> | undefined): Problem[] {
  if (needs === undefined) return [];
  const { source, data } = needs;
  return data.flatMap((need, index) => {
    const words = new Set(Object.values(need.words).flat());
    const owners = new Map<string, Owner>();
    return phrasesIn(need, index).flatMap(({ phrase, topic, language, path }) => {
      const owner = owners.get(phrase);
      if (words.has(phrase)) {
        const message = `"${phrase}" stands in "words" of this need already.`;
        return [source.problemAt(path, 'value', message, 'keep it in one of the two.')];
      }
      owners.set(phrase, owner ?? { topic, language });
      if (owner === undefined || (owner.topic === topic && owner.language !== language)) return [];
      return owner.topic === topic
        ? [
            source.problemAt(
              path,
              'value',
              `"${phrase}" stands twice in this topic.`,
              'take one of the two out.',
            ),
          ]
        : [
            source.problemAt(
              path,
              'value',
              `"${phrase}" stands in topic ${owner.topic + 1} of this need already.`,
              'keep it in one topic, or make one topic of the two.',
            ),
          ];
    });
  });
}

/** Every phrase of a need's topics, with where it stands. */
function phrasesIn({ topics = [] }: Need, need: number): Phrase[] {
  return topics.flatMap((byLanguage, topic) =>
    Object.entries(byLanguage).flatMap(([language, phrases]) =>
      phrases.map((phrase, place) => ({
        phrase,
        topic,
        language,
        path: [need, 'topics', topic, language, place],
      })),
    ),
  );
}

type Owner = { topic: number; language: string };
type Phrase = Owner & { phrase: string; path: PropertyKey[] };
