import type { Directory } from '../../directory/directory.ts';
import { wordsOf } from '../../directory/entry.ts';
import { topicPhrases } from '../../schema/needs.ts';
import type { Need } from '../../schema/needs.ts';
import { stemsOf } from '../language/stems-of.ts';
import type { Verdict } from './judge-query.ts';

/** Where an editor could write words that find too little. */
export type VocabularyPlace = {
  need: Need;
  /** The topic of that need that fits best, by its number from 0; nothing when none does. */
  topic?: number;
};

/** A word of the query itself says more than what the entries speak of. */
const SAID_ITSELF = 1;

/**
 * Guesses places for words. It is the topic that the entries meant speak of, and the other entries do not. When they
 * speak of none, the need most of them have; when no entry is meant, the need that search understood; else nothing.
 */
export function placesForWords(
  directory: Directory,
): (verdict: Verdict) => VocabularyPlace | undefined {
  const topics = topicsOf(directory);
  return ({ query, answer }) => {
    const meant = directory.entries.filter(({ id }) => query.finds.includes(id));
    const count = (need: Need): number =>
      meant.filter(({ facts }) => facts.needs.includes(need.id)).length;
    const said = new Set(stemsOf(query.words));
    const best = mostOf(
      topics.filter(({ need }) => count(need) > 0),
      ({ phrases, speaking }) => {
        const ofMeant = meant.filter(({ id }) => speaking.has(id)).length;
        const others = directory.entries.length - meant.length;
        return (
          ofMeant / meant.length -
          (speaking.size - ofMeant) / Math.max(1, others) +
          (phrases.some((phrase) => saysAll(said, phrase)) ? SAID_ITSELF : 0)
        );
      },
    );
    if (best !== undefined) return { need: best.need, topic: best.topic };
    const need =
      mostOf(directory.needs, count) ?? directory.needs[answer.understood.needs[0] ?? -1];
    return need && { need };
  };
}

/** Every topic, its phrases as stems, and the entries that say one of them in their title or summary. */
function topicsOf({ needs, entries, network }: Directory): Topic[] {
  const texts = entries.flatMap((entry) =>
    network.languages.map(({ code }) => {
      const { title, summary } = wordsOf(entry, code);
      return { id: entry.id, stems: new Set(stemsOf(`${title} ${summary}`)) };
    }),
  );
  return needs.flatMap((need) =>
    (need.topics ?? []).map((written, topic) => {
      const phrases = topicPhrases(written).map(stemsOf);
      const speaking = texts.filter(({ stems }) =>
        phrases.some((phrase) => saysAll(stems, phrase)),
      );
      return { need, topic, phrases, speaking: new Set(speaking.map(({ id }) => id)) };
    }),
  );
}

function saysAll(stems: ReadonlySet<string>, phrase: readonly string[]): boolean {
  return phrase.every((stem) => stems.has(stem));
}

/** The item with the highest figure above 0. */
function mostOf<Item>(items: readonly Item[], figure: (item: Item) => number): Item | undefined {
  return items
    .map((item) => ({ item, figure: figure(item) }))
    .filter((rated) => rated.figure > 0)
    .toSorted((a, b) => b.figure - a.figure)[0]?.item;
}

type Topic = {
  need: Need;
  topic: number;
  phrases: readonly (readonly string[])[];
  speaking: ReadonlySet<string>;
};
