import { expect, test } from 'vitest';
import { list } from '../../src/words/fill.ts';
import { DATE, sayDay, sayWeekday, WHOLE_DAY } from '../../src/words/say-date.ts';
import { sayLanguage } from '../../src/words/say-language.ts';

test('Haitian Creole has its own days and months, which Intl does not know', () => {
  expect(sayDay('ht', '2026-11-22', WHOLE_DAY)).toBe('dimanch 22 novanm');
  expect(sayDay('ht', '2026-08-01', DATE)).toBe('1 out 2026');
  expect(sayWeekday('ht', 'wed')).toBe('mèkredi');
});

test('Haitian Creole has its own names of languages and its own "and"', () => {
  expect(sayLanguage('ht', 'es')).toBe('Panyòl');
  expect(sayLanguage('ht', 'ht')).toBe('Kreyòl ayisyen');
  expect(list('ht', ['pen', 'lèt', 'ze'])).toBe('pen, lèt ak ze');
  expect(list('ht', ['pen', 'lèt'], 'disjunction')).toBe('pen oswa lèt');
  expect(list('ht', ['pen'])).toBe('pen');
  expect(list('ht', [])).toBe('');
});

test('a Russian date ends without a full stop, so that a sentence has one', () => {
  expect(sayDay('ru', '2026-11-22', DATE)).toBe('22 ноября 2026');
});
