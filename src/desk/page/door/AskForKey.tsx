// Ships to the browser, on the navigators' desk only.
import { useEffect, useRef } from 'react';
import { focusField } from '../../../form/fields/focus-field.ts';
import { FileButton } from '../../../form/handing/FileButton.tsx';
import { useDesk } from '../../desk-context.ts';
import { MOST_KEY_BYTES } from '../../keys/open-key.ts';
import type { DoorStep, KeyDoor, KeySource } from './use-key-door.ts';

const FILE = 'desk-door-file';
const PASTE = 'desk-door-paste';

/** A key from its file, pasted, or typed from the recovery sheet. */
export function AskForKey({ door, step }: AskForKeyProps) {
  const { words } = useDesk().props;
  const { file, faults } = words.door;
  const said = (source: KeySource) =>
    step.fault && step.from === source ? faults[step.fault] : '';
  useEffect(() => {
    // Each try is a step of its own: after the same mistake twice, focus goes there twice.
    if (step.from) focusField(step.from === 'paste' ? PASTE : FILE);
  }, [step]);
  return (
    <>
      <div className="desk-door-part desk-door-file">
        <FileButton
          id={FILE}
          label={file.label}
          describedBy={`${FILE}-hint ${FILE}-error`}
          onFile={async (chosen) => {
            if (chosen.size > MOST_KEY_BYTES) {
              door.tell('too-large', 'file');
              return;
            }
            const bytes = await chosen.arrayBuffer().catch(() => undefined);
            if (bytes) await door.offer(new Uint8Array(bytes), chosen.name, 'file');
            else door.tell('unreadable', 'file');
          }}
        />
        <p className="desk-door-hint" id={`${FILE}-hint`}>
          {file.hint}
        </p>
        <p className="desk-door-error" id={`${FILE}-error`} role="alert">
          {said('file')}
        </p>
      </div>
      <PasteKey door={door} error={said('paste')} />
    </>
  );
}

/**
 * The field forgets a whole key at once. What stands there is never the value of React's state: React would write it
 * into the page's HTML as an attribute.
 */
function PasteKey({ door, error }: { door: KeyDoor; error: string }) {
  const { paste } = useDesk().props.words.door;
  const field = useRef<HTMLTextAreaElement>(null);
  const use = async () => {
    // When the desk opens, the field is gone from the page before this goes on.
    const { current } = field;
    if (current && (await door.offer(current.value, '', 'paste'))) current.value = '';
  };
  return (
    <div className="desk-door-part">
      <label htmlFor={PASTE}>{paste.label}</label>
      <p className="desk-door-hint" id={`${PASTE}-hint`}>
        {paste.hint}
      </p>
      <p className="desk-door-error" id={`${PASTE}-error`} role="alert">
        {error}
      </p>
      <textarea
        ref={field}
        id={PASTE}
        className="desk-door-secret"
        rows={3}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${PASTE}-hint ${PASTE}-error`}
        aria-invalid={error ? true : undefined}
        onPaste={(event) => {
          const given = event.clipboardData.getData('text');
          if (event.currentTarget.value !== '' || given.trim() === '') return;
          // A whole key never gets into the field. Anything else stands there, to be put right.
          event.preventDefault();
          void door.offer(given, '', 'paste').then((isKey) => {
            if (!isKey && field.current?.value === '') field.current.value = given;
          });
        }}
      />
      <button type="button" className="desk-door-second" onClick={() => void use()}>
        {paste.use}
      </button>
    </div>
  );
}

interface AskForKeyProps {
  door: KeyDoor;
  step: Extract<DoorStep, { kind: 'asking' }>;
}
