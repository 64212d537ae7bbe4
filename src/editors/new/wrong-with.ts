import { didYouMean } from '../../check/nearest.ts';
import { wrongInFacts } from '../entry-file/wrong-in-facts.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { Question, Situation } from './question.ts';

/** Why an answer cannot stay, in the words of `npm run check`; nothing when it can. */
export function wrongWith(
  question: Question,
  answer: readonly string[],
  situation: Situation,
): string | undefined {
  if (answer.join('').trim() === '') {
    return question.required === true ? 'This is needed.' : undefined;
  }
  const known = question.choices?.(situation).map(({ value }) => value);
  const unknown = known && answer.find((value) => !known.includes(value));
  if (unknown !== undefined && known !== undefined) {
    return `"${unknown}" is not known here: ${didYouMean(unknown, known) ?? `write one of ${known.filter(Boolean).join(', ')}.`}`;
  }
  try {
    return wrongInFacts(situation.kind, question.facts(answer, situation));
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}
