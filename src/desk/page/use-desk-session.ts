// Ships to the browser, on the navigators' desk only.
import { useEffect, useRef } from 'react';
import type { DeskProps } from '../desk-props.ts';
import { browserSession } from '../session/browser-session.ts';
import type { DeskSession } from '../session/desk-session.ts';

/**
 * The session of this page, from its first drawing to its end.
 * @param ready loads what draws open letters.
 */
export function useDeskSession(props: DeskProps, ready: () => Promise<void>): DeskSession {
  const held = useRef<DeskSession>(null);
  held.current ??= browserSession(props, window, ready);
  const session = held.current;
  useEffect(() => {
    // Browsers may keep a whole page while another is shown, and bring it back with "Back": with every word in it.
    const leave = (): void => {
      if (session.snapshot().stage.kind !== 'door') session.close();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [session]);
  return session;
}
