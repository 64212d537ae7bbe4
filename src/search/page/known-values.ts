// Ships to the browser, on the search page only.
import type { KnownValues } from '../search-address.ts';

/** What the page's lists of filters offer; an address may ask for more, which is then nothing. */
export function knownValues(filters: HTMLElement): KnownValues {
  const lists = [...filters.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  return Object.fromEntries(
    lists.map(({ dataset, options }) => [
      dataset['filter'] ?? '',
      Array.from(options, ({ value }) => value),
    ]),
  );
}
