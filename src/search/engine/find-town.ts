// Ships to the browser. Towns in the words of a query.
import { PLACE_WORDS } from '../language/question-words.ts';
import type { Lexicon, TownName } from './lexicon.ts';
import { countSlips, slipsIn } from './read-word.ts';
import type { ReadWord } from './read-word.ts';
import type { Word } from './words-of.ts';

/** A town, and the places of its words in the query, from `from` up to, not with, `to`. */
export type FoundTown = {
  town: number;
  by: 'town' | 'zip';
  from: number;
  to: number;
  /** Written with slips. */
  slips?: true;
};

/** A town written out or by ZIP. Asks nothing of anybody. Of several, the one behind "in" or "near", or the longest. */
export function findTown(lexicon: Lexicon, words: readonly Word[]): FoundTown | undefined {
  const found = words.flatMap((word, from): FoundTown[] => {
    const zip = word.by === 'digits' ? lexicon.zips.get(word.folded) : undefined;
    if (zip !== undefined) return [{ town: zip, by: 'zip', from, to: from + 1 }];
    return lexicon.towns.flatMap(({ town, words: name, stems }): FoundTown[] => {
      const to = from + name.length;
      const isIt = name.every((part, index) => isWritten(words[from + index], part, stems[index]));
      if (isIt && to <= words.length) return [{ town, by: 'town', from, to }];
      // "greatbarrington"
      const isJoined = name.length > 1 && word.folded === name.join('');
      return isJoined ? [{ town, by: 'town', from, to: from + 1 }] : [];
    });
  });
  return likeliest(words, found);
}

/**
 * A town written with slips. What any entry or need knows as typed is left to mean that, unless it stands behind "in"
 * or "near" and its neighbors are unknown.
 */
export function guessTown(lexicon: Lexicon, words: readonly ReadWord[]): FoundTown | undefined {
  let fewest = Infinity;
  let found: FoundTown[] = [];
  for (const name of lexicon.towns) {
    for (let from = 0; from + name.words.length <= words.length; from += 1) {
      const to = from + name.words.length;
      const slips = slipsOf(name, words.slice(from, to));
      if (slips > fewest) continue;
      if (slips < fewest) found = [];
      fewest = slips;
      if (slips < Infinity) found.push({ town: name.town, by: 'town', from, to, slips: true });
    }
  }
  return likeliest(words, found);
}

/** The town whose beginning somebody is typing as the last word, when nothing else begins so. */
export function beginTown(lexicon: Lexicon, words: readonly ReadWord[]): FoundTown | undefined {
  const from = words.length - 1;
  const last = words[from];
  if (last === undefined || last.folded.length < 4 || last.by !== 'word') return undefined;
  const begun = lexicon.towns.filter(({ words: [first] }) => first?.startsWith(last.folded));
  const [only] = begun;
  const isOther = last.readings.some(
    ({ stem, how }) => how !== 'begins' || !only?.stems.includes(stem),
  );
  if (only === undefined || begun.length > 1 || isOther) return undefined;
  return { town: only.town, by: 'town', from, to: words.length };
}

function isWritten(word: Word | undefined, part: string, stem: string | undefined): boolean {
  if (word === undefined) return false;
  return word.folded === part || (word.stem === stem && part.length > 4);
}

/** Infinity when it cannot be this town. */
function slipsOf({ words: name, stems }: TownName, words: readonly ReadWord[]): number {
  let slips = 0;
  let unknown = 0;
  for (const [index, word] of words.entries()) {
    const part = name[index] ?? '';
    if (isWritten(word, part, stems[index])) continue;
    const most = Math.min(slipsIn(part), slipsIn(word.folded));
    const distance =
      word.by === 'word'
        ? Math.min(
            countSlips(word.folded, part, most),
            countSlips(word.stem, stems[index] ?? '', Math.min(most, slipsIn(word.stem))),
          )
        : Infinity;
    if (distance === Infinity) return Infinity;
    if (!word.readings.some(({ how }) => how === 'same')) unknown += 1;
    slips += distance;
  }
  // "mile river" may be a river; a name of one word must be nothing else.
  const isOther =
    unknown === 0 ||
    (words.length === 1 &&
      words[0]?.readings.some(
        (reading) => reading.how !== 'slip' && !stems.includes(reading.stem),
      ));
  return isOther || slips > 2 ? Infinity : slips;
}

function likeliest(words: readonly Word[], found: readonly FoundTown[]): FoundTown | undefined {
  const weight = ({ from, to }: FoundTown): number =>
    (to - from) * 2 + (PLACE_WORDS.has(words[from - 1]?.folded ?? '') ? 3 : 0);
  // Of equals the last: "pantry for adams street in lee".
  return found.reduce<FoundTown | undefined>(
    (best, other) => (best === undefined || weight(other) >= weight(best) ? other : best),
    undefined,
  );
}
