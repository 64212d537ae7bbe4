// Ships to the browser.
import { useEffect, useRef } from 'react';
import { fill } from '../../words/fill.ts';
import { useForm } from '../form-context.ts';

const STEPS_IN_ALL = 4;

/**
 * The heading of a step. It names the document, and takes focus when the step appears after a move,
 * so that a screen reader says where one is; not when the page has just loaded.
 */
export function StepHeading({ heading, number, done, hasErrors, quiet }: StepHeadingProps) {
  const { props } = useForm();
  const { steps } = props.words;
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) ref.current?.focus();
    window.scrollTo(0, 0);
  }, [heading, quiet]);
  useEffect(() => {
    const title = `${heading} · ${props.network.name}`;
    document.title = hasErrors ? fill(steps.titleWithError, { title }) : title;
  }, [heading, hasErrors, props.network.name, steps]);
  const shown = done ? STEPS_IN_ALL : (number ?? 0);
  return (
    <header className="request-head">
      {shown > 0 && (
        <p className="request-progress">
          <span aria-hidden="true" className="request-patches">
            {[1, 2, 3, 4].map((patch) => (
              <span
                key={patch}
                data-patch={patch < shown || done ? 'full' : patch === shown ? 'half' : 'empty'}
              />
            ))}
          </span>
          {done ? steps.done : fill(steps.count, { number: shown, total: STEPS_IN_ALL })}
        </p>
      )}
      <h1 ref={ref} tabIndex={-1}>
        {heading}
      </h1>
    </header>
  );
}

interface StepHeadingProps {
  heading: string;
  /** Which of the four steps this is; the start has none. */
  number?: number;
  done?: boolean;
  hasErrors?: boolean;
  /** The first thing on the page: leave the focus where the browser put it. */
  quiet?: boolean;
}
