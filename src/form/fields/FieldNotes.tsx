// Ships to the browser.

/** What helps with a field, under its label. */
export function FieldHint({ id, hint }: { id: string; hint?: string | undefined }) {
  return hint ? (
    <p className="request-hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

/** What is wrong with a field, above it. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  return error ? (
    <p className="request-error" id={`${id}-error`}>
      {error}
    </p>
  ) : null;
}

/** The ids of a field's hint and mistake, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, error }: { hint?: string | undefined; error?: string | undefined },
): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}
