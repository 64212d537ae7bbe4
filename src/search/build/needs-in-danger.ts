import type { Crisis, DictionaryNeed } from '../dictionary/dictionary.ts';
import { recogniseCrisis } from '../engine/recognise-crisis.ts';
import type { DangerWords } from '../engine/recognise-crisis.ts';

/**
 * The needs whose own words tell most of each danger, by their numbers. Every phrase is heard once, here: on a phone it
 * would take a second before the lines to call could stand there.
 */
export function needsInDanger(
  needs: readonly Pick<DictionaryNeed, 'phrases' | 'topics'>[],
  words: DangerWords,
): (crisis: Crisis) => number[] {
  const told = needs.map(({ phrases, topics }) =>
    [...phrases, ...topics.flat()].map((phrase) => recogniseCrisis(words, phrase)),
  );
  return (crisis) => {
    const counts = told.map((dangers) => dangers.filter((danger) => danger === crisis).length);
    const most = Math.max(1, ...counts);
    return counts.flatMap((count, need) => (count === most ? need : []));
  };
}
