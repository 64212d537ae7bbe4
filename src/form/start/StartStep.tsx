// Ships to the browser.
import { useState } from 'react';
import type { Answers } from '../../draft/answers.ts';
import { Block, Choices } from '../fields/Choices.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { ForgetAll } from './ForgetAll.tsx';
import { useForm } from '../form-context.ts';
import { LazyPart } from '../LazyPart.tsx';
import { LeaveNotice } from './LeaveNotice.tsx';
import { CallLines, DemoNotice, NumberedSteps } from './StartParts.tsx';
import { hasPassingWords } from '../session/passing-words.ts';
import type { Device } from '../session/snapshot.ts';
import { StepHeading } from '../fields/StepHeading.tsx';
import { whatHappens } from '../check/who-can-read.ts';

// Few people need these, and none of them at once.
const loadThisDevice = () => import('./ThisDevice.tsx');
const loadTakeOver = () => import('../handing/TakeOver.tsx');

/** What the form is, whom to call instead, what happens to the words, and whose device this is. */
export function StartStep() {
  const { props, session, snapshot } = useForm();
  const { words, network, needs } = props;
  const [device, setDevice] = useState<Device | undefined>(snapshot.device);
  const [forSomeone, setForSomeone] = useState(snapshot.answers.forSomeone);
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState(false);
  const error = attempt > 0 && !device ? words.errorSummary.device : undefined;
  const errors = error ? [{ field: 'device', text: error }] : [];
  const isKept = snapshot.receipts.length > 0 || snapshot.copies.length > 0;
  const start = () => {
    setAttempt(attempt + 1);
    if (!device || opening) return;
    setOpening(true);
    void session.begin(device, forSomeone).finally(() => {
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
      <StepHeading
        heading={words.title}
        hasErrors={errors.length > 0}
        quiet={snapshot.notice === undefined || snapshot.notice === 'failed'}
      />
      <p className="request-row-of-blocks" aria-hidden="true">
        {needs.slice(0, 5).map(({ id, svg }) => (
          <Block key={id} svg={svg} />
        ))}
      </p>
      <p className="request-lead">{words.lead}</p>
      {network.demo && <DemoNotice />}
      {isKept && <LazyPart load={loadThisDevice} />}
      <CallLines />
      <section className="request-part">
        <h2>{words.what.heading}</h2>
        <NumberedSteps steps={whatHappens(props)} />
      </section>
      <LeaveNotice />
      <section className="request-part">
        <DeviceQuestion device={device} onChange={setDevice} error={error} />
        <ForSomeone chosen={forSomeone} onChange={setForSomeone} />
      </section>
      <p>
        <button type="submit" className="request-first">
          {opening ? words.device.opening : words.device.start}
        </button>
      </p>
      <p className="request-hint">{words.device.time}</p>
      {props.seal && !hasPassingWords(snapshot) && <LazyPart load={loadTakeOver} />}
      {isKept && <ForgetAll />}
    </form>
  );
}

/** Decides where the words are kept. */
function DeviceQuestion({ device, onChange, error }: DeviceQuestionProps) {
  const { words } = useForm().props;
  return (
    <Choices
      id="device"
      name="device"
      type="radio"
      legend={words.device.heading}
      error={error}
      chosen={device ? [device] : []}
      onChange={([chosen]) => {
        onChange(chosen);
      }}
      options={[
        { value: 'mine', label: words.device.mine, hint: words.device.mineHint },
        { value: 'shared', label: words.device.shared, hint: words.device.sharedHint },
      ]}
    />
  );
}

/** Whether another person's words are written down. */
function ForSomeone({ chosen, onChange }: ForSomeoneProps) {
  const { label, hint } = useForm().props.words.forSomeone;
  return (
    <Choices
      hideLegend
      id="forSomeone"
      name="forSomeone"
      type="checkbox"
      legend={label}
      chosen={[chosen]}
      onChange={([answer]) => {
        onChange(answer ?? '');
      }}
      options={[{ value: 'yes', label, hint } as const]}
    />
  );
}

interface DeviceQuestionProps {
  device: Device | undefined;
  onChange: (device: Device | undefined) => void;
  error: string | undefined;
}

interface ForSomeoneProps {
  chosen: Answers['forSomeone'];
  onChange: (chosen: Answers['forSomeone']) => void;
}
