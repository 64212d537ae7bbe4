// Ships to the browser, on the search page only.
import type { Card, Dictionary, EntryTitle } from '../dictionary/dictionary.ts';
import type { Hit, Understood } from '../engine/answer.ts';

/** What a row is made of. */
export type RowFacts = {
  hit: Hit;
  title: EntryTitle;
  near: Understood['near'];
  byKind: boolean;
  bare: boolean;
};

/** Fills a row that stands already with what its card says. */
export type FillRow = (
  dictionary: Dictionary,
  row: HTMLElement,
  facts: RowFacts,
  card: Card,
) => void;
