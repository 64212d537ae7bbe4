// Ships to the browser.
import { toPost } from './delivery-order.ts';
import type { EndedItem, OutboxItem, OutboxState, Receipt, WaitingItem } from './outbox-item.ts';

/** What people see of the outbox, as it follows from its items. */
export interface OutboxView {
  items: readonly OutboxItem[];
  /** A try is under way, or waits for another tab's. */
  sending: boolean;
  isStored: (id: string) => boolean;
}

/** The request a page is about: the one it sent last, else the newest that waits, else the newest result not put away. */
export function currentRequest(
  items: readonly OutboxItem[],
  sent: string | undefined,
  hidden: ReadonlySet<string>,
): OutboxItem | undefined {
  const requests = items.filter(({ id, kind }) => kind === 'request' && !hidden.has(id));
  const open = requests.filter((item) => !item.result || !item.putAway);
  return (
    requests.find(({ id }) => id === sent) ??
    open.filter((item) => !item.result).sort(newestFirst)[0] ??
    open.sort(newestFirst)[0]
  );
}

/** What a person is told about one letter. */
export function stateOf(item: OutboxItem | undefined, view: OutboxView): OutboxState {
  if (!item) return { kind: 'empty' };
  if (item.result) return item.result;
  const stored = view.isStored(item.id);
  if (item.way === 'mail') return { kind: 'by-mail', url: item.url, at: item.made, stored };
  const waiting = toPost(view.items);
  const cause = waiting.filter((each) => each.cause).sort(lastTriedFirst)[0]?.cause;
  // Without any failed try, another tab is sending it.
  if (view.sending || !cause) return { kind: 'sending', stored };
  const { made, tries, lastTry } = item;
  const asked = waiting.flatMap(({ pause }) => (pause?.asked ? [pause.until] : []));
  const until = asked.length > 0 ? Math.max(...asked) : undefined;
  return { kind: 'waiting', cause, stored, made, tries, lastTry, until };
}

/** The requests that were received or mailed, newest first, each with its latest news. */
export function receiptsOf(view: OutboxView): Receipt[] {
  return view.items
    .filter((item): item is EndedItem => item.result !== undefined && item.kind === 'request')
    .sort(newestFirst)
    .flatMap(({ id, result }) => {
      if (result.kind === 'refused') return [];
      const latest = view.items.filter(({ about }) => about === id).sort(waitingThenNewest)[0];
      const { kind: how, code, at } = result;
      if (!latest) return [{ id, code, at, how }];
      return [{ id, code, at, how, news: latest.news, newsState: stateOf(latest, view) }];
    });
}

function newestFirst(a: OutboxItem, b: OutboxItem): number {
  return timeOf(b) - timeOf(a);
}

/** News is delivered in its order, so what still waits is the latest. */
function waitingThenNewest(a: OutboxItem, b: OutboxItem): number {
  return Number(Boolean(a.result)) - Number(Boolean(b.result)) || newestFirst(a, b);
}

function lastTriedFirst(a: WaitingItem, b: WaitingItem): number {
  return (b.lastTry ?? 0) - (a.lastTry ?? 0);
}

function timeOf(item: OutboxItem): number {
  return item.result ? item.result.at : item.made;
}
