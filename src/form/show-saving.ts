// Ships to the browser.
import type { RequestWords } from '../words/en/request.ts';
import type { Snapshot } from './session/snapshot.ts';

/** The words and the little square of the strip: where a person's words are right now. */
export function showSaving(
  { save, outbox, notice, copies }: Snapshot,
  words: RequestWords,
): ShownState {
  const { saving } = words;
  switch (outbox.kind) {
    case 'sending':
      return { text: saving.sending, mark: 'half' };
    case 'waiting':
      return outbox.stored
        ? { text: saving.waiting, mark: 'waiting' }
        : { text: saving.memory, mark: 'empty' };
    case 'by-mail':
      return { text: saving.byMail, mark: 'waiting' };
    case 'received':
    case 'mailed':
      if (copies.some(({ code }) => code === outbox.code))
        return { text: saving.copy, mark: 'check' };
      return { text: notice === 'draft' ? saving.deleted : saving.nothing, mark: 'empty' };
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
      return { text: saving[save.reason], mark: 'cross' };
    case 'no-storage':
      return { text: saving.none, mark: 'cross' };
    case 'memory':
      return { text: saving.memory, mark: 'empty' };
  }
}

/** Words, and the shape of the square beside them. */
export interface ShownState {
  text: string;
  mark: 'empty' | 'half' | 'waiting' | 'check' | 'cross';
}
