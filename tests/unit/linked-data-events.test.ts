import { describe, expect, test } from 'vitest';
import { edited } from './check-content.ts';
import { read } from './linked-data-world.ts';

const SUPPER = 'events/oak-supper';

describe('an event', () => {
  test('that repeats has its rule, and its next date within it', () => {
    const place = 'where: { town: Barre }\nstarts:';
    expect(read(SUPPER, edited('events/oak-supper.md', 'starts:', place))[0]).toMatchObject({
      '@type': 'Event',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventSchedule: [
        {
          repeatFrequency: 'P1W',
          byDay: ['https://schema.org/Thursday'],
          startDate: '2026-12-03',
          startTime: '17:30',
          endTime: '19:00',
          scheduleTimezone: 'America/New_York',
        },
      ],
      subEvent: [{ startDate: '2026-12-03T17:30:00-05:00', endDate: '2026-12-03T19:00:00-05:00' }],
      location: { address: { addressLocality: 'Barre' } },
    });
    expect(read(SUPPER)[0]).not.toHaveProperty('startDate');
  });

  test('tells a date that is called off', () => {
    const changes = edited(
      'events/oak-supper.md',
      'repeats:',
      'cancelled: [{ date: 2026-12-10 }]\nrepeats:',
    );
    expect(read(SUPPER, changes)[0]).toMatchObject({
      eventSchedule: [{ exceptDate: ['2026-12-10'] }],
      subEvent: [
        {
          startDate: '2026-12-03T17:30:00-05:00',
          eventStatus: 'https://schema.org/EventScheduled',
        },
        {
          startDate: '2026-12-10T17:30:00-05:00',
          eventStatus: 'https://schema.org/EventCancelled',
        },
      ],
    });
  });

  test('of a single night ends on the next day', () => {
    const dance = edited(
      'events/oak-supper.md',
      'ends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }',
      'ends: 2026-12-04T01:00',
    );
    const [subject] = read(SUPPER, dance);
    expect(subject).toMatchObject({
      startDate: '2026-12-03T17:30:00-05:00',
      endDate: '2026-12-04T01:00:00-05:00',
    });
    expect(subject).not.toHaveProperty('eventSchedule');
    const off = {
      'events/oak-supper.md': dance['events/oak-supper.md']?.replace(
        'ends:',
        'cancelled: [{ date: 2026-12-03 }]\nends:',
      ),
    };
    expect(read(SUPPER, off)[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  test('that is paused is postponed and has no next date', () => {
    const [subject] = read(
      SUPPER,
      edited('events/oak-supper.md', 'starts:', 'status: paused\nstarts:'),
    );
    expect(subject).toMatchObject({ eventStatus: 'https://schema.org/EventPostponed' });
    expect(subject).not.toHaveProperty('subEvent');
  });

  test('whose every date was taken back gives its first one', () => {
    const over = edited(
      'events/oak-supper.md',
      'days: [thu] }',
      'days: [thu], until: 2026-12-03, except: [2026-12-03] }',
    );
    const [subject] = read(SUPPER, over);
    expect(subject).toMatchObject({ startDate: '2026-12-03T17:30:00-05:00' });
    expect(subject).not.toHaveProperty('eventSchedule');
  });

  test.each([
    ['online alone', 'ways: [online]', 'Online', { '@type': 'VirtualLocation' }],
    [
      'online too',
      'ways: [in-person, online]\nwhere: { town: Barre }',
      'Mixed',
      [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
    ],
  ])('that is %s has a place in the net', (_, facts, mode, location) => {
    expect(
      read(SUPPER, edited('events/oak-supper.md', 'starts:', `${facts}\nstarts:`))[0],
    ).toMatchObject({
      eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
      location,
    });
  });

  test('with words instead of a date gives the words, and says when it was last seen', () => {
    const words = edited(
      'events/oak-supper.md',
      'starts: 2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }',
      'when: One Saturday a month.\nlast_seen: "2024"',
    );
    const [subject] = read(SUPPER, words);
    expect(subject?.['description']).toBe(
      'Supper together. One Saturday a month. Last seen on a public page in 2024. Ask before you go.',
    );
    expect(subject).not.toHaveProperty('startDate');
  });
});
