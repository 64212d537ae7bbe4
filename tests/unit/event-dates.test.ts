import { describe, expect, test } from 'vitest';
import { calendarOf, momentsOf } from '../../src/site/event-dates.ts';
import { eventWith, readerOn } from './calendar-world.ts';

const reader = readerOn('2026-11-22');
/** Every Tuesday; a notice stands from the first to the second of three. */
const meal = (notice: object) =>
  eventWith({
    starts: '2026-01-06T17:00',
    repeats: { every: 'week', days: ['tue'] },
    notice: { from: '2026-11-24', until: '2026-12-01', ...notice },
  });
const daysOf = (event: ReturnType<typeof meal>) => ({
  page: momentsOf(reader, event, 2).map(({ day }) => day),
  lists: calendarOf(reader, [event], 21).map(({ day }) => day),
});

describe('the dates of an event', () => {
  test('leave out the days that a notice closes', () => {
    const closed = daysOf(meal({ text: 'The hall is being painted.', closed: true }));
    expect(closed.page).toEqual(['2026-12-08', '2026-12-15']);
    expect(closed.lists).toEqual(['2026-12-08']);
  });

  test('stay when a notice says something else', () => {
    const moved = daysOf(meal({ text: 'Use the side door.' }));
    expect(moved.page).toEqual(['2026-11-24', '2026-12-01']);
    expect(moved.lists).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  });
});
