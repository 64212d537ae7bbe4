// Ships to the browser.
import { useRef } from 'react';
import type { OutboxState } from '../../outbox/outbox-item.ts';
import { areBlank } from '../../draft/answers.ts';
import { count, fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';
import { KeepLetter } from './KeepLetter.tsx';
import { PrintButton } from '../fields/PrintButton.tsx';
import { SaveLetter } from './SaveLetter.tsx';
import { showMoment, showTime, upperFirst } from '../fields/show-time.ts';
import { CallLines } from '../start/StartParts.tsx';
import { StepHeading } from '../fields/StepHeading.tsx';
import { ThrowAway } from './ThrowAway.tsx';

/** The letter is on its way, or waits for a signal: not sent, and says so. */
export function Waiting({ state }: { state: OutboxState & { kind: 'sending' | 'waiting' } }) {
  const { props, session, snapshot } = useForm();
  const { waiting } = props.words;
  // Between two tries the page must not jump: the first waiting heading stays while it sends again.
  const last = useRef<Waits>(undefined);
  if (state.kind === 'waiting') last.current = state;
  const waits = last.current;
  if (!waits) {
    return (
      <section className="request-step request-narrow">
        <StepHeading heading={waiting.sendingHeading} number={4} />
        <p className="request-lead">{waiting.lead}</p>
      </section>
    );
  }
  const busy = state.kind === 'sending';
  return (
    <section className="request-step request-narrow">
      <StepHeading
        heading={waits.cause === 'service' ? waiting.headingService : waiting.heading}
        number={4}
      />
      <p className="request-lead">
        <strong>{waiting.lead}</strong>
      </p>
      {snapshot.waiting > 1 && <p>{count(props.language, waiting.several, snapshot.waiting)}</p>}
      <WaitingFacts waits={waits} />
      <KeepLetter stored={waits.stored} staysOpen />
      <div className="request-actions">
        <button
          type="button"
          className="request-first"
          aria-disabled={busy}
          onClick={() => void session.letters.retry()}
        >
          {busy ? waiting.sendingHeading : waiting.now}
        </button>
        {!areBlank(snapshot.answers) && <PrintButton>{waiting.print}</PrintButton>}
        {props.seal && <SaveLetter />}
        <ThrowAway />
      </div>
      <section className="request-part">
        <h2>{waiting.hurry}</h2>
        <p>{waiting.hurryText}</p>
      </section>
      <CallLines />
    </section>
  );
}

function WaitingFacts({ waits }: { waits: Waits }) {
  const { language, words, seal } = useForm().props;
  const { waiting } = words;
  const { until } = waits;
  const time = waits.lastTry === undefined ? '' : showTime(waits.lastTry, language);
  return (
    <dl className="request-facts">
      <div>
        <dt>{seal ? waiting.putSealed : waiting.put}</dt>
        <dd>{upperFirst(showMoment(waits.made, language), language)}</dd>
      </div>
      <div>
        <dt>{waiting.tried}</dt>
        <dd>{count(language, waiting.triedTimes, waits.tries, { time })}</dd>
      </div>
      <div>
        <dt>{waiting.next}</dt>
        <dd>
          {until === undefined
            ? waiting.nextText
            : fill(waiting.nextAt, { time: showTime(until, language) })}
        </dd>
      </div>
    </dl>
  );
}

type Waits = Extract<OutboxState, { kind: 'waiting' }>;
