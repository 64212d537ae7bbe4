// Ships to the browser, on the search page only.
import type { Dictionary } from '../dictionary/dictionary.ts';
import { keepLoaded } from '../dictionary/keep-loaded.ts';
import { loadJson } from '../dictionary/load-json.ts';
import { openDictionary } from '../dictionary/open-dictionary.ts';
import { answerQuestion } from '../engine/answer-question.ts';
import type { NearPlace } from '../engine/answer.ts';
import type { Search } from '../search-address.ts';
import type { Answered } from './answered.ts';
import type { LoadLate } from './late-parts.ts';

/**
 * Answers searches from the dictionary. What could not be loaded is tried again by the next one who asks.
 */
export function openAnswers(dictionaryUrl: string, late: LoadLate) {
  const dictionaries = keepLoaded((url: string) => openDictionary(url, loadJson));
  const dictionary = () => dictionaries(dictionaryUrl);

  const placeOf = async (known: Dictionary, { near }: Search): Promise<NearPlace | undefined> =>
    near === undefined ? undefined : (await late()).placeNamed(known, near.replaceAll('-', ' '));

  return {
    dictionary,
    /** `here` is the device's own place, and goes before the one in the address. Rejects when a file cannot be had. */
    async answer(search: Search, here: NearPlace | undefined): Promise<Answered> {
      const known = await dictionary();
      const chosen = here ?? (await placeOf(known, search));
      const answer = await answerQuestion(known, {
        query: search.query,
        asTyped: search.asTyped === true,
        ...(chosen ? { near: chosen } : {}),
      });
      return { dictionary: known, answer, chosen, deeper: new Set() };
    },
  };
}

export type Answers = ReturnType<typeof openAnswers>;
