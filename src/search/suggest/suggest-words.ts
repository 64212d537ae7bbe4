// Ships to the browser.
import type { Kind } from '../../schema/vocabulary.ts';
import type { Plural } from '../../words/fill.ts';

/** The words of the list under a search box, as `SearchBox.astro` writes them into the page. */
export type SuggestWords = {
  need: string;
  town: string;
  kind: Readonly<Record<Kind, string>>;
  call: string;
  callOrText: string;
  /** Leads on from words of danger, without them. */
  more: string;
  count: Plural;
  lines: string;
};
