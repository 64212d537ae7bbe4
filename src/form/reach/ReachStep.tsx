// Ships to the browser.
import type { Answers } from '../../draft/answers.ts';
import { CONTACT_TIMES, needsPhone } from '../../schema/request.ts';
import { Choices } from '../fields/Choices.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { findReachErrors } from '../check/find-errors.ts';
import { ForgetLink } from '../start/ForgetLink.tsx';
import { useForm } from '../form-context.ts';
import { LeaveAgain } from '../LeaveAgain.tsx';
import { InsteadQuestion } from './InsteadQuestion.tsx';
import { LanguageQuestion } from './LanguageQuestion.tsx';
import { OthersHear } from './OthersHear.tsx';
import { StepHeading } from '../fields/StepHeading.tsx';
import { TextField } from '../fields/TextField.tsx';
import { requestFacts } from '../check/to-request.ts';
import { useErrors } from '../fields/use-errors.ts';
import { WaysQuestion } from './WaysQuestion.tsx';
import type { ReachQuestionProps } from './WaysQuestion.tsx';

/** How to reach a person without putting them at risk. */
export function ReachStep() {
  const { props, session, snapshot } = useForm();
  const { answers } = snapshot;
  const { words } = props;
  const forSomeone = answers.forSomeone === 'yes';
  const { heading, lead } = forSomeone ? words.reach.someone : words.reach;
  const problems = useErrors(props);
  const set = (change: Partial<Answers>) => {
    session.change((now) => ({ ...now, ...change }));
  };
  const question: ReachQuestionProps = { answers, set, textOf: problems.textOf };
  return (
    <form
      noValidate
      className="request-step request-narrow request-reach"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.report(findReachErrors(answers, requestFacts(props)))) session.goTo('check');
      }}
    >
      <ErrorSummary errors={problems.errors} attempt={problems.attempt} />
      <StepHeading heading={heading} number={2} hasErrors={problems.errors.length > 0} />
      {forSomeone && <p className="request-for-someone">{words.reach.someone.line}</p>}
      <p className="request-lead">{lead}</p>
      {forSomeone && <TakenBy {...question} />}
      <NameQuestion {...question} />
      <WaysQuestion {...question} />
      {needsPhone(answers.ways) && <OthersHear {...question} />}
      <InsteadQuestion {...question} />
      <TimeQuestions {...question} />
      <LanguageQuestion {...question} />
      <StepActions />
      <ForgetLink />
    </form>
  );
}

function TakenBy({ answers, set, textOf }: ReachQuestionProps) {
  const { someone } = useForm().props.words.reach;
  return (
    <TextField
      optional
      id="takenBy"
      label={someone.takenBy}
      hint={someone.takenByHint}
      error={textOf('takenBy')}
      value={answers.takenBy}
      onChange={(takenBy) => {
        set({ takenBy });
      }}
    />
  );
}

function NameQuestion({ answers, set, textOf }: ReachQuestionProps) {
  const { reach } = useForm().props.words;
  return (
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
  );
}

/** When to try, when never, and what would make it easier. */
function TimeQuestions({ answers, set, textOf }: ReachQuestionProps) {
  const { reach } = useForm().props.words;
  return (
    <>
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
    </>
  );
}

function StepActions() {
  const { props, session } = useForm();
  const { steps } = props.words;
  return (
    <div className="request-actions">
      <button type="submit" className="request-first">
        {steps.continue}
      </button>
      <LeaveAgain />
      <button
        type="button"
        className="request-link"
        onClick={() => {
          session.goTo('list');
        }}
      >
        {steps.backToList}
      </button>
    </div>
  );
}
