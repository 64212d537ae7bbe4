// Ships to the browser, on my sheet only.
import type { Sheet } from '../sheet.ts';
import { writeFragment } from '../sheet-fragment.ts';
import type { SheetParts } from './sheet-parts.ts';
import type { SheetView } from './sheet-view.ts';

/** What stands around the entries: heading, notices, and what can be done. */
export function showFrame(parts: SheetParts, words: SheetView['words'], state: FrameState): void {
  const { own, keeps, removed } = state;
  const linked = state.linked !== undefined;
  const hasOwn = own.codes.length > 0;
  parts.heading.textContent = (linked ? '' : own.name) || words.title;
  parts.lead.hidden = linked || hasOwn;
  parts.linked.hidden = !linked;
  for (const place of [parts.linkedOver, parts.join, parts.mine]) place.hidden = !hasOwn;
  parts.keep.textContent = hasOwn ? words.keepInstead : words.keep;
  parts.notKept.hidden = keeps;
  parts.kept.hidden = !keeps || linked;
  parts.naming.hidden = linked || !hasOwn;
  parts.finder.hidden = linked;
  parts.forget.hidden = !hasOwn && own.name === '';
  parts.dropUnknown.hidden = linked;
  parts.putBack.hidden = !removed;
  // What the other language's page cannot find on this device.
  const carried = linked || !keeps ? (state.linked ?? own.codes) : [];
  document.querySelectorAll<HTMLAnchorElement>('a[hreflang]').forEach((link) => {
    link.hash = writeFragment(carried);
  });
}

type FrameState = {
  own: Sheet;
  /** The entries of a link, while they are shown in place of one's own. */
  linked: readonly string[] | undefined;
  /** The browser keeps what it is given. */
  keeps: boolean;
  /** Something was just removed and can be put back. */
  removed: boolean;
};
