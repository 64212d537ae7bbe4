import { describe, expect, test } from 'vitest';
import type { Where } from '../../src/schema/where.ts';
import {
  addressOfEvent,
  addressesOf,
  calendarFeeds,
  eventCalendars,
} from '../../src/open-data/calendar/calendar-feeds.ts';
import { calendarWriter } from '../../src/open-data/calendar/write-calendar.ts';
import { datesIn, rootOf } from '../read-calendar.ts';
import { edited } from './check-content.ts';
import { NEW_YORK, TODAY, calendarOf, eventWith, readerOn } from './calendar-world.ts';

const reader = readerOn(TODAY);
const SUPPER = 'events/oak-supper.md';
const WEEKLY = {
  starts: '2026-12-03T17:30',
  ends: '2026-12-03T19:00',
  repeats: { every: 'week' },
};
const DECEMBER = { from: '2026-12-01', until: '2026-12-31', zone: 'America/New_York' };

describe('an event in a calendar says', () => {
  test('what it is, where, how sure that is, whom to call first and where to look', () => {
    const event = eventWith({
      ...WEEKLY,
      resource: 'oak-pantry',
      where: { name: 'Grange; hall', street: '1 Main Street', town: 'Oakham', zip: '01068' },
      sources: [{ url: 'https://example.org/', from: 'news', seen: '2026-11-02', dated: '2026' }],
    });
    expect(propertiesOf(calendarOf(reader, event))).toMatchObject({
      summary: 'Invented meal',
      location: 'Grange; hall, 1 Main Street, Oakham, 01068',
      url: 'https://tiny.example/events/invented-meal/',
      categories: 'Food',
      status: 'TENTATIVE',
      transp: 'TRANSPARENT',
      dtstamp: '2026-11-02T00:00:00Z',
      description: [
        'Soup for all.',
        'Not checked yet. From a local news story, 2026.',
        'Call Oak Pantry before you go: 413-555-0142',
        'From Tiny Network. Is it still true? Look here: https://tiny.example/events/invented-meal/',
      ].join('\n'),
    });
  });

  test('that it is certain only when somebody asked lately', () => {
    const checked = (date: string) =>
      propertiesOf(calendarOf(reader, eventWith({ ...WEEKLY, checked: { date, by: 'phone' } })));
    expect(checked('2026-11-12')).toMatchObject({ status: 'CONFIRMED' });
    expect(checked('2025-11-12')).toMatchObject({
      status: 'TENTATIVE',
      description: expect.stringContaining('It may be out of date.') as string,
    });
  });

  test('in the reader’s language, and where words are missing in the first one', () => {
    const event = eventWith(
      { ...WEEKLY, cancelled: [{ date: '2026-12-10', reason: 'Snow' }] },
      { words: { es: { summary: 'Sopa para todos.', labels: { Snow: 'Nieve' } } } },
    );
    const file = calendarOf(readerOn(TODAY, {}, 'es'), event);
    expect(propertiesOf(file)).toMatchObject({
      summary: 'Invented meal',
      description: expect.stringContaining('Sopa para todos.\nSin confirmar todavía.') as string,
    });
    expect(datesIn(file, DECEMBER)[1]).toMatchObject({
      summary: 'Cancelado: Invented meal',
      description: expect.stringMatching(
        /^Este día no hay: jueves, 10 de diciembre\. Nieve\n/,
      ) as string,
    });
  });

  test('which day is called off, and why', () => {
    const cancelled = [{ date: '2026-12-10', reason: 'Snow' }];
    const dates = datesIn(calendarOf(reader, eventWith({ ...WEEKLY, cancelled })), DECEMBER);
    expect(dates.map(({ status }) => status)).toEqual([
      'TENTATIVE',
      'CANCELLED',
      'TENTATIVE',
      'TENTATIVE',
      'TENTATIVE',
    ]);
    expect(dates[1]).toMatchObject({
      summary: 'Cancelled: Invented meal',
      description: expect.stringMatching(/^Not on Thursday.* Snow\n/) as string,
    });
  });

  test('that a single day is called off', () => {
    const event = eventWith({ starts: '2026-12-03', cancelled: [{ date: '2026-12-03' }] });
    expect(propertiesOf(calendarOf(reader, event))).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Invented meal',
    });
  });

  test('which days a notice closes', () => {
    const notice = { text: 'Closed for the holidays.', from: '2026-12-20', until: '2027-01-02' };
    const dates = datesIn(calendarOf(reader, eventWith({ ...WEEKLY, notice })), DECEMBER);
    expect(dates.map(({ status }) => status === 'CANCELLED')).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(dates[3]?.description).toMatch(/Closed for the holidays\./);
  });

  test.each([
    ['paused', 'Paused: Invented meal', 'Paused for now.'],
    ['closed', 'Closed: Invented meal', 'Closed.'],
  ])('that it is %s', (status, summary, description) => {
    expect(propertiesOf(calendarOf(reader, eventWith({ ...WEEKLY, status })))).toMatchObject({
      status: 'CANCELLED',
      summary,
      description: expect.stringContaining(description) as string,
    });
  });

  test('nothing of a place that is withheld, even from a file that wrongly holds it', () => {
    const where: Where = {
      location: 'town',
      name: 'Hidden House',
      street: '9 Secret Street',
      zip: '01999',
      town: 'Oakham',
      directions: 'Knock twice.',
    };
    const withheld = (location: Where['location']) => {
      const event = eventWith(WEEKLY);
      return calendarOf(reader, {
        ...event,
        facts: { ...event.facts, where: { ...where, location } },
      });
    };
    expect(propertiesOf(withheld('town'))).toMatchObject({ location: 'Oakham' });
    expect(withheld('town')).not.toMatch(/Hidden|Secret|01999|Knock/);
    expect(propertiesOf(withheld('none'))).not.toHaveProperty('location');
    expect(withheld('none')).not.toMatch(/Hidden|Secret|01999|Knock|Oakham/);
  });

  test('only its discreet words, its number and its neutral page when it has some', () => {
    const file = calendarOf(
      reader,
      eventWith(
        {
          ...WEEKLY,
          title: 'Harm reduction night',
          summary: 'Needles and naloxone.',
          discreet: { title: 'Evening circle', text: 'Call before you come.' },
          where: { street: '1 Main Street', town: 'Oakham' },
          group: 'oak-neighbors',
          contact: { phones: [{ number: '413-555-0177', ext: '4' }] },
          notice: { text: 'Needles are short.', from: '2026-11-01', until: '2026-12-31' },
          cancelled: [{ date: '2026-12-10', reason: 'No needles' }],
        },
        { discreetCode: 'abcde', words: {} },
      ),
    );
    expect(propertiesOf(file)).toMatchObject({
      summary: 'Evening circle',
      url: 'https://tiny.example/r/abcde/',
      description: [
        'Call before you come.',
        'Questions? Call 413-555-0177 ext. 4',
        'https://tiny.example/r/abcde/',
      ].join('\n'),
    });
    const events = unfolded(file).slice(unfolded(file).indexOf('BEGIN:VEVENT'));
    expect(events).not.toMatch(/needle|naloxone|Main Street|Oakham|Food|invented-meal|CATEGORIES/i);
    expect(events).toContain('Cancelled: Evening circle');
  });

  test('whose number it is in the discreet words of those who have some', () => {
    const discreet = edited(
      'resources/oak-pantry.md',
      'hours:',
      'discreet: { title: A place, text: Ask there. }\nhours:',
    );
    const event = eventWith({ ...WEEKLY, resource: 'oak-pantry' });
    const { description = '' } = propertiesOf(calendarOf(readerOn(TODAY, discreet), event));
    expect(description).toContain('Call A place before you go: 413-555-0142');
    expect(description).not.toContain('Pantry');
  });

  test('its own words whatever they hold', () => {
    const title = 'Soup\r\nEND:VCALENDAR\nATTENDEE:x; , \\';
    const event = eventWith(WEEKLY);
    const file = calendarOf(reader, { ...event, facts: { ...event.facts, title } });
    expect(propertiesOf(file)).toMatchObject({ summary: title.replace('\r\n', '\n') });
    expect(file).not.toMatch(/^ATTENDEE/m);
  });
});

test('DTSTAMP is the last day on which the facts changed or somebody looked, whatever the day of the build', () => {
  const event = eventWith({ ...WEEKLY, checked: { date: '2026-10-02', by: 'visit' } });
  const stamp = (changed?: string, today = TODAY) =>
    propertiesOf(calendarOf(readerOn(today), event, NEW_YORK, () => changed))['dtstamp'];
  expect(stamp()).toBe('2026-10-02T00:00:00Z');
  expect(stamp('2026-11-05')).toBe('2026-11-05T00:00:00Z');
  expect(stamp('2026-09-05')).toBe('2026-10-02T00:00:00Z');
  expect(stamp(undefined, '2026-11-30')).toBe('2026-10-02T00:00:00Z');
  expect(propertiesOf(calendarOf(reader, eventWith(WEEKLY)))['dtstamp']).toBe(
    '2020-01-01T00:00:00Z',
  );
});

describe('calendars', () => {
  test('there is one of everything, and of each area, need and group, also an empty one', () => {
    const { all, areas, needs, groups } = calendarFeeds(reader);
    const said = [all, ...areas, ...needs, ...groups].map(
      ({ path, events }) => `${path}: ${events.map(({ slug }) => slug).join()}`,
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "all: oak-supper",
        "areas/hill-towns: oak-supper",
        "needs/food: oak-supper",
        "needs/rides: ",
        "groups/oak-neighbors: oak-supper",
      ]
    `);
    const empty = { ...all, path: 'needs/nothing', events: [] };
    const file = calendarWriter(reader, NEW_YORK, () => undefined)(empty);
    expect(rootOf(file).getAllSubcomponents('vevent')).toEqual([]);
    expect(rootOf(file).getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  test('what is paused stays in them, what is closed or over leaves, and both keep their own file', () => {
    const left = (from: string, to: string) => {
      const changed = readerOn(TODAY, edited(SUPPER, from, to));
      return {
        listed: calendarFeeds(changed).all.events.length,
        own: eventCalendars(changed).map(({ path }) => path),
        isOffered: changed.directory
          .ofKind('events')
          .some((event) => addressOfEvent(changed, event) !== undefined),
      };
    };
    const own = ['events/oak-supper'];
    const rule = 'repeats: { every: week, days: [thu] }';
    expect(left(rule, `${rule}\nstatus: paused`)).toEqual({ listed: 1, own, isOffered: true });
    expect(left(rule, `${rule}\nstatus: closed`)).toEqual({ listed: 0, own, isOffered: false });
    expect(
      left(
        'starts: 2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }',
        'starts: 2026-01-01T17:30',
      ),
    ).toEqual({ listed: 0, own, isOffered: false });
    expect(
      left(
        'starts: 2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }',
        'when: Some Thursdays.',
      ),
    ).toEqual({ listed: 0, own: [], isOffered: false });
  });

  test('the file of an event with discreet words is named by its code', () => {
    const discreet = readerOn(
      TODAY,
      edited(SUPPER, 'kind: meal', 'kind: meal\ndiscreet: { title: Evening, text: Call first. }'),
    );
    const [calendar] = eventCalendars(discreet);
    expect(calendar?.path).toMatch(/^events\/[a-z0-9]{5}$/);
    expect(calendar?.name).toBe('Evening');
  });

  test('to subscribe is an address of its own kind, in the folder where the site lives', () => {
    const asset = (path: string) => `/help/${path}`;
    expect(addressesOf({ ...reader, asset }, { path: 'needs/food' })).toEqual({
      address: 'https://tiny.example/help/calendar/en/needs/food.ics',
      subscribe: 'webcal://tiny.example/help/calendar/en/needs/food.ics',
    });
  });

  test('they name themselves, and ask to be looked at once a day', () => {
    const { all } = calendarFeeds(reader);
    const root = rootOf(calendarWriter(reader, NEW_YORK, () => undefined)(all));
    expect(root.getFirstPropertyValue('name')).toBe('All events · Tiny');
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('All events · Tiny');
    expect(String(root.getFirstPropertyValue('refresh-interval'))).toBe('P1D');
    expect(root.getFirstPropertyValue('source')).toBe('https://tiny.example/calendar/en/all.ics');
    expect(root.hasProperty('method')).toBe(false);
  });
});

/** The properties of the first event in a file, as ical.js reads them. */
function propertiesOf(file: string): Record<string, string> {
  const [event] = rootOf(file).getAllSubcomponents('vevent');
  return Object.fromEntries(
    (event?.getAllProperties() ?? []).map((property) => [
      property.name,
      String(property.getFirstValue()),
    ]),
  );
}

function unfolded(file: string): string {
  return file.replace(/\r\n[ \t]/g, '');
}
