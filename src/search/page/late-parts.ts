// Ships to the browser, on the search page only, after the first results.
import { localClock } from '../../time/local-clock.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Hit, NearPlace } from '../engine/answer.ts';
import { sayToday } from '../narrow/say-today.ts';
import { narrow } from '../narrow/narrow.ts';
import type { Narrowed } from '../narrow/narrow.ts';
import { nearParts, openNear } from '../near/near.ts';
import { placeNamed } from '../near/place-named.ts';
import type { Filters } from '../search-address.ts';
import { openDeeper } from './deepen.ts';
import { fillRow } from './fill-row.ts';
import { openFilters } from './filter-controls.ts';
import type { FilterControls } from './filter-controls.ts';
import { openNearChip } from './near-chip.ts';
import type { NearChip, NearWays } from './near-chip.ts';
import type { Answered } from './answered.ts';
import type { Lists } from './result-lists.ts';
import type { FillRow } from './row-facts.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWords } from './search-words.ts';
import { showNone } from './show-none.ts';
import type { Nothing } from './show-none.ts';

/** What the first results do without: filters, the place control, the full text, hours, help when nothing was found. */
export function openLateParts(page: SearchParts, given: LateGiven, ways: LateWays): LateParts {
  const { words, language } = given;
  const clocks = new Map<string, LocalClock>();
  const clockOf = ({ zone }: Dictionary): LocalClock => {
    const clock = clocks.get(zone) ?? localClock(zone);
    clocks.set(zone, clock);
    return clock;
  };
  const parts = nearParts(document);
  const near: NearChip = openNearChip(page, words, {
    ...ways,
    control:
      parts &&
      openNear(parts, {
        dictionary: ways.dictionary,
        onChange: (place) => {
          near.take(place);
        },
      }),
  });
  return {
    near,
    placeNamed,
    filters: openFilters(page, language, ways.choose),
    deepen: openDeeper(given.base),
    async narrow(dictionary, hits, filters) {
      return narrow(await dictionary.facets(), hits, filters, new Date(), clockOf(dictionary));
    },
    fillRow(dictionary, row, facts, card) {
      const clock = clockOf(dictionary);
      const today = sayToday(words.today, language, card.today, new Date(), clock);
      fillRow(given, dictionary, row, facts, card, today);
    },
    showNone: (lists, nothing) => {
      showNone(page, lists, { ...given, clockOf }, nothing);
    },
  };
}

export type LateParts = {
  filters: FilterControls;
  near: NearChip;
  /** What filters leave. Rejects when the facets cannot be had. */
  narrow: (
    dictionary: Dictionary,
    hits: readonly Hit[],
    filters: Filters,
  ) => Promise<Narrowed<Hit>>;
  deepen: (answered: Answered) => Promise<Answered>;
  fillRow: FillRow;
  placeNamed: (dictionary: Dictionary, text: string) => NearPlace | undefined;
  showNone: (lists: Lists, nothing: Nothing) => void;
};

/** Loads the late parts once. Rejects when they cannot be had; asking again tries again. */
export type LoadLate = () => Promise<LateParts>;

type LateGiven = {
  words: SearchWords;
  language: string;
  /** The site's folder, where Pagefind's files are. */
  base: string;
  requestPage: string;
  needPage: (id: string) => string;
};

type LateWays = Omit<NearWays, 'control'> & {
  /** Told the filters a person chose. */
  choose: (filters: Filters) => void;
};
