// Ships to the browser, on the search page only.
import type { SiteWords } from '../../words/words.ts';
import { todayWordsOf } from '../narrow/say-today.ts';

/** What the build alone writes into the page. */
const BUILT_IN = [
  'title',
  'label',
  'button',
  'example',
  'filters',
  'moreFilters',
  'kind',
  'need',
  'area',
  'language',
  'any',
  'clear',
  'clearOne',
  'chips',
  'nearSome',
  'noneFilters',
  'noneNeeds',
  'noneLines',
  'noneOpen',
  'noneForm',
  'askForm',
  'browse',
  'letters',
  'noScript',
] as const;

/** The words the script of the search page says: they stand in the page, so there are no others. */
export function searchWordsOf(site: SiteWords): SearchWords {
  const { miles, inTown } = site.area;
  const { kind, kinds } = site;
  const search = Object.entries(site.search).filter(
    ([name]) => !BUILT_IN.some((known) => known === name),
  );
  return {
    search: Object.fromEntries(search) as SearchWords['search'],
    kind,
    kinds,
    miles,
    inTown,
    today: todayWordsOf(site),
  };
}

export type SearchWords = {
  search: Omit<SiteWords['search'], (typeof BUILT_IN)[number]>;
  kind: SiteWords['kind'];
  kinds: SiteWords['kinds'];
  miles: SiteWords['area']['miles'];
  inTown: string;
  today: ReturnType<typeof todayWordsOf>;
};
