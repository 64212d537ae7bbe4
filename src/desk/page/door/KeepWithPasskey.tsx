// Ships to the browser, on the navigators' desk only.
import { useEffect, useState } from 'react';
import { fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';
import { canUsePasskeys, keepWithPasskey } from '../../keys/passkey.ts';
import type { PasskeyFault } from '../../keys/passkey.ts';
import type { PasskeyShelf } from '../../keys/passkey-shelf.ts';
import { RemoveKept } from './RemoveKept.tsx';

/** Offers to keep the open key on this device, locked by a passkey, and to remove it. Nothing where that cannot work. */
export function KeepWithPasskey({ shelf }: KeepWithPasskeyProps) {
  const { props, session, desk } = useOpenDesk();
  const { keep, passkey, passkeyFaults } = props.words.door;
  const [state, setState] = useState<State>('unknown');
  const [fault, setFault] = useState<PasskeyFault>();
  useEffect(() => {
    let here = true;
    void stateOf(shelf).then((found) => {
      if (here) setState(found);
    });
    return () => {
      here = false;
    };
  }, [shelf]);
  const press = async () => {
    if (state === 'waiting') return;
    setState('waiting');
    setFault(undefined);
    const kept = await keepWithPasskey(
      { identities: [...session.identities()], keyName: desk.keyName },
      fill(keep.label, { network: props.network.name }),
      shelf,
    );
    if (kept.kind === 'not-kept') setFault(kept.fault);
    setState(kept.kind === 'kept' ? 'kept' : 'offered');
  };
  // The published keys and invented letters need no lock.
  if (desk.practice || props.seal?.published || state === 'unknown') return null;
  return (
    <section className="desk-door-part" aria-labelledby="desk-door-keep-heading">
      <h2 id="desk-door-keep-heading">{keep.heading}</h2>
      {state !== 'kept' && (
        <>
          <p>{keep.text}</p>
          <button
            type="button"
            className="desk-door-second"
            aria-describedby="desk-door-keep desk-door-keep-error"
            onClick={() => void press()}
          >
            {keep.button}
          </button>
          <p className="desk-door-hint" id="desk-door-keep">
            {keep.twice}
          </p>
        </>
      )}
      <p className="desk-door-error" id="desk-door-keep-error" role="alert">
        {fault && passkeyFaults[fault]}
      </p>
      <p role="status">
        {state === 'waiting' && passkey.waiting}
        {state === 'kept' && keep.kept}
      </p>
      <RemoveKept
        shelf={shelf}
        shown={state === 'kept'}
        removed={state === 'removed'}
        onRemoved={() => {
          setState('removed');
        }}
      />
    </section>
  );
}

/** `unknown`: nothing is shown. */
type State = 'unknown' | 'offered' | 'waiting' | 'kept' | 'removed';

async function stateOf(shelf: PasskeyShelf): Promise<State> {
  try {
    if (await shelf.get()) return 'kept';
    return (await canUsePasskeys()) ? 'offered' : 'unknown';
  } catch {
    // Nothing can be kept here, so nothing is offered.
    return 'unknown';
  }
}

interface KeepWithPasskeyProps {
  /** The same object every time. */
  shelf: PasskeyShelf;
}
