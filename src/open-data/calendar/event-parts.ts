import type { Repeats } from '../../schema/event.ts';
import { addDays } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { nightsOf, occurrencesOf } from '../../time/occurrences.ts';
import type { Timed } from '../../time/occurrences.ts';
import { comingSeason } from '../coming-season.ts';
import type { CalendarZone } from './calendar-zone.ts';
import { simpleRules } from './simple-rule.ts';
import type { SimpleRule } from './simple-rule.ts';

/** Seasons, added days and nights with a clock change are written for as many days from today on. */
const AHEAD_DAYS = 3 * 366;
/** A clock change counts when it is this close to an event: programs disagree on times it skips or repeats. */
const NEAR_CHANGE = 3 * 3_600_000;

/** What one VEVENT says of an event's dates: one day, or all days of a simple rule. */
export type EventPart = {
  /** Tells it from the other parts of the same event, and stays the same from build to build. */
  readonly key: string;
  readonly first: CalendarDay;
  readonly rule?: { readonly text: string; readonly until?: CalendarDay };
  /** Days of the rule on which it does not take place, and never was to. */
  readonly except: readonly CalendarDay[];
  /** Days on which it was to take place and does not. */
  readonly cancelled: readonly CalendarDay[];
  /** Written as instants: the clocks change in these hours. */
  readonly inUtc: boolean;
};

/**
 * An event's dates from today on, or all of them when they are over. Every day that takes place belongs to one part. What
 * a rule cannot say in every calendar program (a season, a day added, a fifth week, the night of a clock change) becomes
 * parts of its own, for three years.
 */
export function eventParts(event: Timed, today: CalendarDay, zone: CalendarZone): EventPart[] {
  if (event.starts === undefined) return [];
  const start = event.starts.slice(0, 10);
  const cancelled = event.cancelled.map(({ date }) => date);
  if (event.repeats === undefined) {
    return [single('', start, cancelled, isNearChange(event, start, zone))];
  }
  // A dance that began yesterday may still go on.
  const recent = addDays(today, -nightsOf(event));
  const from = recent < start ? start : recent;
  const parts = partsFrom({ ...event, repeats: event.repeats }, from, zone);
  return parts.length > 0 || from === start
    ? parts
    : partsFrom({ ...event, repeats: event.repeats }, start, zone);
}

type Repeating = Timed & { repeats: Repeats };

function partsFrom(event: Repeating, from: CalendarDay, zone: CalendarZone): EventPart[] {
  const { repeats, starts = '' } = event;
  const start = starts.slice(0, 10);
  const years = repeats.every === 'year' ? repeats.interval : 1;
  const end = addDays(from, Math.max(AHEAD_DAYS, 400 * years));
  const cancelled = event.cancelled.map(({ date }) => date);
  const rules = simpleRules(repeats, start);
  const parts = rules.flatMap((rule) =>
    windowsOf(event, from, end).flatMap((window) =>
      partsOfRule(event, rule, window, cancelled, zone),
    ),
  );
  const ruled = (day: CalendarDay) =>
    rules.some((rule) => occurrencesOf(bareOf(event, rule), day, day).length > 0);
  const added = [...new Set(repeats.also)]
    .filter((day) => day >= from && !repeats.except.includes(day) && !ruled(day))
    .map((day) => single(day, day, cancelled, isNearChange(event, day, zone)));
  return [...parts, ...added];
}

/** The days a rule is asked for: up to `until` all of them are known, else the rule goes on after them. */
type Window = { key: string; from: CalendarDay; until?: CalendarDay; known: CalendarDay };

function windowsOf(
  { repeats, cancelled }: Repeating,
  from: CalendarDay,
  end: CalendarDay,
): Window[] {
  const { season, until } = repeats;
  if (season === undefined) {
    // Days left out must be known as far as somebody named some.
    const days = [end, ...repeats.except, ...cancelled.map(({ date }) => date)];
    const named = days.toSorted().at(-1) ?? end;
    return [{ key: '', from, known: until ?? named, ...(until === undefined ? {} : { until }) }];
  }
  const windows: Window[] = [];
  for (let day = from; day <= end && (until === undefined || day <= until);) {
    const coming = comingSeason(season, day);
    const last = until !== undefined && until < coming.until ? until : coming.until;
    windows.push({
      key: coming.from.slice(0, 4),
      from: coming.from < from ? from : coming.from,
      until: last,
      known: last,
    });
    day = addDays(coming.until, 1);
  }
  return windows;
}

function partsOfRule(
  event: Repeating,
  rule: SimpleRule,
  window: Window,
  cancelled: readonly CalendarDay[],
  zone: CalendarZone,
): EventPart[] {
  const days = occurrencesOf(bareOf(event, rule), window.from, window.known);
  const asked = days.filter((day) => !event.repeats.except.includes(day));
  const alone = new Set(
    asked.filter((day) => rule.text === undefined || isNearChange(event, day, zone)),
  );
  const singles = [...alone].map((day) =>
    single(day, day, cancelled, isNearChange(event, day, zone)),
  );
  const kept = asked.filter((day) => !alone.has(day));
  const [first] = kept;
  if (rule.text === undefined || first === undefined) return singles;
  const key = [window.key, rule.key].filter(Boolean).join('-');
  const series = {
    key,
    first,
    rule: {
      text: rule.text,
      ...(window.until === undefined ? {} : { until: kept.at(-1) ?? first }),
    },
    except: days.filter((day) => day > first && !kept.includes(day)),
    cancelled: kept.filter((day) => cancelled.includes(day)),
    inUtc: false,
  };
  const last = series.rule.until;
  const within = { ...series, except: series.except.filter((day) => !last || day < last) };
  return [last === first ? single(key, first, cancelled, false) : within, ...singles];
}

/** The event as if it had this rule alone. */
function bareOf(event: Repeating, { repeats }: SimpleRule): Timed {
  return { ...event, repeats, cancelled: [] };
}

function single(
  key: string,
  day: CalendarDay,
  cancelled: readonly CalendarDay[],
  inUtc: boolean,
): EventPart {
  return { key, first: day, except: [], cancelled: cancelled.filter((one) => one === day), inUtc };
}

/** True when the clocks change while an event goes on, or shortly before or after. */
function isNearChange(event: Timed, day: CalendarDay, zone: CalendarZone): boolean {
  const { starts = '', ends = starts } = event;
  if (starts.length === 10) return false;
  const farthest = (nightsOf(event) + 3) * 86_400_000;
  // Asking for an instant takes long, and most days are far from any change.
  const changes = zone.changes.filter((change) => Math.abs(change - Date.parse(day)) < farthest);
  if (changes.length === 0) return false;
  const from = zone.instantOf(day, starts.slice(11));
  const until = zone.instantOf(addDays(day, nightsOf(event)), ends.slice(11) || '24:00');
  return changes.some((change) => from - NEAR_CHANGE < change && change < until + NEAR_CHANGE);
}
