import type { Prompts } from '../terminal/prompts.ts';
import type { Answers, Question, Situation } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { sayQuestion } from './say-question.ts';
import { wrongWith } from './wrong-with.ts';

/** Asks what is not answered yet, one question after the other. An empty answer is no answer. */
export async function askQuestions(prompts: Prompts, situation: Situation): Promise<Answers> {
  let { answers } = situation;
  for (const question of QUESTIONS) {
    const now = { ...situation, answers };
    if (question.flag in answers || !isAsked(question, now)) continue;
    const answer = (await askOne(prompts, question, now)).filter((each) => each !== '');
    if (answer.length > 0) answers = { ...answers, [question.flag]: answer };
  }
  return answers;
}

/** True when the question belongs to the kind of entry and to what was answered before. */
export function isAsked({ kinds, when }: Question, situation: Situation): boolean {
  return kinds.includes(situation.kind) && when?.(situation) !== false;
}

async function askOne(
  prompts: Prompts,
  question: Question,
  situation: Situation,
): Promise<string[]> {
  const message = sayQuestion(question, situation.kind);
  const choices = question.choices?.(situation) ?? [];
  const suggested = question.suggested?.(situation) ?? [];
  const [first] = suggested;
  const line = (more: string): Promise<string> =>
    prompts.text({
      message: `${message}${more}`,
      wrong: (text) => wrongWith(question, [text], situation),
      ...(first === undefined ? {} : { suggested: first }),
    });
  switch (question.form) {
    case 'line':
      return [await line('')];
    case 'one':
      return [
        await prompts.one({
          message,
          choices,
          ...(first === undefined ? {} : { suggested: first }),
        }),
      ];
    case 'many':
      return prompts.many({ message, choices, suggested, required: question.required ?? false });
    case 'lines': {
      const lines: string[] = [];
      for (;;) {
        const text = await line(
          lines.length === 0 ? ' (empty if there is none)' : ' (empty if that is all)',
        );
        if (text === '') return lines;
        lines.push(text);
      }
    }
  }
}
