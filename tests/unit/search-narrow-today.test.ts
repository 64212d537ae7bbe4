import { describe, expect, test } from 'vitest';
import { Event } from '../../src/schema/event.ts';
import type { OpeningHours } from '../../src/schema/hours.ts';
import { DAYS } from '../../src/schema/vocabulary.ts';
import { sayToday, todayWordsOf } from '../../src/search/narrow/say-today.ts';
import type { TodayFacts } from '../../src/search/narrow/today-facts.ts';
import { instantOf } from '../../src/time/calendar-day.ts';
import { localClock } from '../../src/time/local-clock.ts';
import { interfaceWords } from '../../src/words/words.ts';

const NEW_YORK = 'America/New_York';
const clock = localClock(NEW_YORK);
const words = interfaceWords(['en', 'es'], {});

/** 23 November 2026 is a Monday. */
const MONDAY = '2026-11-23';

describe('hours in one line', () => {
  const week: OpeningHours[] = [
    { days: ['mon'], opens: '15:00', closes: '17:00' },
    { days: ['wed'], opens: '10:00', closes: '12:00' },
  ];
  const wednesday = week.slice(1);
  const always: OpeningHours[] = [{ days: [...DAYS], opens: '00:00', closes: '24:00' }];

  test.each<[string, TodayFacts, string, string, string]>([
    ['open', { hours: week }, '15:30', 'Open now until 5 pm', 'Abierto ahora, hasta las 5 pm'],
    ['later today', { hours: week }, '09:00', 'Opens today at 3 pm', 'Abre hoy a las 3 pm'],
    [
      'over for today',
      { hours: week },
      '17:00',
      'Closed now, opens Wednesday at 10 am',
      'Cerrado ahora; abre el miércoles a las 10 am',
    ],
    [
      'not today',
      { hours: wednesday },
      '09:00',
      'Closed today, opens Wednesday at 10 am',
      'Hoy no abre; abre el miércoles a las 10 am',
    ],
    [
      'tomorrow',
      { hours: [{ days: ['tue'], opens: '13:00', closes: '14:00' }] },
      '09:00',
      'Closed today, opens tomorrow at 1 pm',
      'Hoy no abre; abre mañana a la 1 pm',
    ],
    [
      'closed by a notice',
      { hours: week, closed: { from: MONDAY, until: '2026-11-30' } },
      '15:30',
      'Closed today, opens Wednesday 2 December at 10 am',
      'Hoy no abre; abre el miércoles, 2 de diciembre a las 10 am',
    ],
    [
      'until after midnight',
      { hours: [{ days: ['mon'], opens: '22:00', closes: '01:30' }] },
      '23:00',
      'Open now until 1:30 am',
      'Abierto ahora, hasta la 1:30 am',
    ],
    [
      'until midnight',
      { hours: [{ days: ['mon'], opens: '22:00', closes: '24:00' }] },
      '23:00',
      'Open now until midnight',
      'Abierto ahora, hasta las 12 de la noche',
    ],
    [
      'through the night to another day',
      {
        hours: [
          { days: ['mon'], opens: '08:00', closes: '24:00' },
          { days: ['tue'], opens: '00:00', closes: '18:00' },
        ],
      },
      '09:00',
      'Open now until Tuesday, 6 pm',
      'Abierto ahora, hasta el martes a las 6 pm',
    ],
    ['always', { hours: always }, '03:00', 'Open day and night', 'Abierto de día y de noche'],
    [
      'old hours',
      { hours: week, usually: true },
      '15:30',
      'Usually open now until 5 pm',
      'Por lo general, abierto ahora, hasta las 5 pm',
    ],
    [
      'old hours, not today',
      { hours: wednesday, usually: true },
      '15:30',
      'Usually closed today, opens Wednesday at 10 am',
      'Por lo general, hoy no abre; abre el miércoles a las 10 am',
    ],
    [
      'no day that ever comes',
      { hours: [{ ...week[0], season: { from: '02-30', until: '02-30' } }] as OpeningHours[] },
      '09:00',
      'Closed for now',
      'Cerrado por ahora',
    ],
  ])('%s', (_, facts, time, english, spanish) => {
    expect(say('en', facts, time)).toBe(english);
    expect(say('es', facts, time)).toBe(spanish);
  });

  test('without hours, or shut, it says what the entry brings, or nothing', () => {
    const otherwise = words['en']?.site.today.call ?? '';
    expect(say('en', { otherwise }, '09:00')).toBe('Call for hours');
    expect(say('en', { hours: [], otherwise }, '09:00')).toBe('Call for hours');
    expect(say('en', { hours: always, shut: true, otherwise: 'Paused.' }, '09:00')).toBe('Paused.');
    expect(say('en', {}, '09:00')).toBe('');
  });

  test('says the time of the network, where the clock has 24 hours too', () => {
    const site = interfaceWords(['fr'], { fr: 'site: { hours: { clock: 24 } }' })['fr']?.site;
    if (site === undefined) throw new Error('There are no words.');
    const facts = { hours: [{ days: [...DAYS], opens: '09:00', closes: '13:00' }] };
    const now = new Date('2026-11-23T15:00:00Z');
    expect(sayToday(todayWordsOf(site), 'en', facts, now, clock)).toBe('Open now until 13:00');
  });
});

describe('the next date of an event in one line', () => {
  const meal = { starts: '2026-11-23T17:30', ends: '2026-11-23T19:00' };
  const weekly = { ...meal, starts: '2026-01-05T17:30', ends: '2026-01-05T19:00' };

  test.each<[string, object, string, string, string]>([
    ['today', meal, '09:00', 'Today, 5:30 to 7 pm', 'Hoy, de 5:30 a 7 pm'],
    ['now', meal, '18:00', 'On now until 7 pm', 'Ahora mismo, hasta las 7 pm'],
    ['past', meal, '19:00', 'No next date known', 'No sabemos la próxima fecha'],
    [
      'tomorrow',
      { starts: '2026-11-24T17:30', ends: '2026-11-24T19:00' },
      '09:00',
      'Tomorrow, 5:30 to 7 pm',
      'Mañana, de 5:30 a 7 pm',
    ],
    [
      'next week',
      { ...weekly, repeats: { every: 'week' } },
      '20:00',
      'Monday 30 November, 5:30 to 7 pm',
      'Lunes, 30 de noviembre, de 5:30 a 7 pm',
    ],
    [
      'today is cancelled',
      { ...weekly, repeats: { every: 'week' }, cancelled: [{ date: MONDAY }] },
      '09:00',
      'Monday 30 November, 5:30 to 7 pm',
      'Lunes, 30 de noviembre, de 5:30 a 7 pm',
    ],
    ['no end', { starts: '2026-11-23T13:00' }, '15:00', 'Today, at 1 pm', 'Hoy, a la 1 pm'],
    ['no time', { starts: '2026-11-24' }, '15:00', 'Tomorrow', 'Mañana'],
    [
      'the second of several days',
      { starts: '2026-11-22T09:00', ends: '2026-11-24T17:00' },
      '15:00',
      'Today',
      'Hoy',
    ],
  ])('%s', (_, facts, time, english, spanish) => {
    const event = eventOf(facts);
    expect(say('en', { event }, time)).toBe(english);
    expect(say('es', { event }, time)).toBe(spanish);
  });

  test('an old schedule says so', () => {
    const event = eventOf({ ...weekly, repeats: { every: 'week' } });
    expect(say('en', { event, usually: true }, '09:00')).toBe('Today, 5:30 to 7 pm (usually)');
    expect(say('es', { event, usually: true }, '09:00')).toBe(
      'Hoy, de 5:30 a 7 pm (por lo general)',
    );
    expect(say('en', { event, usually: true }, '18:00')).toBe('Usually on now until 7 pm');
  });

  test('a past event says its words when it has some', () => {
    const facts = { event: eventOf(meal), otherwise: 'One Monday a month' };
    expect(say('en', facts, '20:00')).toBe('One Monday a month');
  });

  function eventOf(facts: object): NonNullable<TodayFacts['event']> {
    return Event.parse({
      title: 'Invented meal',
      summary: 'Invented.',
      needs: ['meals'],
      kind: 'meal',
      ...facts,
    });
  }
});

function say(language: 'en' | 'es', facts: TodayFacts, time: string): string {
  const site = words[language]?.site;
  if (site === undefined) throw new Error(`There are no words for ${language}.`);
  return sayToday(todayWordsOf(site), language, facts, instantOf(MONDAY, time, NEW_YORK), clock);
}
