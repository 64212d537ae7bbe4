// Ships to the browser.
import { count, fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';
import type { FormAnswerer, RequestFormProps } from '../request-form-props.ts';
import { saySafely } from './say-safely.ts';
import type { ReachedBy } from './say-safely.ts';
import { NumberedSteps } from '../start/StartParts.tsx';

/** What happens next and when, and what to do if nothing happens. */
export function SentNext({ reached }: { reached: ReachedBy | undefined }) {
  const { props } = useForm();
  const { sent } = props.words;
  const [answerer] = props.answers;
  return (
    <section className="request-part">
      <h2>{sent.next}</h2>
      <NumberedSteps steps={props.network.demo ? sent.stepsDemo : nextSteps(props, reached)} />
      {answerer && <Silence answerer={answerer} />}
    </section>
  );
}

function nextSteps(
  { words, language, within }: RequestFormProps,
  reached: ReachedBy | undefined,
): { title: string; text: string }[] {
  const { steps, safely } = words.sent;
  return [
    {
      title: steps.read,
      text: within === undefined ? steps.noDay : count(language, steps.within, within),
    },
    { title: steps.match, text: steps.matchText },
    { title: steps.reach, text: saySafely(reached, safely, language) },
    { title: steps.yes, text: steps.yesText },
  ];
}

/** Whom to ask when nobody calls, by the first way in which they can be reached. */
function Silence({ answerer }: { answerer: FormAnswerer }) {
  const { words, within } = useForm().props;
  const { silence, inAWeek, byThen } = words.sent;
  const { name, phone, text, place } = answerer;
  const when = within === undefined ? inAWeek : byThen;
  const number = phone ?? text;
  if (number === undefined) {
    const sentence = place === undefined ? silence.name : silence.place;
    return <p>{fill(sentence, { when, name, place: place ?? '' })}</p>;
  }
  const sentence = fill(phone === undefined ? silence.text : silence.phone, { when });
  const [before, after] = sentence.split('{number}');
  return (
    <p className="request-silence">
      {before}
      <a href={`${phone === undefined ? 'sms' : 'tel'}:${number.replaceAll('-', '')}`}>{number}</a>
      {after}
    </p>
  );
}
