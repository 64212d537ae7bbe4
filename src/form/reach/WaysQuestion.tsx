// Ships to the browser.
import type { Answers } from '../../draft/answers.ts';
import { CONTACT_WAYS } from '../../schema/request.ts';
import { Choices } from '../fields/Choices.tsx';
import { useForm } from '../form-context.ts';
import { TextField } from '../fields/TextField.tsx';
import { WayOrder } from './WayOrder.tsx';
import { keepOrder } from './way-order.ts';

/** The ways to reach a person in one list, each with the questions it brings, then the order to try them in. */
export function WaysQuestion(question: ReachQuestionProps) {
  const { answers, set, textOf } = question;
  const { reach } = useForm().props.words;
  const { ways } = answers;
  // One number for texts and calls, asked once: under the last of the two.
  const phoneWay = ways.includes('call') ? 'call' : 'text';
  const moreOf = (way: (typeof CONTACT_WAYS)[number]) => {
    if (!ways.includes(way)) return undefined;
    if (way === phoneWay) return <PhoneQuestions {...question} />;
    return way === 'email' ? <EmailQuestion {...question} /> : undefined;
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
          set({ ways: keepOrder(ways, chosen) });
        }}
        options={CONTACT_WAYS.map((value) => ({
          value,
          label: reach.way[value],
          more: moreOf(value),
          ...(value === 'navigator' ? { hint: reach.navigatorHint } : {}),
        }))}
      />
      {ways.length > 1 && (
        <WayOrder
          ways={ways}
          onChange={(next) => {
            set({ ways: next });
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

function EmailQuestion({ answers, set, textOf }: ReachQuestionProps) {
  const { reach } = useForm().props.words;
  return (
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
  );
}

/** What a question of the reach step works on. */
export interface ReachQuestionProps {
  answers: Answers;
  set: (change: Partial<Answers>) => void;
  textOf: (field: string) => string | undefined;
}
