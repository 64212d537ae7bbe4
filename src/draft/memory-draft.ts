// Ships to the browser. Imports nothing that could reach a disk: that is its promise.
import type { Answers } from './answers.ts';
import type { Draft, Sent } from './draft.ts';
import { listenerSet } from './listener-set.ts';
import type { SaveState } from './save-state.ts';

/** A draft that lives as long as the page: for a device that other people use too. */
export function memoryDraft(first: Answers): Draft {
  const state: SaveState = { kind: 'memory' };
  const listeners = listenerSet();
  let answers = first;
  let sent: Sent | undefined;
  return {
    answers: () => answers,
    state: () => state,
    writtenAt: () => undefined,
    sent: () => sent,
    write(next) {
      answers = next;
      listeners.call();
    },
    markSent(receipt) {
      sent = receipt;
      listeners.call();
    },
    subscribe: listeners.add,
    forget: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
