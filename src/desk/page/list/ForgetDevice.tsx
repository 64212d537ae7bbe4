// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import type { OpenDesk } from '../../session/snapshot.ts';
import { AskTwice } from '../AskTwice.tsx';

/** Leaves nothing of the desk on this device. */
export function ForgetDevice() {
  const { desk, props, session } = useOpenDesk();
  const { heading, button, sure, unshared, yes, no } = props.words.frame.forgetting;
  return (
    <section aria-labelledby="desk-forget-heading">
      <h2 id="desk-forget-heading">{heading}</h2>
      <AskTwice button={button} yes={yes} no={no} onYes={() => void session.forgetDevice()}>
        {!isShared(desk) && (
          <p>
            <strong>{unshared}</strong>
          </p>
        )}
        <p>{sure}</p>
      </AskTwice>
    </section>
  );
}

/** True when the inbox has all that was written here, as far as this desk knows. */
function isShared({ saving, sharing }: OpenDesk): boolean {
  if (saving !== 'saved') return false;
  switch (sharing.kind) {
    case 'none':
      return !sharing.unsent;
    case 'shared':
      return true;
    case 'waiting':
      return sharing.why === 'unreadable-notes';
    case 'asking':
      return false;
  }
}
