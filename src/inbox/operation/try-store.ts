import { NewerStoreError, StoreError } from '../store/inbox-store.ts';
import type { InboxStore } from '../store/inbox-store.ts';
import { placeName } from '../store/place-name.ts';
import type { Tell } from '../inbox-event.ts';
import { OpenError } from './open-error.ts';

/**
 * Asks the store whether it could keep a letter now. What may heal without this program being started again (a disk
 * that is full or not there yet, a database that is down) is told and goes on. Throws an OpenError for what
 * never heals by itself.
 */
export async function tryStore(
  store: Pick<InboxStore, 'check'>,
  place: string,
  tell: Tell,
): Promise<void> {
  try {
    await store.check();
  } catch (error) {
    if (error instanceof NewerStoreError) {
      throw new OpenError(`${placeName(place)} cannot be used: ${error.message}.`, {
        cause: error,
      });
    }
    if (!(error instanceof StoreError)) throw error;
    tell({ event: 'storage-unusable', reason: error.message });
  }
}
