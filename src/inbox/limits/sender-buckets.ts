import { createHmac, randomBytes } from 'node:crypto';
import { senderNetwork } from './sender-network.ts';
import { takeToken } from './token-bucket.ts';
import type { Bucket, BucketRule } from './token-bucket.ts';

/** How long a key and everything that was counted under it lives. */
export const KEY_MILLISECONDS = 3_600_000;
/** Most senders that are counted at a time, so that nobody can fill the memory; about 2 MB. */
export const MOST_SENDERS = 10_000;

const NAME_CHARACTERS = 16;

/**
 * A bucket for each sender, without keeping who that is: an address is turned into a short hash with a key that lives
 * in this memory only. After an hour the key and all buckets are thrown away together, also when nobody posts. Old
 * buckets are not carried over: that would need the old key, and a sender gains one burst an hour by it, no more.
 */
export class SenderBuckets {
  readonly #parts: SenderParts;
  readonly #buckets = new Map<string, Bucket>();
  #key: { readonly bytes: Uint8Array; readonly made: number } | undefined;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Takes a token of this sender's bucket, if there is one. Senders without an address share one bucket. */
  take(address: string | undefined): boolean {
    const now = this.#parts.monotonic();
    const name = this.#nameOf(address, now);
    const { taken, bucket } = takeToken(this.#parts.rule, this.#buckets.get(name), now);
    // Deleted first, so that it moves to the end: the first one is then the one that is idle longest.
    this.#buckets.delete(name);
    this.#buckets.set(name, bucket);
    if (this.#buckets.size > MOST_SENDERS) {
      const [idle = ''] = this.#buckets.keys();
      this.#buckets.delete(idle);
    }
    return taken;
  }

  /** Everything that is held of senders. */
  names(): string[] {
    return [...this.#buckets.keys()];
  }

  #nameOf(address: string | undefined, now: number): string {
    return createHmac('sha256', this.#keyAt(now))
      .update(senderNetwork(address ?? '') ?? '')
      .digest('base64url')
      .slice(0, NAME_CHARACTERS);
  }

  #keyAt(now: number): Uint8Array {
    const age = this.#key ? now - this.#key.made : Number.NaN;
    if (this.#key && age >= 0 && age < KEY_MILLISECONDS) return this.#key.bytes;
    const key = { bytes: randomBytes(32), made: now };
    this.#buckets.clear();
    this.#key = key;
    this.#parts.later(() => {
      if (this.#key !== key) return;
      this.#key = undefined;
      this.#buckets.clear();
    }, KEY_MILLISECONDS);
    return key.bytes;
  }
}

export interface SenderParts {
  readonly rule: BucketRule;
  /** Milliseconds of a clock that nobody sets, like `performance.now`. */
  readonly monotonic: () => number;
  readonly later: Later;
}

/** Runs something later, unless the program has ended by then. */
export type Later = (run: () => void, milliseconds: number) => void;
