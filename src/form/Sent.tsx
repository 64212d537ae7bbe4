// Ships to the browser.
import type { OutboxResult } from '../outbox/outbox-item.ts';
import { fill } from '../words/fill.ts';
import { useForm } from './form-context.ts';
import { showMoment } from './show-time.ts';
import { CallLines, NumberedSteps } from './StartParts.tsx';
import { StepHeading } from './StepHeading.tsx';

/** The receipt. Shown only after the form service has stored the request. */
export function Sent({ receipt }: { receipt: Extract<OutboxResult, { kind: 'received' }> }) {
  const { props, session } = useForm();
  const { words, network, language } = props;
  const { sent } = words;
  return (
    <section className="request-step request-narrow">
      <StepHeading heading={network.demo ? sent.headingDemo : sent.heading} done />
      <p className="request-lead">
        {fill(sent.received, { time: showMoment(receipt.at, language) })}
      </p>
      <section className="request-part">
        <h2 className="request-code-label">{sent.code}</h2>
        <p className="request-code">{receipt.code}</p>
        <p>{network.demo ? sent.keepDemo : sent.keep}</p>
      </section>
      <section className="request-part">
        <h2>{sent.next}</h2>
        <NumberedSteps steps={network.demo ? sent.stepsDemo : sent.steps} />
      </section>
      {network.demo && <CallLines />}
      <div className="request-actions">
        <button
          type="button"
          className="request-first"
          onClick={() => {
            window.print();
          }}
        >
          {sent.print}
        </button>
        <button type="button" className="request-second" onClick={() => void session.forget()}>
          {sent.another}
        </button>
      </div>
      <WhatStays />
    </section>
  );
}

function WhatStays() {
  const { props, snapshot } = useForm();
  const { sent } = props.words;
  if (snapshot.forgotten === 'no') {
    return (
      <p className="request-alert">
        <strong>{sent.notGone}</strong>
      </p>
    );
  }
  return (
    <section className="request-part">
      <h2 className="request-small-heading">{sent.goneHeading}</h2>
      <p>{snapshot.device === 'mine' ? sent.gone : sent.goneMemory}</p>
    </section>
  );
}
