// Ships to the browser.
import { useEffect, useRef } from 'react';
import { count } from '../../words/fill.ts';
import { focusField } from './focus-field.ts';
import { useForm } from '../form-context.ts';

/** One mistake in words, and the id of its field. */
export interface ShownError {
  field: string;
  text: string;
}

/**
 * The list of mistakes above a step, after the GOV.UK error summary: it takes focus at each try,
 * and its links go to the fields. The links change no address.
 */
export function ErrorSummary({ errors, attempt }: { errors: ShownError[]; attempt: number }) {
  const { props, snapshot } = useForm();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const { errorSummary } = props.words;
  return (
    <div
      ref={ref}
      className="request-errors"
      tabIndex={-1}
      role="alert"
      aria-labelledby="request-errors-heading"
    >
      <h2 id="request-errors-heading">
        {count(props.language, errorSummary.heading, errors.length)}
      </h2>
      <p>{snapshot.save.kind === 'saved' ? errorSummary.saved : errorSummary.here}</p>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
