import type { Entry } from '../../directory/entry.ts';
import type { Need } from '../../schema/needs.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { listEntryOf } from './list-entry.ts';
import { standsOnPaper } from './say-opening.ts';
import { sectionOf } from './section.ts';
import type { Section } from './section.ts';

/** What the sheet of a need holds: help that needs no way, help by area and town, events, groups, guides. */
export function needSections(reader: Reader, need: Need): Section[] {
  const { directory } = reader;
  const said = reader.words.site;
  const of = (kind: Kind) =>
    directory.forNeed(need.id, kind).filter((entry) => standsOnPaper(reader, entry));
  const part = (title: string, entries: readonly Entry[], brief = false) =>
    sectionOf(title, entries, (entry) => listEntryOf(reader, entry), { brief });
  const resources = of('resources');
  const areaOf = (entry: Entry) => entry.town && directory.areasOf(entry.town.name)[0];
  const placed = resources.filter((entry) => entry.town !== undefined);
  return [
    ...part(
      said.area.everywhere,
      resources.filter((entry) => entry.town === undefined),
    ),
    ...directory.network.areas.flatMap(({ id, name }) =>
      part(
        reader.say(name),
        byTown(
          directory.firstLanguage,
          placed.filter((entry) => areaOf(entry) === id),
        ),
      ),
    ),
    ...part(
      said.flyers.needSheet.elsewhere,
      byTown(
        directory.firstLanguage,
        placed.filter((entry) => areaOf(entry) === undefined),
      ),
    ),
    ...part(said.need.events, byTown(directory.firstLanguage, of('events')), true),
    ...part(said.need.guides, of('guides'), true),
    ...part(said.need.groups, of('groups'), true),
  ];
}

function byTown(language: string, entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) =>
    (a.town?.name ?? '').localeCompare(b.town?.name ?? '', language),
  );
}
