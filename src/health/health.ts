import { z } from 'zod';
import { wordsOf } from '../directory/entry.ts';
import type { Entry } from '../directory/entry.ts';
import { evidenceOf, EVIDENCE_STATES, FRESH_DAYS } from '../directory/evidence.ts';
import type { Evidence } from '../directory/evidence.ts';
import { canBeAsked, goesOn } from '../directory/goes-on.ts';
import { IsoDay, LanguageCode, LooseDate, Slug } from '../schema/text.ts';
import { KINDS } from '../schema/vocabulary.ts';
import { PhoneNumber } from '../schema/where.ts';
import { absolute } from '../site/absolute.ts';
import type { Reader } from '../site/reader.ts';
import { addDays, daysBetween } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { countStates, StateCounts } from './count-states.ts';
import { numberOf } from './number-to-ask.ts';

/** The states of what shares a kind, an area or a need. */
export const HealthRow = StateCounts.extend({ id: Slug, name: z.string() });
export type HealthRow = z.infer<typeof HealthRow>;

/** An entry that somebody should ask about. */
export const ToAsk = z.strictObject({
  /** "resources/lee-food-pantry". */
  id: z.string(),
  kind: z.enum(KINDS),
  title: z.string(),
  url: z.url(),
  state: z.enum(EVIDENCE_STATES),
  /** Where its place may be told. */
  town: z.string().optional(),
  /** Its own number, else that of the group or help it belongs to. */
  phone: PhoneNumber.optional(),
  /** The last check, and how many days ago that is. */
  checked: IsoDay.optional(),
  days: z.int().nonnegative().optional(),
  /** Of what nobody has checked: the date that its newest source carries. */
  source_dated: LooseDate.optional(),
});
export type ToAsk = z.infer<typeof ToAsk>;

/**
 * How old the facts are, on one day. `/data/health.json` is this, in the first language. What has closed, is history
 * or is over counts nowhere; what stands under two needs, or in two areas, counts in both.
 */
export const Health = z.strictObject({
  site: z.url(),
  language: LanguageCode,
  /** Day of the count, in the network's time zone. */
  day: IsoDay,
  all: StateCounts,
  kinds: z.array(HealthRow),
  areas: z.array(HealthRow),
  needs: z.array(HealthRow),
  /** Checked before, and no longer fresh by `until`, the end of the month. Oldest first. */
  ask_again: z.strictObject({ until: IsoDay, entries: z.array(ToAsk) }),
  /** Nobody has checked these. Oldest source first; those without a date last. */
  never_checked: z.array(ToAsk),
});
export type Health = z.infer<typeof Health>;

/** The figures in the reader's language. */
export function healthOf(reader: Reader): Health {
  const { directory, language, today } = reader;
  const { network } = directory;
  const rated: Rated[] = directory.entries
    .filter((entry) => goesOn(entry, today))
    .map((entry) => ({ entry, evidence: evidenceOf(entry.facts, today) }));
  const rowOf = (id: string, name: string, has: (entry: Entry) => boolean): HealthRow => ({
    id,
    name,
    ...countStates(rated.filter(({ entry }) => has(entry)).map(({ evidence }) => evidence.state)),
  });
  const until = endOfMonth(today);
  const askable = rated.filter(({ entry }) => canBeAsked(entry));
  const toAsk = (few: readonly Rated[]) =>
    few
      .toSorted((a, b) => compare(ageKey(a.evidence), ageKey(b.evidence)))
      .map((each) => toAskOf(reader, each));
  return {
    site: network.site,
    language,
    day: today,
    all: countStates(rated.map(({ evidence }) => evidence.state)),
    kinds: KINDS.map((kind) =>
      rowOf(kind, reader.words.site.kinds[kind], (entry) => entry.kind === kind),
    ),
    areas: network.areas.map(({ id, name }) =>
      rowOf(id, reader.say(name), (entry) => directory.areasServed(entry).includes(id)),
    ),
    needs: directory.needs.map(({ id, label }) =>
      rowOf(id, reader.say(label), ({ facts }) => facts.needs.includes(id)),
    ),
    ask_again: { until, entries: toAsk(askable.filter((each) => isDue(each, until))) },
    never_checked: toAsk(askable.filter(({ evidence }) => evidence.state === 'unchecked')),
  };
}

function toAskOf({ directory, language, today, to }: Reader, { entry, evidence }: Rated): ToAsk {
  const phone = numberOf(directory, entry)?.phone.number;
  const { state } = evidence;
  return {
    id: entry.id,
    kind: entry.kind,
    title: wordsOf(entry, language).title,
    url: absolute(directory.network, to(`${entry.id}/`)),
    state,
    ...(entry.town === undefined ? {} : { town: entry.town.name }),
    ...(phone === undefined ? {} : { phone }),
    ...(evidence.state === 'unchecked'
      ? evidence.source?.dated === undefined
        ? {}
        : { source_dated: evidence.source.dated }
      : {
          checked: evidence.checked.date,
          days: Math.max(0, daysBetween(evidence.checked.date, today)),
        }),
  };
}

function isDue({ evidence }: Rated, until: CalendarDay): boolean {
  return evidence.state !== 'unchecked' && addDays(evidence.checked.date, FRESH_DAYS) <= until;
}

/** Sorts by age, the oldest first. A year alone counts as its beginning, what has no date comes last. */
function ageKey(evidence: Evidence): string {
  return evidence.state === 'unchecked'
    ? (evidence.source?.dated ?? '9999')
    : evidence.checked.date;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function endOfMonth(day: CalendarDay): CalendarDay {
  const inNextMonth = addDays(`${day.slice(0, 8)}01`, 31);
  return addDays(`${inNextMonth.slice(0, 8)}01`, -1);
}

type Rated = { entry: Entry; evidence: Evidence };
