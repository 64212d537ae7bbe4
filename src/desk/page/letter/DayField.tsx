// Ships to the browser, on the navigators' desk only.
import { useLayoutEffect, useRef } from 'react';

/** A day that can be chosen, changed and taken away again. */
export function DayField({ label, clear, day, from, onChange }: DayFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  // Another desk may choose a day too.
  useLayoutEffect(() => {
    if (field.current) field.current.value = day ?? '';
  }, [day]);
  return (
    <div className="letter-day">
      <label>
        <span>{label}</span>
        <input
          ref={field}
          type="date"
          autoComplete="off"
          defaultValue={day ?? ''}
          min={from}
          onBlur={({ target }) => {
            // A day that is half typed is empty until it is whole; only leaving the field tells.
            const next = target.value || undefined;
            if (next !== day && !target.validity.badInput) onChange(next);
          }}
        />
      </label>
      {day !== undefined && (
        <button
          type="button"
          className="desk-link"
          onClick={() => {
            onChange(undefined);
            field.current?.focus();
          }}
        >
          {clear}
        </button>
      )}
    </div>
  );
}

interface DayFieldProps {
  label: string;
  /** Words of the button that takes the day away. */
  clear: string;
  /** ISO day; absent for none. */
  day: string | undefined;
  /** The first day offered. */
  from: string;
  onChange: (day: string | undefined) => void;
}
