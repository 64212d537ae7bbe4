// Ships to the browser, on the navigators' desk only.
import { useEffect, useRef } from 'react';
import { useDesk } from '../../desk-context.ts';
import type { PasskeyShelf } from '../../keys/passkey-shelf.ts';
import type { DoorReason } from '../../session/snapshot.ts';
import { AskForKey } from './AskForKey.tsx';
import { AskPassphrase } from './AskPassphrase.tsx';
import { KeptKey } from './KeptKey.tsx';
import { UnlistedKey } from './UnlistedKey.tsx';
import { useKeyDoor } from './use-key-door.ts';

/** What stands at /desk/ before a key is open: every way to open one, and what to do when none is there. */
export function Door({ why, shelf }: DoorProps) {
  const { props, session } = useDesk();
  const { door } = props.words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever comes back here did not load the page: what they had before them is gone, and so is their focus.
    if (why !== 'first') heading.current?.focus();
  }, [why]);
  return (
    <section className="desk-door" aria-labelledby="desk-door-heading">
      <h1 id="desk-door-heading" ref={heading} tabIndex={-1}>
        {props.seal ? door.heading : door.noKeys.heading}
      </h1>
      <div role="status">{why !== 'first' && <p className="desk-door-why">{door.why[why]}</p>}</div>
      {!globalThis.isSecureContext && (
        <p className="desk-door-warning">
          <strong>{door.insecure}</strong>
        </p>
      )}
      {props.seal ? <Keys shelf={shelf} /> : <NoKeys />}
      <div className="desk-door-part">
        <button
          type="button"
          className="desk-door-second"
          aria-describedby="desk-door-practice"
          onClick={() => void session.practice()}
        >
          {door.practice.open}
        </button>
        <p className="desk-door-hint" id="desk-door-practice">
          {door.practice.hint}
        </p>
      </div>
      <p>
        <a className="desk-link" href={props.firstShift} target="_blank" rel="noreferrer">
          {props.words.frame.firstShift}
        </a>{' '}
        <span className="desk-door-hint">{props.words.frame.firstShiftMore}</span>
      </p>
    </section>
  );
}

/** One of the steps of opening a key. */
function Keys({ shelf }: { shelf: PasskeyShelf }) {
  const { words } = useDesk().props;
  const door = useKeyDoor();
  const { step } = door;
  switch (step.kind) {
    case 'asking':
      return (
        <>
          <p className="desk-door-lead">{words.door.lead}</p>
          <KeptKey shelf={shelf} onOpen={door.take} />
          <PublishedKey onOpen={door.enter} />
          <AskForKey door={door} step={step} />
        </>
      );
    case 'locked':
      return <AskPassphrase door={door} step={step} />;
    case 'unlisted':
      return <UnlistedKey door={door} step={step} />;
  }
}

/** The way in to the demonstration, whose keys are published. */
function PublishedKey({
  onOpen,
}: {
  onOpen: (identities: readonly string[], keyName: string) => Promise<void>;
}) {
  const { words, seal } = useDesk().props;
  const { demo } = words.door;
  // Each of them opens every letter; the first is a navigator's.
  const first = seal?.published?.[0];
  if (first === undefined) return null;
  return (
    <div className="desk-door-part">
      <button
        type="button"
        className="desk-door-first"
        aria-describedby="desk-door-demo"
        onClick={() => void onOpen([first], demo.name)}
      >
        {demo.open}
      </button>
      <p className="desk-door-hint" id="desk-door-demo">
        {demo.hint}
      </p>
    </div>
  );
}

function NoKeys() {
  const { noKeys } = useDesk().props.words.door;
  return (
    <>
      <p>{noKeys.text}</p>
      <p>
        <code>npm run keys -- --name Ana</code>
      </p>
      <p>{noKeys.tryIt}</p>
    </>
  );
}

interface DoorProps {
  why: DoorReason;
  /** Where a key may lie on this device. The same object every time. */
  shelf: PasskeyShelf;
}
