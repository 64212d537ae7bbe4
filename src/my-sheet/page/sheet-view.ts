// Ships to the browser, on my sheet only.
import type { SiteWords } from '../../words/words.ts';

/** How the page speaks. */
export type SheetView = {
  words: SiteWords['mySheet'];
  language: string;
  /** An address of the site as people type it: `address('r/ab2c')`. */
  address: (path: string) => string;
};
