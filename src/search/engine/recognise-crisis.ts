// Ships to the browser.
import type { Crisis, DictionaryCrisis } from '../dictionary/dictionary.ts';
import { editDistance } from '../language/edit-distance.ts';
import { sound } from '../language/sound.ts';
import { tokensOf } from '../language/tokens.ts';

/** Nobody calls for help in more; what is longer was pasted. */
const MOST_SIGNS = 2000;
const SHORTEST_JOINED = 7;

/** A phrase by ear: its words, and all of them as one. */
type Heard = { words: readonly string[]; joined: string };

type Dangers = {
  harmless: readonly Heard[];
  crises: readonly { crisis: Crisis; phrases: readonly Heard[] }[];
};

/** What danger is recognised by: part of a dictionary. */
export type DangerWords = {
  crisis: readonly Pick<DictionaryCrisis, 'crisis' | 'phrases'>[];
  harmless: readonly string[];
};

const heard = new WeakMap<object, Dangers>();

/**
 * The danger that the words tell of, typed with slips, by ear, joined or split; nothing when they tell of none. Asks
 * nobody: the phrases stand in the dictionary.
 */
export function recogniseCrisis(known: DangerWords, words: string): Crisis | undefined {
  const dangers = heard.get(known) ?? dangersOf(known);
  heard.set(known, dangers);
  let sounds = tokensOf(words.slice(0, MOST_SIGNS)).map(sound);
  for (const phrase of dangers.harmless) {
    const from = findWhole(sounds, phrase);
    if (from >= 0)
      sounds = [...sounds.slice(0, from), '', ...sounds.slice(from + phrase.words.length)];
  }
  return dangers.crises.find(({ phrases }) => phrases.some((phrase) => findPhrase(sounds, phrase)))
    ?.crisis;
}

function dangersOf({ crisis, harmless }: DangerWords): Dangers {
  const hear = (phrase: string): Heard => {
    const words = tokensOf(phrase).map(sound);
    return { words, joined: words.join('') };
  };
  return {
    harmless: harmless.map(hear),
    crises: crisis.map((danger) => ({
      crisis: danger.crisis,
      phrases: danger.phrases.map(hear),
    })),
  };
}

/** Without slips: "me pagan" (they pay me) is harmless and must not hide "me pegan" (they hit me). */
function findWhole(sounds: readonly string[], { words }: Heard): number {
  return sounds.findIndex((_, from) => words.every((word, index) => sounds[from + index] === word));
}

function findPhrase(
  sounds: readonly string[],
  { words, joined }: Heard,
): { from: number; to: number } | undefined {
  for (let from = 0; from < sounds.length; from += 1) {
    if (words.every((word, index) => isHeard(sounds[from + index] ?? '', word)))
      return { from, to: from + words.length };
    // "killmyself", "my self", "over dose": the same letters, cut elsewhere. Short ones are not: "a bus" is no "abuse".
    if (joined.length < SHORTEST_JOINED || !joined.startsWith(sounds[from] ?? '')) continue;
    for (let to = from + 1; to <= from + words.length + 1 && to <= sounds.length; to += 1)
      if (sounds.slice(from, to).join('') === joined) return { from, to };
  }
  return undefined;
}

function isHeard(sound: string, word: string): boolean {
  if (sound === word) return true;
  return startsAlike(sound, word) && editDistance(sound, word, slipsIn(word)) <= slipsIn(word);
}

/** "talking" is no "stalking". */
function startsAlike([first, second]: string, [start]: string): boolean {
  return first === start || second === start;
}

/** Fewer than elsewhere: "overdue" is no "overdose", and "me paga" (he pays me) no "me pega" (he hits me). */
function slipsIn(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
}
