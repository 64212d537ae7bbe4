// Ships to the browser.
import type { Why } from './answer.ts';
import type { Source } from './evidence.ts';
import type { Weighed } from './rank.ts';
import { sayWord } from './written-words.ts';
import type { Wanted } from './written-words.ts';

const ORDER: readonly Why['by'][] = ['phone', 'title', 'summary', 'need', 'text'];

/** What speaks most for an entry, word by word. */
export function sourcesOf(weighed: readonly Weighed[], entry: number): Source[] {
  return weighed.flatMap(({ evidence }) => {
    const literal = evidence.literal[entry] ?? 0;
    const need = evidence.need[entry] ?? 0;
    if (literal === 0 && need === 0) return [];
    const by = literal >= need ? evidence.literalBy[entry] : evidence.needBy[entry];
    return evidence.sources[by ?? -1] ?? [];
  });
}

/** Readings whose words must be had before they can be said. */
export function wantedBy(sources: Iterable<Source>): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { reading, says } of sources)
    if (reading) wanted.set(reading.stem, { reading, typed: says });
  return [...wanted.values()];
}

/** Why an entry was found, the strongest ground first, in words as people write them. */
export function sayWhy(sources: readonly Source[], written: ReadonlyMap<string, string>): Why[] {
  return ORDER.flatMap((by): Why[] => {
    const its = sources.filter((source) => source.by === by);
    const words = its.flatMap(({ reading, says }) =>
      reading ? sayWord(reading, says, written) : [],
    );
    const phrases = its.flatMap(({ reading, says }) => (reading ? [] : says));
    const all = new Set([[...new Set(words)].join(' '), ...phrases].filter((said) => said !== ''));
    return all.size > 0 ? [{ by, words: [...all].join(', ') }] : [];
  });
}
