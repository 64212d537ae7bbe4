import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { BigBlock } from '../../src/flyer/big/big-block.ts';
import { bigTextOf } from '../../src/flyer/big/big-text.ts';
import type { BigText } from '../../src/flyer/big/big-text.ts';
import { FLOOR, LARGEST } from '../../src/flyer/big/big-type.ts';
import { htmlBlocks } from '../../src/flyer/big/html-blocks.ts';
import { layBig } from '../../src/flyer/big/lay-big.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { readersOf } from '../../src/site/readers.ts';

const measure = await openMeasure();
const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const readers = readersOf(directory, '/');
const must = (kind: 'title' | 'text', text: string): BigBlock => ({ kind, rank: 'must', text });
const sheet = (blocks: BigBlock[]): BigText => ({
  need: 'Food',
  network: 'Patchwork',
  blocks,
  closing: ['Not checked yet.'],
  note: 'Printed 30 September 2026.',
  newest: 'For the newest facts, go to',
  target: 'https://patchwork.example/r/ab2c/',
  address: 'patchwork.example/r/ab2c',
  looks: 'never',
});

test('few words are set large on one side', () => {
  const { sides, sizes, leftOut } = layBig(sheet([must('title', 'Pantry')]), 2, measure);
  expect(sides).toHaveLength(1);
  expect(sizes).toMatchObject({ text: expect.closeTo(LARGEST, 1) as number, title: 8.4 });
  expect(leftOut).toBe(0);
});

test('what may go goes from the last when the sides are full, what must stand stays', () => {
  const long = 'A sentence of some words. '.repeat(30);
  const may = (text: string): BigBlock => ({ kind: 'text', rank: 'may', text });
  const blocks = [must('title', 'Pantry'), must('text', long), may('Short.'), may(long), may(long)];
  const { sides, leftOut } = layBig(sheet(blocks), 2, measure);
  expect(sides.length).toBeLessThanOrEqual(2);
  expect(leftOut).toBeGreaterThan(0);
  expect(JSON.stringify(sides)).toContain('Short.');
});

test('what must stand is never left out, on however many sides', () => {
  const words = Array.from({ length: 600 }, (_, index) => `word${index}`).join(' ');
  const { sides, leftOut } = layBig(
    sheet([must('title', 'x'.repeat(120)), must('text', words)]),
    2,
    measure,
  );
  expect(sides.length).toBeGreaterThan(2);
  expect(leftOut).toBe(0);
  const printed = sides
    .flat()
    .flatMap((block) => ('text' in block ? [block.text] : []))
    .join(' ');
  for (const word of words.split(' ')) expect(printed).toContain(word);
});

test('running text fills the room that is left, and makes no side of its own', () => {
  const spare: BigBlock = { kind: 'text', rank: 'spare', text: 'Some weeks you sit down.' };
  const full: BigBlock = { ...spare, text: 'A sentence. '.repeat(200) };
  expect(layBig(sheet([must('title', 'Supper'), spare]), 2, measure).sides.flat()).toContainEqual(
    spare,
  );
  expect(layBig(sheet([must('title', 'Supper'), full]), 2, measure).sides).toHaveLength(1);
});

test('the paragraphs and items of a step come in their order, as plain text', () => {
  expect(htmlBlocks('<p>Ask <b>farms</b>.</p><ul><li>Bags</li><li><p>Ice</p></li></ul>')).toEqual([
    { kind: 'text', rank: 'must', text: 'Ask farms.' },
    { kind: 'item', rank: 'must', text: 'Bags' },
    { kind: 'item', rank: 'must', text: 'Ice' },
  ]);
});

test('every real entry stands on two sides at most, in 18 points or more; guides lose nothing', () => {
  for (const reader of readers) {
    for (const entry of directory.entries) {
      const most = entry.kind === 'guides' ? Infinity : 2;
      const { sides, sizes, leftOut } = layBig(bigTextOf(reader, entry), most, measure);
      expect.soft(sizes.text, entry.id).toBeGreaterThanOrEqual(Math.floor(FLOOR * 100) / 100);
      expect.soft(sides.length, entry.id).toBeLessThanOrEqual(Math.min(most, 12));
      expect.soft(leftOut, entry.id).toBe(0);
    }
  }
});
