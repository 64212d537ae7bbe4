// Ships to the browser, on the search page only.
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Hit, Understood } from '../engine/answer.ts';
import { sayMiles } from './say-miles.ts';
import type { SearchWords } from './search-words.ts';

/** "Pittsfield, about 11 miles". An entry without a town is where it serves. */
export function sayPlace(
  words: SearchWords,
  language: string,
  dictionary: Dictionary,
  { entry, miles }: Hit,
  near: Understood['near'],
  served = '',
): string {
  const town = dictionary.townOf(entry);
  const name = town === undefined ? served : dictionary.towns[town]?.name;
  const away =
    town === undefined || miles === undefined || near === undefined
      ? ''
      : sayMiles(words, language, miles, near.by === 'here' ? 'here' : 'town');
  return [name, away].filter(Boolean).join(', ');
}
