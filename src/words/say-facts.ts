// Ships to the browser.
import { BRANCH_QUESTIONS } from '../schema/branches.ts';
import type { QuestionId } from '../schema/branches.ts';
import type { RequestItem } from '../schema/request.ts';
import { fill, list } from './fill.ts';
import type { QuestionWords, RequestQuestions } from './question-words.ts';

/**
 * The answers to a branch's questions as they are read back, each on its own: "Room for a walker", "One way".
 * Those in `without` are left out, and so is what the branch does not ask.
 */
export function sayFacts(
  { branch, side, facts }: Pick<RequestItem, 'branch' | 'side' | 'facts'>,
  questions: RequestQuestions,
  language: string,
  without: readonly QuestionId[] = [],
): string[] {
  return BRANCH_QUESTIONS[branch][side].flatMap((id) => {
    const answer = without.includes(id) ? [] : (facts[id] ?? []);
    return answer.length === 0
      ? []
      : fill(questions[id].read, { answer: sayAnswer(questions[id], answer, language) });
  });
}

/** One answer in words, for the middle of a sentence: "a walker and a car seat". */
export function sayAnswer(
  { options, short }: QuestionWords,
  answer: readonly string[],
  language: string,
): string {
  return list(
    language,
    answer.map((each) => short?.[each] ?? options?.[each] ?? each),
  );
}
