import { isInEnglish } from './isolate.ts';
import type { Words } from './words.ts';

/** How many sentences of the interface a language has. A plural counts once. */
export type WordsStand = {
  readonly done: number;
  readonly all: number;
  /** The groups of words that lack some: "site.search", "request", with how many. */
  readonly lacking: readonly { readonly group: string; readonly count: number }[];
};

/** Counts words that were laid over English with `inEnglish` for what is missing. */
export function standOfWords(words: Words): WordsStand {
  let [done, all] = [0, 0];
  const lacking = new Map<string, number>();
  for (const { path, missing } of sentencesOf(words, [])) {
    all += 1;
    if (!missing) {
      done += 1;
      continue;
    }
    const group = path.slice(0, path[0] === 'site' ? 2 : 1).join('.');
    lacking.set(group, (lacking.get(group) ?? 0) + 1);
  }
  return { done, all, lacking: [...lacking].map(([group, count]) => ({ group, count })) };
}

/** True for a part of the words (those of one form) of which a language has no sentence at all. */
export function isWhollyEnglish(part: object): boolean {
  return sentencesOf(part, []).every(({ missing }) => missing);
}

function sentencesOf(tree: unknown, path: readonly string[]): Sentence[] {
  if (typeof tree === 'string') return [{ path, missing: isInEnglish(tree) }];
  if (typeof tree !== 'object' || tree === null) return [];
  const plural: unknown = Reflect.get(tree, 'other');
  if (typeof plural === 'string' && 'one' in tree) {
    return [{ path, missing: isInEnglish(plural) }];
  }
  return Object.entries(tree).flatMap(([key, part]) => sentencesOf(part, [...path, key]));
}

type Sentence = { path: readonly string[]; missing: boolean };
