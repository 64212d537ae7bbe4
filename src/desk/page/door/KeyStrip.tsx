// Ships to the browser, on the navigators' desk only.
import { useEffect, useState } from 'react';
import { showPlainly } from '../../../schema/show-plainly.ts';
import { count, fill } from '../../../words/fill.ts';
import { useOpenDesk } from '../../desk-context.ts';

const MINUTE = 60_000;
/** How often the strip looks at the clock, in milliseconds. */
const LOOK_EVERY = 5_000;
/** Said once aloud when so little time is left: enough to press a key (WCAG 2.2.1). */
const SOON = 2 * MINUTE;

/** The open key: that it is open, until when, and the button that forgets it. */
export function KeyStrip({ clock }: { clock: () => number }) {
  const { props, session, desk } = useOpenDesk();
  const { strip } = props.words.door;
  const now = useNow(clock);
  const left = Math.max(0, desk.closesAt - now);
  // The clock shown is up to one look late.
  const minutes = Math.max(1, Math.ceil((left - LOOK_EVERY) / MINUTE));
  const closes = count(props.language, strip.closes, minutes);
  return (
    <div className="desk-door-strip" role="group" aria-label={strip.label}>
      <KeyPicture />
      <p>
        <strong>{desk.practice ? strip.practice : strip.open}</strong>
        {!desk.practice && (
          <span>
            {desk.keyName && (
              <span className="desk-door-from">
                {fill(strip.from, { file: showPlainly(desk.keyName) })}{' '}
              </span>
            )}
            {closes}
          </span>
        )}
      </p>
      <button type="button" className="desk-door-first" onClick={session.close}>
        {desk.practice ? strip.endPractice : strip.close}
      </button>
      <p className="desk-door-soon" role="status">
        {!desk.practice && left <= SOON && strip.soon}
      </p>
    </div>
  );
}

/** The time, looked at now and then and when the page is looked at again. */
function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const look = () => {
      setNow(clock());
    };
    const timer = setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [clock]);
  return now;
}

/** A key whose head is a quilt patch. */
function KeyPicture() {
  return (
    <svg viewBox="0 0 44 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.5">
      <path fill="currentColor" stroke="none" d="M12 0l12 12-12 12L0 12zm0 8-4 4 4 4 4-4z" />
      <path d="M23 12h20v8M36 12v6" />
    </svg>
  );
}
