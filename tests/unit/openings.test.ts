import { afterEach, describe, expect, test } from 'vitest';
import { Event } from '../../src/schema/event.ts';
import type { OpeningHours } from '../../src/schema/hours.ts';
import { DAYS } from '../../src/schema/vocabulary.ts';
import { addDays, instantOf } from '../../src/time/calendar-day.ts';
import { localClock } from '../../src/time/local-clock.ts';
import { closingTime, nextOpening } from '../../src/time/next-opening.ts';
import { openingsOn, restOfToday, thisWeekend } from '../../src/time/openings.ts';
import type { Times } from '../../src/time/openings.ts';
import fc from '../fast-check.ts';
import { isOpenAt, isOpenWithin } from './is-open.ts';
import { minutesAround, openMinutes } from './minute-by-minute.ts';

const NEW_YORK = 'America/New_York';
const MINUTE_MS = 60_000;

/** Days on which clocks change, the year ends, or February does; and plain ones. */
const PLACES: readonly [zone: string, day: string][] = [
  [NEW_YORK, '2026-03-08'],
  [NEW_YORK, '2026-11-01'],
  [NEW_YORK, '2026-11-24'],
  [NEW_YORK, '2026-12-31'],
  ['Europe/Dublin', '2026-03-29'],
  ['Europe/Dublin', '2026-10-25'],
  ['Pacific/Apia', '2020-09-27'],
  ['Pacific/Apia', '2021-04-04'],
  ['Pacific/Apia', '2026-06-01'],
  ['Asia/Kathmandu', '2026-02-28'],
  ['Asia/Kathmandu', '2028-02-29'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
];

const deviceZone = process.env['TZ'];
afterEach(() => {
  if (deviceZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = deviceZone;
});

describe('openings against a clock on the wall, minute by minute', () => {
  test.each(PLACES)('%s around %s', (zone, day) => {
    const minutes = minutesAround(day, zone, 2);
    const clock = localClock(zone);
    // Openings that begin before the first minute or end after the last are seen only in part there.
    const inside = { from: 1500, until: minutes.shown.length - 1500 };
    fc.assert(
      fc.property(
        fc.array(openingHours(), { minLength: 1, maxLength: 3 }),
        fc.option(closedDays(day), { nil: undefined }),
        fc.integer({ min: inside.from, max: inside.until }),
        fc.integer({ min: 1, max: 1440 }),
        (hours, closed, minute, length) => {
          const open = openMinutes(minutes, hours, closed);
          const times: Times = { hours, ...(closed ? { closed } : {}) };
          const instantAt = (index: number) => minutes.start + index * MINUTE_MS;
          const wrong = minutes.shown.filter(
            (_, index) =>
              index % 13 === minute % 13 &&
              inside.from <= index &&
              index < inside.until &&
              isOpenAt(times, instantAt(index), clock) !== open[index],
          );
          expect(wrong).toEqual([]);
          const stretch = { from: instantAt(minute), until: instantAt(minute + length) };
          if (minute + length > minutes.shown.length) return;
          expect(isOpenWithin(times, stretch, clock)).toBe(
            open.slice(minute, minute + length).includes(true),
          );
          const closes = closingTime(times, instantAt(minute), clock);
          const until = open.indexOf(false, minute);
          if (!open[minute]) expect(closes).toBeUndefined();
          else if (until >= 0 && until < inside.until) expect(closes).toBe(instantAt(until));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a weekly event is on when hours of the same days and times are', () => {
    const clock = localClock(NEW_YORK);
    fc.assert(
      fc.property(openingHours(), fc.integer({ min: 0, max: 20_000 }), (hours, minutes) => {
        fc.pre(hours.opens !== '24:00' && hours.closes !== '24:00' && !hours.weeks);
        const first = '2026-10-29';
        const ends = `${hours.closes > hours.opens ? first : addDays(first, 1)}T${hours.closes}`;
        const { days, season } = hours;
        const event = Event.parse({
          ...EVENT,
          starts: `${first}T${hours.opens}`,
          ends,
          repeats: { every: 'week', days, ...(season ? { season } : {}) },
        });
        const instant = Date.parse('2026-10-31T06:00Z') + minutes * MINUTE_MS;
        expect(isOpenAt({ event }, instant, clock)).toBe(
          isOpenAt({ hours: [hours] }, instant, clock),
        );
      }),
    );
  });
});

test('a clock says what instantOf says, for every time of every day', () => {
  const clocks = new Map(PLACES.map(([zone]) => [zone, localClock(zone)]));
  fc.assert(
    fc.property(
      fc.constantFrom(...clocks.keys()),
      fc.integer({ min: 0, max: 6000 }),
      fc.integer({ min: 0, max: 1440 }),
      (zone, days, minute) => {
        const day = addDays('2019-01-01', days);
        const time =
          minute === 1440 ? '24:00' : new Date(minute * MINUTE_MS).toISOString().slice(11, 16);
        expect(clocks.get(zone)?.instantOf(day, time)).toBe(instantOf(day, time, zone).getTime());
      },
    ),
  );
});

describe('hours', () => {
  const clock = localClock(NEW_YORK);
  const bar: OpeningHours = { days: ['fri'], opens: '22:00', closes: '02:00' };

  test.each([
    ['2026-11-27', '21:59', false],
    ['2026-11-27', '22:00', true],
    ['2026-11-28', '01:59', true],
    ['2026-11-28', '02:00', false],
    ['2026-11-27', '01:00', false],
  ])('a Friday night from 22:00 to 02:00, on %s at %s: %s', (day, time, open) => {
    expect(isOpenAt({ hours: [bar] }, at(day, time), clock)).toBe(open);
  });

  test('a night counts after midnight when the day after is out of season', () => {
    const times: Times = { hours: [{ ...bar, season: { from: '05-01', until: '11-27' } }] };
    expect(isOpenAt(times, at('2026-11-28', '01:00'), clock)).toBe(true);
    expect(isOpenAt(times, at('2026-12-05', '01:00'), clock)).toBe(false);
  });

  test('a night that a notice closes is closed after midnight too, the night before is not', () => {
    const hours: OpeningHours[] = [{ ...bar, days: ['thu', 'fri'] }];
    const times: Times = { hours, closed: { from: '2026-11-27', until: '2026-11-27' } };
    expect(isOpenAt(times, at('2026-11-27', '01:00'), clock)).toBe(true);
    expect(isOpenAt(times, at('2026-11-27', '23:00'), clock)).toBe(false);
    expect(isOpenAt(times, at('2026-11-28', '01:00'), clock)).toBe(false);
  });

  test('the hour that daylight saving skips is never open, the one it repeats is open twice', () => {
    const hours: OpeningHours[] = [{ days: ['sun'], opens: '01:00', closes: '02:00' }];
    expect(openingsOn({ hours }, '2026-11-01', '2026-11-01', clock)).toEqual([
      {
        day: '2026-11-01',
        exact: true,
        from: Date.parse('2026-11-01T05:00Z'),
        until: Date.parse('2026-11-01T07:00Z'),
      },
    ]);
    const skipped: OpeningHours[] = [{ days: ['sun'], opens: '02:00', closes: '03:00' }];
    expect(openingsOn({ hours: skipped }, '2026-03-08', '2026-03-08', clock)).toEqual([]);
  });

  test('shut, or without hours, is never open', () => {
    const always: OpeningHours = { days: [...DAYS], opens: '00:00', closes: '24:00' };
    const now = at('2026-11-25', '12:00');
    expect(isOpenAt({ hours: [always] }, now, clock)).toBe(true);
    for (const times of [{ hours: [always], shut: true }, { hours: [] }, {}] as Times[]) {
      expect(isOpenAt(times, now, clock)).toBe(false);
      expect(isOpenWithin(times, thisWeekend(now, clock), clock)).toBe(false);
      expect(nextOpening(times, now, clock)).toBeUndefined();
    }
  });

  test('what is always open never closes', () => {
    const hours: OpeningHours[] = [{ days: [...DAYS], opens: '00:00', closes: '24:00' }];
    expect(closingTime({ hours }, at('2026-11-25', '12:00'), clock)).toBe(Infinity);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'Europe/Dublin'])(
    'a device in %s says the same',
    (zone) => {
      process.env['TZ'] = zone;
      const now = Date.parse('2026-11-28T06:30Z');
      expect(isOpenAt({ hours: [bar] }, now, localClock(NEW_YORK))).toBe(true);
      expect(localClock(NEW_YORK).dayAt(now)).toBe('2026-11-28');
      expect(localClock(NEW_YORK).timeAt(now)).toBe('01:30');
    },
  );

  function at(day: string, time: string): number {
    return instantOf(day, time, NEW_YORK).getTime();
  }
});

describe('days ahead', () => {
  const clock = localClock(NEW_YORK);
  test.each([
    ['2026-11-23T15:00Z', '2026-11-28T05:00Z', '2026-11-30T05:00Z'],
    ['2026-11-28T15:00Z', '2026-11-28T15:00Z', '2026-11-30T05:00Z'],
    ['2026-11-29T15:00Z', '2026-11-29T15:00Z', '2026-11-30T05:00Z'],
    ['2026-11-01T04:30Z', '2026-11-01T04:30Z', '2026-11-02T05:00Z'],
  ])('the weekend at %s is from %s to %s', (now, from, until) => {
    expect(thisWeekend(Date.parse(now), clock)).toEqual({
      from: Date.parse(from),
      until: Date.parse(until),
    });
  });

  test('what is left of a day ends with it', () => {
    const now = Date.parse('2026-11-24T03:00Z');
    expect(restOfToday(now, clock)).toEqual({ from: now, until: Date.parse('2026-11-24T05:00Z') });
    const times: Times = { hours: [{ days: ['mon'], opens: '09:00', closes: '17:00' }] };
    expect(isOpenWithin(times, restOfToday(now, clock), clock)).toBe(false);
    expect(isOpenWithin(times, { from: now, until: now }, clock)).toBe(false);
  });

  test('the next opening may be half a year away, or never come', () => {
    const season = { from: '05-15', until: '05-31' };
    const hours: OpeningHours[] = [{ days: ['sat'], opens: '09:00', closes: '11:00', season }];
    const now = Date.parse('2026-11-24T03:00Z');
    expect(nextOpening({ hours }, now, clock)?.day).toBe('2027-05-15');
    const never = { from: '02-30', until: '02-30' };
    const none = hours.map((opening) => ({ ...opening, season: never }));
    expect(nextOpening({ hours: none }, now, clock)).toBeUndefined();
  });
});

const EVENT = {
  title: 'Invented meal',
  summary: 'Invented.',
  needs: ['meals'],
  kind: 'meal',
};

function openingHours(): fc.Arbitrary<OpeningHours> {
  const time = fc.oneof(
    fc.constantFrom('00:00', '01:30', '02:00', '02:30', '03:00', '23:30', '24:00'),
    fc
      .integer({ min: 0, max: 287 })
      .map((step) => new Date(step * 5 * MINUTE_MS).toISOString().slice(11, 16)),
  );
  const monthDay = fc.constantFrom('01-01', '02-28', '03-08', '03-29', '10-25', '11-24', '12-31');
  return fc
    .record(
      {
        days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }),
        opens: time,
        closes: time,
        weeks: fc.uniqueArray(fc.constantFrom(1 as const, 2, 3, 4, 5, -1), { minLength: 1 }),
        season: fc.record({ from: monthDay, until: monthDay }),
      },
      { requiredKeys: ['days', 'opens', 'closes'] },
    )
    .filter(({ opens, closes }) => opens !== closes);
}

function closedDays(day: string): fc.Arbitrary<{ from: string; until: string }> {
  return fc
    .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([from, length]) => ({ from: addDays(day, from), until: addDays(day, from + length) }));
}
