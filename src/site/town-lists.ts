import type { Directory } from '../directory/directory.ts';
import type { Entry, EntryOf } from '../directory/entry.ts';
import type { Town } from '../directory/town.ts';

/** Rows of a town on all its pages: with ten thousand entries close by, what is nearest is what is read. */
export const MOST_OF_TOWN = 200;
/** Of them, rows for what stands in the town or near it, while there is help from anywhere too. */
const MOST_NEAR = 150;
const MOST_EVENTS = 8;

/** What a town's pages list, in their order, closest first. `goesOn` says that there is more than they hold. */
export type TownLists = {
  lists: {
    near: { entry: Entry; miles: number }[];
    everywhere: Entry[];
    events: EntryOf<'events'>[];
  };
  goesOn: boolean;
};

export function townLists(directory: Directory, town: Town): TownLists {
  const near = directory.near(town, ['resources', 'groups']);
  const everywhere = directory.withoutPlace(town.name, ['resources']);
  const events = directory
    .near(town, ['events'])
    .slice(0, MOST_EVENTS)
    .map(({ entry }) => entry)
    .filter((entry): entry is EntryOf<'events'> => entry.kind === 'events');
  const room = MOST_OF_TOWN - events.length;
  const nearest = near.slice(0, Math.max(MOST_NEAR, room - everywhere.length));
  const others = everywhere.slice(0, room - nearest.length);
  return {
    lists: { near: nearest, everywhere: others, events },
    goesOn: nearest.length < near.length || others.length < everywhere.length,
  };
}
