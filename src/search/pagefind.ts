// Ships to the browser. The part of Pagefind's interface this site uses; the script itself is written by the build.
import type { ResultMeta } from './records.ts';

export type Filters = Readonly<Record<string, string[]>>;

export type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string | null, options: { filters: Filters }) => Promise<Found>;
};

export type Found = {
  results: { id: string; data: () => Promise<{ url: string; meta: ResultMeta }> }[];
  /** How many results each filter value would leave, given the others. */
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/**
 * Loads the index of the page's language. Rejects when it cannot be fetched. `attempt` counts from 0: browsers
 * remember a module that failed to load and never ask for the same address again.
 */
export async function loadPagefind(base: string, attempt: number): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Records hold whole addresses already, with the site's folder in them.
  await pagefind.options({ baseUrl: '/' });
  return pagefind;
}
