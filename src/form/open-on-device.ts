// Ships to the browser.
import type { Answers } from '../draft/answers.ts';
import type { Draft } from '../draft/draft.ts';
import { memoryDraft } from '../draft/memory-draft.ts';
import { deliveryTo } from '../delivery/delivery.ts';
import type { DeliveryAddress } from '../delivery/delivery.ts';
import { keptStore, outboxName } from '../outbox/kept-store.ts';
import { memoryStore } from '../outbox/memory-store.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { BrowserParts } from './browser-parts.ts';
import type { Device } from './snapshot.ts';

/** A draft that is kept on a device of one's own, and only in memory on any other. */
export async function openDraftOn(device: Device, opening: OpeningDraftOn): Promise<Draft> {
  const { network, parts, first, onForgotten } = opening;
  if (device === 'shared') return memoryDraft(first);
  // Loaded only now: on a shared device not even the code that could store something arrives.
  const { openKeptDraft } = await import('../draft/kept-draft.ts');
  const { storage, channel, clock } = parts;
  return openKeptDraft({ network, storage, channel, clock, first, onForgotten });
}

/** An outbox that waits on a device of one's own, and only in memory on any other. */
export function openOutboxOn(device: Device, { network, delivery, parts }: Opening): Outbox {
  const { storage } = parts;
  const durable = device === 'mine' && storage !== undefined;
  return new Outbox({
    ...parts,
    network,
    delivery: deliveryTo(delivery),
    store: durable ? keptStore(storage, network) : memoryStore(),
    channel: durable ? parts.channel(outboxName(network)) : undefined,
  });
}

interface Opening {
  network: string;
  delivery: DeliveryAddress;
  parts: BrowserParts;
}

interface OpeningDraftOn extends Opening {
  first: Answers;
  /** Another tab has deleted the draft. */
  onForgotten: () => void;
}
