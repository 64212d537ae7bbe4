// Ships to the browser.
import { AS_IT_WAS, choiceOf, classesOf } from './reading-choice.ts';
import type { ReadingChoice } from './reading-choice.ts';

/** Under this name a choice is kept. "Leave now" deletes everything that begins with "patchwork-". */
export const READING_KEY = 'patchwork-reading';

/** Where it was kept: on the device, for this tab, or nowhere, because the browser keeps nothing. */
export type KeptWhere = 'device' | 'tab' | 'nowhere';

/**
 * The choice of one browser. It stays for the tab; on the device only when the person wants that.
 * @param storages asked for each time: a browser that blocks storage throws as soon as it is named.
 */
export function openKeptChoice(storages: { tab: () => Storage; device: () => Storage }) {
  const read = (storage: () => Storage): string => {
    try {
      return storage().getItem(READING_KEY) ?? '';
    } catch {
      return '';
    }
  };
  const forget = (storage: () => Storage): void => {
    try {
      storage().removeItem(READING_KEY);
    } catch {
      // Nothing can lie in a storage that is closed.
    }
  };
  const put = (storage: () => Storage, classes: string): boolean => {
    try {
      storage().setItem(READING_KEY, classes);
      return true;
    } catch {
      return false;
    }
  };
  return {
    /** The choice, the tab's before the device's, and whether the device remembers one. */
    read(): { choice: ReadingChoice; remembered: boolean } {
      const remembered = read(storages.device);
      return { choice: choiceOf(read(storages.tab) || remembered), remembered: remembered !== '' };
    },
    /** Keeps a choice and says where. As it was = nothing is kept anywhere. */
    keep(choice: ReadingChoice, remember: boolean): KeptWhere {
      const classes = classesOf(choice);
      forget(storages.tab);
      forget(storages.device);
      if (classes === '') return remember ? 'device' : 'tab';
      if (remember && put(storages.device, classes)) return 'device';
      return put(storages.tab, classes) ? 'tab' : 'nowhere';
    },
    forget(): void {
      this.keep(AS_IT_WAS, false);
    },
  };
}
