// Ships to the browser, on the search page only.
import { requestAddress } from '../../schema/carried-words.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Hit } from '../engine/answer.ts';
import { narrow } from '../narrow/narrow.ts';
import type { Search } from '../search-address.ts';
import { nearestNeeds } from './nearest-needs.ts';
import type { Answered } from './answered.ts';
import type { Lists } from './result-lists.ts';
import type { SearchParts } from './search-parts.ts';

/** Enough to have a choice, few enough to call one. */
const MOST_OPEN = 3;
/** Of so many that are open, those with a phone are looked for: each may need another file. */
const LOOK_AT = 12;

/** What helps when nothing was found: nearest needs, whom to call now, and the request form with the words in it. */
export function showNone(
  page: SearchParts,
  lists: Lists,
  { requestPage, needPage, clockOf }: NoneView,
  { search, answered, filtered, late }: Nothing,
): void {
  const { dictionary, answer } = answered;
  const needs = nearestNeeds(dictionary.needs, answer.understood.needs, search.query);
  page.noneFilters.hidden = !filtered;
  page.noneNeeds.hidden = needs.length === 0;
  page.noneNeeds.querySelector('ul')?.replaceChildren(
    ...needs.flatMap((number) => {
      const need = dictionary.needs[number];
      return need ? [makeLink(needPage(need.id), need.label)] : [];
    }),
  );
  page.askForm.href = requestAddress(
    requestPage,
    search.query,
    dictionary.needs[answer.understood.needs[0] ?? -1]?.id,
  );
  page.noneOpen.hidden = true;
  openByPhone(dictionary, needs, clockOf(dictionary))
    .then(async (hits) => {
      const rows = await lists.rows(dictionary, hits);
      if (late()) return;
      page.noneOpen.hidden = rows.length === 0;
      page.noneOpen.querySelector('ol')?.replaceChildren(...rows);
    })
    .catch(() => {
      // The network's own lines stand in the page all the same.
    });
}

/** Entries that answer the phone at this moment, those of the nearest needs first. */
async function openByPhone(
  dictionary: Dictionary,
  needs: readonly number[],
  clock: LocalClock,
): Promise<Hit[]> {
  const all = Array.from({ length: dictionary.total }, (_, entry) => ({
    entry,
    score: 0,
    why: [],
  }));
  const facets = await dictionary.facets();
  const { hits } = narrow(facets, all, { open: 'now', comes: 'yes' }, new Date(), clock);
  const helps = ({ entry }: Hit) => dictionary.needsOf(entry).some((need) => needs.includes(need));
  const looked = [...hits.filter(helps), ...hits.filter((hit) => !helps(hit))].slice(0, LOOK_AT);
  const cards = await dictionary.cardsOf(looked.map(({ entry }) => entry));
  return looked.filter((_, place) => cards[place]?.phone !== undefined).slice(0, MOST_OPEN);
}

function makeLink(href: string, text: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  link.className = 'act';
  item.append(link);
  return item;
}

export type NoneView = {
  requestPage: string;
  needPage: (id: string) => string;
  clockOf: (dictionary: Dictionary) => LocalClock;
};

export type Nothing = {
  search: Search;
  answered: Answered;
  /** Filters took away what the words found. */
  filtered: boolean;
  late: () => boolean;
};
