import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import {
  heightOf,
  pagesBelow,
  paragraph,
  paragraphHeight,
  textOf,
} from '../../src/flyer/booklet/block.ts';
import type { Block } from '../../src/flyer/booklet/block.ts';
import { bookletParts } from '../../src/flyer/booklet/booklet-parts.ts';
import { GUTTER, PAGE, ROOM, STYLES } from '../../src/flyer/booklet/booklet-type.ts';
import { entryBlock } from '../../src/flyer/booklet/entry-block.ts';
import { fillColumns } from '../../src/flyer/booklet/fill-columns.ts';
import { findTowns } from '../../src/flyer/booklet/find-town.ts';
import { layOutBooklet } from '../../src/flyer/booklet/lay-out-booklet.ts';
import type { BookletPage } from '../../src/flyer/booklet/lay-out-booklet.ts';
import { sayPages } from '../../src/flyer/booklet/need-index.ts';
import { splitBlock } from '../../src/flyer/booklet/split-block.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { readersOf } from '../../src/site/readers.ts';
import fc from '../fast-check.ts';

const measure = await openMeasure();
const open = (folder: string) => readersOf(openDirectory(resolve(folder)), '/');
const real = open('content');
const tongues = open('tests/fixtures/many-tongues/content');
const books = [...real, ...tongues].map((reader) => ({
  name: `${reader.directory.network.id} in ${reader.language}`,
  reader,
  pages: layOutBooklet(reader, measure),
}));
const [reader] = real;
if (reader === undefined) throw new Error('The real content has no language.');

describe.each(books)('the booklet of $name', ({ reader: own, pages }) => {
  test('has every current entry once, on a page that is numbered in order', () => {
    const { towns, elsewhere, groups, guides } = bookletParts(own.directory, own.today);
    const entries = towns.flatMap(({ help, events }) => [...help, ...events]);
    const ids = [...entries, ...elsewhere, ...groups, ...guides].map(({ id }) => id);
    const printed = blocksOf(pages).flatMap(({ kind, id }) =>
      kind === 'entry' && id !== undefined ? id : [],
    );
    expect(printed.toSorted()).toEqual(ids.toSorted());
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
  });

  test('is a multiple of four pages, with the covers outside', () => {
    expect(pages.length % 4).toBe(0);
    expect(pages[0]?.kind).toBe('cover');
    expect(pages.at(-1)?.kind).toBe('back');
    expect(pages.filter(({ kind }) => kind === 'notes').length).toBeLessThan(4);
  });

  test('never fills a page higher than it is', () => {
    for (const { top, columns, number } of pages) {
      const width = columns.length > 1 || top.length > 0 ? (PAGE.width - GUTTER) / 2 : PAGE.width;
      const above = top.length === 0 ? 0 : stacked(top, PAGE.width) + 2;
      for (const column of columns)
        expect(above + stacked(column, width), `page ${number}`).toBeLessThanOrEqual(ROOM + 1e-6);
    }
  });

  test('never ends a column with a heading', () => {
    for (const column of pages.flatMap(({ columns }) => columns))
      expect(column.at(-1)?.keepWithNext).not.toBe(true);
  });

  test('keeps contents on one page, with their heading', () => {
    const contents = pages.filter(({ columns }) =>
      columns.flat().some(({ paragraphs: [first] }) => first?.style === 'chapter'),
    );
    expect(contents).toHaveLength(1);
    const { contents: title } = own.words.site.flyers.booklet;
    expect(blocksOf(contents).map(wordsOf)).toContain(title);
  });

  test('names right pages in contents and town list', () => {
    const titles = new Map(
      pages.flatMap((page) =>
        blocksOf([page])
          .filter(({ kind, id }) => kind === 'part' || (kind === 'town' && id !== undefined))
          .map((block): [string, number] => [wordsOf(block), page.number]),
      ),
    );
    const rows = blocksOf(pages).filter(({ kind }) => kind === 'row');
    const said = rows.flatMap(({ paragraphs }) => paragraphs);
    const exact = said.filter((row) => titles.has(textOf(row)));
    expect(exact.length).toBeGreaterThan(3);
    for (const row of exact) expect(Number(row.page)).toBe(titles.get(textOf(row)));
    expect(said.every(({ page }) => page !== '00')).toBe(true);
  });
});

test('the index leads to pages on which the need stands', () => {
  const pages = books[0]?.pages ?? [];
  const index = blocksOf(pages).filter(({ kind }) => kind === 'need');
  expect(index.length).toBeGreaterThan(10);
  for (const { mark = '', paragraphs } of index) {
    for (const number of paragraphs.flatMap(({ page = '' }) => pagesIn(page))) {
      const needs = blocksOf(pages.filter((page) => page.number === number)).flatMap(
        ({ id = '' }) =>
          reader.directory.entries
            .filter((entry) => entry.id === id)
            .flatMap(({ facts }) => facts.needs),
      );
      expect(needs, `${mark} on page ${number}`).toContain(mark);
    }
  }
});

test('running heads name the first and the last town of a page', () => {
  const heads = (books[0]?.pages ?? []).map(({ head }) => head);
  expect(heads).toContain('Great Barrington');
  expect(heads.some((head) => /^Adams – /.test(head))).toBe(true);
});

test('a town without help leads to the nearest that has some', () => {
  const named = (name: string) => reader.directory.towns.filter((town) => town.name === name);
  const listed = [...named('Lee'), ...named('Greenfield')];
  const rows = findTowns(reader.directory, listed);
  expect(rows.find(({ town }) => town.name === 'Lee')?.under.name).toBe('Lee');
  expect(rows.find(({ town }) => town.name === 'South Lee')?.under.name).toBe('Lee');
  expect(rows.find(({ town }) => town.name === 'Gill')?.under.name).toBe('Greenfield');
  expect(findTowns(reader.directory, [])).toEqual([]);
});

test('an entry says who, when, where and number, and its town only under another heading', () => {
  const entry = reader.directory.find('resources', 'berkshire-south-community-supper');
  if (entry === undefined) throw new Error('The entry is gone.');
  const under = wordsOf(entryBlock(reader, entry, 'Great Barrington'));
  expect(under).toContain('Everyone.');
  expect(under).toContain('Monday, 5 to 6 pm');
  expect(under).toContain('413-528-2810 Berkshire South, 15 Crissey Road.');
  expect(under).toMatch(/◇ From a local news story, .* \/r\/\w{4}$/);
  expect(wordsOf(entryBlock(reader, entry, 'Food'))).toContain('Crissey Road, Great Barrington.');
});

test('nine phones all stand in the booklet; a closed entry does not', () => {
  const [english] = tongues;
  const entry = english?.directory.find('resources', 'nine-phones');
  if (english === undefined || entry === undefined) throw new Error('The fixture has changed.');
  const words = wordsOf(entryBlock(english, entry, ''));
  expect(words.match(/555-01\d\d/g)?.length).toBeGreaterThanOrEqual(9);
  const printed = blocksOf(layOutBooklet(english, measure)).map(({ id }) => id);
  expect(printed).not.toContain('resources/closed-kitchen');
  expect(printed).toContain('resources/paused-closet');
});

describe('filling columns', () => {
  const block = (text: string, more: Partial<Block> = {}): Block => ({
    kind: 'words',
    before: 1,
    paragraphs: [paragraph('text', text)],
    ...more,
  });
  const fill = (blocks: Block[], height: number) =>
    fillColumns(blocks, { width: 40, height: () => height }, measure);
  const line = STYLES.text.line + STYLES.text.above;

  test('keeps order and loses no word, whatever the texts', () => {
    const texts = fc.array(fc.stringMatching(/^[a-z]{1,40}( [a-z]{1,12}){0,60}$/), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 6, max: 40 }), (all, height) => {
        const columns = fill(
          all.map((text) => block(text)),
          height,
        );
        expect(columns.every((column) => column.length > 0)).toBe(true);
        expect(columns.flat().map(wordsOf).join('').replaceAll(' ', '')).toBe(
          all.join('').replaceAll(' ', ''),
        );
        for (const column of columns)
          expect(stacked(column, 40)).toBeLessThanOrEqual(height + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('moves a heading along with what follows it', () => {
    const heading = block('Heading', { keepWithNext: true });
    const columns = fill([block('one'), heading, block('two')], line * 2 + 1.5);
    expect(columns.map((column) => column.map(wordsOf))).toEqual([['one'], ['Heading', 'two']]);
  });

  test('leaves a heading behind only when what follows takes a whole column', () => {
    const columns = fill(
      [block('Heading', { keepWithNext: true }), block('a '.repeat(400))],
      line * 3,
    );
    expect(columns[0]?.map(wordsOf)).toEqual(['Heading']);
  });

  test('cuts one very long word, and a block taller than a column, without losing a letter', () => {
    const word = 'w'.repeat(3000);
    const parts = splitBlock(block(word, { id: 'x' }), 40, 20, measure);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(wordsOf).join('').replaceAll(' ', '')).toBe(word);
    expect(parts.map(({ id }) => id)).toEqual(['x', ...parts.slice(1).map(() => undefined)]);
  });
});

test('page numbers take a line of their own only where the words stay on theirs', () => {
  const row = (text: string, page: string) => paragraph('row', text, { page });
  const lines = (each: ReturnType<typeof row>) =>
    Math.round(paragraphHeight(each, 26, measure) / STYLES.row.line);
  expect(pagesBelow(row('Lee', '7'), 26, measure)).toBe(false);
  expect(lines(row('Lee', '7'))).toBe(1);
  expect(pagesBelow(row('Great Barrington', '12, 14–15, 18'), 26, measure)).toBe(true);
  expect(lines(row('Great Barrington', '12, 14–15, 18'))).toBe(2);
  const long = row('By phone, online or in the whole area', '7');
  expect(pagesBelow(long, 26, measure)).toBe(false);
  expect(lines(long)).toBe(2);
});

test('pages in a row are drawn together', () => {
  expect(sayPages([3])).toBe('3');
  expect(sayPages([3, 5, 6, 7, 9, 10])).toBe('3, 5–7, 9–10');
  expect(sayPages([])).toBe('');
});

function blocksOf(pages: readonly BookletPage[]): Block[] {
  return pages.flatMap(({ top, columns }) => [...top, ...columns.flat()]);
}

function wordsOf(block: Block): string {
  return block.paragraphs.map(textOf).join(' ');
}

function pagesIn(said: string): number[] {
  return said
    .split(', ')
    .filter(Boolean)
    .flatMap((run) => {
      const [from = 0, to = from] = run.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
}

function stacked(blocks: readonly Block[], width: number): number {
  return blocks.reduce(
    (sum, block, index) => sum + (index === 0 ? 0 : block.before) + heightOf(block, width, measure),
    0,
  );
}
