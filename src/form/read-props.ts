// Ships to the browser.
import type { RequestFormProps } from './request-form-props.ts';

/** The props of another language's page out of its JSON file, or nothing when the file is something else. */
export function readProps(value: unknown): RequestFormProps | undefined {
  return isProps(value) ? value : undefined;
}

/** Our own build wrote the file; this only tells it from an error page. */
function isProps(value: unknown): value is RequestFormProps {
  if (typeof value !== 'object' || value === null) return false;
  const props: Partial<Record<string, unknown>> = { ...value };
  return (
    typeof props.language === 'string' &&
    typeof props.words === 'object' &&
    Array.isArray(props.needs) &&
    Array.isArray(props.languages)
  );
}
