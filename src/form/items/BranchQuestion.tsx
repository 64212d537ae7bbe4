// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import { QUESTIONS, REQUIRED_QUESTIONS } from '../../schema/branches.ts';
import type { Question, QuestionId } from '../../schema/branches.ts';
import type { QuestionWords } from '../../words/question-words.ts';
import { Choices } from '../fields/Choices.tsx';
import { useForm } from '../form-context.ts';
import { fieldOf } from './questions-of.ts';
import { TextField } from '../fields/TextField.tsx';

/** Answers of one word or number. */
const SHORT: readonly QuestionId[] = ['to', 'seats', 'people', 'sizes', 'amountOf', 'far', 'ages'];

/** One question that the need of an item brings, as the catalog has it. */
export function BranchQuestion({ id, item, textOf, set }: BranchQuestionProps) {
  const { questions } = useForm().props.words;
  const words: QuestionWords = questions[id];
  const question: Question = QUESTIONS[id];
  const field = fieldOf(id);
  const answer = item.facts[id] ?? [];
  const shared = {
    id: field,
    hint: words.hint,
    error: textOf(field),
    optional: !REQUIRED_QUESTIONS.includes(id),
  };
  const label = (item.side === 'offer' ? words.offerLabel : undefined) ?? words.label;
  const write = (next: string[]) => {
    set({ facts: withAnswer(item.facts, id, next) });
  };
  switch (question.kind) {
    case 'one':
    case 'many':
      return (
        <Choices
          {...shared}
          legend={label}
          name={field}
          type={question.kind === 'one' ? 'radio' : 'checkbox'}
          chosen={answer}
          onChange={write}
          options={question.options.map((value) => ({
            value,
            label: words.options?.[value] ?? value,
          }))}
        />
      );
    case 'text':
    case 'town':
      return (
        <TextField
          {...shared}
          label={label}
          short={SHORT.includes(id)}
          {...(question.kind === 'town' ? { list: 'request-towns' } : {})}
          value={answer[0] ?? ''}
          onChange={(text) => {
            write([text].filter(Boolean));
          }}
        />
      );
  }
}

/** An answer that was taken back is absent, so that an item is blank again. */
function withAnswer(facts: DraftItem['facts'], id: QuestionId, answer: string[]) {
  const others = Object.entries(facts).filter(([other]) => other !== id);
  return Object.fromEntries(answer.length > 0 ? [...others, [id, answer]] : others);
}

interface BranchQuestionProps extends ItemQuestionProps {
  id: QuestionId;
}

/** What a question about an item works on. */
export interface ItemQuestionProps {
  item: DraftItem;
  textOf: (field: string) => string | undefined;
  set: (change: Partial<DraftItem>) => void;
}
