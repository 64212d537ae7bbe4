// Ships to the browser, on the navigators' desk only.
import type { OTHERS_HEAR, RequestContact } from '../../schema/request.ts';

/**
 * What somebody else may hear or read. Unanswered it is nothing, as the form promises; safe words without an answer mean
 * those words. The form asks it about the phone only, and whoever reads a text or a mail learns as much: it counts there too.
 */
export function hearingOf({
  othersHear,
  safeWords = '',
}: Pick<RequestContact, 'othersHear' | 'safeWords'>): (typeof OTHERS_HEAR)[number] {
  const words = safeWords.trim() === '' ? 'nothing' : 'words';
  return othersHear === 'words' ? words : (othersHear ?? words);
}
