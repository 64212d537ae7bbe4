import { expect, test } from 'vitest';
import fc from '../fast-check.ts';
import { needs } from './import-world.ts';
import { readAddress, readZip } from '../../src/editors/import/cells/read-address.ts';
import { readDate } from '../../src/editors/import/cells/read-date.ts';
import { readHours } from '../../src/editors/import/cells/read-hours.ts';
import { readPhones } from '../../src/editors/import/cells/read-phones.ts';
import { Vocabularies, readAsksFor, readCost } from '../../src/editors/import/cells/read-words.ts';
import { asMarkdown, plainText } from '../../src/editors/import/cells/plain-text.ts';
import { Towns } from '../../src/editors/import/cells/towns.ts';
import { checkBody } from '../../src/check/check-body.ts';
import { SourceFile } from '../../src/check/source-file.ts';
import { renderMarkdown } from '../../src/directory/markdown.ts';
import { OpeningHours } from '../../src/schema/hours.ts';
import { Phone } from '../../src/schema/where.ts';

const towns = new Towns([
  { town: 'Great Barrington', county: 'Berkshire', zip: '01230', lat: 42.1959, lon: -73.3607 },
  { town: 'Lee', county: 'Berkshire', zip: '01238', lat: 42.3042, lon: -73.2482 },
  { town: 'South Lee', county: 'Berkshire', zip: '01260', lat: 42.278, lon: -73.318 },
]);
const hours = (cell: string): string =>
  readHours(cell)
    .value?.map(
      ({ days, weeks, opens, closes }) =>
        `${days.join(' ')}${weeks === undefined ? '' : ` (${weeks.join(' ')})`} ${opens}-${closes}`,
    )
    .join('; ') ?? `? ${readHours(cell).why ?? ''}`;

test.each([
  ['Mon-Fri 9-5', 'mon tue wed thu fri 09:00-17:00'],
  ['Mon-Fri 9-6pm\n Sat 9-2pm', 'mon tue wed thu fri 09:00-18:00; sat 09:00-14:00'],
  ['Monday-Thursday, 9AM-5PM,\nFriday, 9AM-5:30PM', 'mon tue wed thu 09:00-17:00; fri 09:00-17:30'],
  ['Mon, Wed & Fri 10 a.m. to noon', 'mon wed fri 10:00-12:00'],
  ['Mon 9am-12pm, 1pm-5pm; Tue closed', 'mon 09:00-12:00; mon 13:00-17:00'],
  ['1st & 3rd Saturday of the month: 9:30-11:30am', 'sat (1 3) 09:30-11:30'],
  ['Last Tue 2-4pm', 'tue (-1) 14:00-16:00'],
  ['MWF 1:30 - 3:30 p.m.', 'mon wed fri 13:30-15:30'],
  ['TTh 9am-10am', 'tue thu 09:00-10:00'],
  ['Daily 24 hours', 'mon tue wed thu fri sat sun 00:00-24:00'],
  ['24/7', 'mon tue wed thu fri sat sun 00:00-24:00'],
  ['Open 24 hours a day, 7 days a week', 'mon tue wed thu fri sat sun 00:00-24:00'],
  ['Lunes a viernes 09:00-17:00', 'mon tue wed thu fri 09:00-17:00'],
  ['Mon 10:00-23:00', 'mon 10:00-23:00'],
  ['Mon 9-22', 'mon 09:00-22:00'],
  ['Mon 09:00-11:30', 'mon 09:00-11:30'],
  ['Mon 2-17:00', '? "Mon 2-17:00" is not hours that are certain'],
  ['Mon 9:00-17:00', 'mon 09:00-17:00'],
  ['Mon 5-17:00', 'mon 05:00-17:00'],
  // As our own tables say it in Spanish.
  ['Sábado, de 12 del mediodía a 1:30 pm', 'sat 12:00-13:30'],
  ['1.er y 3.er martes del mes, de 11 am a 12 del mediodía', 'tue (1 3) 11:00-12:00'],
  ['2.º miércoles del mes, de 8 pm a 12 de la noche', 'wed (2) 20:00-24:00'],
  ['Fri 10pm-2am', 'fri 22:00-02:00'],
  ['Thursday 4-6pm Saturday 9-11am', 'thu 16:00-18:00; sat 09:00-11:00'],
  // What could be meant in two ways is nobody's to decide.
  ['Mon 6-8', '? "Mon 6-8" is not hours that are certain'],
  ['Tue 5pm', '? "Tue 5pm" is not hours that are certain'],
  ['Mon-Fri 9-5 by appointment', '? "Mon-Fri 9-5 by appointment" is not hours that are certain'],
  ['Monday 9am-03:00', '? "Monday 9am-03:00" is not hours that are certain'],
  ['Mon, Tue\nWed 9-5', '? "Mon, Tue" has no time'],
  ['Mon 9-5; Mon-Wed 10-2', '? these hours overlap'],
  [
    'Every other Saturday 10am-noon',
    '? "Every other Saturday 10am-noon" is not hours that are certain',
  ],
  ['Call for hours', '? "Call for hours" is not hours that are certain'],
  ['9-5', '? "9-5" is not hours that are certain'],
])('reads the hours %j', (cell, said) => {
  expect(hours(cell)).toBe(said);
});

test.each([
  ['(413) 528-1234', '413-528-1234'],
  ['+1 413.528.1234 ext. 12', '413-528-1234 x12'],
  ['413-528-1234 or 413-442-5678', '413-528-1234, 413-442-5678'],
  ['Main: 4135281234; Text line: (413) 442-5678', '413-528-1234, 413-442-5678 "Text line" text'],
  ['413-528-1234 (24 hours)', '413-528-1234 "24 hours"'],
  ['2-1-1', '211'],
  ['988', '988'],
  ['988 (takes texts)', '988 text'],
  ['988 (press 2)', '988 ? there are words beside the number'],
  ['413-528-1234 (Pantry, recibe textos)', '413-528-1234 "Pantry" text'],
  ['413-528-1234 (Number from 2011)', '413-528-1234 "Number from 2011"'],
  [
    '413-528-1234 (or 5281235)',
    '413-528-1234 "or 5281235" ? a number has no area code, or is no number',
  ],
  ['1-800-GET-FOOD', '800-GET-FOOD'],
  ['528-1234', '? a number has no area code, or is no number'],
  ['413-528-1234 or 442-5678', '413-528-1234 ? a number has no area code, or is no number'],
  ['Fax: 413-528-1234', '? a fax number is not a phone number'],
  ['111-528-1234', '? a number has no area code, or is no number'],
  ['ask at the desk', '? there is no phone number in it'],
  ['413-528-1234. Ask for the pantry when you call', '413-528-1234'],
])('reads the phone %j', (cell, said) => {
  const { value = [], why } = readPhones(cell);
  const phones = value.map(
    ({ number, ext, label, text }) =>
      `${number}${ext === undefined ? '' : ` x${ext}`}${label === undefined ? '' : ` "${label}"`}${text ? ' text' : ''}`,
  );
  expect([phones.join(', '), why === undefined ? '' : `? ${why}`].filter(Boolean).join(' ')).toBe(
    said,
  );
});

test.each([
  ['1 Main St, Lee, MA 01238', { street: '1 Main St', town: 'Lee', zip: '01238' }],
  [
    '1 Main St. Great Barrington MA 01230-1234 USA',
    { street: '1 Main St.', town: 'Great Barrington', zip: '01230' },
  ],
  ['5 Pleasant St\nSouth Lee, MA', { street: '5 Pleasant St', town: 'South Lee' }],
  ['great barrington', { town: 'Great Barrington' }],
  ['9 Elm St, Boston, MA 02108', { street: '9 Elm St, Boston', zip: '02108', elsewhere: 'Boston' }],
  ['Behind the church', { street: 'Behind the church' }],
])('takes the address %j apart', (cell, address) => {
  expect(readAddress(cell, towns)).toEqual(address);
});

test('finds towns by degrees and by the meters of web maps, and only when they are near', () => {
  expect(towns.near(42.3, -73.25)).toBe('Lee');
  expect(towns.near(5_207_500, -8_154_000)).toBe('Lee');
  expect(towns.near(37.77, -122.4)).toBeUndefined();
  expect(towns.near(Number.NaN, 3)).toBeUndefined();
});

test('gives a ZIP its leading zero back', () => {
  expect(['1238', '01238', '01238-1234', '1238.0', 'Lee', '12'].map(readZip)).toEqual([
    ...['01238', '01238', '01238', '01238', undefined, undefined],
  ]);
});

test('never guesses the order of a date', () => {
  expect(readDate('3/4/2026', undefined).value).toBeUndefined();
  expect(readDate('3/4/2026', 'mdy').value).toBe('2026-03-04');
  expect(readDate('3/4/26', 'dmy').value).toBe('2026-04-03');
  expect(readDate('2026-03-04T10:00', undefined).value).toBe('2026-03-04');
  expect(readDate('25/12/2026', 'mdy')).toEqual({ why: '25/12/2026 is not in the calendar' });
  expect(readDate('soon', 'mdy')).toEqual({ why: 'it is not a date like 2026-11-22' });
});

test('turns words into ids, and leaves what it does not know', () => {
  const words = new Vocabularies(needs);
  expect(words.languages('English, Spanish and Chinese (Cantonese)').value).toEqual([
    'en',
    'es',
    'yue',
  ]);
  expect(words.languages('inglés; kreyòl, Klingon')).toEqual({
    value: ['en', 'ht'],
    why: '"Klingon" is not a language',
  });
  expect(
    ['Food Pantries', 'FOOD', 'despensa', 'Legal services', 'Case management'].map((word) =>
      words.need(word),
    ),
  ).toEqual([...['food', 'food', 'food', 'legal', undefined]]);
  expect(readAsksFor('Photo ID, proof of address')).toEqual({ value: ['id', 'address'] });
  expect(readAsksFor('None')).toEqual({ value: [] });
  expect(['Free', 'No cost', 'None.', '$5', 'sliding scale'].map(readCost)).toEqual([
    ...['free', 'free', 'free', undefined, 'sliding'],
  ]);
});

test('takes HTML out of cells and keeps its lines', () => {
  expect(
    plainText(
      '<p>Mon&nbsp;9&ndash;5<br/>Tue</p><script>x()</script> <a href="https://a.example">us</a>',
    ),
  ).toBe('Mon 9–5\nTue\nus (https://a.example)');
  expect(plainText('less < more & so')).toBe('less < more & so');
});

test('no words of a cell become a link, a heading, a list or HTML', () => {
  const hostile =
    '# a\n- b\n1. c\n[x](javascript:alert(1)) <img onerror=x> <javascript:y> &#106; `d` *e* [f]: data:g\n===';
  expect(problemsOf(hostile)).toEqual([]);
  const html = renderMarkdown(asMarkdown(hostile), '/');
  expect(html).not.toMatch(/<(?!\/?p>|br)/);
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom('<', ']', '(', 'javascript:', ':', '<b>', '<!--', '\n'),
        ),
      ),
      (parts) => {
        expect(problemsOf(parts.join(''))).toEqual([]);
      },
    ),
  );
});

test('whatever a cell says, hours and phones are right or are left', () => {
  const cell = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Mon',
        '-',
        'Fri',
        ' ',
        '9',
        ':30',
        'am',
        'pm',
        ',',
        '\n',
        '1st',
        'noon',
        '413',
        '528',
        '1234',
        '(',
        ')',
        'ext',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(cell, (parts) => {
      const text = parts.join('');
      const [opening, phones] = [readHours(text), readPhones(text)];
      expect(opening.value?.every((line) => OpeningHours.safeParse(line).success) ?? true).toBe(
        true,
      );
      expect((opening.value === undefined) === (opening.why === undefined)).toBe(false);
      expect(phones.value?.every((phone) => Phone.safeParse(phone).success) ?? true).toBe(true);
      expect(phones.value !== undefined || phones.why !== undefined).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

function problemsOf(words: string): unknown[] {
  const text = asMarkdown(words);
  return checkBody(new SourceFile('x.md', text, '', 1), text, 1);
}
