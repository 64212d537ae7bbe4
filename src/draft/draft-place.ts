// Ships to the browser.
import type { TabLine } from '../storage/tab-line.ts';

/** Where a network's drafts lie in this browser. */
export interface DraftPlace {
  network: string;
  /** Nothing when the browser has no IndexedDB. */
  storage: IDBFactory | undefined;
  /** Makes a channel between the tabs of this browser. */
  channel: (name: string) => TabLine;
  /** Milliseconds since 1970. */
  clock: () => number;
}
