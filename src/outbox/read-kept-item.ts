// Ships to the browser.
import type { EndedItem, OutboxItem, WaitingItem } from './outbox-item.ts';

/** An item as any version of the outbox wrote it. Only the outbox writes the store, so there is nothing else in it. */
export type KeptItem = OutboxItem | Version1Item;

/** Version 1 knew requests alone, and kept the facts of the way beside the result. */
export interface Version1Item {
  id: string;
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
  made: number;
  tries: number;
  lastTry?: number;
  result?: Version1Result;
}

type Version1Result =
  | Extract<EndedItem['result'], { kind: 'received' }>
  | Omit<Extract<EndedItem['result'], { kind: 'refused' }>, 'at'>;

/** An item of any version as this version knows it; the bytes of a waiting one stay as they are. */
export function readKeptItem(kept: KeptItem): OutboxItem {
  if ('kind' in kept) return kept;
  const { id, made, result } = kept;
  if (!result) {
    const waiting: WaitingItem = { ...kept, result: undefined, kind: 'request', way: 'post' };
    return waiting;
  }
  return { id, kind: 'request', result: { at: made, ...result } };
}
