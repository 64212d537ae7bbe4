// Ships to the browser.
import { useRef, useState } from 'react';
import type { OutboxState } from '../outbox/outbox-item.ts';
import { count } from '../words/fill.ts';
import { useForm } from './form-context.ts';
import { showMoment, showTime, upperFirst } from './show-time.ts';
import { CallLines } from './StartParts.tsx';
import { StepHeading } from './StepHeading.tsx';

/** The request is on its way, or waits for a signal: not sent, and says so. */
export function Waiting({
  state,
}: {
  state: Extract<OutboxState, { kind: 'sending' | 'waiting' }>;
}) {
  const { props, session } = useForm();
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
      <WaitingFacts waits={waits} />
      <KeepWords stored={waits.stored} />
      <div className="request-actions">
        <button
          type="button"
          className="request-first"
          aria-disabled={busy}
          onClick={() => void session.retry()}
        >
          {busy ? waiting.sendingHeading : waiting.now}
        </button>
        <button
          type="button"
          className="request-second"
          onClick={() => {
            window.print();
          }}
        >
          {waiting.print}
        </button>
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
  const { language, words } = useForm().props;
  const { waiting } = words;
  const time = waits.lastTry === undefined ? '' : showTime(waits.lastTry, language);
  return (
    <dl className="request-facts">
      <div>
        <dt>{waiting.put}</dt>
        <dd>{upperFirst(showMoment(waits.made, language), language)}</dd>
      </div>
      <div>
        <dt>{waiting.tried}</dt>
        <dd>{count(language, waiting.triedTimes, waits.tries, { time })}</dd>
      </div>
      <div>
        <dt>{waiting.next}</dt>
        <dd>{waiting.nextText}</dd>
      </div>
    </dl>
  );
}

/** Where the words are while they wait: on this device, or only in this page. */
function KeepWords({ stored }: { stored: boolean }) {
  const { props, snapshot } = useForm();
  const { waiting } = props.words;
  if (stored) {
    return (
      <>
        <p>
          <strong>{waiting.keep}</strong>
        </p>
        <p>{waiting.notSealed}</p>
      </>
    );
  }
  return (
    <p className="request-alert">
      <strong>{snapshot.device === 'mine' ? waiting.notStored : waiting.keepOpen}</strong>
    </p>
  );
}

/** Asks once more before the only copy goes. */
function ThrowAway() {
  const { props, session } = useForm();
  const { waiting } = props.words;
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button
        type="button"
        className="request-link"
        data-danger=""
        onClick={() => {
          setAsked(true);
        }}
      >
        {waiting.throwAway}
      </button>
    );
  }
  return (
    <div className="request-alert" role="alert">
      <p>
        <strong>{waiting.throwAwaySure}</strong>
      </p>
      <button type="button" className="request-second" onClick={() => void session.forget()}>
        {waiting.throwAwayYes}
      </button>
      <button
        type="button"
        className="request-link"
        onClick={() => {
          setAsked(false);
        }}
      >
        {waiting.throwAwayNo}
      </button>
    </div>
  );
}

type Waits = Extract<OutboxState, { kind: 'waiting' }>;
