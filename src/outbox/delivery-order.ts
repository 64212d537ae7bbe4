// Ships to the browser.
import type { OutboxItem, WaitingItem } from './outbox-item.ts';

/** After so many tries a letter lets the others go before it: what stops it may be in its own bytes. */
const PATIENCE = 3;

/** Letters that the page has to post. */
export function toPost(items: readonly OutboxItem[]): WaitingItem[] {
  return items.filter((item): item is WaitingItem => !item.result && item.way === 'post');
}

/**
 * The letter to post next: the oldest, of those not in `tried`.
 * Letters that failed again and again come after all others, the one that rested longest first.
 * Later news never overtakes earlier news about the same request, or the earlier word would be the last one read.
 */
export function nextLetter(
  items: readonly OutboxItem[],
  tried: ReadonlySet<string>,
): WaitingItem | undefined {
  const waiting = toPost(items);
  return waiting
    .filter(({ id }) => !tried.has(id))
    .filter(
      (item) =>
        !waiting.some((other) => other.about === item.about && item.about && isOlder(other, item)),
    )
    .sort((a, b) => restedUntil(a) - restedUntil(b) || a.made - b.made)[0];
}

function isOlder(a: WaitingItem, b: WaitingItem): boolean {
  return a.made < b.made;
}

function restedUntil({ tries, lastTry = 0 }: WaitingItem): number {
  return tries < PATIENCE ? 0 : lastTry;
}
