import type { Context } from 'hono';
import type { Tell } from '../inbox-event.ts';
import type { InboxStore } from '../store/inbox-store.ts';
import { guardPosts } from './guard-posts.ts';
import type { Guarded, GuardedPost } from './guard-posts.ts';
import { SenderBuckets } from './sender-buckets.ts';
import type { Later } from './sender-buckets.ts';
import { sharedSecret } from './shared-secret.ts';

const WRONG_TOKENS_A_MINUTE = 10;

/** How much one sender may do. Nothing of an address outlives the hour, and nothing of it leaves this memory. */
export interface Limits {
  /** Whether a letter may be kept now. Rejects with a StoreError when the store fails. */
  guardPost(context: Context, post: GuardedPost): Promise<Guarded>;
  /**
   * Counts a wrong token of the navigators' API. False when this sender brought too many: the answer is then
   * `tooMany` instead of `notAllowed`. Ask it about wrong tokens only; a right one always passes.
   */
  wrongToken(context: Context): boolean;
}

/** Limits that live in this process; each process, and each isolate of a Worker, counts for itself. */
export function createLimits(parts: LimitParts): Limits {
  const { addressOf, store } = parts;
  const tell = parts.tell ?? (() => undefined);
  const guard = guardPosts({ ...parts, tell, secret: sharedSecret(store) });
  const tokens = new SenderBuckets({
    ...parts,
    rule: { capacity: WRONG_TOKENS_A_MINUTE, perMinute: WRONG_TOKENS_A_MINUTE },
  });
  return {
    guardPost: (context, post) => guard(addressOf(context), post),
    wrongToken: (context) => tokens.take(addressOf(context)),
  };
}

export interface LimitParts {
  /** Posts of one sender before a puzzle is asked: so many at once, and so many a minute after that. */
  readonly perMinute: number;
  readonly addressOf: AddressOf;
  readonly store: Pick<InboxStore, 'rememberOnce'>;
  /** The computer's own time of day, right or wrong: puzzles and tickets compare it with itself. */
  readonly clock: () => Date;
  /** Milliseconds of a clock that nobody sets, like `performance.now`. */
  readonly monotonic: () => number;
  /** Where timers do not outlive an answer (Workers), one that does nothing will do: the next post does its work. */
  readonly later: Later;
  /** Is told when an attack begins and ends. */
  readonly tell?: Tell | undefined;
}

/** The address a post came from, if this home knows one. */
export type AddressOf = (context: Context) => string | undefined;
