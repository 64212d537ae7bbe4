// Ships to the browser, on the search page only.
import { fill } from '../../words/fill.ts';
import type { Hit } from '../engine/answer.ts';
import type { Search } from '../search-address.ts';
import { writeSearch } from '../search-address.ts';
import { arrangeGroups } from './arrange-groups.ts';
import type { Answered } from './answered.ts';
import type { Lists } from './result-lists.ts';
import { nameOfPlace, sayHeading, sayTotal } from './say-answer.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWords } from './search-words.ts';

/**
 * Puts an answer on the page: its heading, what was understood, the lists. Answers false, and changes nothing, when
 * `late` says that a newer search has begun meanwhile. Rejects when titles cannot be had.
 */
export async function showResults(
  page: SearchParts,
  lists: Lists,
  { words, language, needPage }: ResultView,
  { search, answered, hits, late }: Shown,
): Promise<boolean> {
  const { dictionary, answer, deeper } = answered;
  const { near, needs, corrected } = answer.understood;
  const place = near && nameOfPlace(dictionary, near);
  const groups = arrangeGroups(dictionary, answer, hits, deeper);
  const sections = await lists.make(dictionary, groups, { near, place, bare: false });
  if (late()) return false;
  const { lead, words: said } = sayHeading(words, search.query, corrected, {
    total: hits.length,
    unfiltered: answer.hits.length,
  });
  headWith(page.heading, lead, said);
  page.total.textContent =
    hits.length === 0 ? '' : sayTotal(words, language, hits.length, place).replace(/(?<!\.)$/, '.');
  const instead = corrected !== undefined && hits.length > 0;
  page.asTyped.hidden = !instead;
  if (instead) offerAsTyped(page.asTyped, words.search.asTyped, search);
  const need = hits.length > 0 ? dictionary.needs[needs[0] ?? -1] : undefined;
  page.allOf.hidden = need === undefined;
  const link = page.allOf.querySelector('a');
  if (need && link) {
    link.href = needPage(need.id);
    link.textContent = fill(words.search.allOf, { need: need.label });
  }
  page.results.replaceChildren(...sections);
  return true;
}

/** The words in the second voice, after the lead. */
export function headWith(heading: HTMLElement, lead: string, said: string): void {
  const second = document.createElement('span');
  second.className = 'brick';
  second.textContent = said;
  heading.hidden = false;
  heading.replaceChildren(lead, ...(said === '' ? [] : [' ', second]));
}

/** "Or search for {words} as you typed it.", the words a link to the same search taken as typed. */
function offerAsTyped(place: HTMLElement, sentence: string, search: Search): void {
  const [before = '', after = ''] = sentence.split('{words}');
  const link = document.createElement('a');
  link.href = writeSearch({ ...search, asTyped: true });
  link.textContent = search.query;
  place.replaceChildren(before, link, after);
}

export type ResultView = {
  words: SearchWords;
  language: string;
  /** Address of a need's page. */
  needPage: (id: string) => string;
};

type Shown = {
  search: Search;
  answered: Answered;
  /** What the filters leave. */
  hits: readonly Hit[];
  late: () => boolean;
};
