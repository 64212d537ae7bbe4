// Ships to the browser.
import { openTabLine } from '../../storage/tab-line.ts';
import type { TabLine } from '../../storage/tab-line.ts';

/** Everything of the browser that the form touches, so that tests can hand in their own. */
export interface BrowserParts {
  storage: IDBFactory | undefined;
  fetch: typeof globalThis.fetch;
  clock: () => number;
  locks: (name: string, work: () => Promise<void>) => Promise<void>;
  schedule: (run: () => void, ms: number) => () => void;
  channel: (name: string) => TabLine;
  newId: () => string;
  steps: StepHistory;
}

/** The browser's Back and Forward. Only the name of a step goes in, never a word that was typed. */
export interface StepHistory {
  current: () => string | undefined;
  push: (step: string) => void;
  replace: (step: string) => void;
  onMove: (moved: (step: string | undefined) => void) => () => void;
}

/** The parts of the browser this page runs in. */
export function browserParts(view: Window & typeof globalThis): BrowserParts {
  return {
    storage: storageOf(view),
    fetch: view.fetch.bind(view),
    clock: () => Date.now(),
    locks: locksOf(view.navigator),
    schedule(run, ms) {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    channel: openTabLine,
    newId: () => makeId(view.crypto),
    steps: stepsOf(view),
  };
}

function storageOf(view: Window): IDBFactory | undefined {
  try {
    // Where storage is switched off, even asking throws (Firefox, Safari in some modes).
    return view.indexedDB;
  } catch {
    return undefined;
  }
}

/** Pages without HTTPS have no locks: then the request's id alone keeps it from being stored twice. */
function locksOf(navigator: Navigator): BrowserParts['locks'] {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  if (!locks) return (_name, work) => work();
  return async (name, work) => {
    const lock = { isGiven: false };
    const begin = () => {
      lock.isGiven = true;
      return work();
    };
    try {
      await locks.request(name, begin);
    } catch (error) {
      // Where a person has blocked this site's data, Chromium refuses locks too: the letter must still go out.
      if (lock.isGiven) throw error;
      await work();
    }
  };
}

/** A random UUID. `crypto.randomUUID` is missing on pages without HTTPS. */
function makeId(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function stateOf(history: { readonly state: unknown }): Record<string, unknown> {
  return typeof history.state === 'object' ? { ...history.state } : {};
}

function stepsOf(view: Window): StepHistory {
  const { history } = view;
  // Astro's router and others keep their own things in the state.
  const stateWith = (step: string) => ({ ...stateOf(history), requestStep: step });
  const current = () => {
    const { requestStep } = stateOf(history);
    return typeof requestStep === 'string' ? requestStep : undefined;
  };
  return {
    current,
    push(step) {
      history.pushState(stateWith(step), '');
    },
    replace(step) {
      history.replaceState(stateWith(step), '');
    },
    onMove(moved) {
      const listener = () => {
        moved(current());
      };
      view.addEventListener('popstate', listener);
      return () => {
        view.removeEventListener('popstate', listener);
      };
    },
  };
}
