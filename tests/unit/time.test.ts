import { describe, expect, test } from 'vitest';
import { DAYS } from '../../src/schema/vocabulary.ts';
import { Event, Repeats } from '../../src/schema/event.ts';
import {
  addDays,
  dayAt,
  daysBetween,
  instantOf,
  isLastOfMonth,
  weekdayOf,
  weekOfMonth,
} from '../../src/time/calendar-day.ts';
import {
  isInSeason,
  isInWeeks,
  nextOccurrence,
  occurrencesOf,
  startsOnItsRule,
} from '../../src/time/occurrences.ts';
import fc from '../fast-check.ts';

const NEW_YORK = 'America/New_York';

describe('calendar days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-08', 1, '2026-03-09'],
  ])('%s moved by %i days is %s', (day, count, moved) => {
    expect(addDays(day, count)).toBe(moved);
    expect(daysBetween(day, moved)).toBe(count);
  });

  test.each([
    ['2026-11-01', 'sun', 1, false],
    ['2026-11-07', 'sat', 1, false],
    ['2026-11-08', 'sun', 2, false],
    ['2026-11-23', 'mon', 4, false],
    ['2026-11-24', 'tue', 4, true],
    ['2026-11-30', 'mon', 5, true],
    ['2027-02-22', 'mon', 4, true],
    ['2026-12-31', 'thu', 5, true],
  ])('%s is a %s, number %i of its month; the last: %s', (day, weekday, week, last) => {
    expect(weekdayOf(day)).toBe(weekday);
    expect(weekOfMonth(day)).toBe(week);
    expect(isLastOfMonth(day)).toBe(last);
  });

  test('a fifth weekday of a month is always its last', () => {
    fc.assert(
      fc.property(days('2000-01-01', '2040-12-31'), (day) => {
        if (weekOfMonth(day) === 5) expect(isLastOfMonth(day)).toBe(true);
        expect(weekOfMonth(day) < 4 && isLastOfMonth(day)).toBe(false);
      }),
    );
  });
});

describe('instants', () => {
  test.each([
    ['2026-07-01', '09:00', NEW_YORK, '2026-07-01T13:00:00.000Z'],
    ['2026-12-01', '09:00', NEW_YORK, '2026-12-01T14:00:00.000Z'],
    ['2026-12-31', '24:00', NEW_YORK, '2027-01-01T05:00:00.000Z'],
    ['2026-11-01', '24:00', NEW_YORK, '2026-11-02T05:00:00.000Z'],
    ['2026-03-08', '00:00', NEW_YORK, '2026-03-08T05:00:00.000Z'],
    ['2026-03-08', '24:00', NEW_YORK, '2026-03-09T04:00:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01', '09:00', 'Asia/Kolkata', '2026-07-01T03:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone).toISOString()).toBe(instant);
  });

  test('a time that daylight saving skips lands just after', () => {
    expect(instantOf('2026-03-08', '02:30', NEW_YORK).toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    );
  });

  test('a time that happens twice is the first', () => {
    expect(instantOf('2026-11-01', '01:30', NEW_YORK).toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  test('an instant falls on its own day and clock time, in every zone', () => {
    const zones = fc.constantFrom(
      NEW_YORK,
      'Europe/London',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
    );
    fc.assert(
      fc.property(days('2020-01-01', '2035-12-31'), zones, (day, zone) => {
        const instant = instantOf(day, '12:30', zone);
        expect(dayAt(instant, zone)).toBe(day);
        const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
        expect(clock.format(instant)).toBe('12:30');
      }),
    );
  });
});

describe('occurrences', () => {
  test('every week', () => {
    const event = eventOf('2026-12-03', { every: 'week', days: ['tue', 'thu'] });
    expect(occurrencesOf(event, '2026-01-01', '2026-12-15')).toEqual([
      '2026-12-03',
      '2026-12-08',
      '2026-12-10',
      '2026-12-15',
    ]);
  });

  test('every week on the weekday of the first date, when no day is named', () => {
    expect(
      occurrencesOf(eventOf('2026-12-03', { every: 'week' }), '2026-12-04', '2026-12-18'),
    ).toEqual(['2026-12-10', '2026-12-17']);
  });

  test('every other week counts whole weeks, over the new year', () => {
    const event = eventOf('2026-12-08', { every: 'week', interval: 2, days: ['tue', 'thu'] });
    expect(occurrencesOf(event, '2026-12-08', '2027-01-08')).toEqual([
      '2026-12-08',
      '2026-12-10',
      '2026-12-22',
      '2026-12-24',
      '2027-01-05',
      '2027-01-07',
    ]);
  });

  test('the first and third Saturday of a month', () => {
    const event = eventOf('2026-11-07', { every: 'month', days: ['sat'], weeks: [1, 3] });
    expect(occurrencesOf(event, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-07',
      '2026-11-21',
      '2026-12-05',
      '2026-12-19',
    ]);
  });

  test('the last Monday of a month is the fourth or the fifth', () => {
    const event = eventOf('2026-11-30', { every: 'month', days: ['mon'], weeks: [-1] });
    expect(occurrencesOf(event, '2026-11-01', '2027-02-28')).toEqual([
      '2026-11-30',
      '2026-12-28',
      '2027-01-25',
      '2027-02-22',
    ]);
  });

  test('every third month', () => {
    const event = eventOf('2026-11-03', { every: 'month', interval: 3, days: ['tue'], weeks: [1] });
    expect(occurrencesOf(event, '2026-11-01', '2027-06-30')).toEqual([
      '2026-11-03',
      '2027-02-02',
      '2027-05-04',
    ]);
  });

  test('once a year, in the same month and week', () => {
    const event = eventOf('2026-05-09', { every: 'year' });
    expect(occurrencesOf(event, '2026-01-01', '2028-12-31')).toEqual([
      '2026-05-09',
      '2027-05-08',
      '2028-05-13',
    ]);
  });

  test('a season that spans the new year', () => {
    const season = { from: '11-15', until: '01-10' };
    const event = eventOf('2026-12-03', { every: 'month', days: ['thu'], weeks: [1], season });
    expect(occurrencesOf(event, '2026-12-01', '2027-12-31')).toEqual([
      '2026-12-03',
      '2027-01-07',
      '2027-12-02',
    ]);
    expect(
      ['11-14', '11-15', '01-10', '01-11'].map((day) => isInSeason(season, `2026-${day}`)),
    ).toEqual([false, true, true, false]);
  });

  test('until, except, also and cancelled', () => {
    const event = eventOf(
      '2026-12-03',
      { every: 'week', until: '2026-12-24', except: ['2026-12-10'], also: ['2026-12-29'] },
      [{ date: '2026-12-17' }],
    );
    expect(occurrencesOf(event, '2026-01-01', '2027-12-31')).toEqual([
      '2026-12-03',
      '2026-12-24',
      '2026-12-29',
    ]);
  });

  test('a single date, from its day on and not after', () => {
    const event = eventOf('2026-12-03');
    expect(occurrencesOf(event, '2026-12-03', '2026-12-03')).toEqual(['2026-12-03']);
    expect(occurrencesOf(event, '2026-12-04', '2027-12-03')).toEqual([]);
    expect(nextOccurrence(event, '2020-01-01')).toBe('2026-12-03');
  });

  test('a single date that is cancelled is not next', () => {
    const event = eventOf('2026-12-03', undefined, [{ date: '2026-12-03' }]);
    expect(nextOccurrence(event, '2026-12-01')).toBeUndefined();
  });

  test('a rule that begins in two years has its first date next', () => {
    expect(nextOccurrence(eventOf('2028-12-07', { every: 'week' }), '2026-12-01')).toBe(
      '2028-12-07',
    );
    expect(
      nextOccurrence(eventOf('2026-05-09', { every: 'year', interval: 3 }), '2026-12-01'),
    ).toBe('2029-05-12');
  });

  test('an event without a date has none', () => {
    const undated = { ...eventOf('2026-12-03'), starts: undefined };
    expect(occurrencesOf(undated, '2026-01-01', '2027-01-01')).toEqual([]);
    expect(nextOccurrence(undated, '2026-01-01')).toBeUndefined();
  });

  test('the first date is on its rule, or one of the dates beside it', () => {
    expect(startsOnItsRule(eventOf('2026-12-03', { every: 'week', days: ['fri'] }))).toBe(false);
    expect(
      startsOnItsRule(
        eventOf('2026-12-03', { every: 'week', days: ['fri'], also: ['2026-12-03'] }),
      ),
    ).toBe(true);
    expect(startsOnItsRule(eventOf('2026-12-03'))).toBe(true);
  });
});

describe('any rule', () => {
  const monthDay = days('2024-01-01', '2024-12-31').map((day) => day.slice(5));
  const anyDay = days('2026-01-01', '2027-06-30');
  const rules = fc.record(
    {
      every: fc.constantFrom('week', 'month', 'year'),
      interval: fc.integer({ min: 1, max: 4 }),
      days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }),
      weeks: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { minLength: 1 }),
      season: fc.record({ from: monthDay, until: monthDay }),
      until: anyDay,
      except: fc.array(anyDay, { maxLength: 4 }),
    },
    { requiredKeys: ['every', 'days', 'weeks'] },
  );
  const events = fc
    .tuple(days('2025-06-01', '2026-12-31'), rules, fc.array(anyDay, { maxLength: 4 }))
    .map(([first, rule, cancelled]) =>
      eventOf(
        first,
        rule,
        cancelled.map((date) => ({ date })),
      ),
    );

  test('makes only days it names: weekday, week, season, in order, once', () => {
    fc.assert(
      fc.property(events, ({ starts = '', repeats, cancelled }) => {
        const found = occurrencesOf({ starts, repeats, cancelled }, '2026-01-01', '2027-06-30');
        expect(found).toEqual([...new Set(found)].toSorted());
        for (const day of found) {
          expect(repeats?.days).toContain(weekdayOf(day));
          expect(isInSeason(repeats?.season, day)).toBe(true);
          expect(repeats?.every === 'week' || isInWeeks(repeats?.weeks, day)).toBe(true);
          expect(day >= starts.slice(0, 10) && day <= (repeats?.until ?? '9999')).toBe(true);
          expect(cancelled.some(({ date }) => date === day)).toBe(false);
          expect(repeats?.except).not.toContain(day);
        }
      }),
    );
  });

  test('leaves out no day of a weekly rule', () => {
    fc.assert(
      fc.property(events, anyDay, (event, day) => {
        const { repeats, starts = '', cancelled } = event;
        const named =
          repeats?.every === 'week' &&
          repeats.interval === 1 &&
          repeats.days?.includes(weekdayOf(day)) === true &&
          isInSeason(repeats.season, day) &&
          day >= starts.slice(0, 10) &&
          day <= (repeats.until ?? '9999') &&
          !repeats.except.includes(day) &&
          !cancelled.some(({ date }) => date === day);
        if (named) expect(occurrencesOf(event, day, day)).toEqual([day]);
      }),
    );
  });

  test('has its first occurrence next', () => {
    fc.assert(
      fc.property(events, anyDay, (event, from) => {
        const next = nextOccurrence(event, from);
        const within = occurrencesOf(event, from, next ?? addDays(from, 400));
        expect(within).toEqual(next === undefined ? [] : [next]);
      }),
    );
  });
});

type Rule = Partial<Omit<Repeats, 'every'>> & { every: string };

/** An event as the content gives it, with every default filled in. */
function eventOf(day: string, repeats?: Rule, cancelled: { date: string }[] = []) {
  const facts = { title: 'Supper', summary: 'Supper.', needs: ['food'], kind: 'meal' };
  return Event.parse({ ...facts, starts: `${day}T17:30`, repeats, cancelled });
}

function days(from: string, until: string): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: daysBetween(from, until) }).map((count) => addDays(from, count));
}
