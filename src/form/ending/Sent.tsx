// Ships to the browser.
import type { OutboxResult } from '../../outbox/outbox-item.ts';
import { fill } from '../../words/fill.ts';
import { PrintButton } from '../fields/PrintButton.tsx';
import { useForm } from '../form-context.ts';
import { Reminder } from './Reminder.tsx';
import type { ReachedBy } from './say-safely.ts';
import { SentNext } from './SentNext.tsx';
import { showMoment } from '../fields/show-time.ts';
import { CallLines } from '../start/StartParts.tsx';
import { StepHeading } from '../fields/StepHeading.tsx';
import { WhatStays } from './WhatStays.tsx';

/** The receipt. Shown after the form service has stored the letter, or the person said that they mailed it. */
export function Sent({ receipt, reached }: SentProps) {
  const { props, session } = useForm();
  const { words, network, language } = props;
  const { sent } = words;
  const time = showMoment(receipt.at, language);
  const isMailed = receipt.kind === 'mailed';
  // "4:31 p.m." brings its own full stop.
  const receivedAt = fill(sent.received, { time }).replace(/\.\.$/, '.');
  const heading = network.demo ? sent.headingDemo : sent.heading;
  return (
    <section className="request-step request-narrow">
      <StepHeading heading={isMailed ? sent.headingMailed : heading} done />
      <p className="request-lead">{isMailed ? fill(sent.mailed, { time }) : receivedAt}</p>
      <section className="request-part">
        <h2 className="request-code-label">{sent.code}</h2>
        <p className="request-code">{receipt.code}</p>
        <p>{network.demo ? sent.keepDemo : sent.keep}</p>
      </section>
      <SentNext reached={reached} />
      {network.demo && <CallLines />}
      <div className="request-actions">
        <PrintButton look="first">{sent.print}</PrintButton>
        <Reminder code={receipt.code} at={receipt.at} />
      </div>
      <WhatStays code={receipt.code} />
      <div className="request-actions">
        <button type="button" className="request-second" onClick={() => void session.putAway()}>
          {sent.another}
        </button>
        <button
          type="button"
          className="request-link"
          onClick={() => void session.forgetting.current()}
        >
          {sent.forget}
        </button>
      </div>
    </section>
  );
}

interface SentProps {
  receipt: Extract<OutboxResult, { kind: 'received' | 'mailed' }>;
  /** Absent when the words are gone from this page. */
  reached: ReachedBy | undefined;
}
