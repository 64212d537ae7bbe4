import { expect, test } from 'vitest';
import { OrderError, readOrder } from '../../src/flyer/print/read-order.ts';

const network = { languages: [{ code: 'en' }, { code: 'es' }], paper: 'letter' as const };

test('without words, everything is asked for on the network’s paper', () => {
  expect(readOrder([], network)).toEqual({
    only: [],
    sheets: [],
    languages: [],
    paper: 'letter',
    again: false,
    help: false,
  });
});

test('words narrow the order, several of a kind together', () => {
  const words = '--only lee-food-pantry --sheet big --sheet zine --lang es --paper a4 --again';
  expect(readOrder(words.split(' '), network)).toMatchObject({
    only: ['lee-food-pantry'],
    sheets: ['big', 'zine'],
    languages: ['es'],
    paper: 'a4',
    again: true,
  });
});

test('a word nobody knows is named, with what there is to choose from', () => {
  const messageOf = (words: string): string => {
    try {
      readOrder(words.split(' '), network);
    } catch (error) {
      if (error instanceof OrderError) return error.message;
      throw error;
    }
    return 'understood';
  };
  expect(messageOf('--lang fr')).toBe('There is no language "fr". Choose one: en, es.');
  expect(messageOf('--paper a5')).toBe('There is no paper "a5". Choose one: letter, a4.');
  expect(messageOf('--sheet bigg')).toMatch(
    /^There is no sheet "bigg"\. Choose one: flyer, one, big/,
  );
  expect(messageOf('--foo')).toMatch(/^Unknown option '--foo'[^]*npm run flyers -- --only/);
  expect(messageOf('lee-food-pantry')).toContain('npm run flyers -- --only');
  expect(messageOf('--paper')).toContain('npm run flyers -- --paper a4');
});
