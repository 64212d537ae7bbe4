// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { useDesk } from '../../desk-context.ts';
import type { PasskeyShelf } from '../../keys/passkey-shelf.ts';

/** Takes the kept key off this device, and says so. No question is asked: the key file opens as before. */
export function RemoveKept({ shelf, shown, removed, onRemoved }: RemoveKeptProps) {
  const { passkey, passkeyFaults } = useDesk().props.words.door;
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    setFailed(false);
    try {
      await shelf.remove();
      onRemoved();
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {shown && (
        <button type="button" className="desk-door-link" onClick={() => void remove()}>
          {passkey.remove}
        </button>
      )}
      <p role="status">
        {removed && passkey.removed}
        {failed && passkeyFaults.storage}
      </p>
    </>
  );
}

interface RemoveKeptProps {
  shelf: PasskeyShelf;
  /** There is something to remove. */
  shown: boolean;
  /** It was just removed. */
  removed: boolean;
  onRemoved: () => void;
}
