import { expect, test } from 'vitest';
import { pickVoice } from '../../src/reading/pick-voice.ts';
import { choiceOf, classesOf } from '../../src/reading/reading-choice.ts';
import { sayable, splitText } from '../../src/reading/split-text.ts';
import { wordsOfAddress } from '../../src/site/words-of-address.ts';
import fc from '../fast-check.ts';

const voice = (lang: string, localService: boolean, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

test('only a voice of the device itself reads, the person’s own first', () => {
  const away = voice('en-US', false, true);
  const android = voice('en_GB', true);
  const own = voice('en-US', true, true);
  expect(pickVoice([away, android, own], 'en')).toBe(own);
  expect(pickVoice([away, android], 'en')).toBe(android);
  expect(pickVoice([away], 'en')).toBeUndefined();
  expect(pickVoice([own], 'es')).toBeUndefined();
  expect(pickVoice([voice('eng', true)], 'en')).toBeUndefined();
});

test('numbers are read digit by digit, and nothing else is', () => {
  expect(sayable('Call 413-555-0142 or 911')).toBe('Call 4 1 3, 5 5 5, 0 1 4 2 or 9 1 1');
  expect(sayable('Open 9 to 12,\n  100 bags')).toBe('Open 9 to 12, 100 bags');
  expect(sayable('Lee · Food')).toBe('Lee, Food');
});

test('a long text is cut after its sentences', () => {
  const sentence = 'Bring a bag and come to the side door of the church on the green. ';
  const pieces = splitText(sentence.repeat(4).trim());
  expect(pieces).toHaveLength(2);
  expect(pieces.every((piece) => piece.endsWith('.'))).toBe(true);
});

test('no word is lost when a text is cut, and no piece is too long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: 'grapheme' }), (text) => {
      const pieces = splitText(text);
      const bare = (some: string) => some.replaceAll(/\s+/g, '');
      expect(bare(pieces.join(''))).toBe(bare(text));
      expect(Math.max(0, ...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(180);
    }),
  );
});

test('a choice comes back from its classes, and foreign classes say nothing', () => {
  for (const choice of [
    { text: '100', plain: false },
    { text: '150', plain: true },
    { text: '200', plain: false },
  ] as const)
    expect(choiceOf(classesOf(choice))).toEqual(choice);
  expect(choiceOf('text-900 <b>')).toEqual({ text: '100', plain: false });
});

test.each([
  ['/es/resources/lee-food-pantry/', 'lee food pantry'],
  ['/resources/lee-food-pantry/flyer/', 'lee food pantry'],
  ['/r/k3m9q/', ''],
  ['/comida%20gratis.html', 'comida gratis'],
  ['/%E0%A4%A', ''],
  ['/es/', ''],
  ['/2024/11/', ''],
])('the address %s asks for “%s”', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
