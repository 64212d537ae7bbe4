// Ships to the browser.
import { ITEM_SIDES } from '../../schema/request.ts';
import { CarriedWords } from './CarriedWords.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { ForgetLink } from '../start/ForgetLink.tsx';
import { LeaveAgain } from '../LeaveAgain.tsx';
import { useForm } from '../form-context.ts';
import { ListSide } from './ListSide.tsx';
import { StepHeading } from '../fields/StepHeading.tsx';
import { useList } from './use-list.ts';

/** The list of what would help and what one could give. */
export function ListStep() {
  const { props, snapshot } = useForm();
  const { words } = props;
  const { carried } = snapshot;
  const list = useList();
  const { errors, attempt } = list.problems;
  return (
    <form
      noValidate
      className="request-step"
      onSubmit={(event) => {
        event.preventDefault();
        list.goOn();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <StepHeading heading={words.list.heading} number={1} hasErrors={errors.length > 0} />
      <p className="request-lead">{words.list.lead}</p>
      <p className="request-hidden" role="status">
        {list.said}
      </p>
      {carried && <CarriedWords carried={carried} list={list} />}
      <div className="request-sides">
        {ITEM_SIDES.map((side) => (
          <ListSide key={side} side={side} list={list} />
        ))}
      </div>
      <div className="request-actions">
        <button type="submit" className="request-first">
          {words.steps.continue}
        </button>
        <LeaveAgain />
        <p className="request-hint">{words.list.skip}</p>
      </div>
      <ForgetLink />
    </form>
  );
}
