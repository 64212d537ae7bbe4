// Ships to the browser.
import { useState } from 'react';
import { useForm } from '../form-context.ts';

/** A button that asks once more before it deletes something. */
export function Confirm({ action, question, yes, label, onYes }: ConfirmProps) {
  const { confirm } = useForm().props.words;
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button
        type="button"
        className="request-link"
        data-danger=""
        aria-label={label}
        onClick={() => {
          setAsked(true);
        }}
      >
        {action}
      </button>
    );
  }
  return (
    <div className="request-alert" role="alert">
      <p>
        <strong>{question}</strong>
      </p>
      <button
        type="button"
        className="request-second"
        onClick={() => {
          setAsked(false);
          onYes();
        }}
      >
        {yes ?? confirm.yes}
      </button>
      <button
        type="button"
        className="request-link"
        onClick={() => {
          setAsked(false);
        }}
      >
        {confirm.no}
      </button>
    </div>
  );
}

interface ConfirmProps {
  action: string;
  question: string;
  /** Said instead of the usual yes. */
  yes?: string;
  /** Said instead of `action` by screen readers, where several stand on a page. */
  label?: string;
  onYes: () => void;
}
