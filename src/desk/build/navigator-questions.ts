import type { DeskWords } from '../../words/en/desk.ts';
import type { RequestQuestions } from '../../words/question-words.ts';

/** The form's questions as a navigator reads their answers back: "brought to them", where the form says "to me". */
export function navigatorQuestions(
  questions: RequestQuestions,
  answers: DeskWords['letter']['answers'],
): RequestQuestions {
  const { bring, help, role, papers, handover } = questions;
  return {
    ...questions,
    bring: { ...bring, ...answers.bring },
    help: { ...help, ...answers.help },
    role: { ...role, ...answers.role },
    papers: { ...papers, ...answers.papers },
    handover: { ...handover, ...answers.handover },
  };
}
