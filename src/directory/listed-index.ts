import { milesBetween } from '../schema/miles-between.ts';
import type { Point } from '../schema/miles-between.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { comesToPeople, servesOf } from './entry.ts';
import type { Entry, EntryOf } from './entry.ts';

/**
 * Entries sorted once by all that pages ask for, so that a page looks at its own alone however many there are. Every
 * answer is in the order of `entries`, unless it says another one.
 */
export class ListedIndex {
  /** Entries that say nothing of whom they serve and stand nowhere: they serve everybody. */
  readonly forEverybody: readonly Entry[];
  /** Entries that serve "anywhere" and do so from where they are: nobody has to go there. */
  readonly fromAfar: readonly Entry[];
  private readonly place: ReadonlyMap<Entry, number>;
  private readonly byKind: Groups;
  private readonly byNeed: Groups;
  private readonly byGroup: Groups;
  private readonly byTown: Groups;
  private readonly byServed: Groups;
  private readonly close = new Map<string, readonly Entry[]>();

  constructor(entries: readonly Entry[]) {
    this.place = new Map(entries.map((entry, place) => [entry, place]));
    this.byKind = groupBy(entries, ({ kind }) => [kind]);
    this.byNeed = groupBy(entries, ({ kind, facts }) =>
      [...new Set(facts.needs)].map((need) => keyOf(kind, need)),
    );
    this.byGroup = groupBy(entries, ({ kind, facts }) =>
      'group' in facts && facts.group !== undefined ? [keyOf(kind, facts.group)] : [],
    );
    this.byTown = groupBy(entries, ({ town }) => (town === undefined ? [] : [town.name]));
    this.byServed = groupBy(entries, (entry) => [...new Set(servesOf(entry))]);
    this.forEverybody = entries.filter(
      (entry) => entry.town === undefined && servesOf(entry).length === 0,
    );
    this.fromAfar = this.serving('anywhere').filter(
      (entry) => entry.town === undefined || comesToPeople(entry),
    );
  }

  ofKind<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return ofOneKind(this.byKind.get(kind), kind);
  }

  /** Those that name a need, first or later. */
  ofNeed<K extends Kind>(kind: K, need: string): readonly EntryOf<K>[] {
    return ofOneKind(this.byNeed.get(keyOf(kind, need)), kind);
  }

  /** Those that a group runs. */
  ofGroup<K extends Kind>(kind: K, group: string): readonly EntryOf<K>[] {
    return ofOneKind(this.byGroup.get(keyOf(kind, group)), kind);
  }

  inTown(town: string): readonly Entry[] {
    return this.byTown.get(town) ?? [];
  }

  /** Those that name a place under `serves`: a town, an area, "anywhere". */
  serving(place: string): readonly Entry[] {
    return this.byServed.get(place) ?? [];
  }

  /** Some answers of this index as one, each entry once. */
  joined(...answers: readonly (readonly Entry[])[]): Entry[] {
    const place = (entry: Entry) => this.place.get(entry) ?? 0;
    return [...new Set(answers.flat())].toSorted((a, b) => place(a) - place(b));
  }

  /** Those that stand at most so many miles away, closest first. */
  within(point: Point, most: number, kinds: readonly Kind[]): { entry: Entry; miles: number }[] {
    const place = ({ entry }: { entry: Entry }) => this.place.get(entry) ?? 0;
    return [...this.byTown.values()]
      .map((entries) => ({ entries, miles: milesFrom(point, entries) }))
      .filter(({ miles }) => miles <= most)
      .toSorted((a, b) => a.miles - b.miles)
      .flatMap(({ entries, miles }) =>
        entries.filter(({ kind }) => kinds.includes(kind)).map((entry) => ({ entry, miles })),
      )
      .toSorted((a, b) => a.miles - b.miles || place(a) - place(b));
  }

  /** The first `most` that name a need, those closest to an entry first when it has a point; itself may be one of them. */
  closest({ kind, town }: Entry, need: string, most: number): readonly Entry[] {
    const key = [kind, need, town?.name ?? '', most].join('\n');
    const known = this.close.get(key);
    if (known !== undefined) return known;
    const all = this.ofNeed(kind, need);
    const found = town === undefined ? all.slice(0, most) : this.closestOf(all, town, most);
    this.close.set(key, found);
    return found;
  }

  private closestOf(all: readonly Entry[], point: Point, most: number): Entry[] {
    return [...Map.groupBy(all, ({ town }) => town?.name).values()]
      .flatMap((entries) => {
        const miles = milesFrom(point, entries);
        return entries.slice(0, most).map((entry) => ({ entry, miles }));
      })
      .toSorted(
        (a, b) =>
          a.miles - b.miles || (this.place.get(a.entry) ?? 0) - (this.place.get(b.entry) ?? 0),
      )
      .slice(0, most)
      .map(({ entry }) => entry);
  }
}

/** Miles to entries of one town; without a town they are farther than anything. */
function milesFrom(point: Point, [first]: readonly Entry[]): number {
  return first?.town === undefined ? Number.MAX_VALUE : milesBetween(point, first.town);
}

function groupBy(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Groups {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

/** Names and ids have no line breaks. */
function keyOf(kind: Kind, name: string): string {
  return `${kind}\n${name}`;
}

/** A group whose key names the kind, as entries of it. */
function ofOneKind<K extends Kind>(
  group: readonly Entry[] | undefined,
  kind: K,
): readonly EntryOf<K>[] {
  return (group ?? []).filter((entry): entry is EntryOf<K> => entry.kind === kind);
}

type Groups = ReadonlyMap<string, readonly Entry[]>;
