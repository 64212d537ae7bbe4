// Ships to the browser.
import type { Answers } from '../../draft/answers.ts';
import type { OTHERS_HEAR } from '../../schema/request.ts';

/**
 * What may be said when somebody else answers. Unanswered it is the safest, "nothing"; a draft from
 * before this question that holds safe words means those words.
 */
export function othersHearOf({
  othersHear,
  safeWords,
}: Pick<Answers, 'othersHear' | 'safeWords'>): (typeof OTHERS_HEAR)[number] {
  return othersHear || (safeWords.trim() === '' ? 'nothing' : 'words');
}
