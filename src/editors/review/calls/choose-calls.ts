import { didYouMean } from '../../../check/nearest.ts';
import type { Directory } from '../../../directory/directory.ts';
import type { Entry } from '../../../directory/entry.ts';
import { evidenceOf } from '../../../directory/evidence.ts';
import { goesOn } from '../../../directory/goes-on.ts';
import type { CalendarDay } from '../../../time/calendar-day.ts';
import { OrderError } from '../read-order.ts';

/** Whom to ask, by town. */
export type Calls = {
  towns: readonly { name: string; entries: readonly Entry[] }[];
  /** Without a town: by phone, online, in a whole area. */
  elsewhere: readonly Entry[];
  /** Help that somebody may have to hide, of all towns: it stands on pages of its own, without its town. */
  discreet: readonly Entry[];
};

/**
 * Entries that nobody checked in the last six months.
 * @param places towns or areas, as somebody types them; none = everywhere.
 * @throws {OrderError} for a place we do not know.
 */
export function chooseCalls(
  directory: Directory,
  today: CalendarDay,
  places: readonly string[],
): Calls {
  const towns =
    places.length === 0 ? undefined : new Set(places.flatMap((place) => townsIn(directory, place)));
  const due = directory.entries.filter(
    (entry) =>
      entry.kind !== 'guides' &&
      goesOn(entry, today) &&
      evidenceOf(entry.facts, today).state !== 'fresh' &&
      (towns === undefined || (entry.town !== undefined && towns.has(entry.town.name))),
  );
  const plain = due.filter(({ facts }) => facts.discreet === undefined);
  const byTown = Map.groupBy(plain, ({ town }) => town?.name ?? '');
  return {
    towns: [...byTown]
      .filter(([name]) => name !== '')
      .map(([name, entries]) => ({ name, entries }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    elsewhere: byTown.get('') ?? [],
    discreet: due.filter(({ facts }) => facts.discreet !== undefined),
  };
}

function townsIn({ network, towns }: Directory, place: string): readonly string[] {
  const typed = place.toLowerCase();
  const area = network.areas.find(
    ({ id, name }) =>
      id === typed || Object.values(name).some((said) => said.toLowerCase() === typed),
  );
  if (area !== undefined) return area.towns;
  const town = towns.find(({ name, slug }) => slug === typed || name.toLowerCase() === typed);
  if (town !== undefined) return [town.name];
  const known = [...towns.map(({ name }) => name), ...network.areas.map(({ id }) => id)];
  throw new OrderError(
    `"${place}" is neither a town nor an area of this network: ${didYouMean(place, known) ?? 'look into places.csv and network.yaml.'}`,
  );
}
