import { comesToPeople } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Need } from '../../schema/needs.ts';
import type { Network } from '../../schema/network.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { inBrief, listEntryOf } from '../lists/list-entry.ts';
import type { ListEntry } from '../lists/list-entry.ts';
import { standsOnPaper } from '../lists/say-opening.ts';
import { sectionOf } from '../lists/section.ts';
import type { Section } from '../lists/section.ts';
import { rankEntries } from '../lists/rank-entries.ts';

/** What a zine is made of, before anything is fitted. */
export type ZineBook = {
  title: string;
  /** On the cover, under the title. */
  text: string;
  /** Path of the page with the whole list. */
  path: string;
  /** Each with the entry to keep longest first. */
  sections: Section[];
  /** Groups one can join. */
  helpers: ListEntry[];
};

/** The book of a need: help that needs no way first, then by area. */
export function zineOfNeed(reader: Reader, need: Need): ZineBook {
  const { directory } = reader;
  const all = onPaper(reader, directory.forNeed(need.id, 'resources'));
  const areaOf = (entry: Entry) => entry.town && directory.areasOf(entry.town.name)[0];
  const part = (title: string, entries: readonly Entry[]) =>
    sectionOf(title, rankEntries(reader, entries, need.id), (entry) => listEntryOf(reader, entry));
  const said = reader.words.site;
  return {
    title: reader.say(need.label),
    text: reader.say(need.blurb),
    path: `needs/${need.id}/`,
    sections: [
      ...part(
        said.entry.anywhere,
        all.filter((entry) => entry.town === undefined),
      ),
      ...directory.network.areas.flatMap(({ id, name }) =>
        part(
          reader.say(name),
          all.filter((entry) => areaOf(entry) === id),
        ),
      ),
      ...part(
        said.flyers.needSheet.elsewhere,
        all.filter((entry) => entry.town !== undefined && areaOf(entry) === undefined),
      ),
    ],
    helpers: helpersOf(reader, onPaper(reader, directory.forNeed(need.id, 'groups'))),
  };
}

/** The book of an area: what there is for each need, in the needs' order. */
export function zineOfArea(reader: Reader, area: Network['areas'][number]): ZineBook {
  const { directory } = reader;
  const of = (kinds: readonly Kind[]) =>
    onPaper(reader, [...directory.inArea(area, kinds), ...directory.forArea(area, kinds)]);
  const inside: ReadonlySet<Entry> = new Set(directory.inArea(area, ['resources']));
  // Nobody is sent to a table in another valley.
  const all = of(['resources']).filter(
    (entry) => inside.has(entry) || entry.town === undefined || comesToPeople(entry),
  );
  const nearFirst = (entries: readonly Entry[]) =>
    rankEntries(reader, entries).toSorted((a, b) => Number(inside.has(b)) - Number(inside.has(a)));
  return {
    title: reader.say(area.name),
    text: reader.words.site.flyers.zine.coverArea,
    path: `areas/${area.id}/`,
    sections: directory.needs.flatMap((need) =>
      sectionOf(
        reader.say(need.label),
        nearFirst(all.filter(({ facts }) => facts.needs[0] === need.id)),
        (entry) => listEntryOf(reader, entry),
      ),
    ),
    helpers: helpersOf(reader, of(['groups'])),
  };
}

function onPaper(reader: Reader, entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => standsOnPaper(reader, entry));
}

function helpersOf(reader: Reader, groups: readonly Entry[]): ListEntry[] {
  return rankEntries(reader, groups)
    .map((entry) => listEntryOf(reader, entry))
    .filter(({ reach }) => reach !== '')
    .map((entry) => inBrief(entry, 'bare'));
}
