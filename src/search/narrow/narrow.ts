// Ships to the browser. The filters of the search page.
import type { LocalClock } from '../../time/local-clock.ts';
import { FILTER_NAMES } from '../search-address.ts';
import type { FilterName, Filters } from '../search-address.ts';
import type { Facets } from './facets.ts';

/**
 * For each value of each filter: how many hits choosing it would leave, given the other filters. A value that would
 * leave none is absent.
 */
export type Counts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

export type Narrowed<Hit> = { hits: Hit[]; counts: Counts };

/** The hits every chosen filter lets through, in their order, and what each other choice would leave. */
export function narrow<Hit extends { entry: number }>(
  facets: Facets,
  hits: readonly Hit[],
  filters: Filters,
  now: Date,
  clock: LocalClock,
): Narrowed<Hit> {
  const { values, rows } = facets.numberedAt(now.getTime(), clock);
  // A value no entry has is number -1, which no row holds.
  const chosen = FILTER_NAMES.filter((name) => filters[name] !== undefined).map((name) => ({
    name,
    number: values.findIndex((each) => each.name === name && each.value === filters[name]),
  }));
  const tally = new Uint32Array(values.length);
  const kept = hits.filter(({ entry }) => {
    const row = rows[entry] ?? [];
    let stopped: FilterName | undefined;
    for (const { name, number } of chosen) {
      if (row.includes(number)) continue;
      // Two filters stop it: no single choice brings it back.
      if (stopped !== undefined) return false;
      stopped = name;
    }
    for (const number of row) {
      if (stopped === undefined || values[number]?.name === stopped)
        tally[number] = (tally[number] ?? 0) + 1;
    }
    return stopped === undefined;
  });
  const counts = FILTER_NAMES.map((name) => [
    name,
    Object.fromEntries(
      values.flatMap((each, number) =>
        each.name === name && tally[number] ? [[each.value, tally[number]] as const] : [],
      ),
    ),
  ]);
  return { hits: kept, counts: Object.fromEntries(counts) as Counts };
}
