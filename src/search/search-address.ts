// Ships to the browser. A search is its address: it can be shared, kept, and gone back to.
import { KINDS } from '../schema/vocabulary.ts';

export const FILTER_NAMES = [
  'kind',
  'need',
  'area',
  'open',
  'asks',
  'cost',
  'access',
  'language',
  'comes',
  'checked',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Chosen values by filter. One that is absent lets everything through. */
export type Filters = Partial<Record<FilterName, string>>;

/** Every value of the filters whose values do not depend on the content. */
export const FIXED_VALUES = {
  kind: KINDS,
  open: ['now', 'today', 'weekend'],
  asks: ['nothing'],
  cost: ['free'],
  access: ['step-free'],
  comes: ['yes'],
  checked: ['year', 'ever'],
} as const satisfies Partial<Record<FilterName, readonly string[]>>;

/** The values a page offers: what an address asks beyond them is left out. Filters that are absent take any value. */
export type KnownValues = Readonly<Partial<Record<FilterName, readonly string[]>>>;

export type Search = {
  query: string;
  filters: Filters;
  /** A town's slug or a ZIP. Never a point of the device. */
  near?: string;
  /** Take the words as typed: correct nothing. */
  asTyped?: true;
};

/** A town's slug in any script, or a ZIP; anything else stands in no address of ours. */
const NEAR = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** Reads `?q=mask&need=supplies&near=lee&as=typed`. What it does not know it leaves out. */
export function readSearch(address: string, known: KnownValues = {}): Search {
  const given = new URLSearchParams(address);
  const values: KnownValues = { ...known, ...FIXED_VALUES };
  const filters = FILTER_NAMES.flatMap((name) => {
    const value = given.get(name)?.trim();
    return value && (values[name]?.includes(value) ?? true) ? [[name, value] as const] : [];
  });
  const near = given.get('near')?.trim() ?? '';
  return {
    query: given.get('q')?.trim() ?? '',
    filters: Object.fromEntries(filters),
    ...(NEAR.test(near) ? { near } : {}),
    ...(given.get('as') === 'typed' ? { asTyped: true } : {}),
  };
}

/** The same search as an address again; empty when nothing was asked. */
export function writeSearch(search: Search): string {
  const given = new URLSearchParams();
  if (search.query !== '') given.set('q', search.query);
  if (search.asTyped) given.set('as', 'typed');
  if (search.near) given.set('near', search.near);
  for (const name of FILTER_NAMES) {
    const value = search.filters[name];
    if (value) given.set(name, value);
  }
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}
