import type { ScheduleLeaf } from 'schema-dts';
import type { Event, Repeats } from '../../schema/event.ts';
import type { Day } from '../../schema/vocabulary.ts';
import { addDays, weekdayOf, weekOfMonth } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { isInWeeks, occurrencesOf } from '../../time/occurrences.ts';
import { comingSeason } from '../coming-season.ts';
import { dayCode } from '../day-code.ts';
import { dayOfWeek } from './day-of-week.ts';
import { some } from './entity.ts';

type Repeating = Pick<Event, 'ends' | 'cancelled'> & { starts: string; repeats: Repeats };
type Span = { from: CalendarDay; until: CalendarDay | undefined };

/** A rule of years finds its first day in these, also one of every twelfth year. */
const FARTHEST_DAYS = 366 * 13;

/**
 * The dates of a repeating event as schema.org's schedules, which together hold every one of them that is to come within
 * the season (the one that runs or is the next), and no other. Each starts on the first day on which it really happens, so
 * that "every other week" counts from the right one. Days added to the rule are schedules of a single day.
 */
export function schedulesOf(
  event: Repeating,
  today: CalendarDay,
  timeZone: string,
): ScheduleLeaf[] {
  const { repeats } = event;
  const span = spanOf(event, today);
  const shared: Partial<ScheduleLeaf> = {
    startTime: event.starts.slice(11) || undefined,
    endTime: event.ends?.slice(11) || undefined,
    scheduleTimezone: timeZone,
  };
  const left = [...repeats.except, ...event.cancelled.map(({ date }) => date)].toSorted();
  const rules = rulesOf(event).flatMap((rule): ScheduleLeaf[] => {
    const from = firstDay(event, rule, span);
    return from === undefined
      ? []
      : [
          {
            '@type': 'Schedule',
            repeatFrequency: frequencyOf(repeats),
            byDay: rule.byDay,
            byMonthWeek: rule.byMonthWeek,
            byMonth: repeats.every === 'year' ? Number(event.starts.slice(5, 7)) : undefined,
            startDate: from,
            endDate: span.until,
            exceptDate: some(left.filter((day) => day >= from && day <= (span.until ?? day))),
            ...shared,
          },
        ];
  });
  const added = repeats.also
    .filter((day) => day >= today && !left.includes(day))
    .map((day): ScheduleLeaf => ({
      '@type': 'Schedule',
      startDate: day,
      endDate: day,
      repeatCount: 1,
      ...shared,
    }));
  return [...rules, ...added];
}

/**
 * The days and weeks of a rule as schema.org says them: the last week of a month in a rule of its own, and each day of
 * "every other week" too, for programs do not agree on which day a week begins.
 */
function rulesOf({ starts, repeats }: Repeating): Rule[] {
  const first = starts.slice(0, 10);
  const days = repeats.days ?? [weekdayOf(first)];
  const byDay = days.map(dayOfWeek);
  if (repeats.every === 'week') {
    return repeats.interval === 1
      ? [{ byDay, days }]
      : days.map((day) => ({ byDay: [dayOfWeek(day)], days: [day] }));
  }
  const weeks = repeats.weeks ?? [weekOfMonth(first)];
  const counted = weeks.filter((week) => week > 0);
  return [
    ...(counted.length === 0 ? [] : [{ byDay, byMonthWeek: counted, days, weeks: counted }]),
    ...(counted.length === weeks.length
      ? []
      : // "The last Monday": schema.org counts weeks from the first on, and takes days as iCalendar has them.
        [{ byDay: days.map((day) => `-1${dayCode(day)}`), days, weeks: [-1] }]),
  ];
}

/** The days the schedules speak of: all of the rule's, or with a season those of the one that runs or is the next. */
function spanOf({ starts, repeats }: Repeating, today: CalendarDay): Span {
  const first = starts.slice(0, 10);
  if (repeats.season === undefined) return { from: first, until: repeats.until };
  const season = comingSeason(repeats.season, first > today ? first : today);
  return {
    from: first > season.from ? first : season.from,
    until:
      repeats.until !== undefined && repeats.until < season.until ? repeats.until : season.until,
  };
}

function firstDay(
  { starts, repeats, cancelled }: Repeating,
  { days, weeks }: Rule,
  { from, until }: Span,
): CalendarDay | undefined {
  const rule = { starts, repeats: { ...repeats, also: [] }, cancelled };
  return occurrencesOf(rule, from, until ?? addDays(from, FARTHEST_DAYS)).find(
    (day) => days.includes(weekdayOf(day)) && isInWeeks(weeks, day),
  );
}

function frequencyOf({ every, interval }: Repeats): string {
  return `P${interval}${{ week: 'W', month: 'M', year: 'Y' }[every]}`;
}

type Rule = {
  days: readonly Day[];
  byDay: ScheduleLeaf['byDay'];
  byMonthWeek?: readonly number[];
  weeks?: readonly number[];
};
