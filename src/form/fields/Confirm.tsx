// Ships to the browser.
import { useState } from 'react';
import { useForm } from '../form-context.ts';

/**
 * A button that asks once more before it deletes something. The question takes the focus, Tab comes to its answers, and
 * the focus returns to the button on "no" or Escape.
 */
export function Confirm({ action, question, yes, label, onYes }: ConfirmProps) {
  const { confirm } = useForm().props.words;
  const [stand, setStand] = useState<'quiet' | 'asked' | 'declined'>('quiet');
  const decline = () => {
    setStand('declined');
  };
  if (stand !== 'asked') {
    return (
      <button
        type="button"
        className="request-link"
        data-danger=""
        aria-label={label}
        ref={stand === 'declined' ? takeFocus : undefined}
        onClick={() => {
          setStand('asked');
        }}
      >
        {action}
      </button>
    );
  }
  return (
    <div
      className="request-alert"
      role="alert"
      tabIndex={-1}
      ref={takeFocus}
      onKeyDown={(event) => {
        if (event.key === 'Escape') decline();
      }}
    >
      <p>
        <strong>{question}</strong>
      </p>
      <button
        type="button"
        className="request-second"
        onClick={() => {
          setStand('quiet');
          onYes();
        }}
      >
        {yes ?? confirm.yes}
      </button>
      <button type="button" className="request-link" onClick={decline}>
        {confirm.no}
      </button>
    </div>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
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
