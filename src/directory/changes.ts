import { readHistory } from '../history/read-history.ts';
import type { History } from '../history/read-history.ts';
import type { FileChange } from '../history/read-log.ts';
import type { Checked } from '../schema/evidence.ts';
import { CHECKED_BY } from '../schema/vocabulary.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { dayAt } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { changedFacts, factsThen, isFactKey } from './changed-facts.ts';
import type { FactKey, FactsThen } from './changed-facts.ts';
import type { Directory } from './directory.ts';
import { whereOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** So many days are told, and so many changes of a file looked at to find them. */
const MOST_DAYS = 5;
const MOST_CHANGES = 40;

/** What became different in an entry on one day: names of facts, never what they said before or say now. */
export type Change = {
  /** In the network's time zone. */
  day: CalendarDay;
  /** First keys of the schema ("hours", "contact") and "body"; "words" alone when only a translation changed. */
  facts: readonly FactKey[];
  /** How it was checked, when `facts` has a new check. */
  checkedBy?: Checked['by'];
};

/** The past of a directory. */
export type Past = {
  /** The last days on which an entry changed, newest first; without the day it came. */
  changesOf: (entry: Entry) => readonly Change[];
  /** The day an entry came; nothing when this copy does not go back so far. */
  addedOn: (entry: Entry) => CalendarDay | undefined;
  /** True when this copy does not go back to the beginning. */
  isPartial: boolean;
};

/**
 * Reads when the entries of a content folder changed, in three git commands. Days still to come (a wrong clock) are
 * left out. Without git, or without a history, nothing has a past.
 * @param today in the network's time zone.
 */
export function readPast(directory: Directory, folder: string, today: CalendarDay): Past {
  const history = readHistory(folder);
  if (typeof history === 'string') {
    return { changesOf: () => [], addedOn: () => undefined, isPartial: false };
  }
  const [, ...others] = directory.network.languages.map(({ code }) => code);
  const byFile = Map.groupBy(
    datedChanges(history, directory.network.time_zone).filter(({ day }) => day <= today),
    ({ file }) => file,
  );
  const of = ({ id }: Entry): ChangesOfFiles => ({
    first: byFile.get(`${id}.md`) ?? [],
    others: others.flatMap((code) => byFile.get(`${id}.${code}.md`)?.slice(0, MOST_CHANGES) ?? []),
  });
  const factsIn = readFacts(history, directory.entries.map(of));
  const addedOn = (entry: Entry) => {
    const first = of(entry).first.findLast(({ before }) => before.length === 0);
    return first === undefined || first.isEdge ? undefined : first.day;
  };
  const known = new Map<string, readonly Change[]>();
  return {
    isPartial: history.isShallow,
    addedOn,
    changesOf: (entry) => {
      const changes = known.get(entry.id) ?? changesIn(entry, of(entry), addedOn(entry), factsIn);
      known.set(entry.id, changes);
      return changes;
    },
  };
}

function datedChanges({ changes, isShallow }: History, timeZone: string): DatedChange[] {
  const days = new Map<string, CalendarDay>();
  return changes.flatMap((change) => {
    if (Number.isNaN(change.at.getTime())) return [];
    const day = days.get(change.commit) ?? dayAt(change.at, timeZone);
    days.set(change.commit, day);
    // What a copy begins with that does not go back to the beginning looks new, and is not.
    return [{ ...change, day, isEdge: isShallow && change.isOldest }];
  });
}

/** Facts of any file of these changes as they were; each is taken apart once, when it is asked for. */
function readFacts(history: History, all: readonly ChangesOfFiles[]): FactsIn {
  const blobs = new Set(
    all
      .flatMap(({ first, others }) => [...first.slice(0, MOST_CHANGES), ...others])
      .flatMap(({ before, after }) => [...before, ...(after === undefined ? [] : [after])]),
  );
  const texts = history.readBlobs([...blobs]);
  const textOf = new Map([...blobs].map((blob, index) => [blob, texts[index]]));
  const known = new Map<string, FactsThen | undefined>();
  return (blob, kind, part) => {
    const text = blob === undefined ? undefined : textOf.get(blob);
    if (blob === undefined || text === undefined) return undefined;
    const name = `${kind} ${part} ${blob}`;
    if (!known.has(name)) known.set(name, factsThen(text, kind, part));
    return known.get(name);
  };
}

function changesIn(
  entry: Entry,
  { first, others }: ChangesOfFiles,
  came: CalendarDay | undefined,
  factsIn: FactsIn,
): Change[] {
  const isTold = ({ day, isEdge }: DatedChange) => !isEdge && (came === undefined || day > came);
  const byDay = Map.groupBy(
    [...first.slice(0, MOST_CHANGES), ...others].filter(isTold),
    ({ day }) => day,
  );
  const told: Change[] = [];
  for (const day of [...byDay.keys()].toSorted().toReversed()) {
    if (told.length === MOST_DAYS) break;
    const all = byDay.get(day) ?? [];
    const changes = first.filter((change) => all.includes(change));
    const facts = new Set(changes.flatMap((change) => factsOf(entry, change, factsIn)));
    const check = facts.has('checked')
      ? checkOf(factsIn(changes[0]?.after, entry.kind, 'facts'))
      : undefined;
    if (facts.size > 0)
      told.push({ day, facts: [...facts], ...(check ? { checkedBy: check } : {}) });
    else if (others.some((change) => all.includes(change) && isReworded(entry, change, factsIn)))
      told.push({ day, facts: ['words'] });
  }
  return told;
}

/** Of a merge: what is otherwise than on every side of it. */
function factsOf(entry: Entry, change: DatedChange, factsIn: FactsIn): FactKey[] {
  const [changed = [], ...more] = differences(entry, change, 'facts', factsIn);
  return changed
    .filter((key) => more.every((side) => side.includes(key)))
    .filter((key) => isFactKey(entry.kind, key))
    .filter((key) => key !== 'where' || !isWithheld(entry));
}

/** That a street was taken back is nobody's business: it would tell where to look for it. */
function isWithheld(entry: Entry): boolean {
  return whereOf(entry)?.location !== 'street';
}

/** A translation that is new counts too. What is not told of the facts is not told of their words. */
function isReworded(entry: Entry, change: DatedChange, factsIn: FactsIn): boolean {
  if (change.before.length === 0) return change.after !== undefined;
  const isUntold = (key: string) =>
    key === 'discreet' || (key === 'directions' && isWithheld(entry));
  return differences(entry, change, 'words', factsIn).every((side) =>
    side.some((key) => !isUntold(key)),
  );
}

/** The keys that differ, from each side of the change; none for a text that cannot be read. */
function differences(
  { kind }: Entry,
  { before, after }: DatedChange,
  part: 'facts' | 'words',
  factsIn: FactsIn,
): string[][] {
  const now = factsIn(after, kind, part);
  return before.map((blob) => {
    const then = factsIn(blob, kind, part);
    return then && now ? changedFacts(then, now) : [];
  });
}

function checkOf(facts: FactsThen | undefined): Checked['by'] | undefined {
  const checked = facts?.['checked'];
  if (typeof checked !== 'object' || checked === null || !('by' in checked)) return undefined;
  return CHECKED_BY.find((by) => by === checked.by);
}

type DatedChange = FileChange & { isEdge: boolean };
type ChangesOfFiles = { first: readonly DatedChange[]; others: readonly DatedChange[] };
type FactsIn = (
  blob: string | undefined,
  kind: Kind,
  part: 'facts' | 'words',
) => FactsThen | undefined;
