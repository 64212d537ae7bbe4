import { beforeAll, expect, test } from 'vitest';
import { RequestItem } from '../../src/schema/request.ts';
import { makeDesk } from '../desk/make-desk.ts';
import type { MadeDesk } from '../desk/make-desk.ts';
import { measureQuality, ourRanker, sameNeed, sameNeedNearest } from '../desk/measure-quality.ts';

/** `npm run bench desk` measures 5,000 letters and other seeds. */
const LETTERS = 400;
let desk: MadeDesk;

beforeAll(() => {
  desk = makeDesk(LETTERS, 1);
});

test('the generated letters are letters that the form could send', () => {
  expect(desk.items.length).toBe(LETTERS * 2);
  expect(desk.items.filter(({ item }) => !RequestItem.safeParse(item).success)).toEqual([]);
});

test('the same seed makes the same letters, another one others', () => {
  expect(makeDesk(20, 7).items).toEqual(makeDesk(20, 7).items);
  expect(makeDesk(20, 7).items).not.toEqual(makeDesk(20, 8).items);
});

test('of the first three suggestions nine in ten could really help, and nine in ten helpers are among ten', () => {
  const quality = measureQuality(desk, ourRanker(desk));
  expect(quality.asks).toBeGreaterThan(50);
  expect(quality.precision).toBeGreaterThanOrEqual(0.9);
  expect(quality.recall).toBeGreaterThanOrEqual(0.9);
});

test('a list by need alone, or by need and nearest town, is far worse', () => {
  expect(measureQuality(desk, sameNeed(desk)).precision).toBeLessThan(0.5);
  expect(measureQuality(desk, sameNeedNearest(desk)).precision).toBeLessThan(0.7);
});
