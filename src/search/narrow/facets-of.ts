// Ships to the browser. What each entry answers to, worked out once a minute.
import { addDays } from '../../time/calendar-day.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import { FILTER_NAMES } from '../search-address.ts';
import type { FilterName } from '../search-address.ts';
import type { FacetRow, Facets, NumberedRows } from './facets.ts';
import { openValues } from './open-values.ts';

const MINUTE_MS = 60_000;
/** Twelve months, as on the pages of entries (`evidenceOf`). */
const CHECKED_DAYS = 365;

/** The facets of some rows. What it works out for a minute it keeps for that minute: opening hours know no seconds. */
export function facetsOf(rows: readonly FacetRow[]): Facets {
  let kept: { minute: number; clock: LocalClock; numbered: NumberedRows } | undefined;
  return {
    rows,
    numberedAt: (now, clock) => {
      const minute = Math.floor(now / MINUTE_MS);
      if (kept?.minute !== minute || kept.clock !== clock)
        kept = { minute, clock, numbered: numberRows(rows, minute * MINUTE_MS, clock) };
      return kept.numbered;
    },
  };
}

function numberRows(rows: readonly FacetRow[], now: number, clock: LocalClock): NumberedRows {
  const values: { name: FilterName; value: string }[] = [];
  const numbers = Object.fromEntries(
    FILTER_NAMES.map((name) => [name, new Map<string, number>()]),
  ) as Record<FilterName, Map<string, number>>;
  const valuesOf = valuesAt(now, clock);
  const numberOf = (name: FilterName, value: string): number => {
    const known = numbers[name].get(value);
    if (known !== undefined) return known;
    numbers[name].set(value, values.length);
    return values.push({ name, value }) - 1;
  };
  const numbered = rows.map((row) => {
    const own: number[] = [];
    for (const name of FILTER_NAMES)
      for (const value of valuesOf[name](row)) own.push(numberOf(name, value));
    return own;
  });
  return { values, rows: numbered };
}

/** The values of each filter that a row answers to, at one instant. */
function valuesAt(
  now: number,
  clock: LocalClock,
): Record<FilterName, (row: FacetRow) => readonly string[]> {
  const yearAgo = addDays(clock.dayAt(now), -CHECKED_DAYS);
  const open = openValues(now, clock);
  return {
    kind: ({ kind }) => [kind],
    need: ({ needs }) => needs,
    area: ({ areas }) => areas,
    open: ({ today }) => open(today),
    asks: ({ asksNothing }) => only('nothing', asksNothing),
    cost: ({ free }) => only('free', free),
    access: ({ stepFree }) => only('step-free', stepFree),
    language: ({ languages }) => languages,
    comes: ({ comes }) => only('yes', comes),
    checked: ({ checked = '' }) => [
      ...only('ever', checked !== ''),
      ...only('year', checked >= yearAgo),
    ],
  };
}

function only(value: string, isSo: boolean): readonly string[] {
  return isSo ? [value] : [];
}
