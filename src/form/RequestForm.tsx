// Ships to the browser: the request form's island.
import { config } from 'zod/mini';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { browserParts } from './session/browser-parts.ts';
import { CheckStep } from './check/CheckStep.tsx';
import { FormContext } from './form-context.ts';
import type { FormView } from './form-context.ts';
import { FormTree } from './FormTree.tsx';
import { FoundDraft } from './start/FoundDraft.tsx';
import { ListStep } from './items/ListStep.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { Outcome } from './ending/Outcome.tsx';
import { PaperSheet } from './ending/PaperSheet.tsx';
import { ReachStep } from './reach/ReachStep.tsx';
import { holdPlainForm, mayReplacePlainForm, removePlainForm } from './plain/replace-plain-form.ts';
import type { RequestFormProps } from './request-form-props.ts';
import { SaveAlert } from './SaveAlert.tsx';
import type { Carried } from '../schema/carried-words.ts';
import { Session } from './session/session.ts';
import type { Snapshot } from './session/snapshot.ts';
import { StartStep } from './start/StartStep.tsx';
import { takeFragment } from './take-fragment.ts';
import type { Fragment } from './take-fragment.ts';
import { TopStrip } from './TopStrip.tsx';
import { useNoWayBack } from './use-no-way-back.ts';
import { wakeOn } from '../outbox/wake.ts';

// Else the library tries to make functions out of text, which the page's content policy reports and refuses.
config({ jitless: true });

/**
 * The request form. It takes the place of `PlainForm`, which stands beside it in the page,
 * unless somebody is already writing there.
 */
export default function RequestForm(props: RequestFormProps) {
  // Before anything else: words of a search may stand there, which nobody beside them shall read.
  const [fragment] = useState(() => takeFragment(window));
  const [replaces] = useState(() => mayReplacePlainForm(document));
  useLayoutEffect(() => {
    if (replaces) holdPlainForm(document);
  }, [replaces]);
  return replaces ? <StepForm props={props} fragment={fragment} /> : null;
}

/** The form with scripts: a strip with the state of the draft, and one step at a time. */
function StepForm({ props, fragment }: { props: RequestFormProps; fragment: Fragment }) {
  // Switching the language without leaving the page replaces the words; the session goes on.
  const [shown, setShown] = useState(props);
  const session = useSession(props, fragment);
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const { stage } = snapshot;
  // Until it is known what to show, the plain form stands: an empty page would let all below it jump up and down.
  const isOpen = stage.kind !== 'opening';
  useLayoutEffect(() => {
    if (isOpen) removePlainForm(document);
  }, [isOpen]);
  useNoWayBack(snapshot.device);
  const view: FormView = { props: shown, session, snapshot };
  return (
    <FormContext value={view}>
      <FormTree>
        {isOpen && (
          <div className="request" lang={shown.language}>
            <div className="request-screen">
              <TopStrip onSwitch={setShown} />
              <div className="page">
                <SaveAlert />
                {stage.kind !== 'outcome' && <NoticeLine />}
                <Steps snapshot={snapshot} />
              </div>
            </div>
            <PaperSheet />
          </div>
        )}
      </FormTree>
    </FormContext>
  );
}

function Steps({ snapshot }: { snapshot: Snapshot }) {
  const { stage } = snapshot;
  switch (stage.kind) {
    case 'opening':
      return null;
    case 'found':
      return <FoundDraft />;
    case 'outcome':
      return <Outcome />;
    case 'writing':
      switch (stage.step) {
        case 'start':
          return <StartStep />;
        case 'list':
          return <ListStep />;
        case 'reach':
          return <ReachStep />;
        case 'check':
          return <CheckStep />;
      }
  }
}

function useSession(props: RequestFormProps, { step, carried }: Fragment): Session {
  const held = useRef<Session>(null);
  held.current ??= new Session({
    network: props.network.id,
    delivery: props.delivery,
    seal: props.seal,
    attach: props.words.delivery.mail.attach,
    parts: browserParts(window),
    hash: step,
    carried: carried && knownNeed(carried, props),
  });
  const session = held.current;
  useEffect(() => {
    void session.load();
    const stopWaking = wakeOn(document, window, () => void session.letters.wake());
    return () => {
      stopWaking();
      session.close();
    };
  }, [session]);
  return session;
}

/** The words with their need, when this network lists it: an address may name anything. */
function knownNeed({ words, need }: Carried, { needs }: RequestFormProps): Carried {
  return { words, need: needs.some(({ id }) => id === need) ? need : '' };
}
