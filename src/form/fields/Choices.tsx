// Ships to the browser.
import type { ReactNode } from 'react';
import { useForm } from '../form-context.ts';
import { describedBy, FieldError, FieldHint } from './FieldNotes.tsx';

/**
 * A question with one answer (`radio`) or several (`checkbox`). The first option has the question's id,
 * so that a mistake's link lands on something one can press.
 */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { id, legend, hint, error, optional, options, hideLegend } = props;
  const { words } = useForm().props;
  return (
    <fieldset
      className="request-choices"
      aria-describedby={describedBy(id, { hint, error })}
      data-error={error ? '' : undefined}
    >
      <legend className={hideLegend ? 'request-hidden' : undefined}>
        {legend} {optional && <span className="request-skip">{words.steps.canSkip}</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className="request-options">
        {options.map((option, at) => (
          <OptionRow
            {...props}
            key={option.value}
            option={option}
            id={at === 0 ? id : `${id}-${at + 1}`}
          />
        ))}
      </div>
    </fieldset>
  );
}

function OptionRow<Value extends string>(props: ChoicesProps<Value> & { option: Option<Value> }) {
  const { id, type, chosen, onChange, option, name } = props;
  const hintId = option.hint ? `${id}-says` : undefined;
  return (
    <>
      <label className="request-option" htmlFor={id}>
        <input
          id={id}
          type={type}
          name={name}
          value={option.value}
          checked={chosen.includes(option.value)}
          aria-describedby={hintId}
          autoComplete="off"
          onChange={(event) => {
            onChange(nextChosen(props, event.target.checked));
          }}
        />
        <span className="request-option-words">
          <span lang={option.lang}>{option.label}</span>
          {option.hint && (
            <span className="request-hint" id={hintId}>
              {option.hint}
            </span>
          )}
        </span>
      </label>
      {option.more && <div className="request-more">{option.more}</div>}
    </>
  );
}

/** A quilt block: decoration beside words that say the same. Drawn by our own code at build time. */
export function Block({ svg }: { svg: string }) {
  return (
    <span aria-hidden="true" className="request-block" dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

function nextChosen<Value extends string>(
  { type, chosen, options, option }: ChoicesProps<Value> & { option: Option<Value> },
  on: boolean,
): Value[] {
  if (type === 'radio') return [option.value];
  return options
    .map(({ value }) => value)
    .filter((value) => (value === option.value ? on : chosen.includes(value)));
}

/** One answer that can be chosen. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  lang?: string;
  /** Shown under the option: questions that only matter when it is chosen. */
  more?: ReactNode;
}

interface ChoicesProps<Value extends string> {
  id: string;
  name: string;
  legend: string;
  type: 'radio' | 'checkbox';
  options: Option<Value>[];
  chosen: readonly string[];
  onChange: (chosen: Value[]) => void;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  hideLegend?: boolean;
}
