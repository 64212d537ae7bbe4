import { randomBytes } from 'node:crypto';
import type { InboxStore } from '../store/inbox-store.ts';

/** Gives the secret of one store. Rejects with a StoreError when the store cannot be read; the next call tries again. */
export type Secret = () => Promise<string>;

/** The secret that signs puzzles and waiting tickets: made once for a store, the same in every process that opens it. */
export function sharedSecret(store: Pick<InboxStore, 'rememberOnce'>): Secret {
  // Never a promise: a Worker may not wait for what another request began.
  let known: string | undefined;
  return async () => {
    known ??= await store.rememberOnce('challenge-secret', randomBytes(32).toString('base64url'));
    return known;
  };
}
