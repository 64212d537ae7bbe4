/** Rows of a page, all its lists together: so many are read on a phone, and weigh no more than a first answer can. */
export const MOST_ROWS = 50;

/** Lists of a page by name, one below the other. */
type Lists = Record<string, readonly unknown[]>;

/** One page of lists that go on over several. */
export type PageOfList<L extends Lists = Lists> = {
  /** 1 for the first one. */
  number: number;
  all: number;
  /** Rows on the page after this one; 0 on the last. */
  next: number;
  /** What this page shows of each list. */
  lists: L;
};

/** The last part of the address of each page of `lists`: none for the first, then "2", "3" … */
export function pagesOfList(lists: Lists): { page: string | undefined }[] {
  return Array.from({ length: countPages(lists) }, (_, index) => ({
    page: index === 0 ? undefined : String(index + 1),
  }));
}

/**
 * What one page shows: 50 rows, the lists counted through one after the other.
 * @param page the last part of the page's address, as `pagesOfList` names it.
 */
export function pageOfList<L extends Lists>(lists: L, page: string | undefined): PageOfList<L> {
  const number = Number(page ?? 1);
  const start = (number - 1) * MOST_ROWS;
  let passed = 0;
  const shown = Object.entries(lists).map(([name, rows]) => {
    const from = start - passed;
    passed += rows.length;
    return [name, rows.slice(Math.max(from, 0), Math.max(from + MOST_ROWS, 0))];
  });
  return {
    number,
    all: countPages(lists),
    next: Math.min(Math.max(passed - start - MOST_ROWS, 0), MOST_ROWS),
    // The same names, each with a part of its rows.
    lists: Object.fromEntries(shown) as L,
  };
}

/** A page whose lists are empty is a page too. */
function countPages(lists: Lists): number {
  const rows = Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  return Math.max(Math.ceil(rows / MOST_ROWS), 1);
}
