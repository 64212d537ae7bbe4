// Ships to the browser. Each entry's kind, needs, town and reach, one column each.
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { numbersToText, textToNumbers } from './number-text.ts';

/** Whom an entry reaches besides the people of its own town. Towns and areas by their numbers. */
export type Reach = {
  comes: boolean;
  anywhere: boolean;
  towns: readonly number[];
  areas: readonly number[];
};

export type EntryFacts = { kind: Kind; needs: readonly number[]; town?: number; reach: Reach };

/**
 * All columns but the kinds hold runs: a value, and how often it comes again. Needs and reaches that differ are listed once and
 * meant by their place in that list; a town is its number plus one, none is 0.
 */
export type PackedFacts = {
  /** Places in `KINDS`. */
  kinds: string;
  needLists: number[][];
  needs: string;
  towns: string;
  reaches: [comes: number, anywhere: number, towns: number[], areas: number[]][];
  reach: string;
};

export function packFacts(entries: readonly EntryFacts[]): PackedFacts {
  const needLists = listOnce(entries.map(({ needs }) => needs));
  const reaches = listOnce(
    entries.map(({ reach }): PackedFacts['reaches'][number] => [
      Number(reach.comes),
      Number(reach.anywhere),
      [...reach.towns],
      [...reach.areas],
    ]),
  );
  return {
    kinds: numbersToText(entries.map(({ kind }) => KINDS.indexOf(kind))),
    needLists: needLists.values.map((needs) => [...needs]),
    needs: packRuns(needLists.places),
    towns: packRuns(entries.map(({ town }) => (town === undefined ? 0 : town + 1))),
    reaches: reaches.values,
    reach: packRuns(reaches.places),
  };
}

export function openFacts(packed: PackedFacts): EntryFacts[] {
  const kinds = textToNumbers(packed.kinds);
  const towns = openRuns(packed.towns);
  const reach = openRuns(packed.reach);
  const reaches = packed.reaches.map(([comes, anywhere, served, areas]): Reach => ({
    comes: comes === 1,
    anywhere: anywhere === 1,
    towns: served,
    areas,
  }));
  return openRuns(packed.needs).map((list, entry) => {
    const town = towns[entry] ?? 0;
    return {
      kind: KINDS[kinds[entry] ?? 0] ?? KINDS[0],
      needs: packed.needLists[list] ?? [],
      ...(town === 0 ? {} : { town: town - 1 }),
      reach: reaches[reach[entry] ?? 0] ?? NOWHERE,
    };
  });
}

const NOWHERE: Reach = { comes: false, anywhere: false, towns: [], areas: [] };

function listOnce<Value>(column: readonly Value[]): { values: Value[]; places: number[] } {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const found = column.map((value) => {
    const key = JSON.stringify(value);
    const known = places.get(key) ?? values.push(value) - 1;
    places.set(key, known);
    return known;
  });
  return { values, places: found };
}

function packRuns(column: readonly number[]): string {
  const runs: number[] = [];
  for (const [at, value] of column.entries()) {
    if (at > 0 && value === column[at - 1]) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(value, 0);
  }
  return numbersToText(runs);
}

function openRuns(text: string): number[] {
  const runs = textToNumbers(text);
  const column: number[] = [];
  for (let at = 0; at + 1 < runs.length; at += 2)
    for (let again = 0; again <= (runs[at + 1] ?? 0); again += 1) column.push(runs[at] ?? 0);
  return column;
}
