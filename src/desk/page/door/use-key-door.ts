// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import { openKey } from '../../keys/open-key.ts';
import type { KeyFault, OpenedKey } from '../../keys/open-key.ts';
import { whoseKey } from '../../keys/whose-key.ts';
import { useDesk } from '../../desk-context.ts';

/** Where a key came from, and where focus goes when it is of no use. */
export type KeySource = 'file' | 'paste';

/** What can go wrong at the door; keys of `words.desk.door.faults`. */
export type DoorFault = KeyFault | 'unreadable';

/** `asking`: for a key. `locked`: for its passphrase. `unlisted`: whether an old key shall open the desk. */
export type DoorStep =
  | { readonly kind: 'asking'; readonly from?: KeySource; readonly fault?: DoorFault }
  | {
      readonly kind: 'locked';
      readonly given: string | Uint8Array;
      readonly keyName: string;
      readonly busy: boolean;
      readonly fault?: DoorFault;
    }
  | { readonly kind: 'unlisted'; readonly identities: readonly string[]; readonly keyName: string };

/** What the parts of the door do. No part holds a secret key for longer than it takes to open the desk with it. */
export interface KeyDoor {
  readonly step: DoorStep;
  /** A file's bytes or a text. Answers whether it was a key: then nothing of it may stay in a field. */
  readonly offer: (
    given: string | Uint8Array,
    keyName: string,
    from: KeySource,
  ) => Promise<boolean>;
  readonly tell: (fault: DoorFault, from: KeySource) => void;
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Opens the desk with keys that are already open, once it is clear whose they are. */
  readonly take: (identities: readonly string[], keyName: string) => Promise<void>;
  /** Opens the desk, whoever's the keys are. */
  readonly enter: (identities: readonly string[], keyName: string) => Promise<void>;
  readonly startOver: () => void;
}

/** The state of the door. */
export function useKeyDoor(): KeyDoor {
  const { props, session } = useDesk();
  const [step, setStep] = useState<DoorStep>({ kind: 'asking' });

  const enter = session.open;
  const take: KeyDoor['take'] = async (identities, keyName) => {
    const holder = await whoseKey(identities, props.seal);
    if (holder.listed) await enter(identities, keyName);
    else setStep({ kind: 'unlisted', identities, keyName });
  };
  return {
    step,
    async offer(given, keyName, from) {
      const opened = await openKey(given);
      setStep(stepAfter(opened, given, keyName, from));
      if (opened.kind === 'open') await take(opened.identities, keyName);
      return opened.kind !== 'closed';
    },
    tell: (fault, from) => {
      setStep({ kind: 'asking', fault, from });
    },
    async unlock(passphrase) {
      if (step.kind !== 'locked' || step.busy) return;
      const { given, keyName } = step;
      setStep({ kind: 'locked', given, keyName, busy: true });
      const opened = await openKey(given, passphrase);
      if (opened.kind === 'open') await take(opened.identities, keyName);
      else if (opened.kind === 'closed') {
        setStep({ kind: 'locked', given, keyName, busy: false, fault: opened.fault });
      }
    },
    take,
    enter,
    startOver: () => {
      setStep({ kind: 'asking', from: 'file' });
    },
  };
}

function stepAfter(
  opened: OpenedKey,
  given: string | Uint8Array,
  keyName: string,
  from: KeySource,
): DoorStep {
  switch (opened.kind) {
    case 'open':
      return { kind: 'asking' };
    case 'needs-passphrase':
      return { kind: 'locked', given, keyName, busy: false };
    case 'closed':
      return { kind: 'asking', from, fault: opened.fault };
  }
}
