// Ships to the browser, on the search page only.
import { count } from '../../words/fill.ts';
import type { SearchWords } from './search-words.ts';

/** "about 11 miles", "in town"; from a point on the device "less than 1 mile". Whole miles, as straight lines are rough. */
export function sayMiles(
  words: SearchWords,
  language: string,
  miles: number,
  from: 'town' | 'here',
): string {
  if (miles < 1) return from === 'here' ? words.search.underMile : words.inTown;
  return count(language, words.miles, Math.round(miles));
}
