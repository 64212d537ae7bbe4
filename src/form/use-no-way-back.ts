// Ships to the browser.
import { useEffect } from 'react';
import type { Device } from './session/snapshot.ts';

/**
 * Words that are only in this page's memory do not come back by "Back". Browsers may keep a page whole while
 * another one is shown: it is blank before that, and starts anew when it is brought back.
 */
export function useNoWayBack(device: Device | undefined): void {
  useEffect(() => {
    if (device === 'mine') return;
    const blank = () => {
      document.body.hidden = true;
    };
    const startAnew = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener('pagehide', blank);
    window.addEventListener('pageshow', startAnew);
    return () => {
      window.removeEventListener('pagehide', blank);
      window.removeEventListener('pageshow', startAnew);
    };
  }, [device]);
}
