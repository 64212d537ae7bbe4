// Ships to the browser.
import { useState } from 'react';
import { Block, Choices } from './Choices.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { useForm } from './form-context.ts';
import { CallLines, DemoNotice, NumberedSteps } from './StartParts.tsx';
import { fill } from '../words/fill.ts';
import type { Device } from './snapshot.ts';
import { StepHeading } from './StepHeading.tsx';

/** What the form is, whom to call instead, what happens to the words, and whose device this is. */
export function StartStep() {
  const { props, session, snapshot } = useForm();
  const { words, network, delivery, needs } = props;
  const [device, setDevice] = useState<Device | undefined>(snapshot.device);
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState(false);
  const error = attempt > 0 && !device ? words.errorSummary.device : undefined;
  const errors = error ? [{ field: 'device', text: error }] : [];
  const start = () => {
    setAttempt(attempt + 1);
    if (!device || opening) return;
    setOpening(true);
    void session.begin(device).finally(() => {
      setOpening(false);
    });
  };
  return (
    <form
      noValidate
      className="request-step"
      data-start=""
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <Forgotten />
      <StepHeading
        heading={words.title}
        hasErrors={errors.length > 0}
        quiet={snapshot.forgotten !== 'yes'}
      />
      <p className="request-row-of-blocks" aria-hidden="true">
        {needs.slice(0, 5).map(({ id, svg }) => (
          <Block key={id} svg={svg} />
        ))}
      </p>
      <p className="request-lead">{words.lead}</p>
      {network.demo && <DemoNotice />}
      <CallLines />
      <section className="request-part">
        <h2>{words.what.heading}</h2>
        <NumberedSteps
          steps={[
            ...words.what[delivery.kind],
            network.demo ? words.what.thenDemo : words.what.then,
          ].map(({ title, text }) => ({ title, text: fill(text, { network: network.name }) }))}
        />
      </section>
      <section className="request-part">
        <Choices
          id="device"
          name="device"
          type="radio"
          legend={words.device.heading}
          error={error}
          chosen={device ? [device] : []}
          onChange={([chosen]) => {
            setDevice(chosen);
          }}
          options={[
            { value: 'mine', label: words.device.mine, hint: words.device.mineHint },
            { value: 'shared', label: words.device.shared, hint: words.device.sharedHint },
          ]}
        />
      </section>
      <p>
        <button type="submit" className="request-first">
          {opening ? words.device.opening : words.device.start}
        </button>
      </p>
      <p className="request-hint">{words.device.time}</p>
    </form>
  );
}

/** Says once that a draft was deleted, or that it could not be. */
function Forgotten() {
  const { props, snapshot } = useForm();
  const { forget } = props.words;
  if (snapshot.forgotten === undefined) return null;
  return (
    <p className="request-notice" role="status">
      <strong>{snapshot.forgotten === 'yes' ? forget.done : forget.failed}</strong>
    </p>
  );
}
