// Ships to the browser.
import type { OutboxResult } from '../outbox/outbox-item.ts';
import { placeServiceErrors } from './find-errors.ts';
import { useForm } from './form-context.ts';
import { CallLines } from './StartParts.tsx';
import { StepHeading } from './StepHeading.tsx';
import { useErrors } from './use-errors.ts';

/** The form service said no: why, that the words are still here, and what to do. */
export function Refused({ refusal }: { refusal: Extract<OutboxResult, { kind: 'refused' }> }) {
  const { props, session } = useForm();
  const { refused } = props.words;
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
        <p>{refused.safe}</p>
      </div>
      <div className="request-actions">
        <button
          type="button"
          className="request-first"
          onClick={() => void session.changeRefused(errors.length > 0 ? placed.step : 'check')}
        >
          {refused.change}
        </button>
        <button
          type="button"
          className="request-second"
          onClick={() => {
            window.print();
          }}
        >
          {refused.print}
        </button>
      </div>
      <CallLines />
    </section>
  );
}
