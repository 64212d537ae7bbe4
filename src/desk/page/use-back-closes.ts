// Ships to the browser, on the navigators' desk only.
import { useCallback, useEffect, useRef } from 'react';

const OVER = 'deskOver';

/**
 * Lets the browser's "Back" close what lies over the list instead of leaving the page. The history is told that
 * something is open, never what. Gives back how a button does the same.
 */
export function useBackCloses(over: boolean, close: () => void): () => void {
  const pushed = useRef(false);
  useEffect(() => {
    if (!over || pushed.current) return;
    pushed.current = true;
    history.pushState({ ...stateNow(), [OVER]: true }, '');
  }, [over]);
  useEffect(() => {
    const onMove = (): void => {
      if (OVER in stateNow()) return;
      pushed.current = false;
      close();
    };
    window.addEventListener('popstate', onMove);
    return () => {
      window.removeEventListener('popstate', onMove);
    };
  }, [close]);
  return useCallback(() => {
    if (pushed.current) history.back();
    else close();
  }, [close]);
}

function stateNow(): object {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}
