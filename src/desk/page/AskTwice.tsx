// Ships to the browser, on the navigators' desk only.
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** A button for what cannot be undone: it asks first, and what it asks is read out. */
export function AskTwice({ button, yes, no, onYes, children }: AskTwiceProps) {
  const [asks, setAsks] = useState(false);
  const [asked, setAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (asks) question.current?.focus();
    else if (asked) opener.current?.focus();
  }, [asks, asked]);
  if (!asks) {
    return (
      <button
        type="button"
        className="desk-link"
        ref={opener}
        onClick={() => {
          setAsks(true);
          setAsked(true);
        }}
      >
        {button}
      </button>
    );
  }
  return (
    <div role="group" aria-labelledby={id} tabIndex={-1} ref={question} className="desk-sure">
      <div id={id}>{children}</div>
      <button type="button" className="desk-button" onClick={onYes}>
        {yes}
      </button>{' '}
      <button
        type="button"
        className="desk-button plain"
        onClick={() => {
          setAsks(false);
        }}
      >
        {no}
      </button>
    </div>
  );
}

interface AskTwiceProps {
  button: string;
  yes: string;
  no: string;
  onYes: () => void;
  /** What would happen, and the question. */
  children: ReactNode;
}
