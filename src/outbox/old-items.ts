// Ships to the browser.
import type { OutboxItem } from './outbox-item.ts';

/** A result is forgotten after this long, in case nobody does it by hand. */
const DAY = 24 * 60 * 60 * 1000;
const KEPT_FOR = 30 * DAY;

/** Ids of the results that are too old to keep, and of old news whose receipt is gone. Letters that wait are never old. */
export function oldItems(items: readonly OutboxItem[], now: number): string[] {
  const ended = items.filter(({ result }) => result);
  const old = new Set(ended.filter((item) => isOld(item, now)).map(({ id }) => id));
  const left = new Set(items.map(({ id }) => id).filter((id) => !old.has(id)));
  for (const { id, about } of ended) if (about && !left.has(about)) old.add(id);
  return [...old];
}

function isOld({ kind, result }: OutboxItem, now: number): boolean {
  // Nobody asks later about a correction: its result is for the page that waits for it.
  const keptFor = kind === 'correction' ? DAY : KEPT_FOR;
  return result !== undefined && now - result.at > keptFor;
}
