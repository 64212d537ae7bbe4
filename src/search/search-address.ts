// Ships to the browser. A search is its address: it can be shared, kept, and gone back to.

export const FILTER_NAMES = ['kind', 'need', 'area', 'language', 'asks'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export type Search = { query: string; filters: Partial<Record<FilterName, string>> };

/** Reads `?q=mask&need=supplies`. What it does not know it leaves out. */
export function readSearch(address: string): Search {
  const given = new URLSearchParams(address);
  const filters = FILTER_NAMES.flatMap((name) => {
    const value = given.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { query: given.get('q')?.trim() ?? '', filters: Object.fromEntries(filters) };
}

/** The same search as an address again; empty when nothing was asked. */
export function writeSearch(search: Search): string {
  const given = new URLSearchParams();
  if (search.query !== '') given.set('q', search.query);
  for (const name of FILTER_NAMES) {
    const value = search.filters[name];
    if (value) given.set(name, value);
  }
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}
