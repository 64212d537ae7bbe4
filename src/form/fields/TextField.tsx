// Ships to the browser.
import { useForm } from '../form-context.ts';
import { describedBy, FieldError, FieldHint } from './FieldNotes.tsx';

/** One line of text, or several with `long`, with its label, hint and mistake. */
export function TextField({
  id,
  label,
  value,
  onChange,
  long,
  optional,
  hint,
  error,
  ...rest
}: TextFieldProps) {
  const { props, snapshot } = useForm();
  const { list, type, inputMode, short, min, inset, autoComplete } = rest;
  const shared = {
    id,
    value,
    'aria-describedby': describedBy(id, { hint, error }),
    'aria-invalid': error ? true : undefined,
    // On a shared device the browser must not remember what was typed.
    autoComplete: snapshot.device === 'mine' ? (autoComplete ?? 'off') : 'off',
  };
  return (
    <div
      className="request-field"
      data-error={error ? '' : undefined}
      data-inset={inset ? '' : undefined}
    >
      <label htmlFor={id}>
        {label} {optional && <span className="request-skip">{props.words.steps.canSkip}</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {long ? (
        <textarea
          {...shared}
          rows={4}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          type={type ?? 'text'}
          inputMode={inputMode}
          list={list}
          min={min}
          data-short={short ? '' : undefined}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </div>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  long?: boolean;
  optional?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  list?: string;
  type?: 'text' | 'tel' | 'email' | 'date' | 'time';
  inputMode?: 'numeric';
  autoComplete?: string;
  min?: string;
  short?: boolean;
  /** Belongs to the choice above it. */
  inset?: boolean;
}
