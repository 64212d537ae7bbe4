// Ships to the browser, on my sheet only.
import type { KeptSheet } from '../kept-sheet.ts';
import type { Entries } from '../load-entries.ts';
import type { SheetView } from './sheet-view.ts';

/** What the page is given to work with. */
export type Given = {
  kept: KeptSheet;
  entries: Entries;
  view: SheetView;
  /** Address of this page, without what is chosen. */
  page: string;
};
