import { describe, expect, test } from 'vitest';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { HAN_ADJUST } from '../../src/fonts/scripts.ts';

const ARABIC = 'مواد غذائية مجانية كل يوم خميس';
const RUSSIAN = 'Бесплатные продукты каждый четверг';
const CHINESE = '每周四免费领取食品';
const measure = await openMeasure(`${ARABIC}${RUSSIAN}${CHINESE}`);
const width = (text: string) => measure.width(text, 'text-400', 1);
const lines = (text: string, available: number) =>
  measure.lines(text, 'text-400', 1, available / 0.97);

describe('a measured text', () => {
  test('is narrower in Arabic than its letters apart, because they join', () => {
    const apart = Array.from('مجانية').reduce((sum, letter) => sum + width(letter), 0);
    expect(width('مجانية')).toBeLessThan(apart * 0.85);
  });

  test('is a square a letter in Chinese', () => {
    expect(width(CHINESE)).toBeCloseTo(9 * HAN_ADJUST['text-400']);
    expect(measure.width('食品', 'head-800', 10)).toBeCloseTo(20 * HAN_ADJUST['head-800']);
  });

  test('is known in Russian, not guessed', () => {
    expect(width('Ж')).toBeGreaterThan(width('г') * 1.4);
  });

  test('takes no room for marks that stand on a letter, nor for joiners', () => {
    expect(width('كَلّ')).toBeCloseTo(width('كل'), 1);
    expect(width('a\u200d\u200e')).toBeCloseTo(width('a'));
    expect(width('ក\u17d2')).toBeCloseTo(width('ក'));
  });

  test('counts letters that no font has generously', () => {
    expect(width('한')).toBe(0.8);
  });
});

describe('lines', () => {
  const han = HAN_ADJUST['text-400'];

  test('break between Chinese letters', () => {
    expect(lines(CHINESE, 9.01 * han)).toBe(1);
    expect(lines(CHINESE, 5.01 * han)).toBe(2);
    expect(lines(CHINESE, 3.01 * han)).toBe(3);
  });

  test('never begin with a closing sign, nor end with an opening one', () => {
    expect(lines('食品食。', 3.01 * han)).toBe(2);
    expect(lines('食品。食', 3.01 * han)).toBe(2);
    expect(lines('食品（食', 3.01 * han)).toBe(2);
    // "食。" goes down as a whole, so that three letters no longer fit behind it.
    expect(lines('食品食。食品', 3.01 * han)).toBe(3);
  });

  test('keep what a no-break space joins', () => {
    const word = width('word');
    expect(lines('word word', word * 1.5)).toBe(2);
    expect(lines('word\u00a0word', word * 3)).toBe(1);
    expect(lines('a word\u00a0word', word * 2 + width('\u00a0'))).toBe(2);
  });

  test('are counted for a word that is wider than all of them', () => {
    expect(lines('食'.repeat(9), 0.5)).toBeGreaterThanOrEqual(9);
    expect(lines('ж'.repeat(40), width('ж'.repeat(11)))).toBe(4);
    expect(lines('', 10)).toBe(1);
  });
});
