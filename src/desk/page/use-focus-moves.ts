// Ships to the browser, on the navigators' desk only.
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Moves focus to the list when the desk opens, to the heading of what is opened then, and back to where it was when that is closed, with the list as far
 * down as before: on a phone one takes the place of the other.
 * @param shown names what is open; nothing for the list.
 */
export function useFocusMoves(shown: string | undefined): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<{ shown: string | undefined; from: HTMLElement | undefined; at: number }>({
    shown: undefined,
    from: undefined,
    at: 0,
  });
  useLayoutEffect(() => {
    const last = before.current;
    if (last.shown === shown) return;
    if (shown === undefined) {
      window.scrollTo(0, last.at);
      const there = last.from?.isConnected ? last.from : root.current?.querySelector('h1');
      there?.focus({ preventScroll: true });
    } else {
      const heading = root.current?.querySelector<HTMLElement>('[data-shown] :is(h1, h2)');
      if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading?.focus({ preventScroll: true });
      // With what stands above the heading.
      const place = heading?.closest('[data-shown]');
      if (place && place.getBoundingClientRect().top < 0) place.scrollIntoView();
    }
    last.shown = shown;
  }, [shown]);
  // The button that opened the desk is gone, and the focus with it.
  useLayoutEffect(() => {
    root.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, []);
  // Where somebody is, as long as they are in the list: the moment of opening is too late to ask.
  useLayoutEffect(() => {
    if (shown !== undefined) return;
    const place = before.current;
    const onScroll = (): void => {
      place.at = window.scrollY;
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) place.from = target;
    };
    const element = root.current;
    window.addEventListener('scroll', onScroll, { passive: true });
    element?.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('scroll', onScroll);
      element?.removeEventListener('focusin', onFocus);
    };
  }, [shown]);
  return root;
}
