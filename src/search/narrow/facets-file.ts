// Ships to the browser. The facets of all entries as a small file.
import type { Kind } from '../../schema/vocabulary.ts';
import { openColumn, packColumn } from './columns.ts';
import type { Column } from './columns.ts';
import type { FacetRow, Facets } from './facets.ts';
import { facetsOf } from './facets-of.ts';
import { openEvent, openOpening, packEvent, packOpening } from './packed-times.ts';
import type { PackedEvent, PackedOpening } from './packed-times.ts';
import type { TodayFacts } from './today-facts.ts';

/** One column for each thing the filters ask. It holds no words of any language. */
export type FacetsFile = {
  kinds: Column<Kind>;
  needs: Column<readonly string[]>;
  areas: Column<readonly string[]>;
  languages: Column<readonly string[]>;
  /** Sum of `FLAGS`. */
  flags: Column<number>;
  /** Empty when nobody checked. */
  checked: Column<string>;
  hours: Column<PackedOpening[] | 0>;
  events: Column<PackedEvent | 0>;
  closed: Column<TodayFacts['closed'] | 0>;
};

const FLAGS = { asksNothing: 1, free: 2, stepFree: 4, comes: 8, shut: 16, usually: 32 } as const;

/** The rows in the order of their entries' numbers. Notes of hours and reasons of cancellations are left out. */
export function packFacets(rows: readonly FacetRow[]): FacetsFile {
  const column = <Value>(valueOf: (row: FacetRow) => Value) => packColumn(rows.map(valueOf));
  return {
    kinds: column(({ kind }) => kind),
    needs: column(({ needs }) => needs),
    areas: column(({ areas }) => areas),
    languages: column(({ languages }) => languages),
    flags: column(flagsOf),
    checked: column(({ checked = '' }) => checked),
    hours: column(({ today }) => today.hours?.map(packOpening) ?? 0),
    events: column(({ today }) => (today.event ? packEvent(today.event) : 0)),
    closed: column(({ today }) => today.closed ?? 0),
  };
}

/** Rows that share a list (of needs, of hours …) share one object. */
export function openFacets(file: FacetsFile): Facets {
  const same = <Value>(value: Value) => value;
  const needs = openColumn(file.needs, same);
  const areas = openColumn(file.areas, same);
  const languages = openColumn(file.languages, same);
  const flags = openColumn(file.flags, same);
  const checked = openColumn(file.checked, same);
  const hours = openColumn(file.hours, (packed) => packed && packed.map(openOpening));
  const events = openColumn(file.events, (packed) => packed && openEvent(packed));
  const closed = openColumn(file.closed, same);
  const rows = openColumn(file.kinds, same).map((kind, entry) => {
    const has = (name: keyof typeof FLAGS) => ((flags[entry] ?? 0) & FLAGS[name]) > 0;
    const today: TodayFacts = {};
    const row: FacetRow = {
      kind,
      needs: needs[entry] ?? [],
      areas: areas[entry] ?? [],
      languages: languages[entry] ?? [],
      asksNothing: has('asksNothing'),
      free: has('free'),
      stepFree: has('stepFree'),
      comes: has('comes'),
      today,
    };
    if (checked[entry]) row.checked = checked[entry];
    if (hours[entry]) today.hours = hours[entry];
    if (events[entry]) today.event = events[entry];
    if (closed[entry]) today.closed = closed[entry];
    if (has('shut')) today.shut = true;
    if (has('usually')) today.usually = true;
    return row;
  });
  return facetsOf(rows);
}

function flagsOf({ today, ...row }: FacetRow): number {
  const flags = { ...row, ...today };
  return Object.entries(FLAGS).reduce(
    (sum, [name, bit]) => sum + (flags[name as keyof typeof FLAGS] ? bit : 0),
    0,
  );
}
