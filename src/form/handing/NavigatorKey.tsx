// Ships to the browser, loaded when a navigator takes something over.
import { useState } from 'react';
import { readIdentities } from '../../handover/read-identities.ts';
import { count } from '../../words/fill.ts';
import { FileButton } from './FileButton.tsx';
import { useForm } from '../form-context.ts';

/** A key file is a few lines; anything larger was chosen by mistake. */
const MOST_BYTES = 100_000;

/** Opens a navigator's key from its file or from a pasted text. A whole key leaves the field at once. */
export function NavigatorKey({ open, onKeys }: NavigatorKeyProps) {
  const { takeOver } = useForm().props.words.handover;
  const [text, setText] = useState('');
  const [fault, setFault] = useState(false);
  const use = (given: string): boolean => {
    const keys = readIdentities(given);
    if (keys.length > 0) {
      setText('');
      setFault(false);
      onKeys(keys);
    }
    return keys.length > 0;
  };
  if (open > 0) return <OpenKey open={open} onKeys={onKeys} />;
  return (
    <div className="request-take-part">
      <h3>{takeOver.key}</h3>
      <p>{takeOver.keyHint}</p>
      <FileButton
        id="key-file"
        label={takeOver.keyFile}
        onFile={async (file) => {
          setFault(file.size > MOST_BYTES || !use(await file.text()));
        }}
      />
      <div className="request-field">
        <label htmlFor="key-text">{takeOver.keyPaste}</label>
        <input
          id="key-text"
          className="request-secret"
          type="text"
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby="key-fault"
          onChange={(event) => {
            const given = event.target.value;
            if (!use(given)) setText(given);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The field stands inside the form of the start, which Enter would send on its way.
            event.preventDefault();
            setFault(!use(text));
          }}
        />
        <p id="key-fault" role="alert" className="request-error">
          {fault && takeOver.notAKey}
        </p>
      </div>
      <p>
        <button
          type="button"
          className="request-second"
          onClick={() => {
            setFault(!use(text));
          }}
        >
          {takeOver.keyUse}
        </button>
      </p>
    </div>
  );
}

/** How many keys are open, and the way to forget them. */
function OpenKey({ open, onKeys }: NavigatorKeyProps) {
  const { words, language } = useForm().props;
  const { takeOver } = words.handover;
  return (
    <p role="status">
      <strong>{count(language, takeOver.keyOpen, open)}</strong>{' '}
      <button
        type="button"
        className="request-link"
        onClick={() => {
          onKeys([]);
        }}
      >
        {takeOver.keyForget}
      </button>
    </p>
  );
}

interface NavigatorKeyProps {
  /** How many keys are open now. */
  open: number;
  onKeys: (identities: string[]) => void;
}
