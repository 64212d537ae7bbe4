// Ships to the browser.
import { useState } from 'react';
import { Request } from '../schema/request.ts';
import { CheckReach } from './CheckReach.tsx';
import { CheckSide } from './CheckSide.tsx';
import { Choices } from './Choices.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { fill } from '../words/fill.ts';
import { findListErrors, findReachErrors } from './find-errors.ts';
import { ForgetLink } from './ForgetLink.tsx';
import { useForm } from './form-context.ts';
import type { RequestFormProps } from './request-form-props.ts';
import { todayAt } from './show-time.ts';
import { StepHeading } from './StepHeading.tsx';
import { toRequest } from './to-request.ts';
import { useErrors } from './use-errors.ts';

/** Everything one wrote, who will be able to read it, the consent, and Send. */
export function CheckStep() {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { words, language, network } = props;
  const problems = useErrors(props);
  const [consent, setConsent] = useState(false);
  const facts = { network: network.id, language };

  /** An earlier step with a mistake comes first; its own Continue says what is wrong. */
  const send = () => {
    if (findListErrors(answers, todayAt(Date.now())).length > 0) {
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
      <section className="request-part">
        <h2>{words.check.who}</h2>
        <p>{fill(whoCanRead(props), { network: network.name })}</p>
      </section>
      <Choices
        id="consent"
        name="consent"
        type="checkbox"
        legend={words.check.consentHeading}
        error={problems.textOf('consent')}
        chosen={consent ? ['yes'] : []}
        onChange={(chosen) => {
          setConsent(chosen.length > 0);
        }}
        options={[{ value: 'yes', label: words.check.consent }]}
      />
      <div className="request-actions">
        <button type="submit" className="request-first">
          {words.check.send}
        </button>
        <button
          type="button"
          className="request-link"
          onClick={() => {
            window.print();
          }}
        >
          {words.check.print}
        </button>
      </div>
      <ForgetLink />
    </form>
  );
}

function whoCanRead({ words, delivery }: RequestFormProps): string {
  switch (delivery.kind) {
    case 'inbox':
      return words.check.whoInbox;
    case 'formspree':
      return words.check.whoFormspree;
    case 'basin':
      return words.check.whoBasin;
  }
}
