import { describe, expect, test } from 'vitest';
import { DAYS } from '../../src/schema/vocabulary.ts';
import { addDays, daysBetween, instantOf } from '../../src/time/calendar-day.ts';
import type { CalendarDay } from '../../src/time/calendar-day.ts';
import { occurrencesOf } from '../../src/time/occurrences.ts';
import fc from '../fast-check.ts';
import { datesIn, rootOf } from '../read-calendar.ts';
import { TODAY, ZONES, calendarOf, eventWith, readerOn } from './calendar-world.ts';

const reader = readerOn(TODAY);
const YEARS = addDays(TODAY, 3 * 365);
describe('an independent program finds the dates of our own pages', () => {
  test.each<[string, object]>([
    ['a single day', { starts: '2026-12-03T17:30', ends: '2026-12-03T19:00' }],
    ['a day without a time', { starts: '2026-12-03' }],
    ['days without times', { starts: '2026-12-03', ends: '2026-12-05' }],
    ['a time without an end', { starts: '2026-12-03T17:30', repeats: { every: 'week' } }],
    ['an end that is only a day', { starts: '2026-12-03T17:30', ends: '2026-12-04' }],
    ['a begin that is only a day', { starts: '2026-12-03', ends: '2026-12-04T10:00' }],
    [
      'every other week on two days, counted from Sundays',
      { starts: '2026-11-24T10:00', repeats: { every: 'week', interval: 2, days: ['sun', 'tue'] } },
    ],
    [
      'a rule that began years ago',
      { starts: '2019-01-07T10:00', repeats: { every: 'week', interval: 3 } },
    ],
    [
      'the first and third Monday, which Outlook cannot say in one rule',
      {
        starts: '2026-12-07T10:00',
        repeats: { every: 'month', weeks: [1, 3], days: ['mon', 'tue'] },
      },
    ],
    [
      'the fourth and the last, mostly the same day',
      { starts: '2026-11-24T10:00', repeats: { every: 'month', weeks: [4, -1], days: ['tue'] } },
    ],
    [
      'the fifth, which Outlook takes for the last',
      { starts: '2026-11-30T10:00', repeats: { every: 'month', weeks: [5], days: ['mon'] } },
    ],
    ['once a year', { starts: '2025-01-20', repeats: { every: 'year' } }],
    [
      'a season over the new year',
      {
        starts: '2026-12-03T17:30',
        repeats: { every: 'week', season: { from: '11-15', until: '02-29' } },
      },
    ],
    [
      'the night on which the clocks are set back, and the one on which they are set forward',
      { starts: '2026-10-03T21:30', ends: '2026-10-04T02:30', repeats: { every: 'week' } },
    ],
    [
      'an hour that is skipped, and comes twice',
      {
        starts: '2026-10-04T01:30',
        ends: '2026-10-04T02:45',
        repeats: { every: 'week', days: ['sun'] },
      },
    ],
    [
      'left out, added and ended',
      {
        starts: '2026-12-01T10:00',
        ends: '2026-12-01T11:00',
        repeats: {
          every: 'week',
          until: '2027-01-31',
          except: ['2026-12-01', '2026-12-08', '2026-12-24'],
          also: ['2026-12-10', '2026-12-15', '2026-12-24', '2027-03-14', '2025-01-01'],
        },
      },
    ],
    [
      'a rule that leaves one date',
      { starts: '2026-12-01', repeats: { every: 'week', until: '2026-12-02' } },
    ],
    [
      'a season that is over',
      { starts: '2020-05-01', repeats: { every: 'week', until: '2020-05-20' } },
    ],
  ])('%s', (_, facts) => {
    expectSameDates(facts, 'America/New_York');
    expectSameDates(facts, 'Europe/London');
  });

  test('any event, in any zone', () => {
    fc.assert(
      fc.property(events(), fc.constantFrom(...Object.keys(ZONES)), (facts, zone) => {
        expectSameDates(facts, zone);
      }),
      { numRuns: 200 },
    );
  });

  test('each component has an id of its own, but for the day of a series that is called off', () => {
    fc.assert(
      fc.property(events(), (facts) => {
        const ids = rootOf(calendarOf(reader, eventWith(facts)))
          .getAllSubcomponents('vevent')
          .filter((event) => !event.hasProperty('recurrence-id'))
          .map((event) => event.getFirstPropertyValue('uid'));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what calendar programs need', () => {
  const meal = { starts: '2019-11-05T17:30', ends: '2019-11-05T18:30' };

  test('a series begins with its next date, which programs show when they are asked to add it', () => {
    const file = calendarOf(reader, eventWith({ ...meal, repeats: { every: 'week' } }));
    expect(file).toContain('DTSTART;TZID=America/New_York:20261124T173000');
  });

  test('a dance that began yesterday and still goes on is in it', () => {
    const dance = { starts: '2026-10-03T21:00', ends: '2026-10-04T01:00' };
    const file = calendarOf(reader, eventWith({ ...dance, repeats: { every: 'week' } }));
    expect(file).toContain('DTSTART;TZID=America/New_York:20261121T210000');
  });

  test('a day left out or called off in ten years is known now', () => {
    const file = calendarOf(
      reader,
      eventWith({
        ...meal,
        repeats: { every: 'week', except: ['2036-11-18'] },
        cancelled: [{ date: '2036-11-25' }],
      }),
    );
    expect(file).toContain('EXDATE;TZID=America/New_York:20361118T173000');
    expect(file).toContain('RECURRENCE-ID;TZID=America/New_York:20361125T173000');
  });

  test('an id stays the same when the first date moves on', () => {
    const ids = (today: string) =>
      datesIn(calendarOf(readerOn(today), eventWith({ ...meal, repeats: { every: 'week' } })), {
        from: '2026-11-22',
        until: '2027-02-01',
        zone: 'America/New_York',
      }).map(({ uid }) => uid);
    expect(new Set([...ids('2026-11-22'), ...ids('2027-01-15')]).size).toBe(1);
  });

  test('UNTIL is in UTC beside a time, a day beside a day', () => {
    const repeats = { every: 'week', until: '2026-12-31' };
    expect(calendarOf(reader, eventWith({ ...meal, repeats }))).toMatch(
      /RRULE:FREQ=WEEKLY;BYDAY=TU;WKST=SU;UNTIL=20261229T223000Z\r\n/,
    );
    expect(calendarOf(reader, eventWith({ starts: '2019-11-05', repeats }))).toMatch(
      /RRULE:FREQ=WEEKLY;BYDAY=TU;WKST=SU;UNTIL=20261229\r\n/,
    );
  });

  test('no rule has two weeks of a month or a fifth one, and none has RDATE', () => {
    const file = calendarOf(
      reader,
      eventWith({
        ...meal,
        repeats: {
          every: 'month',
          weeks: [1, 4, 5, -1],
          days: ['tue', 'fri'],
          also: ['2026-12-30'],
        },
      }),
    );
    expect(file.match(/RRULE:FREQ=MONTHLY.*/g)).toEqual([
      'RRULE:FREQ=MONTHLY;BYDAY=1TU',
      'RRULE:FREQ=MONTHLY;BYDAY=1FR',
      'RRULE:FREQ=MONTHLY;BYDAY=4TU',
      'RRULE:FREQ=MONTHLY;BYDAY=4FR',
    ]);
    expect(file).not.toContain('RDATE');
  });

  test('a day called off keeps its place in the series', () => {
    const file = calendarOf(
      reader,
      eventWith({
        ...meal,
        repeats: { every: 'week' },
        cancelled: [{ date: '2026-12-01' }, { date: '2026-12-02' }],
      }),
    );
    expect(file.match(/(?:RECURRENCE-ID|EXDATE).*/g)).toEqual([
      'RECURRENCE-ID;TZID=America/New_York:20261201T173000',
    ]);
  });
});

/** Compares what ical.js finds with our own dates from today on for three years: instants, days, what is called off. */
function expectSameDates(facts: object, zoneName: string): void {
  const zone = ZONES[zoneName];
  if (zone === undefined) throw new Error(zoneName);
  const entry = eventWith(facts);
  const event = entry.facts;
  const found = datesIn(calendarOf(reader, entry, zone), {
    from: TODAY,
    until: YEARS,
    zone: zoneName,
  });
  const moments = (days: readonly CalendarDay[]) =>
    days.map((day) => momentOf(event, day, zoneName));
  const takesPlace = found.filter(({ status }) => status !== 'CANCELLED');
  expect(takesPlace.map(({ start, end }) => ({ start, end }))).toEqual(
    moments(occurrencesOf(event, TODAY, YEARS)),
  );
  const planned = occurrencesOf({ ...event, cancelled: [] }, TODAY, YEARS);
  expect(found.map(({ start, end }) => ({ start, end }))).toEqual(moments(planned));
}

function momentOf(
  { starts = '', ends }: { starts?: string | undefined; ends?: string | undefined },
  day: CalendarDay,
  zone: string,
): { start: number | string; end: number | string } {
  const last = addDays(
    day,
    ends === undefined ? 0 : daysBetween(starts.slice(0, 10), ends.slice(0, 10)),
  );
  if (starts.length === 10) return { start: day, end: addDays(last, 1) };
  const start = instantOf(day, starts.slice(11), zone).getTime();
  if (ends === undefined) return { start, end: start };
  return { start, end: instantOf(last, ends.slice(11) || '24:00', zone).getTime() };
}

/** Events as editors may write them, strange ones too; the first date is on its rule or not. */
function events(): fc.Arbitrary<object> {
  const day = (from: string, until: string) =>
    fc.integer({ min: 0, max: daysBetween(from, until) }).map((index) => addDays(from, index));
  const soon = day('2026-10-15', '2028-01-31');
  const monthDay = day('2024-01-01', '2024-12-31').map((date) => date.slice(5));
  const time = fc
    .tuple(fc.constantFrom(0, 1, 2, 3, 9, 17, 23), fc.constantFrom('00', '30'))
    .map(([hour, minute]) => `T${String(hour).padStart(2, '0')}:${minute}`);
  const repeats = fc.record(
    {
      every: fc.constantFrom('week', 'month', 'year'),
      interval: fc.integer({ min: 1, max: 3 }),
      days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 3 }),
      weeks: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { minLength: 1, maxLength: 3 }),
      season: fc.record({ from: monthDay, until: monthDay }),
      until: soon,
      except: fc.array(soon, { maxLength: 4 }),
      also: fc.array(soon, { maxLength: 3 }),
    },
    { requiredKeys: ['every', 'days', 'weeks'] },
  );
  return fc
    .record(
      {
        first: day('2024-06-01', '2027-03-31'),
        time: fc.option(time, { nil: '' }),
        nights: fc.constantFrom(0, 0, 0, 1, 2),
        end: fc.option(time, { nil: '' }),
        repeats,
        cancelled: fc.array(soon, { maxLength: 4 }),
      },
      { requiredKeys: ['first', 'time', 'nights', 'cancelled'] },
    )
    .map(({ first, time: begin, nights, end, repeats: rule, cancelled }) => {
      const starts = `${first}${begin}`;
      const ends = `${addDays(first, nights)}${end ?? ''}`;
      return {
        starts,
        ...(end !== undefined && starts < ends ? { ends } : {}),
        ...(rule === undefined ? {} : { repeats: rule }),
        cancelled: [...new Set(cancelled)].map((date) => ({ date })),
      };
    });
}
