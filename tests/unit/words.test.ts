import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../../src/schema/hours.ts';
import { Repeats } from '../../src/schema/event.ts';
import { count, fill, list } from '../../src/words/fill.ts';
import { keepTimes } from '../../src/words/keep-times.ts';
import { sayBefore } from '../../src/words/say-before.ts';
import { sayLooseDate, sayMonthDay, sayWeekday } from '../../src/words/say-date.ts';
import { sayEvidence } from '../../src/site/say-evidence.ts';
import { hoursInBrief, isAlwaysOpen, weekOf } from '../../src/words/say-hours.ts';
import { sayLanguage } from '../../src/words/say-language.ts';
import { capital, sayRange, sayTime } from '../../src/words/say-time.ts';
import { eventTime, sayRule } from '../../src/words/say-when.ts';
import { interfaceWords } from '../../src/words/words.ts';
import type { SiteWords } from '../../src/words/words.ts';

const words = interfaceWords(['en', 'es', 'fr'], {
  fr: 'site: { hours: { clock: 24, range: "{from} à {to}" } }',
});
const en = siteWords('en');
const es = siteWords('es');
const french = siteWords('fr');
const same = (note: string) => note;

describe('times', () => {
  test('stay whole on a page, whatever stands around them', () => {
    expect(keepTimes(en, '11:30 am to 1 pm, 1st Tuesday')).toBe(
      '11:30\u00a0am to 1\u00a0pm, 1st Tuesday',
    );
    expect(keepTimes(en, 'I am here; 3 amigos')).toBe('I am here; 3 amigos');
    expect(keepTimes(french, '11:30 à 13:00')).toBe('11:30 à 13:00');
  });

  test.each([
    ['00:00', 'midnight', '12 de la noche'],
    ['24:00', 'midnight', '12 de la noche'],
    ['12:00', 'noon', 'mediodía'],
    ['00:30', '12:30 am', '12:30 am'],
    ['12:30', '12:30 pm', '12:30 pm'],
    ['09:05', '9:05 am', '9:05 am'],
    ['15:00', '3 pm', '3 pm'],
  ])('%s is %s', (time, english, spanish) => {
    expect(sayTime(en, time)).toBe(english);
    expect(sayTime(es, time)).toContain(spanish);
    expect(sayTime(french, time)).toBe(time);
  });

  test.each([
    ['15:00', '17:00', '3 to 5 pm'],
    ['09:30', '11:00', '9:30 to 11 am'],
    ['11:30', '13:00', '11:30 am to 1 pm'],
    ['12:00', '15:00', 'noon to 3 pm'],
    ['10:00', '12:00', '10 am to noon'],
    ['20:00', '24:00', '8 pm to midnight'],
    ['00:00', '06:00', 'midnight to 6 am'],
    ['22:00', '02:00', '10 pm to 2 am'],
    ['00:00', '24:00', '24 hours'],
  ])('%s until %s is "%s"', (opens, closes, said) => {
    expect(sayRange(en, opens, closes)).toBe(said);
  });

  test('a clock of 24 hours names both ends in full', () => {
    expect(sayRange(french, '09:00', '12:00')).toBe('09:00 à 12:00');
  });

  test('a line that begins with a time begins with a capital', () => {
    expect(capital('en', 'noon to 3 pm')).toBe('Noon to 3 pm');
    expect(capital('es', 'él')).toBe('Él');
  });
});

describe('hours', () => {
  const hours: OpeningHours[] = [
    { days: ['wed', 'mon'], opens: '16:00', closes: '18:00' },
    { days: ['mon'], opens: '09:00', closes: '12:00' },
    { days: ['sat'], weeks: [1, -1], opens: '09:00', closes: '10:00', note: 'Produce' },
    { days: ['sun'], season: { from: '05-15', until: '10-31' }, opens: '12:00', closes: '15:00' },
  ];

  test('the week runs from Monday to Sunday, each day in order of time', () => {
    const week = weekOf(en, 'en', hours, (note) => `(${note})`);
    expect(week.map(({ name }) => name)).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(week.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['9 am to noon', '4 to 6 pm'],
      [],
      ['4 to 6 pm'],
      [],
      [],
      ['9 to 10 am, 1st and last Saturday of the month'],
      ['Noon to 3 pm, 15 May to 31 October'],
    ]);
    expect(week[5]?.lines[0]).toMatchObject({ note: '(Produce)', weeks: [1, -1] });
    expect(week[6]?.lines[0]?.season).toEqual({ from: '05-15', until: '10-31' });
  });

  test('a flyer has them in a line or two', () => {
    expect(hoursInBrief(en, 'en', hours.slice(0, 1), same)).toEqual([
      'Monday and Wednesday, 4 to 6 pm',
    ]);
    expect(hoursInBrief(es, 'es', hours.slice(0, 1), same)).toEqual([
      'Lunes y miércoles, de 4 a 6 pm',
    ]);
    expect(hoursInBrief(en, 'en', hours, (note) => note.toUpperCase())).toEqual([
      'Mon and Wed, 4 to 6 pm',
      'Mon, 9 am to noon',
      'Sun, noon to 3 pm, 15 May to 31 October',
      'PRODUCE: 1st and last Sat of the month, 9 to 10 am',
    ]);
  });

  test('day and night is one sentence, and every day another', () => {
    const always: OpeningHours = {
      days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
      opens: '00:00',
      closes: '24:00',
    };
    expect(isAlwaysOpen([always])).toBe(true);
    expect(isAlwaysOpen([{ ...always, days: ['sun'] }])).toBe(false);
    expect(isAlwaysOpen([{ ...always, season: { from: '05-01', until: '09-30' } }])).toBe(false);
    expect(hoursInBrief(en, 'en', [always], same)).toEqual(['Day and night']);
    expect(hoursInBrief(en, 'en', [{ ...always, opens: '09:00' }], same)).toEqual([
      'Every day, 9 am to midnight',
    ]);
  });
});

describe('rules and times of events', () => {
  test.each([
    [{ every: 'week', days: ['sat', 'tue'] }, 'every Tuesday and Saturday', 'martes y sábado'],
    [{ every: 'week' }, 'every Thursday', 'jueves'],
    [{ every: 'week', interval: 2 }, 'every other Thursday', 'jueves'],
    [{ every: 'week', interval: 3 }, 'every 3 weeks on Thursday', '3 semanas'],
    [
      { every: 'month', days: ['sat'], weeks: [1, 3] },
      '1st and 3rd Saturday of the month',
      'sábado',
    ],
    [{ every: 'month', days: ['mon'], weeks: [-1] }, 'last Monday of the month', 'lunes'],
    [{ every: 'year' }, '1st Thursday of December, once a year', 'diciembre'],
    [
      { every: 'week', days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
      'every day',
      'todos los días',
    ],
    [
      { every: 'week', season: { from: '05-13', until: '11-11' }, until: '2027-12-02' },
      'every Thursday, 13 May to 11 November, until Thursday, 2 December',
      '13 de mayo',
    ],
  ])('%j is "%s"', (repeats, english, spanish) => {
    const event = { starts: '2026-12-03T17:30', repeats: Repeats.parse(repeats) };
    expect(sayRule(en, 'en', event)?.replace('Thursday 2', 'Thursday, 2')).toBe(english);
    expect(sayRule(es, 'es', event)).toContain(spanish);
  });

  test('a single date has no rule', () => {
    expect(sayRule(en, 'en', { starts: '2026-12-03' })).toBeUndefined();
  });

  test.each([
    ['2026-12-03T17:30', '2026-12-03T19:00', '5:30 to 7 pm'],
    ['2026-12-03T12:00', undefined, 'Noon'],
    ['2026-12-03T17:30', '2026-12-04', '5:30 pm'],
    ['2026-12-03', undefined, undefined],
    [undefined, undefined, undefined],
  ])('from %s until %s is %s', (starts, ends, said) => {
    expect(eventTime(en, 'en', { starts, ends })).toBe(said);
  });
});

describe('evidence', () => {
  const checked = { date: '2026-10-02', by: 'visit' } as const;
  const source = { from: 'news', url: 'https://a.example', seen: '2026-10-02' } as const;

  test.each([
    [{ state: 'fresh', checked }, 'Checked 2 October 2026 by a visit.', ''],
    [
      { state: 'ageing', checked },
      'Checked 2 October 2026 by a visit. Please ask before you go.',
      '',
    ],
    [{ state: 'old', checked }, 'Checked 2 October 2026 by a visit. It may be out of date.', ''],
    [
      { state: 'unchecked', source: { ...source, dated: '2024' } },
      'Not checked yet.',
      'From a local news story, 2024.',
    ],
    [
      { state: 'unchecked', source: { ...source, dated: '2024-05' } },
      'Not checked yet.',
      'From a local news story, May 2024.',
    ],
    [{ state: 'unchecked', source }, 'Not checked yet.', 'From a local news story, no date.'],
    [
      { state: 'unchecked', source: { from: 'common-knowledge' } },
      'Not checked yet.',
      'A number everyone knows.',
    ],
    [{ state: 'unchecked', source: undefined }, 'Not checked yet.', ''],
  ] as const)('%j', (evidence, stand, from) => {
    expect(sayEvidence(en, 'en', evidence)).toEqual({ stand, from });
    expect(Object.values(sayEvidence(es, 'es', evidence)).join(' ')).not.toMatch(/[{}]/);
  });
});

describe('before you go', () => {
  test('says what is asked, most useful first', () => {
    const facts = {
      hours_dated: '2023-05',
      booking: 'call-first',
      asks_for: ['id', 'address'],
      cost: 'free',
      contact: { phones: [{ number: '413-555-0142' }] },
    } as const;
    expect(
      sayBefore(
        en,
        'en',
        { ...facts, asks_for: [...facts.asks_for], contact: { phones: [...facts.contact.phones] } },
        ['bags'],
      ),
    ).toEqual([
      'These hours are from May 2023. Ask before you go.',
      'Call first: 413-555-0142',
      expect.stringMatching(/^They ask for: .+ and .+\.$/),
      'It is free.',
      'Bring: bags.',
    ]);
  });

  test('asking for nothing is said; not knowing is not', () => {
    expect(sayBefore(en, 'en', { asks_for: [] }, [])).toEqual([en.entry.asksNothing]);
    expect(sayBefore(en, 'en', {}, [])).toEqual([]);
  });
});

describe('words', () => {
  test('fill leaves a place without a value to be seen', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(fill('{a}', { a: '{a} $1' })).toBe('{a} $1');
  });

  test('count picks the plural form and writes the number as people here do', () => {
    const forms = { one: '{count} result for {query}', other: '{count} results for {query}' };
    expect(count('en', forms, 1, { query: 'x' })).toBe('1 result for x');
    expect(count('en', forms, 0, { query: 'x' })).toBe('0 results for x');
    expect(count('es', { one: 'uno', other: '{count}' }, 12_500.5)).toBe('12,500.5');
    const arabic = { zero: 'z', two: 't', few: 'f', many: 'm', one: 'o', other: 'x' };
    expect([0, 1, 2, 3, 11, 100].map((number) => count('ar', arabic, number))).toEqual([
      'z',
      'o',
      't',
      'f',
      'm',
      'x',
    ]);
    expect(count('ar', { other: 'x' }, 2)).toBe('x');
  });

  test('list joins as the language does', () => {
    expect(list('en', ['a', 'b', 'c'])).toBe('a, b, and c');
    expect(list('es', ['pan', 'arroz'])).toBe('pan y arroz');
    expect(list('es', ['agua', 'hielo'], 'disjunction')).toBe('agua o hielo');
    expect(list('en', ['a', 'b'], 'disjunction')).toBe('a or b');
    expect(list('en', [])).toBe('');
  });

  test('dates are as exact as they are known', () => {
    expect(['2023', '2023-05', '2023-05-13'].map((date) => sayLooseDate('en', date))).toEqual([
      '2023',
      'May 2023',
      '13 May 2023',
    ]);
    expect(sayLooseDate('es', '2023-05-13')).toBe('13 de mayo de 2023');
    expect(sayMonthDay('en', '02-29')).toBe('29 February');
    expect(sayWeekday('es', 'sun')).toBe('domingo');
  });

  test('languages have capitals', () => {
    expect([sayLanguage('en', 'es'), sayLanguage('es', 'es')]).toEqual(['Spanish', 'Español']);
  });
});

function siteWords(language: string): SiteWords {
  const found = words[language]?.site;
  if (found === undefined) throw new Error(`No words in ${language}.`);
  return found;
}
