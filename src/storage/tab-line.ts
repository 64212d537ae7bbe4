// Ships to the browser.

/** What the tabs of one browser hear each other by: a BroadcastChannel, or silence where there is none. */
export type TabLine = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** A line of that name. Browsers that block storage may refuse one; then each tab stands alone. */
export function openTabLine(name: string): TabLine {
  try {
    return new BroadcastChannel(name);
  } catch {
    return { postMessage: () => undefined, close: () => undefined, onmessage: null };
  }
}
