import type { Tell } from '../inbox-event.ts';
import type { Later } from './sender-buckets.ts';
import { refill, takeToken } from './token-bucket.ts';
import type { Bucket, BucketRule } from './token-bucket.ts';

const LOOK_MILLISECONDS = 15_000;

/**
 * Counts the posts of all senders together. When more come than the rule lets through, the service is under attack
 * until they have been few enough for the bucket to fill up halfway; the operator is told of both, once.
 */
export class AttackWatch {
  readonly #parts: WatchParts;
  #bucket: Bucket | undefined;
  #on = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /**
   * Counts one post. False while under attack. Posts are counted then too, although none of them gets a token:
   * else the bucket would fill up, and open, in the middle of the attack.
   */
  admits(): boolean {
    const { rule, monotonic } = this.#parts;
    const { taken, bucket } = takeToken(rule, this.#bucket, monotonic());
    this.#bucket = bucket;
    if (!taken) this.#begin();
    else this.#endWhenOver(bucket);
    return !this.#on;
  }

  #begin(): void {
    if (this.#on) return;
    this.#on = true;
    this.#parts.tell({ event: 'under-attack', on: true });
    this.#lookLater();
  }

  #endWhenOver({ tokens }: Bucket): void {
    if (!this.#on || tokens < this.#parts.rule.capacity / 2) return;
    this.#on = false;
    this.#parts.tell({ event: 'under-attack', on: false });
  }

  /** So that the end is told also when nobody posts any more. */
  #lookLater(): void {
    this.#parts.later(() => {
      this.#look();
    }, LOOK_MILLISECONDS);
  }

  #look(): void {
    if (!this.#on) return;
    this.#bucket = refill(this.#parts.rule, this.#bucket, this.#parts.monotonic());
    this.#endWhenOver(this.#bucket);
    this.#lookLater();
  }
}

export interface WatchParts {
  readonly rule: BucketRule;
  readonly monotonic: () => number;
  readonly later: Later;
  readonly tell: Tell;
}
