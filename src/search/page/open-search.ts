// Ships to the browser, on the search page only.
import { keepLoaded } from '../dictionary/keep-loaded.ts';
import type { NearPlace } from '../engine/answer.ts';
import { readSearch } from '../search-address.ts';
import type { Search } from '../search-address.ts';
import { takeHandedWords } from '../suggest/handed-words.ts';
import { carrySearch } from './carry-search.ts';
import { openAddress } from './keep-address.ts';
import { knownValues } from './known-values.ts';
import type { LateParts } from './late-parts.ts';
import { openAnswers } from './open-answers.ts';
import { openKeys } from './result-keys.ts';
import { openLists } from './result-lists.ts';
import { openRows } from './result-rows.ts';
import { openRun } from './run-search.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWords } from './search-words.ts';

/** Brings the search page to life: words, place, filters, results, announcements and the address follow each other. */
export function openSearch(page: SearchParts, given: Given): void {
  const answers = openAnswers(given.dictionaryUrl, () => late());
  const address = openAddress();
  let search: Search = { query: '', filters: {} };
  let here: NearPlace | undefined;

  /** Takes a new search; typed words follow each key, everything else goes into the address at once. */
  const change = (next: Search, typing = false): void => {
    search = next;
    if (page.field.value.trim() !== next.query) page.field.value = next.query;
    run(search, here, { typing, cameByAddress: false });
  };
  const takePlace = (place: NearPlace | undefined, slug: string | undefined): void => {
    here = place?.by === 'here' ? place : undefined;
    const next: Search = { ...search, ...(slug === undefined ? {} : { near: slug }) };
    if (slug === undefined) delete next.near;
    change(next);
  };

  const lateParts = keepLoaded(async (): Promise<LateParts> => {
    const { openLateParts } = await import('./late-parts.ts');
    const parts = openLateParts(page, given, {
      dictionary: answers.dictionary,
      take: takePlace,
      dropFromWords: (text) => {
        change({ ...search, query: text });
      },
      choose: (filters) => {
        change({ ...search, filters });
      },
    });
    parts.filters.show(search.filters);
    page.filters.disabled = false;
    return parts;
  });
  const late = () => lateParts(undefined);
  const failed = () => (page.told.textContent = given.words.search.bare);
  const view = { ...given, late, failed };
  const lists = openLists(page.list, openRows(page.row, view), view);
  const run = openRun(page, { answers, lists, late, address, view });

  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    change(withQuery(search, page.field.value));
    // A phone's keyboard covers the answer.
    if (matchMedia('(pointer: coarse)').matches) page.field.blur();
  });
  page.field.addEventListener('input', () => {
    const next = withQuery(search, page.field.value);
    if (next.query !== search.query) change(next, true);
  });
  page.clear.addEventListener('click', () => {
    here = undefined;
    change({ query: search.query, filters: {} });
    page.field.focus();
  });
  page.asTyped.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ ...search, asTyped: true });
    page.field.focus();
  });
  page.results.addEventListener('click', address.flush);
  carrySearch(document, address.flush);

  openKeys(page.field, page.results, () => {
    change({ ...search, query: '' }, true);
  });

  const follow = (): void => {
    search = readSearch(location.search, knownValues(page.filters));
    // What was typed before the script came is newer than the address.
    if (page.field.value.trim() === '') page.field.value = search.query;
    else search = withQuery(search, page.field.value);
    run(search, here, { typing: false, cameByAddress: search.query !== '' });
  };
  addEventListener('popstate', () => {
    page.field.value = '';
    follow();
  });
  page.field.value ||= takeHandedWords();
  follow();
  // Ready before the first key; when it cannot be had, that key tries again and says so.
  answers
    .dictionary()
    .then(() => (search.query === '' ? late() : undefined))
    .catch(() => undefined);
}

/** New words are corrected again. */
function withQuery(search: Search, typed: string): Search {
  const next = { ...search, query: typed.trim() };
  delete next.asTyped;
  return next;
}

export type Given = {
  words: SearchWords;
  language: string;
  dictionaryUrl: string;
  /** The site's folder. */
  base: string;
  requestPage: string;
  needPage: (id: string) => string;
};
