import { describe, expect, test } from 'vitest';
import { readHours } from '../../src/desk/match/read-hours.ts';
import type { WeekWindow } from '../../src/desk/match/read-hours.ts';
import fc from '../fast-check.ts';

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

/** "Mo Tu 9-12, Sa 0-24": the days of each stretch together. */
function inShort(windows: readonly WeekWindow[] | undefined): string {
  if (windows === undefined) return 'ask';
  const byTimes = Map.groupBy(windows, ({ from, to }) => `${hour(from)}-${hour(to)}`);
  return [...byTimes]
    .map(([times, days]) => `${days.map(({ day }) => DAYS[day]).join(' ')} ${times}`)
    .join(', ');
}

function hour(minutes: number): string {
  const rest = minutes % 60;
  return `${String(Math.floor(minutes / 60))}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

const WEEKDAYS = 'Mo Tu We Th Fr';
const ALL = 'Su Mo Tu We Th Fr Sa';

describe('hours in English', () => {
  test.each([
    ['Tuesdays, 9 to noon', 'Tu 9-12'],
    ['Tuesdays 9 to noon', 'Tu 9-12'],
    ['tues 9-12', 'Tu 9-12'],
    ['weekday evenings', `${WEEKDAYS} 17-22`],
    ['any weekday', `${WEEKDAYS} 0-24`],
    ['weekends', 'Su Sa 0-24'],
    ['9-12', `${ALL} 9-12`],
    ['9–12 on Mondays', 'Mo 9-12'],
    ['Mon-Fri 9-5', `${WEEKDAYS} 9-17`],
    ['M-F 9am-5pm', `${WEEKDAYS} 9-17`],
    ['MWF mornings', 'Mo We Fr 6-12'],
    ['T/Th after 4', 'Tu Th 16-24'],
    ['Tues & Thurs after 3pm', 'Tu Th 15-24'],
    ['evenings and weekends', 'Su Sa 0-24, Su Mo Tu We Th Fr Sa 17-22'],
    ['Sat 10-2', 'Sa 10-14'],
    ['1-4 on Wednesdays', 'We 13-16'],
    ['10 to 15:30 Saturdays', 'Sa 10-15:30'],
    ['1-4', `${ALL} 13-16`],
    ['10am-2', `${ALL} 10-14`],
    ['9-11pm', `${ALL} 21-23`],
    ['11-1pm', `${ALL} 11-13`],
    ['10 a.m. to 2 p.m. Tue', 'Tu 10-14'],
    ['Wed 9:30-11:30', 'We 9:30-11:30'],
    ['every day until 3', `${ALL} 0-15`],
    ['weekdays before noon', `${WEEKDAYS} 0-12`],
    ['after 5', `${ALL} 17-24`],
    ['5pm onward weekdays', `${WEEKDAYS} 17-24`],
    ['evenings 6-8', `${ALL} 18-20`],
    ['6 to 8 in the evening', `${ALL} 18-20`],
    ['Thursday mornings before 11', 'Th 6-11'],
    ['weekday mornings and Saturday afternoons', `${WEEKDAYS} 6-12, Sa 12-18`],
    ['mornings Mon and Tue, afternoons Wed', 'Mo Tu 6-12, We 12-18'],
    ['Mon, Wed after 5 and weekends', 'Su Sa 0-24, Mo We 17-24'],
    ['from Monday to Friday', `${WEEKDAYS} 0-24`],
    ['between 9 and 12 on Fridays', 'Fr 9-12'],
    ['Fri-Sun', 'Su Fr Sa 0-24'],
    ['every day except Sunday', 'Mo Tu We Th Fr Sa 0-24'],
    ['weekdays but not Fridays', 'Mo Tu We Th 0-24'],
    ['no Sundays', 'Mo Tu We Th Fr Sa 0-24'],
    ['any time', `${ALL} 0-24`],
    ['whenever', `${ALL} 0-24`],
    ['24/7', `${ALL} 0-24`],
    ['I am free Tuesday afternoons', 'Tu 12-18'],
    ['Mondays all day. I have a van.', 'Mo 0-24'],
  ])('%s', (said, meant) => {
    expect(inShort(readHours(said))).toBe(meant);
  });
});

describe('hours in Spanish', () => {
  test.each([
    ['lunes a viernes después de las 5', `${WEEKDAYS} 17-24`],
    ['de lunes a viernes, de 8 a 12', `${WEEKDAYS} 8-12`],
    ['mañanas', `${ALL} 6-12`],
    ['sábados por la mañana', 'Sa 6-12'],
    ['los martes de 9 a 12', 'Tu 9-12'],
    ['martes y jueves de 2 a 4 de la tarde', 'Tu Th 14-16'],
    ['de 10 de la mañana a 2 de la tarde', `${ALL} 10-14`],
    ['entre semana', `${WEEKDAYS} 0-24`],
    ['fines de semana', 'Su Sa 0-24'],
    ['todos los días', `${ALL} 0-24`],
    ['desde las 9 hasta las 12', `${ALL} 9-12`],
    ['entre las 9 y las 12', `${ALL} 9-12`],
    ['jueves a partir de las 17:00', 'Th 17-24'],
    ['miércoles 14h-18h', 'We 14-18'],
    ['viernes por la tarde', 'Fr 12-20'],
    ['por las noches', `${ALL} 18-23`],
    ['lunes, miércoles y viernes', 'Mo We Fr 0-24'],
    ['cualquier día después de las 4', `${ALL} 16-24`],
    ['a cualquier hora', `${ALL} 0-24`],
    ['cuando sea', `${ALL} 0-24`],
    ['todos los días menos los domingos', 'Mo Tu We Th Fr Sa 0-24'],
    ['de mediodía a 5 de la tarde', `${ALL} 12-17`],
  ])('%s', (said, meant) => {
    expect(inShort(readHours(said))).toBe(meant);
  });
});

test.each([
  '',
  'yes',
  'I have a van',
  // Morning or evening.
  '6-8',
  'after 8',
  'mañana',
  // A moment is no stretch of time.
  'Tuesdays at 10',
  '9 and 12',
  // Not every week, or not for sure.
  'every other Tuesday',
  'first Saturday of the month',
  'Tuesdays if the roads are clear',
  'Tuesdays. Not in May.',
  'most weekdays',
  'casi siempre',
  'depende de mi turno',
  'cada dos semanas',
  // Both, or each by itself?
  'evenings, weekends',
  'Tuesdays and mornings',
  'I work nights',
  'after school',
  'tomorrow',
  'Nov 24',
  '25-26',
  '13pm',
  '9:75-10',
])('nobody can tell what "%s" means without asking', (said) => {
  expect(readHours(said)).toBeUndefined();
});

const day = fc.integer({ min: 0, max: 6 });
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .filter(([from, to]) => from < to);
const EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ES = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

test('a day with two hours of 24 is read as it is, in both languages', () => {
  fc.assert(
    fc.property(day, stretch, (at, [from, to]) => {
      const [a, b] = [from, to].map((each) => `${String(each).padStart(2, '0')}:00`);
      const meant = [{ day: at, from: from * 60, to: to * 60 }];
      expect(readHours(`${EN[at] ?? ''} ${a ?? ''} to ${b ?? ''}`)).toEqual(meant);
      expect(readHours(`los ${ES[at] ?? ''} de ${a ?? ''} a ${b ?? ''}`)).toEqual(meant);
    }),
  );
});

test('whatever somebody writes, what is read are stretches of a week, or nothing', () => {
  const word = fc.constantFrom(
    ...'Mon Tuesdays weekends martes 9 12 5pm 10am noon to - and , after before until not mornings tarde de la a y . (maybe)'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(text, (said) => {
      const windows = readHours(said);
      if (windows === undefined) return;
      for (const { day: at, from, to } of windows) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(7);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(1440);
      }
      expect(windows.length).toBeGreaterThan(0);
    }),
  );
});

test('a word that nothing reads makes hours unreadable', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('perhaps', 'alternate', 'tal vez', 'xyz'), (at, word) => {
      expect(readHours(`${EN[at] ?? ''}s ${word} 9 to noon`)).toBeUndefined();
    }),
  );
});
