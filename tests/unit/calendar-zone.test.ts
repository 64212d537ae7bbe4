import { describe, expect, test } from 'vitest';
import { calendarZone } from '../../src/open-data/calendar/calendar-zone.ts';
import { addDays, instantOf } from '../../src/time/calendar-day.ts';
import { datesIn } from '../read-calendar.ts';
import { TODAY, ZONES } from './calendar-world.ts';

const YEARS = addDays(TODAY, 3 * 365);

describe('a zone', () => {
  test.each(Object.entries(ZONES))(
    '%s has the offsets of this machine on every day',
    (name, zone) => {
      const days = Array.from({ length: 1095 }, (_, index) => addDays(TODAY, index));
      const file = ['BEGIN:VCALENDAR', ...zone.lines];
      for (const [index, day] of days.entries())
        file.push(
          'BEGIN:VEVENT',
          `UID:${index}`,
          `DTSTART;TZID="${zone.id}":${day.replaceAll('-', '')}T120000`,
          'END:VEVENT',
        );
      const found = datesIn([...file, 'END:VCALENDAR', ''].join('\r\n'), {
        from: TODAY,
        until: YEARS,
        zone: name,
      });
      expect(found.map(({ start }) => start)).toEqual(
        days.map((day) => instantOf(day, '12:00', name).getTime()),
      );
    },
  );

  test('an older name leads to the newer one, and both stand in the file', () => {
    const zone = calendarZone('US/Eastern', TODAY);
    expect(zone.id).toBe('America/New_York');
    expect(zone.lines).toContain('TZID:America/New_York');
  });

  test('a name that nobody knows is an error', () => {
    expect(() => calendarZone('Cedar/Valley', TODAY)).toThrow('Invalid time zone');
  });
});
