import { beforeAll, expect, test } from 'vitest';
import { isArmored, readArmor } from '../../src/sealed/read-armor.ts';
import fc from '../fast-check.ts';
import { aSealedLetter } from '../inbox/inbox-place.ts';

let sealed: string;
beforeAll(async () => {
  ({ sealed } = await aSealedLetter());
});

const agrees = (text: string): boolean => isArmored(text) === (readArmor(text) !== undefined);

test('a whole letter is armored, also with the line ends of a form and spaces around it', () => {
  expect(isArmored(sealed)).toBe(true);
  expect(isArmored(`\r\n${sealed.replaceAll('\n', '\r\n')} `)).toBe(true);
});

test('the quick look and the whole reading agree about every text that is changed in one place', () => {
  const piece = fc.oneof(
    fc.constantFrom('', '=', '==', '\n', '\r\n', ' ', '\t', 'A', '-', '\u00e9', '\f'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 5 }), piece, (place, length, put) => {
      const at = place % (sealed.length + 1);
      return agrees(sealed.slice(0, at) + put + sealed.slice(at + length));
    }),
    { numRuns: 3000 },
  );
});

test('they agree about every ending of the last line', () => {
  const lines = sealed.trim().split('\n');
  const last = lines.at(-2) ?? '';
  const endings = fc.string({ unit: fc.constantFrom('A', 'B', '/', '9', '='), maxLength: 6 });
  fc.assert(
    fc.property(fc.nat({ max: last.length }), endings, (kept, ending) =>
      agrees([...lines.slice(0, -2), last.slice(0, kept) + ending, lines.at(-1)].join('\n')),
    ),
    { numRuns: 3000 },
  );
});

test('they agree about armor with nothing in it', () => {
  const [begin = '', end = ''] = [sealed.split('\n')[0], sealed.trim().split('\n').at(-1)];
  for (const inside of ['', '\n', '\n\n', '\nAAAA\n', '\n====\n']) {
    expect(isArmored(begin + inside + end)).toBe(false);
    expect(agrees(begin + inside + end)).toBe(true);
  }
});
