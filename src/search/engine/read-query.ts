// Ships to the browser. What the words of a query are: words to look for, a place, or only asking.
import { stem } from '../language/stem.ts';
import { beginTown, findTown, guessTown } from './find-town.ts';
import type { FoundTown } from './find-town.ts';
import { readJoined, readWord } from './read-word.ts';
import type { Lookup, ReadWord, Reading } from './read-word.ts';
import { wordsOfQuery } from './words-of.ts';
import type { Word } from './words-of.ts';

export type ReadQuery = {
  /** All words as typed, in order. */
  words: readonly ReadWord[];
  /** Those to look for. */
  content: readonly ReadWord[];
  place: readonly ReadWord[];
  town?: FoundTown;
};

/** One slip is likelier than two words without a space, and these likelier than two slips. */
const TWO_SLIPS = 0.8;
const JOINED_SURE = 0.95;

export async function readQuery(
  lookup: Lookup,
  query: string,
  { asTyped, isCrisis = false }: { asTyped: boolean; isCrisis?: boolean },
): Promise<ReadQuery> {
  const { lexicon } = lookup;
  const typed = wordsOfQuery(query);
  const isOpenEnded = /[\p{L}\p{N}\p{M}]$/u.test(query);
  const written = findTown(lexicon, typed);
  const words = await joinPairs(
    lookup,
    (
      await Promise.all(
        typed.map((word, index) =>
          read(lookup, word, { asTyped, isLast: isOpenEnded && index === typed.length - 1 }),
        ),
      )
    ).flat(),
  );
  const town =
    (written && findTown(lexicon, words)) ??
    // In danger no word is taken for a place it does not name.
    (asTyped || isCrisis ? undefined : guessTown(lexicon, words)) ??
    (isOpenEnded && !isCrisis ? beginTown(lexicon, words) : undefined);
  const isPlace = (index: number): boolean =>
    town !== undefined && index >= town.from && index < town.to;
  const place = words.filter((_, index) => isPlace(index));
  const stems = place.map((word) => word.stem);
  // A town may have the name of a need: "orange", "reading". Then it is looked for too.
  const isNeed = stems.some((one) =>
    lexicon.phrases.get(one)?.some((phrase) => phrase.stems.every((part) => stems.includes(part))),
  );
  const content = words.filter(
    (word, index) => word.by !== 'question' && (isNeed || !isPlace(index)),
  );
  return { words, content, place, ...(town && { town }) };
}

async function read(
  lookup: Lookup,
  word: Word,
  place: { asTyped: boolean; isLast: boolean },
): Promise<ReadWord[]> {
  if (word.by === 'question') return [{ ...word, readings: [] }];
  if (word.by === 'digits') return [await readDigits(lookup, word)];
  const one = await readWord(lookup, word, place);
  if (place.asTyped || one.readings.some(({ how, sure }) => how !== 'slip' || sure > TWO_SLIPS))
    return [one];
  const parts = await readJoined(lookup, word);
  if (!parts) return [one];
  return Promise.all(
    parts.map((folded) =>
      readWord(
        lookup,
        { typed: folded, folded, stem: stem(folded), by: 'word' },
        { asTyped: true, isLast: false },
      ),
    ),
  );
}

/** A phone number is the whole of it, its last seven or four digits, or as much as was typed so far. */
async function readDigits(lookup: Lookup, word: Word): Promise<ReadWord> {
  for (const digits of [word.stem, word.stem.slice(-7)]) {
    const one = await readWord(lookup, { ...word, stem: digits }, { isLast: true, asTyped: true });
    // The last four of a number are not what it begins with.
    const readings = one.readings.filter(({ how, stem }) => how === 'same' || stem.length >= 7);
    if (readings.length > 0) return { ...one, readings };
  }
  return { ...word, readings: [] };
}

/** "day care" is also "daycare", where that is a word. */
async function joinPairs(lookup: Lookup, words: readonly ReadWord[]): Promise<ReadWord[]> {
  const joined = await Promise.all(
    words.map(async (word, index): Promise<Reading | undefined> => {
      const next = words[index + 1];
      if (word.by === 'digits' || next?.by !== 'word') return undefined;
      const both = stem(word.folded + next.folded);
      const isKnownApart = word.readings[0]?.how === 'same' && next.readings[0]?.how === 'same';
      if (isKnownApart && !lookup.lexicon.phrases.has(both)) return undefined;
      const term = await lookup.termOf(both);
      if (!term && !lookup.lexicon.phrases.has(both)) return undefined;
      return { stem: both, sure: JOINED_SURE, how: 'same', postings: term?.postings ?? [] };
    }),
  );
  return words.map((word, index) => {
    const its = [joined[index], joined[index - 1]].filter((one) => one !== undefined);
    if (its.length === 0) return word;
    // Together they are a word, so neither is a slip of another.
    return { ...word, readings: [...its, ...word.readings.filter(({ how }) => how !== 'slip')] };
  });
}
