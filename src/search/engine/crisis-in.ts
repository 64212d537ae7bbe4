// Ships to the browser.
import type { Dictionary, DictionaryCrisis } from '../dictionary/dictionary.ts';
import { recogniseCrisis } from './recognise-crisis.ts';

/** The danger that words tell of, with the lines to call first. Asks nobody. */
export function crisisIn(dictionary: Dictionary, words: string): DictionaryCrisis | undefined {
  const told = recogniseCrisis(dictionary, words);
  return told && dictionary.crisis.find(({ crisis }) => crisis === told);
}
