// Ships to the browser, on the search page only.
import { count, fill } from '../../words/fill.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { NearPlace, Understood } from '../engine/answer.ts';
import type { SearchWords } from './search-words.ts';

/** Heads a list of results: `lead` in ink, `words` in the second voice. Words are shown as typed or as corrected. */
export function sayHeading(
  { search }: SearchWords,
  query: string,
  corrected: string | undefined,
  { total, unfiltered }: Totals,
): Heading {
  if (total === 0 && unfiltered > 0) return { lead: search.noneFiltered, words: '' };
  if (query === '') return { lead: search.everything, words: '' };
  if (total === 0) return { lead: search.noneTitle, words: query };
  if (corrected === undefined) return { lead: search.resultsFor, words: query };
  return { lead: search.showingFor, words: corrected };
}

/** "6 results, closest to Lee first." or "6 results". */
export function sayTotal(
  { search }: SearchWords,
  language: string,
  total: number,
  near: string | undefined,
): string {
  const results = count(language, search.results, total);
  if (near === undefined || total < 2) return results;
  return near === ''
    ? fill(search.closestHere, { results })
    : fill(search.closest, { results, place: near });
}

/** Name of the place that "near" means; empty for the device's own. */
export function nameOfPlace(dictionary: Dictionary, near: NearPlace): string {
  return near.by === 'here' ? '' : (dictionary.towns[near.town]?.name ?? '');
}

/** What is read out once typing rests. */
export function sayAloud(
  words: SearchWords,
  language: string,
  query: string,
  { corrected, near }: Pick<Understood, 'corrected'> & { near?: string | undefined },
  { total, unfiltered }: Totals,
): string {
  if (total === 0) {
    return query === '' || unfiltered > 0
      ? words.search.noneFiltered
      : fill(words.search.none, { query });
  }
  const results = sayTotal(words, language, total, near);
  return corrected === undefined ? results : `${words.search.showingFor} ${corrected}. ${results}`;
}

/** How many results are shown in all, and how many there were before the filters. */
export type Totals = { total: number; unfiltered: number };

export type Heading = { lead: string; words: string };
