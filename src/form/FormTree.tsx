// Ships to the browser.
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FORM_HOST } from './form-root.ts';

/**
 * Draws the form in a shadow root, with the page's own styles. What is typed there stays out of the files in
 * which browsers keep open pages to bring them back after a crash. The oldest browsers have no shadow roots:
 * there the form stands in the page itself.
 */
export function FormTree({ children }: { children: ReactNode }) {
  const [tree, setTree] = useState<ShadowRoot | 'page'>();
  const open = useCallback((host: HTMLDivElement | null) => {
    if (host) setTree(openTree(host));
  }, []);
  return (
    <div className={FORM_HOST} ref={open}>
      {tree === 'page' ? children : tree && createPortal(children, tree)}
    </div>
  );
}

function openTree(host: HTMLElement): ShadowRoot | 'page' {
  if (host.shadowRoot) return host.shadowRoot;
  if (!('attachShadow' in host)) return 'page';
  const tree = host.attachShadow({ mode: 'open' });
  // In the page's order, so that its layers keep theirs.
  for (const style of document.querySelectorAll('style, link[rel=stylesheet]')) {
    tree.append(style.cloneNode(true));
  }
  return tree;
}
