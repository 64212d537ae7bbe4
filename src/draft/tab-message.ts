// Ships to the browser. Without Yjs, so that a page can delete a draft that it never loaded.
import type { TabLine } from '../storage/tab-line.ts';

/** What the pages of one browser tell each other about a draft. Nothing of it is stored. */
export type TabMessage =
  | { kind: 'hello'; vector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'forgotten' };

/** Tells the tabs that hold a draft that it is deleted. */
export function tellForgotten(channel: TabLine): void {
  const message: TabMessage = { kind: 'forgotten' };
  channel.postMessage(message);
  channel.close();
}
