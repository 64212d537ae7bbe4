// Ships to the browser.
import { useState } from 'react';
import type { ShownError } from './ErrorSummary.tsx';
import { count } from '../../words/fill.ts';
import type { FieldError } from '../check/find-errors.ts';
import type { RequestFormProps } from '../request-form-props.ts';

/** The mistakes a step shows. `attempt` counts the tries, so that the summary takes focus each time. */
export function useErrors({ words, language }: RequestFormProps, first: FieldError[] = []) {
  const [{ found, attempt }, setState] = useState({
    found: first,
    attempt: first.length > 0 ? 1 : 0,
  });
  const errors: ShownError[] = found.map(({ field, error, letters }) => ({
    field,
    text:
      letters === undefined
        ? words.errors[error]
        : count(language, words.errorSummary.tooLongBy, letters),
  }));
  return {
    errors,
    attempt,
    textOf: (field: string) => errors.find((error) => error.field === field)?.text,
    /** Shows these mistakes, or none; true when there are none. */
    report(next: FieldError[]): boolean {
      setState((before) => ({ found: next, attempt: before.attempt + 1 }));
      return next.length === 0;
    },
  };
}
