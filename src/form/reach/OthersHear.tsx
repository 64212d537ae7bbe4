// Ships to the browser.
import { OTHERS_HEAR } from '../../schema/request.ts';
import { Choices } from '../fields/Choices.tsx';
import { useForm } from '../form-context.ts';
import { othersHearOf } from './others-hear.ts';
import { TextField } from '../fields/TextField.tsx';
import type { ReachQuestionProps } from './WaysQuestion.tsx';

/** What may be said when somebody else picks up the phone. The safest answer is chosen from the start. */
export function OthersHear({ answers, set, textOf }: ReachQuestionProps) {
  const { reach } = useForm().props.words;
  const chosen = othersHearOf(answers);
  const safeWords = chosen === 'words' && (
    <TextField
      inset
      id="safeWords"
      label={reach.safeWords}
      error={textOf('safeWords')}
      value={answers.safeWords}
      onChange={(words) => {
        // Said outright, so that emptying the words of an older draft does not take the field away.
        set({ safeWords: words, othersHear: 'words' });
      }}
    />
  );
  return (
    <Choices
      id="othersHear"
      name="othersHear"
      type="radio"
      legend={reach.othersHear}
      error={textOf('othersHear')}
      chosen={[chosen]}
      onChange={([next]) => {
        set({ othersHear: next ?? '' });
      }}
      options={OTHERS_HEAR.map((value) => ({
        value,
        label: reach.mayHear[value],
        more: value === 'words' ? safeWords || undefined : undefined,
      }))}
    />
  );
}
