import { expect, test } from 'vitest';
import { newItem, noAnswers } from '../../src/draft/answers.ts';
import { hasFreePlace, itemSaying } from '../../src/form/session/say-first.ts';
import { carriedIn, MOST_CARRIED, requestAddress } from '../../src/schema/carried-words.ts';
import fc from '../fast-check.ts';

test('words travel in the part of the address that no browser sends', () => {
  expect(requestAddress('/request/', 'pañales & “milk” #1')).toBe(
    '/request/#say=pa%C3%B1ales+%26+%E2%80%9Cmilk%E2%80%9D+%231',
  );
  expect(requestAddress('/es/request/', 'pañales', 'children')).toBe(
    '/es/request/#say=pa%C3%B1ales&need=children',
  );
});

test('no words, no fragment', () => {
  expect(requestAddress('/request/', ' \n ', 'food')).toBe('/request/');
});

test('any words arrive as they were, tidied and cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
      const tidy = words.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
      const { hash } = new URL(requestAddress('https://site.example/request/', words));
      const arrived = carriedIn(hash)?.words ?? '';
      expect(arrived.length).toBeLessThanOrEqual(MOST_CARRIED);
      expect(tidy.startsWith(arrived)).toBe(true);
      if (tidy.length <= MOST_CARRIED) expect(arrived).toBe(tidy);
      expect(arrived.isWellFormed()).toBe(tidy.isWellFormed());
    }),
  );
});

test('a sign of two halves is not cut in half', () => {
  const words = `${'a'.repeat(MOST_CARRIED - 1)}🧵`;
  expect(carriedIn(`#say=${encodeURIComponent(words)}`)?.words).toBe('a'.repeat(MOST_CARRIED - 1));
});

test.each(['', '#', '#list.c8', '#say=', '#say=%20', '#need=food', '#%E0%A4%A'])(
  'the fragment "%s" brings no words',
  (fragment) => {
    expect(carriedIn(fragment)).toBeUndefined();
  },
);

test('the words become a thing to ask for, under the need they were taken for or another', () => {
  expect(itemSaying({ words: 'diapers', need: 'children' }, '7')).toEqual({
    ...newItem('ask', '7'),
    need: 'children',
    details: 'diapers',
  });
  expect(itemSaying({ words: 'zzz', need: '' }, '7').need).toBe('other');
});

test('they take no place of what is on a list or begun', () => {
  const empty = noAnswers('1');
  const begun = { ...newItem('offer', '2'), details: 'soup' };
  expect(hasFreePlace(empty)).toBe(true);
  expect(hasFreePlace({ ...empty, forSomeone: 'yes' })).toBe(true);
  expect(hasFreePlace({ ...empty, open: newItem('ask', '2') })).toBe(true);
  expect(hasFreePlace({ ...empty, open: begun })).toBe(false);
  expect(hasFreePlace({ ...empty, items: [begun] })).toBe(false);
});
