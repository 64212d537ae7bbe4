// Ships to the browser.
import { BRANCH_QUESTIONS } from '../schema/branches.ts';
import type { QuestionId } from '../schema/branches.ts';
import type { RequestItem } from '../schema/request.ts';
import { fill } from './fill.ts';
import type { QuestionWords, RequestQuestions } from './question-words.ts';
import { sayAnswer } from './say-facts.ts';

/**
 * What an item is, with the answer that names it: "A ride to Pittsfield". `without` is that answer's question, which
 * need not be read back once more (`sayFacts`).
 * @param need how the need is named on the item's side.
 */
export function sayTitle(
  { branch, side, facts }: Pick<RequestItem, 'branch' | 'side' | 'facts'>,
  need: string,
  questions: RequestQuestions,
  language: string,
): { title: string; without: readonly QuestionId[] } {
  const id = BRANCH_QUESTIONS[branch][side].find((each) => questions[each].title && facts[each]);
  if (id === undefined) return { title: need, without: [] };
  const asked: QuestionWords = questions[id];
  const answer = sayAnswer(asked, facts[id] ?? [], language);
  return { title: fill(asked.title ?? '{need}', { need, answer }), without: [id] };
}
