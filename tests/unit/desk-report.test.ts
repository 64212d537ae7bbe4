import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import type { CountedLetter } from '../../src/desk/board/board-state.ts';
import { countReport } from '../../src/desk/report/count-report.ts';
import type { ReportFrame } from '../../src/desk/report/count-report.ts';
import { drawBars } from '../../src/desk/report/draw-bars.ts';
import { hideCells } from '../../src/desk/report/hide-cells.ts';
import { monthsOf } from '../../src/desk/report/months-of.ts';
import { reportLines } from '../../src/desk/report/report-lines.ts';
import { splitBySide } from '../../src/desk/report/split-by-side.ts';
import { writeCsv } from '../../src/desk/report/write-csv.ts';
import { interfaceWords } from '../../src/words/words.ts';
import fc from '../fast-check.ts';

type Letter = Omit<CountedLetter, 'key'>;
const FRAME: ReportFrame = {
  needs: ['rides', 'food', 'money'],
  areas: ['north', 'south'],
  months: ['2026-10', '2026-11'],
};

/** So many letters of one thing each. */
function many(
  count: number,
  change: Partial<Letter['items'][number]> = {},
  rest: Partial<Letter> = {},
): Letter[] {
  const item = { side: 'ask', need: 'rides', area: 'north', met: false, ...change } as const;
  return Array.from({ length: count }, () => ({ month: '2026-11', items: [item], ...rest }));
}

/** A cell of letters with one thing each, none of them in another cell. */
function cellOf(items: number, from: number) {
  return { items, letters: new Set(Array.from({ length: items }, (_, at) => from + at)) };
}

describe('a report', () => {
  test('shows what stands for enough letters', () => {
    const letters = [
      ...many(9, { met: true }),
      ...many(6, { need: 'food', area: 'south' }, { month: '2026-10' }),
      ...many(8, { side: 'offer' }),
      ...many(5, { need: 'food', side: 'offer', area: 'south' }),
      ...many(7, { need: 'money', area: '' }),
      ...many(6, { need: 'money', side: 'offer', area: '' }),
      ...many(5, { need: 'gone' }),
      ...many(5, { need: 'gone', side: 'offer' }),
    ];
    const report = countReport(letters, FRAME);
    expect(report).toMatchObject({ total: 51, asks: 27, offers: 24, met: 9, notMet: 18 });
    expect(report.needs).toEqual([
      { id: 'rides', asks: 9, offers: 8, total: 17 },
      { id: 'food', asks: 6, offers: 5, total: 11 },
      { id: 'money', asks: 7, offers: 6, total: 13 },
      { id: '', asks: 5, offers: 5, total: 10 },
    ]);
    expect(report.areas.map(({ count }) => count)).toEqual([27, 11, 13]);
    expect(report.months.map(({ count }) => count)).toEqual([6, 45]);
  });

  test('of fewer than five letters shows nothing, and every row all the same', () => {
    const report = countReport(many(4), FRAME);
    expect(JSON.stringify(report)).not.toMatch(/\d(?!\d*-|\d*")/);
    expect(report.needs).toHaveLength(4);
    expect(report.areas).toHaveLength(3);
    expect(report.months).toHaveLength(2);
    expect(countReport([], FRAME)).toEqual(report);
  });

  test('takes a letter of ten things for one letter', () => {
    const [one] = many(1);
    const loud: Letter[] = one
      ? [
          {
            ...one,
            items: Array.from({ length: 10 }, () => ({
              ...one.items[0],
              side: 'ask',
              need: 'food',
              area: 'south',
              met: false,
            })),
          },
        ]
      : [];
    const report = countReport([...many(30), ...loud], FRAME);
    expect(report.total).toBe(40);
    expect(report.areas.map(({ count }) => count)).toEqual([undefined, undefined, undefined]);
    expect(report.needs.find(({ id }) => id === 'food')?.total).toBeUndefined();
  });

  test('shows no number of nobody: a zero is hidden like any small one', () => {
    const report = countReport([...many(20), ...many(20, { area: 'south' })], FRAME);
    expect(report.areas.map(({ count }) => count)).toEqual([undefined, 20, undefined]);
    expect(report.offers).toBeUndefined();
    // All of the 40 are asked, so what was asked would tell that nothing was offered.
    expect(report.asks).toBeUndefined();
    expect([report.met, report.notMet]).toEqual([undefined, undefined]);
  });

  test('counts only letters of its months', () => {
    const report = countReport([...many(10), ...many(10, {}, { month: '2025-01' })], FRAME);
    expect(report.total).toBe(10);
  });

  test('says the median hours from ten answered letters on', () => {
    const answered = (hours: number[]) => hours.flatMap((each) => many(1, {}, { hours: each }));
    expect(countReport(answered([1, 2, 3, 4, 5, 6, 7, 8, 90]), FRAME).hours).toBeUndefined();
    expect(
      countReport([...answered([90, 1, 2, 3, 4, 5, 6, 7, 8, 9]), ...many(20)], FRAME).hours,
    ).toBe(5);
  });
});

describe('nobody can work out a hidden number', () => {
  /** Every way to share out `sum` on so many cells. */
  function* shared(sum: number, cells: number): Generator<number[]> {
    if (cells === 1) yield [sum];
    else {
      for (let first = 0; first <= sum; first++) {
        for (const rest of shared(sum - first, cells - 1)) yield [first, ...rest];
      }
    }
  }

  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 });

  test('from the other rows and their sum', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 5 }), (counts, least) => {
        const sum = counts.reduce((all, each) => all + each, 0);
        fc.pre(sum >= least);
        const shown = hideCells(
          counts.map((count, at) => cellOf(count, at * 100)),
          least,
        );
        expect(shown.every((number) => number === undefined || number >= least)).toBe(true);
        const hidden = shown.flatMap((number, at) => (number === undefined ? at : []));
        const seen = hidden.map(() => new Set<number>());
        if (hidden.length === 0) return;
        const rest = sum - shown.reduce<number>((all, each) => all + (each ?? 0), 0);
        for (const way of shared(rest, hidden.length))
          way.forEach((value, at) => seen[at]?.add(value));
        for (const values of seen) expect(values.size).toBeGreaterThan(least);
      }),
      { numRuns: 500 },
    );
  });

  test('from two columns, the rows’ sums, the columns’ sums and the sum of all', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    const least = 2;
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 3 }), (counts) => {
        const sum = counts.flat().reduce((all, each) => all + each, 0);
        fc.pre(sum >= least && sum <= 14);
        const table = splitBySide(
          counts.map(([asks, offers], at) => ({
            asks: cellOf(asks, at * 200),
            offers: cellOf(offers, at * 200 + 100),
          })),
          least,
        );
        const published = [
          ...table.rows.flatMap(({ asks, offers, total }) => [asks, offers, total]),
          table.asks,
          table.offers,
        ];
        expect(published.every((number) => number === undefined || number >= least)).toBe(true);
        const seen = published.map(() => new Set<number>());
        for (const way of shared(sum, counts.length * 2)) {
          const told = allNumbers(way);
          if (told.every((value, at) => published[at] === undefined || published[at] === value)) {
            told.forEach((value, at) => seen[at]?.add(value));
          }
        }
        seen.forEach((values, at) => {
          if (published[at] === undefined) expect(values.size).toBeGreaterThan(least);
        });
      }),
      { numRuns: 120 },
    );
  });

  /** A table's cells, its rows' sums and its columns' sums, as they are published. */
  function allNumbers(cells: readonly number[]): number[] {
    const rows = Array.from(
      { length: cells.length / 2 },
      (_, at) => [cells[at * 2] ?? 0, cells[at * 2 + 1] ?? 0] as const,
    );
    return [
      ...rows.flatMap(([asks, offers]) => [asks, offers, asks + offers]),
      rows.reduce((all, [asks]) => all + asks, 0),
      rows.reduce((all, [, offers]) => all + offers, 0),
    ];
  }

  test('and columns’ sums are hidden where all rows together are not enough', () => {
    const rows = [
      { asks: cellOf(9, 0), offers: cellOf(0, 100) },
      { asks: cellOf(0, 200), offers: cellOf(8, 300) },
    ];
    // Each row is known whole when 9 asks fill the first and 8 offers the second: here they need not.
    const table = splitBySide(rows, 5);
    expect(table.rows).toEqual([
      { asks: undefined, offers: undefined, total: 9 },
      { asks: undefined, offers: undefined, total: 8 },
    ]);
    expect([table.asks, table.offers]).toEqual([9, 8]);
  });
});

describe('what a report is given out as', () => {
  const words = interfaceWords(['en', 'es'], {});
  const report = countReport([...many(20), ...many(8, { side: 'offer', need: 'food' })], FRAME);
  const tablesIn = (language: 'en' | 'es', name = 'Rides') => {
    const desk = words[language]?.desk;
    if (!desk) throw new Error('There are no words');
    const need = { branch: 'other', offer: '', svg: '' } as const;
    return {
      words: desk.report,
      tables: reportLines(report, {
        words: desk,
        language,
        needs: [
          { id: 'rides', ask: name, ...need },
          { id: 'food', ask: 'Food', ...need },
        ],
        areas: [{ id: 'north', name: 'North' }],
      }),
    };
  };

  test('a table has a name for every row, in the page’s language', () => {
    const names = (language: 'en' | 'es') =>
      tablesIn(language).tables.map(({ rows }) => rows.map(({ name }) => name));
    expect(names('en')[2]).toEqual(['October 2026', 'November 2026', 'All']);
    expect(names('es')[2]).toEqual(['octubre de 2026', 'noviembre de 2026', 'Todo']);
    expect(names('en')[0]?.[2]).toBe('Needs that are no longer listed');
  });

  test('a CSV says "hidden" where a number is, and calculates nothing', () => {
    const { words, tables } = tablesIn('en', '=SUM(A1)');
    const text = writeCsv(tables, words);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1).trim());
    expect(data[0]).toEqual(['Table', 'Row', 'Counted', 'Number']);
    expect(data).toContainEqual(['By need', "'=SUM(A1)", 'Asked', 'hidden']);
    expect(data).toContainEqual(['By need', 'All', 'Together', '28']);
    expect(data.every((row) => row.length === 4 && row[3] !== '')).toBe(true);
  });

  test('bars are as long as their numbers, and hidden ones all alike', () => {
    const drawing = drawBars([10, 5], 20);
    expect(drawing).toContain('class="bar-full" d="M0 0h500v14h-500z"');
    expect(drawing).toContain('class="bar-second" d="M0 18h250v14h-250z"');
    expect(drawBars([undefined], 20)).toBe(drawBars([undefined], 0));
    expect(drawBars([0], 0)).toContain('h0v14h0z');
  });
});

describe('the months of a report', () => {
  test.each([
    ['month', ['2026-11']],
    ['all', ['2026-08', '2026-09', '2026-10', '2026-11']],
  ] as const)('%s', (period, months) => {
    expect(monthsOf(period, '2026-11-22', ['2026-10', '2026-08', '1970-01', '2099-01'])).toEqual(
      months,
    );
  });

  test('a year is the last twelve, over the turn of the year', () => {
    const months = monthsOf('year', '2026-02-01', []);
    expect(months).toHaveLength(12);
    expect([months[0], months[10]]).toEqual(['2025-03', '2026-01']);
    expect(monthsOf('all', '2026-02-01', [])).toEqual(['2026-02']);
  });
});
