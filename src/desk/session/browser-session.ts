// Ships to the browser, on the navigators' desk only.
import { LETTER_TYPE } from '../../receipt/letter-file.ts';
import { saveFile } from '../../receipt/save-file.ts';
import type { DeskProps } from '../desk-props.ts';
import { watchUse } from '../keys/watch-use.ts';
import type { BoardFile } from '../sharing/board-file.ts';
import type { PageSignals } from '../sharing/keep-in-touch.ts';
import { createSession } from './create-session.ts';
import type { DeskSession } from './desk-session.ts';
import { loadEntries } from './load-entries.ts';

/**
 * The session of the page that this browser shows.
 * @param ready loads what draws open letters. It and what opens them come when somebody is at the door with a key.
 */
export function browserSession(
  props: DeskProps,
  view: Window & typeof globalThis,
  ready: () => Promise<void>,
): DeskSession {
  const { document, navigator } = view;
  const clock = (): number => Date.now();
  const fetch = view.fetch.bind(view);
  const schedule = (run: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  };
  const parts = {
    props,
    clock,
    schedule,
    fetch,
    random: Math.random,
    newId: () => view.crypto.randomUUID(),
    storage: view.indexedDB,
    // Pages without HTTPS have no locks.
    locks: 'locks' in navigator ? navigator.locks : undefined,
    window: view,
    page: signalsOf(view),
    pageAddress: view.location.href,
    loadEntries: () => loadEntries(props.entries, fetch),
    saveFile: ({ name, bytes }: BoardFile) => {
      saveFile(name, bytes, LETTER_TYPE);
    },
  };
  return createSession({
    clock,
    schedule,
    watch: (lock) => watchUse(lock, document),
    start: async (opening) => {
      const [{ startDesk }] = await Promise.all([import('./start-desk.ts'), ready()]);
      return startDesk(opening, parts);
    },
    startPractice: async (opening) => {
      const [{ startPractice }] = await Promise.all([import('./start-practice.ts'), ready()]);
      return startPractice(opening, parts);
    },
  });
}

function signalsOf(view: Window & typeof globalThis): PageSignals {
  const on = (target: EventTarget, event: string) => (heard: () => void) => {
    target.addEventListener(event, heard);
    return () => {
      target.removeEventListener(event, heard);
    };
  };
  return {
    isVisible: () => view.document.visibilityState === 'visible',
    onOnline: on(view, 'online'),
    onShown: on(view.document, 'visibilitychange'),
  };
}
