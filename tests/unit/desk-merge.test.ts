import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeskLetter } from '../../src/desk/letters/desk-letter.ts';
import { findSame } from '../../src/desk/letters/find-same.ts';
import { mergeLetters } from '../../src/desk/letters/merge-letters.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import type { Request } from '../../src/schema/request.ts';
import fc from '../fast-check.ts';
import { aLetter, FILE_DATE, onDesk } from './desk-letter-world.ts';

test('the same letter twice is one: the earlier date, sealed, with the code of the inbox', () => {
  const letter = aLetter();
  const shuffled = Object.fromEntries(Object.entries(letter).toReversed()) as Request;
  const first = onDesk(letter, { lock: 'plain', flagged: true });
  const code = receiptCode(letter.id, 2);
  const second = onDesk(shuffled, { received: '2026-11-01T00:00:00.000Z', code });
  expect(mergeLetters([first], [second])).toEqual({
    letters: [{ ...second, request: letter }],
    aside: [],
    known: 1,
  });
  expect(mergeLetters([first], [first]).letters[0]).toBe(first);
});

test('other words under the same id are set aside, and the first stay', () => {
  const first = onDesk(aLetter());
  const other = { ...first, request: { ...first.request, name: 'Marked otherwise' } };
  const { letters, aside, known } = mergeLetters([first], [other, first]);
  expect(letters).toEqual([first]);
  expect(aside).toEqual([
    { name: first.code, reason: 'other-words', id: first.id, received: FILE_DATE },
  ]);
  expect(known).toBe(1);
});

test('news and corrections stay letters of their own', () => {
  const request = onDesk(aLetter());
  const { id, network } = request.request;
  const facts = {
    code: request.code,
    received: FILE_DATE,
    flagged: false,
    lock: 'sealed' as const,
  };
  const news: DeskLetter = {
    ...facts,
    id: randomUUID(),
    kind: 'news',
    news: {
      id: randomUUID(),
      version: 2,
      network,
      about: id,
      code: request.code,
      news: 'still-needed',
    },
  };
  expect(mergeLetters([request], [news]).letters).toEqual([request, news]);
  const stolen = { ...news, id };
  expect(mergeLetters([request], [stolen]).aside).toMatchObject([{ reason: 'other-words' }]);
});

test(
  'in whatever order and batches letters come, each id is there once and nothing is lost',
  { retry: 0 },
  () => {
    const requests = Array.from({ length: 5 }, (_, number) => aLetter(number));
    const any = fc.record({
      request: fc.constantFrom(...requests),
      name: fc.constantFrom('Marked', 'Marked too'),
      lock: fc.constantFrom('sealed' as const, 'plain' as const),
      day: fc.integer({ min: 10, max: 28 }),
      flagged: fc.boolean(),
    });
    const batches = fc.array(fc.array(any, { maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(batches, (all) => {
        const arrived = all.map((batch) =>
          batch.map(({ request, name, lock, day, flagged }) =>
            onDesk(
              { ...request, name },
              { lock, flagged, received: `2026-11-${day}T00:00:00.000Z` },
            ),
          ),
        );
        const gone = { aside: 0, known: 0 };
        let letters: DeskLetter[] = [];
        for (const batch of arrived) {
          const merged = mergeLetters(letters, batch);
          ({ letters } = merged);
          gone.aside += merged.aside.length;
          gone.known += merged.known;
        }
        const ids = arrived.flat().map(({ id }) => id);
        expect(new Set(letters.map(({ id }) => id))).toEqual(new Set(ids));
        expect(letters).toHaveLength(new Set(ids).size);
        expect(letters.length + gone.aside + gone.known).toBe(ids.length);
        const backwards = mergeLetters([], arrived.flat().toReversed()).letters;
        expect(new Set(backwards.map(({ id }) => id))).toEqual(new Set(ids));
        // All at once or one batch after the other is the same.
        expect(mergeLetters([], arrived.flat()).letters).toEqual(letters);
      }),
    );
  },
);

test('requests that say the same under other ids are found by what they say', () => {
  const one = aLetter();
  const [item, ...others] = one.items;
  if (!item) throw new Error('No item');
  const again = {
    ...one,
    id: randomUUID(),
    language: 'en',
    items: [...others, { ...item, details: ` ${item.details.toUpperCase()}!\n` }],
    contact: { ...one.contact, phone: '+1 (413) 555-0142' },
  };
  const other = { ...one, id: randomUUID(), items: others };
  const nobody = () => ({
    ...aLetter(),
    name: '',
    contact: { ways: ['navigator' as const], times: [] },
  });
  const requests = [one, nobody(), again, other, nobody()].map((each) => onDesk(each));
  const same = (letter: Request) => findSame(onDesk(letter), requests).map(({ id }) => id);
  expect(same(one)).toEqual([again.id]);
  expect(same(again)).toEqual([one.id]);
  expect(same(other)).toEqual([]);
  expect(same(nobody())).toEqual([]);
});
