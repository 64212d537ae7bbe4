// Ships to the browser.
import type { Answers } from '../draft/answers.ts';
import { CONTACT_TIMES } from '../schema/request.ts';
import { Choices } from './Choices.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { findReachErrors } from './find-errors.ts';
import { ForgetLink } from './ForgetLink.tsx';
import { useForm } from './form-context.ts';
import { LanguageQuestion } from './LanguageQuestion.tsx';
import { StepHeading } from './StepHeading.tsx';
import { TextField } from './TextField.tsx';
import { useErrors } from './use-errors.ts';
import { WaysQuestion } from './WaysQuestion.tsx';

/** How to reach a person without putting them at risk. */
export function ReachStep() {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { words, language, network } = props;
  const { reach } = words;
  const problems = useErrors(props);
  const { textOf } = problems;
  const set = (change: Partial<Answers>) => {
    session.write({ ...answers, ...change });
  };
  return (
    <form
      noValidate
      className="request-step request-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.report(findReachErrors(answers, { network: network.id, language })))
          session.goTo('check');
      }}
    >
      <ErrorSummary errors={problems.errors} attempt={problems.attempt} />
      <StepHeading heading={reach.heading} number={2} hasErrors={problems.errors.length > 0} />
      <p className="request-lead">{reach.lead}</p>
      <TextField
        optional
        id="name"
        label={reach.name}
        hint={reach.nameHint}
        error={textOf('name')}
        autoComplete="nickname"
        value={answers.name}
        onChange={(name) => {
          set({ name });
        }}
      />
      <WaysQuestion answers={answers} set={set} textOf={textOf} />
      <Choices
        optional
        id="times"
        name="times"
        type="checkbox"
        legend={reach.times}
        chosen={answers.times}
        onChange={(times) => {
          set({ times });
        }}
        options={CONTACT_TIMES.map((value) => ({ value, label: reach.time[value] }))}
      />
      <TextField
        optional
        id="neverTimes"
        label={reach.neverTimes}
        error={textOf('neverTimes')}
        value={answers.neverTimes}
        onChange={(neverTimes) => {
          set({ neverTimes });
        }}
      />
      <TextField
        optional
        long
        id="access"
        label={reach.access}
        hint={reach.accessHint}
        error={textOf('access')}
        value={answers.access}
        onChange={(access) => {
          set({ access });
        }}
      />
      <LanguageQuestion answers={answers} set={set} textOf={textOf} />
      <div className="request-actions">
        <button type="submit" className="request-first">
          {words.steps.continue}
        </button>
        <button
          type="button"
          className="request-link"
          onClick={() => {
            session.goTo('list');
          }}
        >
          {words.steps.backToList}
        </button>
      </div>
      <ForgetLink />
    </form>
  );
}
