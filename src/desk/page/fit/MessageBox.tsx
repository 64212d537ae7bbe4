// Ships to the browser, on the navigators' desk only.
import { useId, useState } from 'react';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';

/** A text to read aloud or to copy. Where copying is refused it says so; the text can be marked by hand. */
export function MessageBox({ label, none, text, lang }: MessageBoxProps) {
  const said = useOpenDesk().props.words.fit.message;
  const id = useId();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  if (text === '') return none ? <p className="fit-nothing">{none}</p> : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // No permission, or no clipboard at all: the words below say what to do instead.
      setCopied('no');
    }
  };
  return (
    <div className="fit-box">
      <label className="letter-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        lang={lang}
        dir="auto"
        rows={Math.min(12, Math.max(2, Math.ceil(text.length / 48)))}
        value={text}
      />
      <p className="fit-ways">
        <button
          type="button"
          className="desk-button plain"
          aria-label={fill(said.copyOf, { what: label })}
          onClick={() => {
            void copy();
          }}
        >
          {said.copy}
        </button>
        <span role="status">
          {copied === 'yes' ? said.copied : copied === 'no' ? said.notCopied : ''}
        </span>
      </p>
    </div>
  );
}

interface MessageBoxProps {
  label: string;
  /** Said when there is no text. */
  none?: string;
  text: string;
  /** Code of the text's language. */
  lang: string;
}
