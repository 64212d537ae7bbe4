// Ships to the browser.
import { ANOTHER_LANGUAGE } from '../../draft/answers.ts';
import { Choices } from '../fields/Choices.tsx';
import { useForm } from '../form-context.ts';
import { TextField } from '../fields/TextField.tsx';
import type { ReachQuestionProps } from './WaysQuestion.tsx';

/** Which language to speak: one of the site's, or any other in the person's own words. */
export function LanguageQuestion({ answers, set, textOf }: ReachQuestionProps) {
  const { words, languages, language } = useForm().props;
  const { reach } = words;
  const chosen = answers.language || language;
  const more = chosen === ANOTHER_LANGUAGE && (
    <TextField
      inset
      id="languageName"
      label={reach.languageOtherLabel}
      error={textOf('languageName')}
      value={answers.languageName}
      onChange={(languageName) => {
        set({ languageName });
      }}
    />
  );
  return (
    <Choices
      id="language"
      name="language"
      type="radio"
      legend={reach.language}
      error={textOf('language')}
      chosen={[chosen]}
      onChange={([next]) => {
        set({ language: next ?? '' });
      }}
      options={[
        ...languages.map(({ code, label }) => ({ value: code, label, lang: code })),
        {
          value: ANOTHER_LANGUAGE,
          label: reach.languageOther,
          hint: reach.languageOtherHint,
          more: more || undefined,
        },
      ]}
    />
  );
}
