// Ships to the browser, on the navigators' desk only.
import { useEffect, useRef } from 'react';
import { useDesk } from '../../desk-context.ts';
import type { DoorStep, KeyDoor } from './use-key-door.ts';

/** Says that a key is not in the network's list and what to do. Old letters may need it all the same. */
export function UnlistedKey({ door, step }: UnlistedKeyProps) {
  const { unlisted } = useDesk().props.words.door;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="desk-door-part">
      <h2 ref={heading} tabIndex={-1}>
        {unlisted.heading}
      </h2>
      <p>{unlisted.text}</p>
      <div className="desk-door-row">
        <button type="button" className="desk-door-first" onClick={door.startOver}>
          {unlisted.other}
        </button>
        <button
          type="button"
          className="desk-door-second"
          onClick={() => void door.enter(step.identities, step.keyName)}
        >
          {unlisted.open}
        </button>
      </div>
    </div>
  );
}

interface UnlistedKeyProps {
  door: KeyDoor;
  step: Extract<DoorStep, { kind: 'unlisted' }>;
}
