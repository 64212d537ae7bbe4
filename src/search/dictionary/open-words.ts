// Ships to the browser. Where the terms and titles come from: the first file, or files that are loaded when needed.
import type { Dictionary, Term } from './dictionary.ts';
import { indexEntries, mergeTerms } from './index-entries.ts';
import { keepLoaded } from './keep-loaded.ts';
import { begunTerms, mistakesIn, nearTerms, sameTerm, slicesOf, startsOf } from './near-terms.ts';
import type { EntryFacts } from './packed-places.ts';
import { openTerms } from './packed-terms.ts';
import { openTitles } from './packed-titles.ts';
import type { TitledEntry } from './packed-titles.ts';
import { TITLES_IN_FILE } from './start-file.ts';
import type {
  LargeWords,
  SearchFileKind,
  SearchFiles,
  SmallWords,
  StartFile,
} from './start-file.ts';
import { statedStems } from './stated-stems.ts';

export type DictionaryWords = Pick<Dictionary, 'termsNear' | 'termOf'> & {
  titled: (entries: readonly number[]) => Promise<readonly TitledEntry[]>;
};

/** Opens one of the files beside the first one; rejects when it cannot be had or opened. */
export type LoadPart = <Kind extends SearchFileKind, Value>(
  kind: Kind,
  number: number,
  open: (holds: SearchFiles[Kind]) => Value,
) => Promise<Value>;

export function openWords(
  start: StartFile,
  facts: readonly EntryFacts[],
  load: LoadPart,
): DictionaryWords {
  const { words } = start;
  return words.size === 'small' ? openSmall(words, start, facts) : openLarge(words, load);
}

/** Everything is here: what the files leave out is said again by the titles, towns and needs. */
function openSmall(
  { titles, terms }: SmallWords,
  start: StartFile,
  facts: readonly EntryFacts[],
): DictionaryWords {
  const lines = openTitles(titles);
  const state = statedStems(start.needs, start.towns);
  const stated = facts.map((entry, index) => state({ ...entry, title: lines.titles[index] ?? '' }));
  const all = mergeTerms(indexEntries(stated), openTerms(terms));
  return {
    termsNear: (stem) => Promise.resolve(nearTerms(all, stem)),
    termOf: (stem) => Promise.resolve(sameTerm(all, stem)),
    titled: (entries) => Promise.resolve(entries.map(lines.at)),
  };
}

function openLarge({ slices }: LargeWords, load: LoadPart): DictionaryWords {
  const termsIn = keepLoaded((slice: number) => load('terms', slice, openTerms));
  const titlesIn = keepLoaded((slice: number) => load('titles', slice, openTitles));
  const begunBy = async (starts: readonly string[]): Promise<Term[]> =>
    (await Promise.all(slicesOf(slices, starts).map(termsIn))).flat();
  return {
    termsNear: async (stem) => {
      const begun = begunTerms(await begunBy([stem]), stem);
      if (begun.length > 0 || mistakesIn(stem) === 0) return begun;
      return nearTerms(await begunBy(startsOf(stem)), stem);
    },
    termOf: async (stem) => {
      const slice = slices.findLastIndex((first) => first <= stem);
      return slice < 0 ? undefined : sameTerm(await termsIn(slice), stem);
    },
    titled: (entries) =>
      Promise.all(
        entries.map(async (entry) =>
          (await titlesIn(Math.floor(entry / TITLES_IN_FILE))).at(entry % TITLES_IN_FILE),
        ),
      ),
  };
}
