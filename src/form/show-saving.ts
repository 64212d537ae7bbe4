// Ships to the browser.
import type { RequestWords } from '../words/en/request.ts';
import type { Snapshot } from './snapshot.ts';

/** The words and the little square of the strip: where a person's words are right now. */
export function showSaving({ save, outbox, forgotten }: Snapshot, words: RequestWords): ShownState {
  const { saving } = words;
  switch (outbox.kind) {
    case 'sending':
      return { text: saving.sending, mark: 'half' };
    case 'waiting':
      return outbox.stored
        ? { text: saving.waiting, mark: 'waiting' }
        : { text: saving.memory, mark: 'empty' };
    case 'received':
      return forgotten === 'no'
        ? { text: saving.nothing, mark: 'empty' }
        : { text: saving.deleted, mark: 'empty' };
    case 'refused':
      return { text: saving.refused, mark: 'cross' };
    case 'empty':
      break;
  }
  switch (save.kind) {
    case 'nothing':
      return { text: saving.nothing, mark: 'empty' };
    case 'saving':
      return { text: saving.saving, mark: 'half' };
    case 'saved':
      return { text: saving.saved, mark: 'check' };
    case 'not-saved':
      return { text: save.reason === 'full' ? saving.full : saving.failed, mark: 'cross' };
    case 'no-storage':
      return { text: saving.none, mark: 'cross' };
    case 'memory':
      return { text: saving.memory, mark: 'empty' };
  }
}

export interface ShownState {
  text: string;
  mark: 'empty' | 'half' | 'waiting' | 'check' | 'cross';
}
