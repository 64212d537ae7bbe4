import type { Directory } from '../../../directory/directory.ts';
import { comesToPeople, contactOf, waysOf, whereOf } from '../../../directory/entry.ts';
import type { Entry } from '../../../directory/entry.ts';
import { goesOn } from '../../../directory/goes-on.ts';
import { ownersOf } from '../../../directory/owners-of.ts';
import type { CalendarDay } from '../../../time/calendar-day.ts';
import { sayNumber } from '../finding.ts';
import type { PartReport } from '../finding.ts';
import { nameOf } from './name-of.ts';

/** A fact a neighbor would ask about before going. */
type Gap = (typeof GAPS)[number]['gap'];

/** Without an `urgent` one, nobody can go there or call. */
const GAPS = [
  { gap: 'contact', urgent: true, words: 'how to reach them' },
  { gap: 'hours', urgent: true, words: 'the opening hours' },
  { gap: 'place', urgent: true, words: 'the place' },
  { gap: 'asks_for', urgent: false, words: 'what they ask for (asks_for)' },
  { gap: 'cost', urgent: false, words: 'the cost' },
  { gap: 'booking', urgent: false, words: 'whether to book (booking)' },
  { gap: 'languages', urgent: false, words: 'the languages spoken' },
  { gap: 'access', urgent: false, words: 'steps or a ramp (where: access)' },
] as const;

/** Facts that neighbors need and entries do not have. An entry is listed when nobody could go there or call. */
export function findGaps(directory: Directory, today: CalendarDay): PartReport {
  const going = directory.entries.filter((entry) => goesOn(entry, today));
  const reachable = reachableIn(directory);
  const lacking = going.map((entry) => ({ entry, gaps: gapsOf(entry, reachable) }));
  const listed = lacking
    .filter(({ gaps }) => gaps.some(isUrgent))
    .toSorted((a, b) => b.gaps.filter(isUrgent).length - a.gaps.filter(isUrgent).length);
  const counts = GAPS.map(({ gap, words }) => ({
    words,
    count: lacking.filter(({ gaps }) => gaps.includes(gap)).length,
  })).filter(({ count }) => count > 0);
  return {
    part: 'gaps',
    summary: `Of ${sayNumber(going.length, 'entry', 'entries')}, ${listed.length} lack what somebody needs to go there or call.`,
    findings: listed.map(({ entry, gaps }) => ({
      code: 'gap',
      file: entry.file,
      message: `${nameOf(entry)}: we do not know ${gaps.map(sayGap).join(', ')}.`,
    })),
    notes: counts.map(
      ({ words, count }) => `Not known of ${sayNumber(count, 'entry', 'entries')}: ${words}`,
    ),
  };
}

/** Entries with a number or an address, and those whose group, or the help they belong to, has one. */
function reachableIn({ entries }: Directory): Set<string> {
  const own = entries.filter((entry) => contactOf(entry) !== undefined);
  const reachable = new Set(own.map(({ id }) => id));
  const owners = entries.map((entry) => ({ id: entry.id, ownerIds: ownersOf(entry) }));
  const through = owners.filter(({ ownerIds }) => ownerIds.some((owner) => reachable.has(owner)));
  const runners = own.flatMap(ownersOf);
  return new Set([...reachable, ...through.map(({ id }) => id), ...runners]);
}

/** What an entry does not say, the most urgent first. */
function gapsOf(entry: Entry, reachable: ReadonlySet<string>): Gap[] {
  return GAPS.map(({ gap }) => gap).filter((gap) => lacks(entry, gap, reachable));
}

function lacks(entry: Entry, gap: Gap, reachable: ReadonlySet<string>): boolean {
  if (entry.kind === 'guides') return false;
  const where = whereOf(entry);
  const isStreet = where?.location === 'street';
  if (gap === 'contact') {
    // A meal one simply walks into needs no number.
    return !reachable.has(entry.id) && (entry.kind === 'groups' || !where || !hasSpot(where));
  }
  if (entry.kind === 'groups') return gap === 'languages' && entry.facts.languages === undefined;
  const { facts } = entry;
  switch (gap) {
    case 'hours':
      return (
        entry.kind === 'resources' &&
        waysOf(entry).includes('in-person') &&
        entry.facts.hours === undefined &&
        entry.facts.hours_note === undefined
      );
    case 'place':
      return !comesToPeople(entry) && (where === undefined || (isStreet && !hasSpot(where)));
    case 'access':
      return isStreet && where.access === undefined;
    case 'asks_for':
    case 'cost':
    case 'booking':
    case 'languages':
      return facts[gap] === undefined;
  }
}

function hasSpot(where: { street?: string | undefined; name?: string | undefined }): boolean {
  return where.street !== undefined || where.name !== undefined;
}

function isUrgent(gap: Gap): boolean {
  return GAPS.some((each) => each.gap === gap && each.urgent);
}

function sayGap(gap: Gap): string {
  return GAPS.find((each) => each.gap === gap)?.words ?? gap;
}
