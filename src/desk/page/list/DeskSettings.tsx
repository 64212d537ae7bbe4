// Ships to the browser, on the navigators' desk only.
import { useOpenDesk } from '../../desk-context.ts';
import type { PasskeyShelf } from '../../keys/passkey-shelf.ts';
import { KeepWithPasskey } from '../door/KeepWithPasskey.tsx';
import { ForgetDevice } from './ForgetDevice.tsx';
import { SealedParts } from './SealedParts.tsx';
import { SharingBox } from './SharingBox.tsx';

/** What is done rarely: a request by phone, sharing with the others, and keeping the key on this device. */
export function DeskSettings({ shelf }: { shelf: PasskeyShelf }) {
  const { desk, props } = useOpenDesk();
  const { frame } = props.words;
  return (
    <div className="desk-more">
      <p>
        <a className="desk-link" href={props.request} target="_blank" rel="noreferrer">
          {frame.tools.phone}
        </a>
        <span className="letter-small">{frame.tools.phoneMore}</span>
      </p>
      <p>
        <a className="desk-link" href={props.firstShift} target="_blank" rel="noreferrer">
          {frame.firstShift}
        </a>
        <span className="letter-small">{frame.firstShiftMore}</span>
      </p>
      {!desk.practice && <SharingBox />}
      {desk.unreadable > 0 && <SealedParts parts={desk.unreadable} />}
      <KeepWithPasskey shelf={shelf} />
      {!desk.practice && <ForgetDevice />}
    </div>
  );
}
