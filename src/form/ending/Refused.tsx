// Ships to the browser.
import type { OutboxResult } from '../../outbox/outbox-item.ts';
import { areBlank } from '../../draft/answers.ts';
import { placeServiceErrors } from '../check/find-errors.ts';
import { useForm } from '../form-context.ts';
import { PrintButton } from '../fields/PrintButton.tsx';
import { CallLines } from '../start/StartParts.tsx';
import { StepHeading } from '../fields/StepHeading.tsx';
import { useErrors } from '../fields/use-errors.ts';

/** The form service said no: why, whether the words are still here, and what to do. */
export function Refused({ refusal }: { refusal: Extract<OutboxResult, { kind: 'refused' }> }) {
  const { props, session, snapshot } = useForm();
  const { refused } = props.words;
  const isGone = areBlank(snapshot.answers);
  const placed = placeServiceErrors(refusal.errors);
  const { errors } = useErrors(props, placed.errors);
  return (
    <section className="request-step request-narrow">
      <StepHeading heading={refused.heading} number={4} hasErrors />
      <div className="request-alert">
        <p>
          <strong>{refused[refusal.reason]}</strong>
        </p>
        {errors.length > 0 && (
          <ul>
            {errors.map(({ field, text }) => (
              <li key={field}>{text}</li>
            ))}
          </ul>
        )}
        <p>{isGone ? refused.gone : refused.safe}</p>
      </div>
      {isGone ? (
        <div className="request-actions">
          <button
            type="button"
            className="request-first"
            onClick={() => void session.forgetting.current()}
          >
            {refused.again}
          </button>
        </div>
      ) : (
        <div className="request-actions">
          <button
            type="button"
            className="request-first"
            onClick={() => void session.changeRefused(errors.length > 0 ? placed.step : 'check')}
          >
            {refused.change}
          </button>
          <PrintButton>{refused.print}</PrintButton>
        </div>
      )}
      <CallLines />
    </section>
  );
}
