// Ships to the browser, on the navigators' desk only.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Id of the element in the page's header that shows which key is open. */
export const KEY_PLACE = 'desk-key';

/** Draws what is said of the key into the page's header. Without that element, where it stands. */
export function KeyPlace({ children }: { children: ReactNode }) {
  const [place] = useState(() => document.getElementById(KEY_PLACE));
  return place ? createPortal(children, place) : children;
}
