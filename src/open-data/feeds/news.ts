import type { Past } from '../../directory/changes.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Entry } from '../../directory/entry.ts';
import { evidenceDay } from '../../directory/evidence-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { publishedEntries } from '../published.ts';

/** What a feed tells of an entry, the most pressing first. */
const NEWS_KINDS = ['notice', 'closed', 'paused', 'new', 'checked'] as const;
/** These are few, and somebody may stand before a shut door: they are told even when much else is newer. */
const PRESSING: readonly News['kind'][] = ['notice', 'closed', 'paused'];
/** As many as a feed holds: a reader program asks for the whole of it every time. */
const MOST = 50;

/** One thing that happened to an entry, and the day it did. */
export type News = {
  readonly kind: (typeof NEWS_KINDS)[number];
  readonly entry: Entry;
  readonly day: CalendarDay;
};

/** When an entry came, and what changed when: as much as the history knows (`site/changes.ts`). */
export type KnownPast = Readonly<Pick<Past, 'addedOn' | 'changesOf'>>;

/**
 * What is new on a day, newest first and 50 at most: entries that came, were checked, paused or closed, and notices that
 * run. Without a history an entry counts as new on the day its newest source was seen.
 */
export function newsOf(directory: Directory, past: KnownPast, today: CalendarDay): News[] {
  const all = publishedEntries(directory)
    .flatMap((entry) => newsOfEntry(entry, past, today))
    .toSorted(byNewest);
  const pressing = all.filter(({ kind }) => PRESSING.includes(kind)).slice(0, MOST);
  const others = all.filter(({ kind }) => !PRESSING.includes(kind));
  return [...pressing, ...others.slice(0, MOST - pressing.length)].toSorted(byNewest);
}

function newsOfEntry(entry: Entry, past: KnownPast, today: CalendarDay): News[] {
  const { status, notice } = entry.facts;
  const running =
    notice !== undefined && notice.from <= today && today <= notice.until
      ? [{ kind: 'notice', entry, day: notice.from } as const]
      : [];
  const said: News[] = status === 'open' ? whileOpen(entry, past) : atRest(entry, status, past);
  return [...running, ...said].filter(({ day }) => day <= today);
}

function whileOpen(entry: Entry, past: KnownPast): News[] {
  const added = past.addedOn(entry);
  const checked = entry.facts.checked?.date;
  // Whoever brings an entry often asks first: that is one piece of news.
  if (checked !== undefined && (added === undefined || checked > added))
    return [
      ...(added === undefined ? [] : [{ kind: 'new', entry, day: added } as const]),
      { kind: 'checked', entry, day: checked },
    ];
  const day = added ?? evidenceDay(entry);
  return day === undefined ? [] : [{ kind: 'new', entry, day }];
}

function atRest(entry: Entry, kind: 'paused' | 'closed', past: KnownPast): News[] {
  const changed = past.changesOf(entry).find(({ facts }) => facts.includes('status'))?.day;
  const day = changed ?? past.addedOn(entry) ?? evidenceDay(entry);
  return day === undefined ? [] : [{ kind, entry, day }];
}

function byNewest(a: News, b: News): number {
  return (
    compare(b.day, a.day) ||
    NEWS_KINDS.indexOf(a.kind) - NEWS_KINDS.indexOf(b.kind) ||
    compare(a.entry.id, b.entry.id)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
