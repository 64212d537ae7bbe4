import type { Directory } from '../../directory/directory.ts';
import type { Entry } from '../../directory/entry.ts';
import type { BookletParts } from './booklet-parts.ts';

/** One need of the index: where its help stands, and on which pages. */
export type IndexNeed = {
  need: string;
  places: { town: string | undefined; pages: number[] }[];
};

/** For every need the pages of its entries, town by town, help without a place (`town` absent) last. */
export function indexByNeed(
  directory: Directory,
  parts: BookletParts,
  pageOf: (id: string) => number | undefined,
): IndexNeed[] {
  return directory.needs.flatMap(({ id }) => {
    const pages = (entries: readonly Entry[]) => [
      ...new Set(
        entries
          .filter(({ facts }) => facts.needs.includes(id))
          .flatMap((entry) => pageOf(entry.id) ?? []),
      ),
    ];
    const places = [
      ...parts.towns.map(({ town, help, events }) => ({
        town: town.name,
        pages: pages([...help, ...events]).toSorted((a, b) => a - b),
      })),
      { town: undefined, pages: pages(parts.elsewhere) },
    ].filter((place) => place.pages.length > 0);
    return places.length === 0 ? [] : [{ need: id, places }];
  });
}

/** Page numbers with runs drawn together: "3, 5–7". */
export function sayPages(pages: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.to === page - 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
