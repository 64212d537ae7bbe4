import type { Reader } from '../../site/reader.ts';
import type { Measure } from '../fit/measure-text.ts';
import { heightOf } from './block.ts';
import type { Block } from './block.ts';
import { bookletParts } from './booklet-parts.ts';
import { bookletSections } from './booklet-sections.ts';
import type { PageNumbers, Section } from './booklet-sections.ts';
import { GUTTER, PAGE, ROOM } from './booklet-type.ts';
import { fillColumns } from './fill-columns.ts';
import { runningHead } from './running-head.ts';

/** One page of the booklet. The covers and the pages for notes hold no blocks. */
export type BookletPage = {
  number: number;
  kind: 'cover' | 'text' | 'notes' | 'back';
  head: string;
  /** Across the whole page, above the columns. */
  top: Block[];
  columns: Block[][];
};

/** Sheets of paper are folded in the middle: four pages each. */
const PAGES_A_SHEET = 4;
/** Contents and index name pages that they move themselves: after a few passes nothing moves any more. */
const MOST_PASSES = 8;
const FREE_PASSES = 3;

/**
 * The whole directory as pages in reading order, a multiple of four. Page numbers in contents, town list and index are
 * those of the pages: it is set again until none of them changes. A wider number may move a line that moves the number
 * back: so from some pass on no section gives back a page it took, and what stays empty is for notes.
 * @throws {RangeError} when the numbers never come to rest.
 */
export function layOutBooklet(reader: Reader, measure: Measure): BookletPage[] {
  const parts = bookletParts(reader.directory, reader.today);
  let numbers: PageNumbers = new Map();
  const taken: number[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    if (pass < FREE_PASSES) taken.length = 0;
    const pages = setPages(reader, bookletSections(reader, parts, numbers), taken, measure);
    const found = numbersOf(pages);
    if (isSame(numbers, found)) return pages;
    numbers = found;
  }
  throw new RangeError('The page numbers of the booklet do not come to rest.');
}

function setPages(
  reader: Reader,
  sections: readonly Section[],
  taken: number[],
  measure: Measure,
): BookletPage[] {
  const empty = { head: '', top: [], columns: [] };
  const { notes: head } = reader.words.site.flyers.booklet;
  const notes = (length: number): Omit<BookletPage, 'number'>[] =>
    Array.from({ length }, () => ({ ...empty, kind: 'notes', head }));
  const inside = sections.flatMap((section, index) => {
    const set = setSection(section, measure);
    const most = Math.max(taken[index] ?? 0, set.length);
    taken[index] = most;
    return [...set, ...notes(most - set.length)];
  });
  const over = (inside.length + 2) % PAGES_A_SHEET;
  const pages: Omit<BookletPage, 'number'>[] = [
    { ...empty, kind: 'cover' },
    ...inside,
    ...notes((PAGES_A_SHEET - over) % PAGES_A_SHEET),
    { ...empty, kind: 'back' },
  ];
  return pages.map((page, index) => ({ ...page, number: index + 1 }));
}

function setSection(
  { columns: count, top, blocks }: Section,
  measure: Measure,
): Omit<BookletPage, 'number'>[] {
  const width = count === 1 ? PAGE.width : (PAGE.width - GUTTER) / 2;
  const above = top.reduce(
    (sum, block, index) =>
      sum + (index === 0 ? 0 : block.before) + heightOf(block, PAGE.width, measure),
    top.length === 0 ? 0 : 2,
  );
  const columns = fillColumns(
    blocks,
    { width, height: (column) => (column < count ? ROOM - above : ROOM) },
    measure,
  );
  return Array.from({ length: Math.ceil(columns.length / count) }, (_, page) => {
    const own = columns.slice(page * count, (page + 1) * count);
    const first = page === 0 ? top : [];
    return { kind: 'text', head: runningHead([first, ...own]), top: first, columns: own };
  });
}

function numbersOf(pages: readonly BookletPage[]): PageNumbers {
  return new Map(
    pages.flatMap(({ number, top, columns }) =>
      [...top, ...columns.flat()].flatMap(({ id }): [string, number][] =>
        id === undefined ? [] : [[id, number]],
      ),
    ),
  );
}

function isSame(a: PageNumbers, b: PageNumbers): boolean {
  return a.size === b.size && [...b].every(([id, page]) => a.get(id) === page);
}
