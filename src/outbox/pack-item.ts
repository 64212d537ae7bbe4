// Ships to the browser.
import type { Delivery } from '../delivery/delivery.ts';
import type { Letter } from '../schema/letter.ts';
import { endItem } from './end-item.ts';
import type { Sending, WaitingItem } from './outbox-item.ts';
import type { Shelf } from './shelf.ts';

/**
 * Seals a letter and puts its bytes on the shelf, once for an id: what waits or was received under it stands.
 * Runs under the lock for packing. A letter that could not be sealed becomes a refusal in this page, and no bytes.
 */
export async function packItem(
  sending: Sending,
  { shelf, delivery, clock }: Packing,
): Promise<void> {
  await shelf.read();
  const standing = shelf.find(sending.id);
  if (standing && standing.result?.kind !== 'refused') return;
  const made = clock();
  try {
    const letter = await sending.pack();
    const item = { ...factsOf(sending), ...encode(letter, delivery), letter, made, tries: 0 };
    await (standing ? shelf.replace(item) : shelf.add(item));
  } catch {
    // Whatever went wrong, the letter was not sealed, and nothing may leave this device unsealed.
    shelf.hold(endItem(sending, { kind: 'refused', reason: 'notSealed', errors: [], at: made }));
  }
}

function factsOf(sending: Sending): Pick<WaitingItem, 'id' | 'kind' | 'about' | 'news'> {
  const { id, kind } = sending;
  return kind === 'news' ? { id, kind, about: sending.about, news: sending.news } : { id, kind };
}

function encode(
  letter: Letter,
  delivery: Delivery,
): Pick<WaitingItem, 'way' | 'service' | 'url' | 'headers' | 'bytes'> {
  const service = delivery.kind;
  if (delivery.way === 'mail') {
    return {
      way: 'mail',
      service,
      url: delivery.mail(letter),
      headers: {},
      // For the file to attach, when the letter is too long to stand in the mail.
      bytes: new TextEncoder().encode('sealed' in letter ? letter.sealed : letter.plain),
    };
  }
  const { url, init } = delivery.encode(letter);
  const bytes = new TextEncoder().encode(init.body);
  return { way: 'post', service, url, headers: init.headers, bytes };
}

interface Packing {
  shelf: Shelf;
  delivery: Delivery;
  clock: () => number;
}
