import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { EntryOf } from '../../src/directory/entry.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { fitDate, isNumeral } from '../../src/flyer/poster/fit-date.ts';
import { fitPoster } from '../../src/flyer/poster/fit-poster.ts';
import { posterDate } from '../../src/flyer/poster/poster-date.ts';
import { posterReach } from '../../src/flyer/poster/poster-reach.ts';
import { posterTextOf } from '../../src/flyer/poster/poster-text.ts';
import type { PosterText } from '../../src/flyer/poster/poster-text.ts';
import { posterTime } from '../../src/flyer/poster/poster-time.ts';
import { noteRows, POSTER } from '../../src/flyer/poster/set-poster.ts';
import { Event } from '../../src/schema/event.ts';
import type { Reader } from '../../src/site/reader.ts';
import { readersOf } from '../../src/site/readers.ts';
import fc from '../fast-check.ts';

const measure = await openMeasure();
const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const readers = readersOf(directory, '/').map((reader) => ({ ...reader, today: '2026-11-22' }));
const [english, spanish] = readers;
const real = directory.ofKind('events');
const at = (reader: Reader | undefined): Reader => {
  if (reader === undefined) throw new Error('The real content has English and Spanish.');
  return reader;
};
/** An event of these facts, beside the real ones. */
const event = (facts: Record<string, unknown>): EntryOf<'events'> => {
  const [some] = real;
  if (some === undefined) throw new Error('The real content has events.');
  const base = { title: 'Supper', summary: 'A hot meal.', needs: ['meals'], kind: 'meal' };
  return { ...some, facts: Event.parse({ ...base, ...facts }), words: {} };
};
const textOf = (facts: Record<string, unknown>) => posterTextOf(at(english), event(facts));

describe('the middle of the star', () => {
  test('holds weekday, day and month of a single event, with the year when it is another one', () => {
    expect(posterDate(at(english), event({ starts: '2026-12-06T16:00' }))).toEqual({
      before: 'Sunday',
      large: '6',
      after: 'December',
    });
    expect(posterDate(at(spanish), event({ starts: '2027-01-09' })).after).toContain('2027');
  });

  test('holds the rule of a repeating one, and says when it is only usual', () => {
    const weekly = { starts: '2026-01-03', repeats: { every: 'week', days: ['sat'] } };
    expect(posterDate(at(english), event(weekly))).toEqual({
      before: 'Every',
      large: 'Saturday',
      after: '',
    });
    expect(posterDate(at(spanish), event({ ...weekly, last_seen: 'undated' }))).toEqual({
      before: 'Por lo general cada',
      large: 'sábado',
      after: '',
    });
  });

  test('names the weeks of a month, every other week, and a day of a year', () => {
    const say = (repeats: object) =>
      posterDate(at(english), event({ starts: '2026-01-21', repeats }));
    expect(say({ every: 'month', days: ['wed'], weeks: [3] })).toMatchObject({
      large: '3rd Wednesday',
      after: 'of the month',
    });
    expect(say({ every: 'week', interval: 2 })).toMatchObject({
      before: 'Every other',
      large: 'Wednesday',
    });
    expect(say({ every: 'week', interval: 3 })).toMatchObject({ before: 'Every 3 weeks on' });
    expect(say({ every: 'year' })).toMatchObject({
      large: '3rd Wednesday of January',
      after: 'once a year',
    });
  });

  test('says days in a row as a range, and other days one by one', () => {
    const say = (days: string[]) =>
      posterDate(at(spanish), event({ starts: '2026-01-05', repeats: { every: 'week', days } }))
        .large;
    expect(say(['fri', 'mon', 'wed', 'tue', 'thu'])).toBe('De lunes a viernes');
    expect(say(['sat', 'sun', 'fri'])).toBe('De viernes a domingo');
    expect(say(['mon', 'wed', 'fri'])).toBe('lunes, miércoles y viernes');
    expect(say(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])).toBe('Todos los días');
  });

  test('advises to ask where nobody knows the date', () => {
    expect(posterDate(at(english), event({ when: 'In fall.' })).large).toBe('Ask for the date');
  });

  test('fits every real date, with no word broken', () => {
    for (const star of [36, 46]) {
      for (const entry of real) {
        const dates = readers.map((reader) => posterDate(reader, entry));
        const { sizes } = fitDate(dates, star, measure);
        dates.forEach(({ large }, index) => {
          const size = sizes[index]?.large ?? 0;
          const widest = Math.max(
            ...large.split(' ').map((word) => measure.width(word, 'head-800', size)),
          );
          expect(widest, `${entry.id} ${large}`).toBeLessThanOrEqual(star / 2);
          if (!isNumeral(dates[0])) expect(size).toBeGreaterThan(1.5);
        });
      }
    }
  });
});

describe('a poster says', () => {
  test('the hour, else words, else to ask', () => {
    expect(textOf({ starts: '2026-12-06T16:00', ends: '2026-12-06T20:00' }).time).toEqual({
      large: '4 to 8 pm',
      lines: ['', '', '', ''],
      ask: '',
    });
    expect(textOf({ when: 'In fall.' }).time).toMatchObject({
      large: '',
      ask: 'Ask before you go.',
    });
    expect(textOf({ starts: '2026-12-06' }).time.large).toBe('Ask for the time');
  });

  test('the next dates of what is sure and not weekly, and none of what is usual', () => {
    const monthly = {
      starts: '2026-01-21',
      repeats: { every: 'month', days: ['wed'], weeks: [3] },
    };
    const next = (facts: object) => posterTime(at(english), event({ ...facts })).lines[3];
    expect(next(monthly)).toBe('Next: 16 December, 20 January, and 17 February');
    expect(next({ ...monthly, last_seen: '2025' })).toBe('');
    const summer = { from: '05-01', until: '09-30' };
    expect(next({ starts: '2026-01-07', repeats: { every: 'week', season: summer } })).toMatch(
      /^Next: \S+ \S+$/,
    );
    expect(next({ starts: '2026-01-07', repeats: { every: 'week' } })).toBe('');
    const ended = { every: 'month', days: ['wed'], weeks: [3], until: '2026-02-01' };
    expect(next({ starts: '2026-01-21', repeats: ended })).toBe('');
  });

  test('the last day of what lasts for days, not of what ends after midnight', () => {
    const last = (starts: string, ends: string) => textOf({ starts, ends }).time.lines[2];
    expect(last('2026-12-04', '2026-12-06')).toBe('Until Sunday 6 December');
    expect(last('2026-12-04T20:00', '2026-12-05T01:00')).toBe('');
  });

  test('what changes everything: closed, paused, passed, cancelled, a notice', () => {
    const alerts = (facts: object) =>
      textOf({ starts: '2026-01-03', repeats: { every: 'week' }, ...facts }).alerts;
    expect(alerts({})).toEqual([]);
    expect(alerts({ status: 'closed' })[0]).toBe('This has closed. Do not go there.');
    expect(alerts({ status: 'paused' })[0]).toMatch(/^Paused/);
    expect(
      alerts({ cancelled: [{ date: '2026-12-26', reason: 'Snow' }, { date: '2026-01-10' }] }),
    ).toEqual(['Not on Saturday 26 December. Snow']);
    expect(
      alerts({ notice: { text: 'New door.', from: '2026-11-20', until: '2026-12-01' } })[0],
    ).toMatch(/December: New door\.$/);
    expect(alerts({ notice: { text: 'Old.', from: '2026-10-20', until: '2026-10-21' } })).toEqual(
      [],
    );
    expect(textOf({ starts: '2026-11-21' }).alerts).toEqual(['This has passed.']);
  });

  test('no more of a place than it may', () => {
    expect(textOf({ when: 'Soon.', where: { town: 'Lee', location: 'town' } }).where).toMatchObject(
      { line: '', large: expect.stringMatching(/^Lee/) as string },
    );
    expect(textOf({ when: 'Soon.', ways: ['phone'], serves: ['Lee'] }).where).toEqual({
      large: '',
      line: 'By phone. You do not have to go anywhere. For people in: Lee.',
    });
    expect(
      textOf({ when: 'Soon.', where: { name: 'Hall', street: '1 Main Street', town: 'Lee' } }).where
        .line,
    ).toMatch(/^1 Main Street, Lee/);
  });

  test('whom to ask: its own number, else whoever runs it, else nobody', () => {
    const own = { contact: { phones: [{ number: '413-555-0142', ext: '7', label: 'Ana' }] } };
    expect(posterReach(at(english), event({ when: 'Soon.', ...own }))).toMatchObject({
      over: 'Questions?',
      large: '413-555-0142',
      lines: ['ext. 7, Ana', ''],
    });
    const run = posterReach(
      at(english),
      event({ when: 'Soon.', resource: 'kates-kitchen-holyoke' }),
    );
    expect(run).toMatchObject({ over: "Questions? Ask Kate's Kitchen", large: '413-533-5909' });
    expect(posterReach(at(english), event({ when: 'Soon.' }))).toEqual({
      over: '',
      large: '',
      lines: [],
    });
  });

  test('its notes in pairs of languages, or in two columns of one', () => {
    const facts = { when: 'Soon.', cost: 'free', asks_for: [], roles: ['cook', 'drive'] };
    const both = readers.map((reader) => posterTextOf(reader, event(facts)));
    expect(noteRows(both).map((row) => row.map(({ text }) => text))).toContainEqual([
      'You can help: cook or drive',
      'Usted puede ayudar: cocinar o manejar',
    ]);
    expect(noteRows(both.slice(0, 1)).map((row) => row.length)).toEqual([2, 2]);
    expect(noteRows([])).toEqual([]);
  });
});

describe('a poster fits', () => {
  test('every real event in both orders and in one language, with nothing left out', () => {
    for (const entry of real) {
      const texts = readers.map((reader) => posterTextOf(reader, entry));
      for (const order of [texts, texts.toReversed(), texts.slice(0, 1), texts.slice(1)]) {
        const fit = fitPoster(order, measure);
        expect.soft(fit.height, entry.id).toBeLessThanOrEqual(POSTER.height);
        expect.soft(fit.dropped, entry.id).toEqual([]);
        expect(fit.body, entry.id).toBeGreaterThanOrEqual(2.28);
      }
    }
  }, 60_000);

  test('extreme words: a long title, nine numbers, one endless word, 3,000 characters', () => {
    const phones = Array.from({ length: 9 }, (_, index) => ({ number: `413-555-010${index}` }));
    const extremes = [
      { title: 'Community '.repeat(12).trim(), when: 'Soon.', contact: { phones } },
      { title: 'w'.repeat(120), starts: '2026-12-06T16:00' },
      { when: 'Soon.', how: 'Come in. '.repeat(333) },
      { when: 'Soon. '.repeat(100), who: 'Anyone. '.repeat(60), contact: { phones } },
    ];
    for (const facts of extremes) {
      const texts = readers.map((reader) => posterTextOf(reader, event(facts)));
      const fit = fitPoster(texts, measure);
      expect.soft(fit.height, JSON.stringify(facts).slice(0, 60)).toBeLessThanOrEqual(130);
      const untouched = ({ title, who, date, time, where, reach }: PosterText) => ({
        title,
        who,
        date,
        time,
        where,
        reach,
      });
      expect(fit.texts.map(untouched)).toEqual(texts.map(untouched));
    }
    expect(
      fitPoster([textOf({ when: 'Soon.', how: 'Come in. '.repeat(333) })], measure).dropped,
    ).toHaveLength(1);
  });

  test('what fits no setting without its last notes, then its summary, and says so', () => {
    const whole = textOf({ when: 'Soon. '.repeat(100).trim(), who: 'Anyone. '.repeat(60) });
    const notes = Array.from({ length: 8 }, (_, index) => `Note ${index}. ${'More. '.repeat(80)}`);
    const { texts, dropped, height } = fitPoster([{ ...whole, notes }], measure);
    expect(height).toBeLessThanOrEqual(POSTER.height);
    const [left] = texts;
    expect(left?.who).toBe(whole.who);
    expect(notes.slice(0, left?.notes.length)).toEqual(left?.notes);
    expect(dropped).toEqual(expect.arrayContaining(notes.slice(left?.notes.length)));
    expect(dropped).toContain(notes.at(-1));
    const endless = { ...whole, alerts: ['Closed. '.repeat(700)], summary: 'Soup. '.repeat(300) };
    const bare = fitPoster([endless], measure);
    expect(bare.height).toBeLessThanOrEqual(POSTER.height);
    expect(bare.dropped).toContain(endless.summary);
  });

  test('the words in the star of every real event in 10 points', () => {
    for (const entry of real) {
      const { date } = fitPoster(
        readers.map((reader) => posterTextOf(reader, entry)),
        measure,
      );
      for (const { large, small } of date.sizes)
        expect.soft(Math.min(large, small), entry.id).toBeGreaterThanOrEqual(1.9);
    }
  });

  test('any words, and says what it leaves out', () => {
    const words = fc.lorem({ maxCount: 60, mode: 'words' });
    fc.assert(
      fc.property(words, words, fc.lorem({ maxCount: 200, mode: 'words' }), (title, who, how) => {
        const text = textOf({ title: title.slice(0, 120).trim(), who, how, when: 'Soon.' });
        const fit = fitPoster([text, { ...text, language: 'es', title: 'Cena' }], measure);
        expect(fit.height).toBeLessThanOrEqual(POSTER.height);
        const shown = fit.texts.flatMap(({ more }) => more).filter(Boolean);
        expect(shown.length + fit.dropped.length).toBe(2);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
