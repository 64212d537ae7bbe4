import type { Entry } from '../../directory/entry.ts';
import type { Town } from '../../directory/town.ts';
import { onceFor } from '../../rebuild/once.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { listEntryOf } from './list-entry.ts';
import { rankEntries } from './rank-entries.ts';
import { standsOnPaper } from './say-opening.ts';
import { sectionOf } from './section.ts';
import type { Section } from './section.ts';

/** More than this does not help somebody on foot or on a bus: the page has the rest. */
const MOST_NEAR = 30;
const MOST_ELSEWHERE = 16;
const MOST_EVENTS = 8;

/** Asked once about each: around every town the same entries stand again. */
const isOnPaper = onceFor((reader: Reader) =>
  onceFor((entry: Entry) => standsOnPaper(reader, entry)),
);

/** What the sheet of a town holds: help close by, nearest first; help that needs no way; events close by. */
export function townSections(reader: Reader, town: Town): Section[] {
  const { directory } = reader;
  const said = reader.words.site.area;
  const onPaper = isOnPaper(reader);
  const near = (kind: Kind) => directory.near(town, [kind]).filter(({ entry }) => onPaper(entry));
  const item = (entry: Entry, miles?: number) => ({
    ...listEntryOf(reader, entry, miles),
    topic: topicOf(reader, entry),
  });
  const placed = ({ entry, miles }: { entry: Entry; miles: number }) => item(entry, miles);
  return [
    ...sectionOf(fill(said.here, { town: town.name }), near('resources'), placed, {
      most: MOST_NEAR,
    }),
    ...sectionOf(
      said.everywhere,
      rankEntries(
        reader,
        directory.withoutPlace(town.name, ['resources']).filter((entry) => onPaper(entry)),
      ),
      (entry) => item(entry),
      { most: MOST_ELSEWHERE },
    ),
    ...sectionOf(said.events, near('events'), placed, { most: MOST_EVENTS, brief: true }),
  ];
}

/** The need it answers first: in brief, a name alone does not say what there is. */
function topicOf({ directory, say }: Reader, { facts }: Entry): string {
  const need = directory.needs.find(({ id }) => id === facts.needs[0]);
  return need === undefined ? '' : say(need.label);
}
