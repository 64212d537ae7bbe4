import { expect, test } from 'vitest';
import { MOST_ROWS, pageOfList, pagesOfList } from '../../src/site/page-of-list.ts';
import fc from '../fast-check.ts';

const rows = (count: number, name = 'row') =>
  Array.from({ length: count }, (_, index) => `${name} ${index}`);

test('a list of fifty is one page, whose address has no number', () => {
  expect(pagesOfList({ all: rows(50) })).toEqual([{ page: undefined }]);
  expect(pageOfList({ all: rows(50) }, undefined)).toEqual({
    number: 1,
    all: 1,
    next: 0,
    lists: { all: rows(50) },
  });
});

test('a list of nothing is a page too', () => {
  expect(pagesOfList({ all: [] })).toEqual([{ page: undefined }]);
  expect(pageOfList({ all: [] }, undefined)).toMatchObject({ all: 1, next: 0 });
});

test('with one row more there is a second page, which shows it', () => {
  const lists = { all: rows(51) };
  expect(pagesOfList(lists)).toEqual([{ page: undefined }, { page: '2' }]);
  expect(pageOfList(lists, undefined).next).toBe(1);
  expect(pageOfList(lists, '2')).toEqual({
    number: 2,
    all: 2,
    next: 0,
    lists: { all: ['row 50'] },
  });
});

test('lists of a page are counted through, one after the other', () => {
  const lists = {
    here: rows(40, 'here'),
    anywhere: rows(70, 'anywhere'),
    events: rows(3, 'event'),
  };
  const [first, second, third] = [undefined, '2', '3'].map((page) => pageOfList(lists, page).lists);
  expect([first?.here.length, first?.anywhere.length, first?.events.length]).toEqual([40, 10, 0]);
  expect([second?.here.length, second?.anywhere.length, second?.events.length]).toEqual([0, 50, 0]);
  expect(third?.anywhere).toEqual(rows(70, 'anywhere').slice(60));
  expect(third?.events).toEqual(lists.events);
});

test('all pages together show every row once, in order, and none more than fifty', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 160 }), { maxLength: 4 }), (lengths) => {
      const lists = Object.fromEntries(
        lengths.map((length, index) => [`list${index}`, rows(length, `${index}`)]),
      );
      const pages = pagesOfList(lists).map(({ page }) => pageOfList(lists, page));
      const shown = pages.map((page) => Object.values(page.lists).flat());
      expect(shown.flat()).toEqual(Object.values(lists).flat());
      expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(MOST_ROWS);
      expect(pages.map(({ next }) => next)).toEqual([
        ...shown.slice(1).map(({ length }) => length),
        0,
      ]);
    }),
  );
});
