import type { KeptLetter, StoredLetter } from '../../store/inbox-store.ts';

/** True for a letter of which there is something to copy: it was not damaged where it is kept. */
export function isWhole(letter: KeptLetter): letter is KeptLetter & StoredLetter {
  return letter.letter !== undefined;
}
