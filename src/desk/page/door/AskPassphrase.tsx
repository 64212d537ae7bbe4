// Ships to the browser, on the navigators' desk only.
import { useEffect, useRef, useState } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { fill } from '../../../words/fill.ts';
import { useDesk } from '../../desk-context.ts';
import type { DoorStep, KeyDoor } from './use-key-door.ts';

const FIELD = 'desk-door-passphrase';

/** The passphrase of a key file. What is typed stands in the field only. */
export function AskPassphrase({ door, step }: AskPassphraseProps) {
  const { passphrase, faults } = useDesk().props.words.door;
  const { busy, fault, keyName } = step;
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [empty, setEmpty] = useState(false);
  useEffect(() => {
    if (!busy) field.current?.focus();
  }, [busy]);
  const open = () => {
    const typed = field.current?.value ?? '';
    setEmpty(typed === '');
    setShown(false);
    if (typed === '') field.current?.focus();
    else void door.unlock(typed);
  };
  const error = empty ? passphrase.empty : fault && faults[fault];
  return (
    <div className="desk-door-part">
      <label htmlFor={FIELD}>
        {keyName ? fill(passphrase.label, { file: showPlainly(keyName) }) : passphrase.pasted}
      </label>
      <p className="desk-door-hint" id={`${FIELD}-hint`}>
        {passphrase.hint}
      </p>
      <p className="desk-door-error" id={`${FIELD}-error`} role="alert">
        {error}
      </p>
      <div className="desk-door-row">
        <input
          ref={field}
          id={FIELD}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={`${FIELD}-hint ${FIELD}-error`}
          aria-invalid={error ? true : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') open();
          }}
        />
        <button
          type="button"
          className="desk-door-second"
          aria-label={shown ? passphrase.hideLabel : passphrase.showLabel}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? passphrase.hide : passphrase.show}
        </button>
      </div>
      <div className="desk-door-row">
        <button
          type="button"
          className="desk-door-first"
          aria-disabled={busy || undefined}
          onClick={open}
        >
          {passphrase.open}
        </button>
        <button type="button" className="desk-door-link" onClick={door.startOver}>
          {passphrase.other}
        </button>
      </div>
      <p role="status">{busy && passphrase.opening}</p>
    </div>
  );
}

interface AskPassphraseProps {
  door: KeyDoor;
  step: Extract<DoorStep, { kind: 'locked' }>;
}
