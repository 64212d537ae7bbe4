import type { Language } from '../network/concept.ts';

/** Something a neighbor types, and what would answer it. */
export type Query = {
  class: string;
  /** Language of the site it is typed on; the words may be in another. */
  language: Language;
  query: string;
  /** Ids of all entries that answer it; at least one. */
  relevant: ReadonlySet<string>;
};
