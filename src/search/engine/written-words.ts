// Ships to the browser. Stems as people write them.
import type { Dictionary } from '../dictionary/dictionary.ts';
import { editDistance } from '../language/edit-distance.ts';
import { stem } from '../language/stem.ts';
import { bare, writtenIn } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './read-word.ts';

/** A reading whose written word is wanted, and what was typed for it. */
export type Wanted = { reading: Reading; typed: string };

/**
 * Words as people write them, by their stem: as needs and towns say them, or as they stand in a title that holds them.
 * Those that stand in neither are missing. Only titles that are near are asked for: others may need a file each.
 */
export async function writtenWords(
  dictionary: Pick<Dictionary, 'titlesOf'>,
  lexicon: Lexicon,
  wanted: readonly Wanted[],
  isNear: (entry: number) => boolean,
): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  const inTitles: { wanted: Wanted; entry: number }[] = [];
  for (const one of wanted) {
    const { reading, typed } = one;
    if (words.has(reading.stem)) continue;
    const known = lexicon.written.get(reading.stem);
    if (known) words.set(reading.stem, likest(known, typed));
    else {
      const posting = reading.postings.find(
        ({ entry, field }) => field === 'title' && isNear(entry),
      );
      if (posting) inTitles.push({ wanted: one, entry: posting.entry });
    }
  }
  if (inTitles.length === 0) return words;
  const titles = await dictionary.titlesOf(inTitles.map(({ entry }) => entry));
  for (const [index, { wanted: one }] of inTitles.entries()) {
    const its = writtenIn(titles[index]?.title ?? '').filter(
      (word) => stem(bare(word)) === one.reading.stem,
    );
    if (its.length > 0) words.set(one.reading.stem, likest(its, one.typed));
  }
  return words;
}

/** A reading as people write it, where it was typed unfinished or with slips. */
export function sayWord(
  { stem, how }: Reading,
  typed: string,
  written: ReadonlyMap<string, string>,
): string {
  const word = written.get(stem);
  return word !== undefined && (how !== 'same' || isMistyped(typed, word)) ? word : typed;
}

/** True when a letter is doubled in only one of two words with one stem; their accents and endings may differ. */
export function isMistyped(typed: string, written: string): boolean {
  const [a, b] = [bare(typed), bare(written)];
  if (a === b || once(a) === once(b)) return a !== b;
  let same = 0;
  while (same < once(a).length && once(a)[same] === once(b)[same]) same += 1;
  const signs = same - 1;
  return beginning(a, signs) !== beginning(b, signs);
}

function once(word: string): string {
  return word.replace(/([^aeiou])\1/g, '$1');
}

/** As much of a word as has so many signs when doubled ones count once. */
function beginning(word: string, signs: number): string {
  let end = 0;
  while (end < word.length && once(word.slice(0, end + 1)).length <= signs) end += 1;
  return word.slice(0, end);
}

/** Of words with one stem, the one most like what was typed. */
function likest(words: readonly string[], typed: string): string {
  const MOST = 6;
  return words.reduce((best, word) =>
    editDistance(word, typed, MOST) < editDistance(best, typed, MOST) ? word : best,
  );
}
