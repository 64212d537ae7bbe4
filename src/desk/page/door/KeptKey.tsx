// Ships to the browser, on the navigators' desk only.
import { useEffect, useState } from 'react';
import { useDesk } from '../../desk-context.ts';
import { openWithPasskey } from '../../keys/passkey.ts';
import type { PasskeyFault } from '../../keys/passkey.ts';
import type { PasskeyShelf } from '../../keys/passkey-shelf.ts';
import { RemoveKept } from './RemoveKept.tsx';

/** Opens the key that lies on this device, where one does. Draws nothing else. */
export function KeptKey({ shelf, onOpen }: KeptKeyProps) {
  const { passkey, passkeyFaults } = useDesk().props.words.door;
  const [state, setState] = useState<'none' | 'kept' | 'waiting' | 'removed'>('none');
  const [fault, setFault] = useState<PasskeyFault>();
  useEffect(() => {
    let here = true;
    void shelf.get().then(
      (kept) => {
        if (here && kept) setState('kept');
      },
      () => {
        // Where nothing can be kept, nothing is offered: the key file is the way.
      },
    );
    return () => {
      here = false;
    };
  }, [shelf]);
  const open = async () => {
    if (state === 'waiting') return;
    setState('waiting');
    setFault(undefined);
    const opened = await openWithPasskey(shelf);
    if (opened.kind === 'open') {
      await onOpen(opened.identities, opened.keyName);
      return;
    }
    setFault(opened.fault);
    setState(opened.fault === 'removed' ? 'removed' : 'kept');
  };
  if (state === 'none') return null;
  return (
    <div className="desk-door-part">
      {state !== 'removed' && (
        <>
          <button
            type="button"
            className="desk-door-first"
            aria-describedby="desk-door-passkey desk-door-passkey-error"
            onClick={() => void open()}
          >
            {passkey.open}
          </button>
          <p className="desk-door-hint" id="desk-door-passkey">
            {passkey.hint}
          </p>
        </>
      )}
      <p className="desk-door-error" id="desk-door-passkey-error" role="alert">
        {fault && passkeyFaults[fault]}
      </p>
      <p role="status">{state === 'waiting' && passkey.waiting}</p>
      <RemoveKept
        shelf={shelf}
        removed={state === 'removed' && !fault}
        shown={state !== 'removed'}
        onRemoved={() => {
          setFault(undefined);
          setState('removed');
        }}
      />
    </div>
  );
}

interface KeptKeyProps {
  shelf: PasskeyShelf;
  onOpen: (identities: readonly string[], keyName: string) => Promise<void>;
}
