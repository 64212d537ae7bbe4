// Ships to the browser: the island of the navigators' desk.
import { config } from 'zod/mini';
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { FormTree } from '../../form/FormTree.tsx';
import { DeskContext } from '../desk-context.ts';
import type { DeskProps } from '../desk-props.ts';
import { passkeyShelf } from '../keys/passkey-shelf.ts';
import type { PasskeyShelf } from '../keys/passkey-shelf.ts';
import type { Snapshot } from '../session/snapshot.ts';
import type { DeskFrame } from './DeskFrame.tsx';
import { Door } from './door/Door.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { OpeningLine } from './OpeningLine.tsx';
import { useDeskSession } from './use-desk-session.ts';

// Else the library tries to make functions out of text, which the page's content policy reports and refuses.
config({ jitless: true });

/** The navigators' desk. It takes the place of the sentences that stand in the page without scripts. */
export default function Desk(props: DeskProps) {
  const frame = useRef<typeof DeskFrame>(undefined);
  const session = useDeskSession(props, async () => {
    frame.current = (await import('./DeskFrame.tsx')).DeskFrame;
  });
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const { network } = props;
  const shelf = useMemo(() => passkeyShelf(indexedDB, network.id), [network.id]);
  useLayoutEffect(() => {
    document.querySelector('[data-desk-plain]')?.remove();
  }, []);
  return (
    <DeskContext value={{ props, session, snapshot, clock: Date.now }}>
      {/* Notes are typed here: browsers keep what is typed into a page itself, to bring it back after a crash. */}
      <FormTree>
        <div className="desk" lang={props.language}>
          <NoticeLine />
          <Stages snapshot={snapshot} shelf={shelf} Frame={frame.current} />
        </div>
      </FormTree>
    </DeskContext>
  );
}

function Stages({ snapshot: { stage }, shelf, Frame }: StagesProps) {
  switch (stage.kind) {
    case 'door':
      return <Door why={stage.why} shelf={shelf} />;
    case 'opening':
      return <OpeningLine done={stage.done} of={stage.of} />;
    case 'desk':
      return Frame && <Frame shelf={shelf} />;
  }
}

interface StagesProps {
  snapshot: Snapshot;
  shelf: PasskeyShelf;
  /** Loaded before letters lie open. */
  Frame: typeof DeskFrame | undefined;
}
