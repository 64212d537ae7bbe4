import { describe, expect, test } from 'vitest';
import { Event } from '../../src/schema/event.ts';
import { localClock } from '../../src/time/local-clock.ts';
import { openingsOn, restOfToday } from '../../src/time/openings.ts';
import { isOpenAt, isOpenWithin } from './is-open.ts';

const EVENT = { title: 'Invented meal', summary: 'Invented.', needs: ['meals'], kind: 'meal' };

describe('events', () => {
  const clock = localClock('America/New_York');
  const open = (facts: object, instant: string) =>
    isOpenAt({ event: Event.parse({ ...EVENT, ...facts }) }, Date.parse(instant), clock);
  const today = (facts: object, instant: string) =>
    isOpenWithin(
      { event: Event.parse({ ...EVENT, ...facts }) },
      restOfToday(Date.parse(instant), clock),
      clock,
    );

  test('one date with begin and end', () => {
    const meal = { starts: '2026-12-03T17:30', ends: '2026-12-03T19:00' };
    expect(open(meal, '2026-12-03T22:29Z')).toBe(false);
    expect(open(meal, '2026-12-03T22:30Z')).toBe(true);
    expect(open(meal, '2026-12-04T00:00Z')).toBe(false);
    expect(today(meal, '2026-12-03T12:00Z')).toBe(true);
    expect(today(meal, '2026-12-04T00:30Z')).toBe(false);
  });

  test('a dance that ends after midnight', () => {
    const dance = { starts: '2026-12-31T21:00', ends: '2027-01-01T01:00' };
    expect(open(dance, '2027-01-01T05:30Z')).toBe(true);
    expect(today(dance, '2027-01-01T05:30Z')).toBe(true);
    expect(open(dance, '2027-01-01T06:00Z')).toBe(false);
  });

  test.each([
    ['no end', { starts: '2026-12-03T17:30' }],
    ['no time', { starts: '2026-12-03' }],
    ['days without times', { starts: '2026-12-02', ends: '2026-12-04' }],
    ['several days', { starts: '2026-12-02T09:00', ends: '2026-12-04T17:00' }],
  ])('%s: today, but nobody can say now', (_, facts) => {
    expect(open(facts, '2026-12-03T23:00Z')).toBe(false);
    expect(today(facts, '2026-12-03T23:00Z')).toBe(true);
    expect(today(facts, '2026-12-05T12:00Z')).toBe(false);
  });

  test('several days, one of them closed by a notice', () => {
    const event = Event.parse({ ...EVENT, starts: '2026-12-02', ends: '2026-12-04' });
    const closed = { from: '2026-12-03', until: '2026-12-03' };
    const openings = openingsOn({ event, closed }, '2026-12-01', '2026-12-31', clock);
    expect(openings.map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-04']);
  });

  test('repeating: cancelled, left out, added, ended', () => {
    const event = Event.parse({
      ...EVENT,
      starts: '2026-12-01T10:00',
      ends: '2026-12-01T11:00',
      repeats: {
        every: 'week',
        until: '2026-12-31',
        except: ['2026-12-08'],
        also: ['2026-12-10', '2027-01-02'],
      },
      cancelled: [{ date: '2026-12-15' }],
    });
    const openings = openingsOn({ event }, '2026-11-01', '2027-01-31', clock);
    expect(openings.map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2026-12-10',
      '2026-12-22',
      '2026-12-29',
      '2027-01-02',
    ]);
  });

  test('only words for a date: never open', () => {
    expect(open({ when: 'Some Saturdays' }, '2026-12-05T15:00Z')).toBe(false);
  });
});
