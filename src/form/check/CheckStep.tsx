// Ships to the browser.
import { useState } from 'react';
import { Request } from '../../schema/request.ts';
import { CheckReach } from './CheckReach.tsx';
import { CheckSide } from './CheckSide.tsx';
import { Choices } from '../fields/Choices.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { findListErrors, findReachErrors } from './find-errors.ts';
import { ForgetLink } from '../start/ForgetLink.tsx';
import { PrintButton } from '../fields/PrintButton.tsx';
import { useForm } from '../form-context.ts';
import { LazyPart } from '../LazyPart.tsx';
import { LeaveAgain } from '../LeaveAgain.tsx';
import { todayAt } from '../fields/show-time.ts';
import { StepHeading } from '../fields/StepHeading.tsx';
import { requestFacts, toRequest } from './to-request.ts';
import { useErrors } from '../fields/use-errors.ts';
import { WhoReads } from './WhoReads.tsx';

const loadHandOver = () => import('../handing/HandOver.tsx');

/** Everything one wrote, who will be able to read it, the consent, and Send. */
export function CheckStep() {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { words } = props;
  const problems = useErrors(props);
  const [consent, setConsent] = useState(false);
  const facts = requestFacts(props);

  /** An earlier step with a mistake comes first; its own Continue says what is wrong. */
  const send = () => {
    if (findListErrors(answers, todayAt(Date.now()), facts).length > 0) {
      session.goTo('list');
      return;
    }
    if (findReachErrors(answers, facts).length > 0) {
      session.goTo('reach');
      return;
    }
    if (!problems.report(consent ? [] : [{ field: 'consent', error: 'consent' }])) return;
    const request = Request.safeParse(toRequest(answers, { ...facts, consent }));
    if (request.success) void session.send(request.data);
    else problems.report([{ field: 'consent', error: 'notAForm' }]);
  };

  return (
    <form
      noValidate
      className="request-step request-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary errors={problems.errors} attempt={problems.attempt} />
      <StepHeading
        heading={words.check.heading}
        number={3}
        hasErrors={problems.errors.length > 0}
      />
      <CheckSide side="ask" />
      <CheckSide side="offer" />
      <CheckReach />
      <WhoReads />
      <Consent given={consent} onChange={setConsent} error={problems.textOf('consent')} />
      {snapshot.device === 'mine' && <KeepCopy />}
      <div className="request-actions">
        <button type="submit" className="request-first">
          {props.seal ? words.check.sealAndSend : words.check.send}
        </button>
        <LeaveAgain />
        <PrintButton look="link">{words.check.print}</PrintButton>
      </div>
      {props.seal && <LazyPart load={loadHandOver} />}
      <ForgetLink />
    </form>
  );
}

/** Nothing is sent before the person it is about says yes. */
function Consent({ given, onChange, error }: ConsentProps) {
  const { props, snapshot } = useForm();
  const { check } = props.words;
  const label = snapshot.answers.forSomeone ? check.consentForSomeone : check.consent;
  return (
    <Choices
      id="consent"
      name="consent"
      type="checkbox"
      legend={check.consentHeading}
      error={error}
      chosen={given ? ['yes'] : []}
      onChange={(chosen) => {
        onChange(chosen.length > 0);
      }}
      options={[{ value: 'yes', label }]}
    />
  );
}

/** Whether the answers stay on this device after they were received, to ask again. */
function KeepCopy() {
  const { props, session, snapshot } = useForm();
  const { label, hint } = props.words.keepCopy;
  const { answers } = snapshot;
  return (
    <Choices
      hideLegend
      id="keepCopy"
      name="keepCopy"
      type="checkbox"
      legend={label}
      chosen={[answers.keepCopy]}
      onChange={([chosen]) => {
        session.change((now) => ({ ...now, keepCopy: chosen ?? '' }));
      }}
      options={[{ value: 'yes', label, hint } as const]}
    />
  );
}

interface ConsentProps {
  given: boolean;
  onChange: (given: boolean) => void;
  error: string | undefined;
}
