import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { coverSizes, linesThatFit } from '../../src/flyer/zine/fit-cover.ts';
import { fitHelpers, fitTexts, fitZine } from '../../src/flyer/zine/fit-zine.ts';
import { zineOfArea, zineOfNeed } from '../../src/flyer/zine/zine-book.ts';
import { zineSize } from '../../src/flyer/zine/zine-size.ts';
import { zineSlots } from '../../src/flyer/zine/zine-slots.ts';
import { readersOf } from '../../src/site/readers.ts';

const measure = await openMeasure();
const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const readers = readersOf(directory, '/');
const { inner } = zineSize('letter');

describe('the slots of a zine', () => {
  /** Pages as they lie when the sheet is held sideways: its left edge is the upright sheet's top. */
  const sideways = (direction: 'ltr' | 'rtl') =>
    [1, 0].map((column) =>
      zineSlots(direction)
        .filter((slot) => slot.column === column)
        .toSorted((a, b) => a.row - b.row)
        .map(({ page }) => page),
    );

  test('are 5 4 3 2 upside down over 6 7 8 1', () => {
    expect(sideways('ltr')).toEqual([
      [5, 4, 3, 2],
      [6, 7, 8, 1],
    ]);
    expect(zineSlots('ltr').map(({ page, turn }) => [page, turn])).toEqual([
      [1, 90],
      [2, -90],
      [3, -90],
      [4, -90],
      [5, -90],
      [6, 90],
      [7, 90],
      [8, 90],
    ]);
  });

  test('are mirrored for a script that is read from the right', () => {
    expect(sideways('rtl')).toEqual(sideways('ltr').map((row) => row.toReversed()));
  });

  test.each(['ltr', 'rtl'] as const)('keep facing pages together when folded (%s)', (direction) => {
    const slots = zineSlots(direction);
    const gap = (one: number, other: number) => {
      const [a, b] = [one, other].map((page) => slots.find((slot) => slot.page === page));
      return (
        Math.abs((a?.row ?? 0) - (b?.row ?? 0)) + Math.abs((a?.column ?? 0) - (b?.column ?? 0))
      );
    };
    // Every page but the last of a spread hangs on the next one by a fold.
    expect([1, 2, 3, 4, 5, 6, 7].map((page) => gap(page, page + 1))).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(gap(8, 1)).toBe(1);
  });
});

describe('a zine', () => {
  test('of every need and area fits both papers, in both languages', () => {
    for (const reader of readers) {
      const books = [
        ...directory.needs.map((need) => zineOfNeed(reader, need)),
        ...directory.network.areas.map((area) => zineOfArea(reader, area)),
      ];
      for (const book of books) {
        for (const paper of ['letter', 'a4'] as const) {
          const fit = fitZine(book.sections, zineSize(paper).inner, measure);
          const kept = fit.pages.flat().filter((block) => block.kind === 'entry');
          const all = book.sections.flatMap(({ entries }) => entries);
          expect(fit.pages.length, book.path).toBeLessThanOrEqual(4);
          expect(kept.length + fit.leftOut, book.path).toBe(all.length);
          expect(kept.length, book.path).toBeGreaterThanOrEqual(Math.min(4, all.length));
        }
      }
    }
  });

  test('names one entry of each part before a second of any', () => {
    const [reader] = readers;
    const [food] = directory.needs;
    if (reader === undefined || food === undefined) throw new Error('The content is empty.');
    const { sections } = zineOfNeed(reader, food);
    const { pages } = fitZine(sections, inner, measure);
    const kept = new Set(
      pages.flat().flatMap((block) => (block.kind === 'entry' ? [block.entry.id] : [])),
    );
    const firsts = sections.flatMap(({ entries }) => entries.slice(0, 1));
    expect(firsts.filter(({ id }) => kept.has(id)).length).toBeGreaterThanOrEqual(kept.size / 2);
  });

  test('without entries has empty pages', () => {
    expect(fitZine([], inner, measure)).toEqual({ pages: [], leftOut: 0 });
  });

  test('keeps the first sentences and groups that fit, and none where there is no room', () => {
    const [reader] = readers;
    const [food] = directory.needs;
    if (reader === undefined || food === undefined) throw new Error('The content is empty.');
    const { helpers } = zineOfNeed(reader, food);
    const width = inner.width;
    expect(fitTexts(['One.', 'Two.', 'Three.'], { width, height: 9 }, measure)).toEqual([
      'One.',
      'Two.',
    ]);
    expect(fitHelpers(helpers, { width, height: 2 }, measure)).toEqual([]);
    expect(fitHelpers(helpers, { width, height: 500 }, measure)).toEqual(helpers);
  });

  test('has a block on its cover that gives way to a long title, and lines to call as far as they fit', () => {
    const texts = ['Groceries and pantries.'];
    const short = coverSizes({ title: 'Food', texts }, inner, measure);
    const long = coverSizes(
      { title: 'Food '.repeat(20), texts: ['Much. '.repeat(60)] },
      inner,
      measure,
    );
    expect(short.title).toBe(9);
    expect(short.mark).toBeGreaterThan(long.mark);
    expect(long.title).toBeLessThan(short.title);
    const lines = Array.from({ length: 9 }, (_, index) => ({ label: `Line ${index}` }));
    const back = { title: 'Call first', whole: 'The whole list' };
    const kept = linesThatFit(lines, back, inner, measure);
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept).toEqual(lines.slice(0, kept.length));
  });
});
