import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { EntryOf } from '../../src/directory/entry.ts';
import { wordsOf } from '../../src/directory/entry.ts';
import { comingSeason } from '../../src/open-data/coming-season.ts';
import { schedulesOf } from '../../src/open-data/hsds/schedules.ts';
import type { Schedule } from '../../src/open-data/hsds/schemas.ts';
import { OpeningHours } from '../../src/schema/hours.ts';
import { DAYS } from '../../src/schema/vocabulary.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import { addDays, instantOf } from '../../src/time/calendar-day.ts';
import { localClock } from '../../src/time/local-clock.ts';
import { openingsOn } from '../../src/time/openings.ts';
import fc from '../fast-check.ts';

const TODAY = '2026-11-22';
const NEW_YORK = 'America/New_York';
const readers = readersOf(openDirectory('content'), '/');
const monthDay = fc
  .date({ min: new Date('2028-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(5, 10));
const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
const openingHours = fc
  .record(
    {
      days: fc.subarray([...DAYS], { minLength: 1 }),
      weeks: fc.subarray([1, 2, 3, 4, 5, -1], { minLength: 1 }),
      season: fc.record({ from: monthDay, until: monthDay }),
      opens: time,
      closes: time,
    },
    { requiredKeys: ['days', 'opens', 'closes'] },
  )
  .filter(({ opens, closes }) => opens !== closes)
  .map((line) => OpeningHours.parse(line));

describe('a line of opening hours is the same days to a reader of calendars that nobody here wrote', () => {
  test('for every line of the real directory', () => {
    const reader = readerOn(TODAY);
    const lines = reader.directory
      .ofKind('resources')
      .flatMap((entry) => (entry.facts.hours ?? []).map((line) => ({ entry, line })));
    expect(lines.length).toBeGreaterThan(30);
    for (const { entry, line } of lines) expectSameDays(reader, entry, line);
  });

  test('for any line', () => {
    const reader = readerOn(TODAY);
    const [entry] = reader.directory.ofKind('resources');
    if (entry === undefined) throw new Error('The directory has no resource.');
    fc.assert(
      fc.property(openingHours, fc.integer({ min: 0, max: 800 }), (line, later) => {
        expectSameDays({ ...reader, today: addDays(TODAY, later) }, entry, line);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the offset beside a time', () => {
  test('is that of the day of the build', () => {
    expect(scheduleOf({ days: ['mon'] }, '2026-11-22')).toMatchObject({
      ...{ timezone: -5, opens_at: '09:00-05:00', closes_at: '12:00-05:00' },
    });
    expect(scheduleOf({ days: ['mon'] }, '2026-07-01')).toMatchObject({
      ...{ timezone: -4, opens_at: '09:00-04:00' },
    });
  });

  test('is that of the first day of a coming season', () => {
    const summer = { days: ['mon'], season: { from: '05-15', until: '10-31' } } as const;
    expect(scheduleOf(summer, '2026-11-22')).toMatchObject({
      ...{ valid_from: '2027-05-15', valid_to: '2027-10-31', timezone: -4 },
      opens_at: '09:00-04:00',
    });
    expect(scheduleOf(summer, '2026-10-01')).toMatchObject({ valid_from: '2026-05-15' });
  });

  test('is a part of an hour where clocks are so', () => {
    expect(scheduleOf({ days: ['mon'] }, '2026-11-22', 'Asia/Kathmandu')).toMatchObject({
      ...{ timezone: 5.75, opens_at: '09:00+05:45' },
    });
    expect(scheduleOf({ days: ['mon'] }, '2026-11-22', 'Pacific/Marquesas')).toMatchObject({
      ...{ timezone: -9.5, opens_at: '09:00-09:30' },
    });
  });

  test('gives the instant that our own pages name', () => {
    const { opens_at: opens = '' } = scheduleOf({ days: ['mon'] }, '2026-11-23') ?? {};
    expect(new Date(`2026-11-23T${opens}`)).toEqual(instantOf('2026-11-23', '09:00', NEW_YORK));
  });
});

describe('a season', () => {
  test.each([
    ['runs', { from: '11-15', until: '03-31' }, '2027-01-02', '2026-11-15', '2027-03-31'],
    ['ends today', { from: '11-15', until: '03-31' }, '2027-03-31', '2026-11-15', '2027-03-31'],
    [
      'ended yesterday',
      { from: '11-15', until: '03-31' },
      '2027-04-01',
      '2027-11-15',
      '2028-03-31',
    ],
    [
      'begins in no year',
      { from: '02-30', until: '06-31' },
      '2027-01-01',
      '2027-03-01',
      '2027-06-30',
    ],
    [
      'begins on a leap day',
      { from: '02-29', until: '04-01' },
      '2027-05-01',
      '2028-02-29',
      '2028-04-01',
    ],
    [
      'ends on a leap day',
      { from: '01-05', until: '02-29' },
      '2027-01-01',
      '2027-01-05',
      '2027-02-28',
    ],
    ['is a leap day', { from: '02-29', until: '02-29' }, '2027-01-01', '2028-02-29', '2028-02-29'],
    ['is one day', { from: '11-22', until: '11-22' }, '2026-11-22', '2026-11-22', '2026-11-22'],
  ])('that %s', (_, season, today, from, until) => {
    expect(comingSeason(season, today)).toEqual({ from, until });
  });
});

test('a day that ends at midnight ends at 23:59, as the specification advises', () => {
  const always = { days: [...DAYS], opens: '00:00', closes: '24:00' };
  expect(scheduleOf(always, TODAY)).toMatchObject({
    opens_at: '00:00-05:00',
    closes_at: '23:59-05:00',
    description: 'Day and night',
  });
});

test('a schedule keeps its id when another line comes before it', () => {
  const reader = readerOn(TODAY);
  const entry = resourceWith(reader, [{ days: ['mon'] }]);
  const two = resourceWith(reader, [{ days: ['sat'] }, { days: ['mon'] }]);
  const ids = (of: EntryOf<'resources'>) => read(reader, of).map(({ id }) => id);
  expect(ids(two)).toEqual([expect.any(String), ...ids(entry)]);
  expect(ids(resourceWith(reader, [{ days: ['mon'] }, { days: ['mon'] }]))).toEqual(ids(entry));
});

/** Expands a schedule by its own keys, in the time on the clock, and compares it with the openings of our pages. */
function expectSameDays(reader: Reader, entry: EntryOf<'resources'>, line: OpeningHours): void {
  const schedule = read(reader, { ...entry, facts: { ...entry.facts, hours: [line] } })[0];
  if (schedule?.freq === undefined) throw new Error('The line became no schedule.');
  const from = schedule.valid_from ?? reader.today;
  const until = schedule.valid_to ?? addDays(from, 400);
  const { freq, byday = '', wkst = '' } = schedule;
  const days = new Set<string>();
  // One weekday at a time: ical.js errs where the first month has a fifth of one and none of another.
  for (const each of byday.split(',')) {
    const rule = ical.Recur.fromString(`FREQ=${freq};BYDAY=${each};WKST=${wkst}`);
    const iterator = rule.iterator(ical.Time.fromDateString(from));
    for (let day = iterator.next().toString(); day <= until; day = iterator.next().toString())
      days.add(day);
  }
  // HSDS knows days and no zones: an hour that the clock leaps over in spring is there too.
  const openings = openingsOn({ hours: [line] }, from, until, localClock('UTC'));
  expect([...days].toSorted()).toEqual([...new Set(openings.map(({ day }) => day))]);
  expect(schedule.opens_at?.slice(0, 5)).toBe(line.opens);
  expect(schedule.closes_at?.slice(0, 5)).toBe(line.closes === '24:00' ? '23:59' : line.closes);
}

function scheduleOf(
  line: Partial<OpeningHours> | { days: readonly ['mon'] },
  today: string,
  zone = NEW_YORK,
): Schedule | undefined {
  const reader = readerOn(today, zone);
  return read(reader, resourceWith(reader, [line]))[0];
}

function read(reader: Reader, entry: EntryOf<'resources'>): Schedule[] {
  return schedulesOf(reader, entry, wordsOf(entry, 'en'));
}

function resourceWith(reader: Reader, lines: readonly object[]): EntryOf<'resources'> {
  const entry = reader.directory.find('resources', 'lee-food-pantry');
  if (entry === undefined) throw new Error('The pantry is gone.');
  const facts = { ...entry.facts, hours_note: undefined, hours_dated: undefined };
  const hours = lines.map((line) =>
    OpeningHours.parse({ opens: '09:00', closes: '12:00', ...line }),
  );
  return { ...entry, facts: { ...facts, hours } };
}

function readerOn(today: string, zone = NEW_YORK): Reader {
  const [reader] = readers;
  if (reader === undefined) throw new Error('The directory has no language.');
  const directory = Object.create(reader.directory, {
    network: { value: { ...reader.directory.network, time_zone: zone } },
  }) as Reader['directory'];
  return { ...reader, directory, today };
}
