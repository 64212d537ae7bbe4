import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closedDays } from '../../src/directory/closed-days.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import type { EntryOf } from '../../src/directory/entry.ts';
import { addDays, daysBetween, instantOf } from '../../src/time/calendar-day.ts';
import { occurrencesOf } from '../../src/time/occurrences.ts';
import { datesIn, rootOf } from '../read-calendar.ts';
import type { FoundDate } from '../read-calendar.ts';
import { BUILT_SITES } from './built-site.ts';

const TODAY = '2026-11-22';
const UNTIL = '2029-11-21';

describe.each(BUILT_SITES)('the calendars of $name', ({ site, content }) => {
  const directory = openDirectory(content);
  const zone = directory.network.time_zone;
  const first = directory.firstLanguage;
  /** The folder the site lives in, without its last slash. */
  const base = new URL(directory.network.site).pathname.replace(/\/$/, '');
  const dated = directory.ofKind('events').filter(({ facts }) => facts.starts !== undefined);
  const fileOf = (language: string, path: string) =>
    readFileSync(join(site, 'calendar', language, `${path}.ics`), 'utf8');
  const ownFileOf = (event: EntryOf<'events'>, language = first) =>
    fileOf(language, `events/${event.discreetCode ?? event.slug}`);
  const datesOf = (file: string) => datesIn(file, { from: TODAY, until: UNTIL, zone });

  test.each(dated.map((event) => [event.slug, event] as const))(
    '%s: ical.js finds the dates of our own pages for three years, to the instant',
    (__, event) => {
      const isOver =
        occurrencesOf({ ...event.facts, cancelled: [] }, TODAY, '2031-12-31').length === 0;
      const found = datesOf(ownFileOf(event));
      expect(found.length === 0).toBe(isOver);
      expect(found.filter(({ status }) => status !== 'CANCELLED').map(momentOf)).toEqual(
        event.facts.status === 'open' ? momentsOf(event, zone) : [],
      );
    },
  );

  test('each page of an event leads to its file, and has no date that is not in it', () => {
    for (const event of dated) {
      const page = readFileSync(join(site, event.id, 'index.html'), 'utf8');
      const file = `${base}/calendar/${first}/events/${event.discreetCode ?? event.slug}.ics`;
      const dates = datesOf(ownFileOf(event)).map(({ start }) => dayOf(start, zone));
      const shown = [...page.matchAll(/data-date="([\d-]+)"/g)].map(([, day]) => day);
      expect(dates, event.id).toEqual(expect.arrayContaining(shown));
      const isOffered = event.facts.status !== 'closed' && dates.length > 0;
      expect(page.includes(`href="${file}"`), event.id).toBe(isOffered);
    }
  });

  test('there is a calendar in each language of all, and of each area, need and group', () => {
    for (const { code } of directory.network.languages) {
      const paths = [
        'all',
        ...directory.network.areas.map(({ id }) => `areas/${id}`),
        ...directory.needs.map(({ id }) => `needs/${id}`),
        ...directory.ofKind('groups').map(({ slug }) => `groups/${slug}`),
      ];
      for (const path of paths)
        expect(rootOf(fileOf(code, path)).getFirstPropertyValue('source')).toBe(
          new URL(`calendar/${code}/${path}.ics`, directory.network.site).href,
        );
    }
  });

  test('the calendar of all has every date of the events that go on, each once', () => {
    const ownDates = dated
      .filter(({ facts }) => facts.status !== 'closed')
      .flatMap((event) => datesIn(ownFileOf(event), fiveWeeks(zone)));
    const key = ({ uid, start }: FoundDate) => `${start} ${uid}`;
    const all = datesIn(fileOf(first, 'all'), fiveWeeks(zone)).map(key);
    expect(all.toSorted()).toEqual(ownDates.map(key).toSorted());
    expect(new Set(all).size).toBe(all.length);
  });

  test('other languages have the same dates in other words', () => {
    for (const { code } of directory.network.languages.slice(1)) {
      const moments = (language: string) =>
        datesIn(fileOf(language, 'all'), fiveWeeks(zone)).map(
          ({ uid, start, end, status }) => `${uid} ${start} ${end} ${status}`,
        );
      expect(moments(code).toSorted()).toEqual(moments(first).toSorted());
      expect(fileOf(code, 'all')).not.toBe(fileOf(first, 'all'));
    }
  });

  test('every line of every file has at most 75 octets and ends with CRLF', () => {
    const files = globSync('calendar/**/*.ics', { cwd: site });
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(join(site, file), 'utf8');
      const lines = text.split('\r\n');
      expect(lines.pop(), file).toBe('');
      expect(lines.filter((line) => /[\r\n]/.test(line) || octets(line) > 75)).toEqual([]);
    }
  });

  test('every calendar that the page offers is there, in both ways', () => {
    for (const { code } of directory.network.languages) {
      const page = readFileSync(
        join(site, code === first ? '' : code, 'calendar/index.html'),
        'utf8',
      );
      const files = [...page.matchAll(/href="([^":]+\.ics)"/g)].map(([, file = '']) => file);
      const subscribed = [...page.matchAll(/href="webcal:\/\/[^/"]+(\/[^"]+)"/g)].map(
        ([, file = '']) => file,
      );
      expect(files).toEqual(subscribed);
      expect(files).toContain(`${base}/calendar/${code}/all.ics`);
      for (const file of files)
        expect(existsSync(join(site, file.slice(base.length))), file).toBe(true);
    }
  });
});

/** Five weeks: enough for what is weekly and monthly. */
function fiveWeeks(zone: string) {
  return { from: '2026-11-30', until: '2027-01-03', zone };
}

/** An event's own dates, as the pages reckon them; what a notice closes does not take place. */
function momentsOf({ facts }: EntryOf<'events'>, zone: string) {
  const { starts = '', ends } = facts;
  const closed = closedDays(facts.notice);
  const nights = ends === undefined ? 0 : daysBetween(starts.slice(0, 10), ends.slice(0, 10));
  return occurrencesOf(facts, TODAY, UNTIL)
    .filter((day) => closed === undefined || day < closed.from || closed.until < day)
    .map((day) => {
      const last = addDays(day, nights);
      if (starts.length === 10) return { start: day, end: addDays(last, 1) };
      const start = instantOf(day, starts.slice(11), zone).getTime();
      if (ends === undefined) return { start, end: start };
      return { start, end: instantOf(last, ends.slice(11) || '24:00', zone).getTime() };
    });
}

function momentOf({ start, end }: FoundDate) {
  return { start, end };
}

function dayOf(start: number | string, zone: string): string {
  return typeof start === 'string'
    ? start
    : new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(start);
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
