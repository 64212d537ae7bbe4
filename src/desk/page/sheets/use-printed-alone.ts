// Ships to the browser, on the navigators' desk only.
import { useEffect } from 'react';

/**
 * While the component that calls it is shown, the page prints only what is marked `data-printed`. The mark on the page
 * itself is for what stands around the desk, which its shadow root cannot see.
 */
export function usePrintedAlone(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['deskPrint'] = '';
    return () => {
      delete dataset['deskPrint'];
    };
  }, []);
}
