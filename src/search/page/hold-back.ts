// Ships to the browser, on the search page only.
import type { DictionaryCrisis } from '../dictionary/dictionary.ts';
import { sound } from '../language/sound.ts';
import { tokensOf } from '../language/tokens.ts';

const MOST_WORDS = 12;

/** The words of one phrase, as written and by ear. */
type Phrase = { words: readonly string[]; sounds: readonly string[] };

type DangerPhrases = Pick<DictionaryCrisis, 'phrases'>;

const known = new WeakMap<readonly DangerPhrases[], readonly Phrase[]>();

/**
 * True while words may still become words of danger: "quiero mor". Such words wait before they go into the address,
 * which the browser's history keeps. While somebody is `typing`, one word at the end is enough: "my husband hits".
 */
export function mayBecomeCrisis(
  crises: readonly DangerPhrases[],
  query: string,
  typing: boolean,
): boolean {
  // No phrase is longer, and a pasted letter must not stop the page.
  const words = tokensOf(query).slice(-MOST_WORDS);
  if (words.length === 0) return false;
  const typed = { words, sounds: words.map(sound) };
  const phrases = known.get(crises) ?? crises.flatMap((crisis) => crisis.phrases).map(phraseOf);
  known.set(crises, phrases);
  return phrases.some(
    (phrase) =>
      (words.length === 1 && phrase.words[0]?.startsWith(words[0] ?? '')) ||
      phrase.sounds.some((_, last) => (typing || last > 0) && endsWith(typed, phrase, last)),
  );
}

function phraseOf(phrase: string): Phrase {
  const words = tokensOf(phrase);
  return { words, sounds: words.map(sound) };
}

/** True when the typed words end with the phrase's words up to `last`, the last of several perhaps half typed. */
function endsWith(typed: Phrase, phrase: Phrase, last: number): boolean {
  const from = typed.words.length - 1 - last;
  if (from < 0) return false;
  return phrase.sounds.slice(0, last + 1).every((said, place) => {
    if (typed.sounds[from + place] === said) return true;
    const begun = place === last && last > 0;
    return begun && (phrase.words[place] ?? '').startsWith(typed.words[from + place] ?? '');
  });
}
