// Ships to the browser.
import type { Answers } from '../draft/answers.ts';
import { CONTACT_WAYS, needsPhone } from '../schema/request.ts';
import { Choices } from './Choices.tsx';
import { useForm } from './form-context.ts';
import { TextField } from './TextField.tsx';

/** The ways to reach a person in one list, each with the questions it brings. */
export function WaysQuestion({ answers, set, textOf }: ReachQuestionProps) {
  const { reach } = useForm().props.words;
  const { ways } = answers;
  const lastPhoneWay = ways.includes('call') ? 'call' : 'text';
  const more = {
    text: lastPhoneWay === 'text' && ways.includes('text') && (
      <PhoneQuestions answers={answers} set={set} textOf={textOf} />
    ),
    call: ways.includes('call') && <PhoneQuestions answers={answers} set={set} textOf={textOf} />,
    email: ways.includes('email') && (
      <TextField
        inset
        id="email"
        type="email"
        label={reach.email}
        autoComplete="email"
        error={textOf('email')}
        value={answers.email}
        onChange={(email) => {
          set({ email });
        }}
      />
    ),
    navigator: undefined,
  };
  return (
    <>
      <Choices
        id="ways"
        name="ways"
        type="checkbox"
        legend={reach.ways}
        hint={reach.waysHint}
        error={textOf('ways')}
        chosen={ways}
        onChange={(chosen) => {
          set({ ways: chosen });
        }}
        options={CONTACT_WAYS.map((value) => ({
          value,
          label: reach.way[value],
          more: more[value] || undefined,
          ...(value === 'navigator' ? { hint: reach.navigatorHint } : {}),
        }))}
      />
      {needsPhone(ways) && (
        <TextField
          optional
          id="safeWords"
          label={reach.safeWords}
          hint={reach.safeWordsHint}
          error={textOf('safeWords')}
          value={answers.safeWords}
          onChange={(safeWords) => {
            set({ safeWords });
          }}
        />
      )}
    </>
  );
}

function PhoneQuestions({ answers, set, textOf }: ReachQuestionProps) {
  const { reach } = useForm().props.words;
  return (
    <>
      <TextField
        inset
        short
        id="phone"
        type="tel"
        label={reach.phone}
        hint={textOf('phone') ? undefined : reach.phoneHint}
        autoComplete="tel"
        error={textOf('phone')}
        value={answers.phone}
        onChange={(phone) => {
          set({ phone });
        }}
      />
      {answers.ways.includes('call') && (
        <Choices
          id="voicemail"
          name="voicemail"
          type="radio"
          legend={reach.voicemail}
          hint={reach.voicemailHint}
          chosen={[answers.voicemail]}
          onChange={([voicemail]) => {
            set({ voicemail: voicemail ?? '' });
          }}
          options={[
            { value: 'yes', label: reach.voicemailYes },
            { value: 'no', label: reach.voicemailNo },
          ]}
        />
      )}
    </>
  );
}

/** What a question of the reach step works on. */
export interface ReachQuestionProps {
  answers: Answers;
  set: (change: Partial<Answers>) => void;
  textOf: (field: string) => string | undefined;
}
