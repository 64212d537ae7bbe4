import { describe, expect, test } from 'vitest';
import { comingSeason } from '../../src/open-data/coming-season.ts';
import { openingHoursOf } from '../../src/open-data/linked-data/opening-hours.ts';
import { schedulesOf } from '../../src/open-data/linked-data/schedules.ts';
import { zonedTime } from '../../src/open-data/linked-data/zoned-time.ts';
import type { OpeningHours } from '../../src/schema/hours.ts';
import { DAYS } from '../../src/schema/vocabulary.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  isLastOfMonth,
  weekdayOf,
  weekOfMonth,
} from '../../src/time/calendar-day.ts';
import { isInSeason, isInWeeks, occurrencesOf } from '../../src/time/occurrences.ts';
import fc from '../fast-check.ts';

const TODAY = '2026-11-22';
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const day = fc.integer({ min: -500, max: 900 }).map((ahead) => addDays(TODAY, ahead));
const monthDay = day.map((date) => date.slice(5));
const season = fc.option(fc.record({ from: monthDay, until: monthDay }), { nil: undefined });
const days = fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 });
const weeks = fc.uniqueArray(fc.constantFrom(1 as const, 2, 3, 4, 5, -1), { minLength: 1 });
const someDays = fc.uniqueArray(day, { maxLength: 4 });

describe('the schedules of an event', () => {
  const repeating = fc
    .record({
      starts: day,
      every: fc.constantFrom('week' as const, 'month', 'year'),
      interval: fc.integer({ min: 1, max: 3 }),
      days,
      weeks: fc.option(weeks, { nil: undefined }),
      season,
      until: fc.option(day, { nil: undefined }),
      except: someDays,
      also: someDays,
      cancelled: someDays,
    })
    .map(({ starts, cancelled, ...rule }) => ({
      starts,
      repeats: { ...rule, weeks: rule.every === 'month' ? (rule.weeks ?? [1]) : rule.weeks },
      cancelled: cancelled.map((date) => ({ date })),
    }));

  test('hold every day on which it happens, and no other, until the season ends', () => {
    fc.assert(
      fc.property(repeating, (event) => {
        const first = event.starts > TODAY ? event.starts : TODAY;
        const end = event.repeats.season
          ? comingSeason(event.repeats.season, first).until
          : addDays(TODAY, 800);
        expect(daysOf(schedulesOf(event, TODAY, 'America/New_York'), first, end)).toEqual(
          occurrencesOf(event, first, end),
        );
      }),
      { numRuns: 80 },
    );
  });

  test('say the weeks of a month by number, and the last one as iCalendar does', () => {
    const event: Parameters<typeof schedulesOf>[0] = {
      starts: '2026-11-02T17:00',
      ends: '2026-11-02T18:30',
      repeats: { every: 'month', interval: 1, days: ['mon'], weeks: [1, -1], except: [], also: [] },
      cancelled: [{ date: '2026-12-07' }],
    };
    const times = { startTime: '17:00', endTime: '18:30', scheduleTimezone: 'America/New_York' };
    expect(schedulesOf(event, TODAY, 'America/New_York')).toEqual([
      {
        '@type': 'Schedule',
        repeatFrequency: 'P1M',
        byDay: ['https://schema.org/Monday'],
        byMonthWeek: [1],
        startDate: '2026-11-02',
        exceptDate: ['2026-12-07'],
        ...times,
      },
      {
        '@type': 'Schedule',
        repeatFrequency: 'P1M',
        byDay: ['-1MO'],
        startDate: '2026-11-30',
        exceptDate: ['2026-12-07'],
        ...times,
      },
    ]);
  });
});

describe('the opening hours of a resource', () => {
  const line: fc.Arbitrary<OpeningHours> = fc.record({
    days,
    weeks: fc.option(weeks, { nil: undefined }),
    season,
    opens: fc.constantFrom('00:00', '09:00', '18:30'),
    closes: fc.constantFrom('02:00', '12:15', '24:00'),
  });

  test('are those of each of the next nine weeks, until a season ends', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (hours) => {
        const said = openingHoursOf({ hours, status: 'open' }, TODAY);
        for (let ahead = 0; ahead < 63; ahead += 1) {
          const date = addDays(TODAY, ahead);
          const real = hours.filter(
            (each) =>
              each.days.includes(weekdayOf(date)) &&
              isInWeeks(each.weeks, date) &&
              isInSeason(each.season, date) &&
              !(each.season && !each.weeks && date > comingSeason(each.season, TODAY).until),
          );
          expect([...new Set(said.filter((each) => isOn(each, date)).map(spanOf))].sort()).toEqual(
            [...new Set(real.map(spanOf))].sort(),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a closure that runs or is ahead is a span from midnight to midnight; one that is over is not said', () => {
    const hours: OpeningHours[] = [{ days: ['thu'], opens: '10:00', closes: '12:00' }];
    const closedUntil = (until: string, text = 'Closed this week.') =>
      openingHoursOf(
        { hours, status: 'open', notice: { text, from: '2026-11-16', until } },
        TODAY,
      ).slice(1);
    expect(closedUntil(TODAY)).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-11-16',
        validThrough: TODAY,
      },
    ]);
    expect(closedUntil('2026-11-21')).toEqual([]);
    expect(closedUntil(TODAY, 'New door.')).toEqual([]);
  });

  test('are not said while it is paused, or when nobody knows them', () => {
    const hours: OpeningHours[] = [{ days: ['thu'], opens: '10:00', closes: '12:00' }];
    expect(openingHoursOf({ hours, status: 'paused' }, TODAY)).toEqual([]);
    expect(openingHoursOf({ hours: undefined, status: 'open' }, TODAY)).toEqual([]);
  });
});

test('a time with its offset is the instant of the local time, in every zone, and the day alone without a time', () => {
  const zones = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Pacific/Chatham', 'UTC'];
  const hour = fc.integer({ min: 0, max: 23 }).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(day, hour, fc.constantFrom(...zones), (date, at, zone) => {
      const said = zonedTime(date, `${at}:30`, zone);
      expect(said).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
      expect(Date.parse(said)).toBe(instantOf(date, `${at}:30`, zone).getTime());
    }),
  );
  expect(zonedTime('2026-12-03', '17:30', 'America/New_York')).toBe('2026-12-03T17:30:00-05:00');
  expect(zonedTime('2026-12-03', '', 'America/New_York')).toBe('2026-12-03');
});

type Schedule = ReturnType<typeof schedulesOf>[number];

/** The days of schedules as schema.org explains its properties, without a look at our own rules. */
function daysOf(schedules: readonly Schedule[], from: string, until: string): string[] {
  const found: string[] = [];
  for (let date = from; date <= until; date = addDays(date, 1))
    if (schedules.some((schedule) => isScheduled(schedule, date))) found.push(date);
  return found;
}

function isScheduled(schedule: Schedule, date: string): boolean {
  const start = text(schedule.startDate);
  const end = schedule.endDate === undefined ? '9999' : text(schedule.endDate);
  if (date < start || date > end || listOf(schedule.exceptDate).includes(date)) return false;
  if (schedule.repeatFrequency === undefined) return true;
  const name = NAMES[new Date(date).getUTCDay()] ?? '';
  const isDay = listOf(schedule.byDay).some(
    (known) =>
      known === `https://schema.org/${name}` ||
      (known === `-1${name.slice(0, 2).toUpperCase()}` && isLastOfMonth(date)),
  );
  const inWeek =
    schedule.byMonthWeek === undefined ||
    listOf(schedule.byMonthWeek).includes(String(weekOfMonth(date)));
  const [, every = '1', unit = ''] = /^P(\d+)([WMY])$/.exec(text(schedule.repeatFrequency)) ?? [];
  return isDay && inWeek && stepsBetween(schedule, start, date, unit) % Number(every) === 0;
}

function stepsBetween(schedule: Schedule, start: string, date: string, unit: string): number {
  const months =
    (Number(date.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(date.slice(5, 7)) -
    Number(start.slice(5, 7));
  if (unit === 'M') return months;
  if (unit === 'W') return Math.floor(daysBetween(start, date) / 7);
  return Number(date.slice(5, 7)) === schedule.byMonth ? months / 12 : Number.NaN;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

function isOn(said: ReturnType<typeof openingHoursOf>[number], date: string): boolean {
  const name = NAMES[new Date(date).getUTCDay()] ?? '';
  const isDay =
    said.dayOfWeek === undefined || listOf(said.dayOfWeek).includes(`https://schema.org/${name}`);
  return (
    isDay &&
    (said.validFrom === undefined || date >= text(said.validFrom)) &&
    (said.validThrough === undefined || date <= text(said.validThrough))
  );
}

function spanOf({ opens, closes }: { opens?: unknown; closes?: unknown }): string {
  return `${String(opens)} ${String(closes).replace('24:00', '23:59')}`;
}
