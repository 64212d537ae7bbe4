// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import type { Exchange, Exchanged } from './exchange.ts';
import { FROM_OTHERS } from './share-store.ts';

/** So long after the last change, in milliseconds: a sentence is one note, not twenty. */
const AFTER_CHANGE = 2000;
const EVERY = 60_000;
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 5 * 60_000;

export interface InTouch {
  /** Exchanges now, whatever pause there is. */
  readonly now: (how?: { readonly rewrite?: boolean }) => Promise<void>;
  /** Ends it; an exchange that runs is not cut off. */
  readonly stop: () => void;
}

/**
 * Keeps a board in touch with the others': at once, soon after each change, every minute while somebody looks, and when
 * the signal or the page comes back. After a failure it waits, longer each time, and never at the same moment as others.
 */
export function keepInTouch(parts: InTouchParts): InTouch {
  const { doc, exchange, page, schedule, random, tell, fail } = parts;
  let failures = 0;
  let stopped = false;
  let unsaid = false;
  // Both change while an exchange runs.
  const isStopped = (): boolean => stopped;
  const hasUnsaid = (): boolean => unsaid;
  let rest: (() => void) | undefined;
  const after = (ms: number): void => {
    rest?.();
    rest = stopped ? undefined : schedule(() => void run(), ms);
  };
  const run = async (how?: { readonly rewrite?: boolean }): Promise<void> => {
    rest?.();
    if (isStopped()) return;
    unsaid = false;
    tell({ kind: 'asking' });
    try {
      const ended = await exchange.exchange(how);
      failures = ended.kind === 'shared' ? 0 : failures + 1;
      // What was written meanwhile is on this device only.
      const isBehind = failures === 0 && hasUnsaid();
      if (!isStopped()) tell(isBehind ? { kind: 'asking' } : ended);
    } catch (error) {
      failures += 1;
      if (!isStopped()) fail(error);
    }
    if (failures > 0) after(pauseAfter(failures, random()));
    else if (hasUnsaid()) after(AFTER_CHANGE);
    else if (page.isVisible()) after(EVERY);
  };
  const changed = (_update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_OTHERS) return;
    unsaid = true;
    // While the inbox does not answer, its own pause ends first.
    if (failures > 0) return;
    // From the first letter on: "shared" is no longer true.
    tell({ kind: 'asking' });
    after(AFTER_CHANGE);
  };
  const shown = (): void => {
    // A phone may end a page soon after it was hidden: what was written goes out at once.
    if (page.isVisible() || unsaid) void run();
    else rest?.();
  };
  doc.on('update', changed);
  const forget = [page.onOnline(() => void run()), page.onShown(shown)];
  void run();
  return {
    now: run,
    stop: () => {
      stopped = true;
      rest?.();
      doc.off('update', changed);
      for (const end of forget) end();
    },
  };
}

/** Between half and all of a pause that doubles. */
function pauseAfter(failures: number, chance: number): number {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
  return pause * (0.5 + chance / 2);
}

/** What it hears of the page; each gives a function that stops hearing. */
export interface PageSignals {
  readonly isVisible: () => boolean;
  readonly onOnline: (heard: () => void) => () => void;
  /** The page was shown or hidden. */
  readonly onShown: (heard: () => void) => () => void;
}

interface InTouchParts {
  readonly doc: Y.Doc;
  readonly exchange: Exchange;
  readonly page: PageSignals;
  /** Runs something later; gives a function that calls it off. */
  readonly schedule: (run: () => void, milliseconds: number) => () => void;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly tell: (how: Exchanged | { readonly kind: 'asking' }) => void;
  /** This device failed: its storage, say. */
  readonly fail: (error: unknown) => void;
}
