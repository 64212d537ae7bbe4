// Ships to the browser. What the filters ask of every entry.
import type { Kind } from '../../schema/vocabulary.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import type { FilterName } from '../search-address.ts';
import type { TodayFacts } from './today-facts.ts';

/** One entry as the filters see it. */
export type FacetRow = {
  kind: Kind;
  /** Ids. */
  needs: readonly string[];
  areas: readonly string[];
  languages: readonly string[];
  asksNothing: boolean;
  free: boolean;
  stepFree: boolean;
  /** Help comes by phone, text, online, mail or delivery. */
  comes: boolean;
  checked?: CalendarDay;
  today: TodayFacts;
};

/** The rows of all entries, by their number. Made by `facetsOf`, from rows or by `openFacets` from a file. */
export type Facets = {
  rows: readonly FacetRow[];
  /** The rows at the minute of an instant (milliseconds of Unix time). */
  numberedAt: (now: number, clock: LocalClock) => NumberedRows;
};

/** Every value some entry answers to, and for each entry the numbers of its values. */
export type NumberedRows = {
  values: readonly { name: FilterName; value: string }[];
  rows: readonly (readonly number[])[];
};
