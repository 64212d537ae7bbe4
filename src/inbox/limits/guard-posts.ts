import type { Puzzle } from '../../schema/puzzle.ts';
import { AttackWatch } from './attack-watch.ts';
import { createChallenges } from './challenges.ts';
import { SenderBuckets } from './sender-buckets.ts';
import type { WatchParts } from './attack-watch.ts';
import type { Secret } from './shared-secret.ts';
import { takeToken } from './token-bucket.ts';
import type { Bucket, BucketRule } from './token-bucket.ts';
import { createTickets } from './waiting-tickets.ts';

/** How many times one sender's posts all senders together may make before it is called an attack. */
const ATTACK_FACTOR = 4;
/** The part of one sender's posts that is reserved for people without JavaScript. */
const RESERVE_PART = 1 / 4;

/**
 * Decides which letters are kept at once. Nobody is refused for good because of an address, for libraries, shelters and
 * phones share theirs: when one sender, or all together, post too much, a letter must bring a solved puzzle, and
 * with one it always passes. A browser that posts the form by itself cannot solve one: its letter waits a little and
 * then takes its turn in a small reserve. A letter that is stored already is counted like any other, for it costs the
 * store about the same.
 */
export function guardPosts(parts: GuardParts): GuardPost {
  const { perMinute, monotonic } = parts;
  const senders = new SenderBuckets({ ...parts, rule: evenly(perMinute) });
  const watch = new AttackWatch({ ...parts, rule: evenly(ATTACK_FACTOR * perMinute) });
  const reserveRule = evenly(Math.ceil(RESERVE_PART * perMinute));
  const challenges = createChallenges(parts);
  const tickets = createTickets(parts);
  let reserve: Bucket | undefined;

  const takeReserve = (): boolean => {
    const { taken, bucket } = takeToken(reserveRule, reserve, monotonic());
    reserve = bucket;
    return taken;
  };
  const letWait = async ({ id, solution = '' }: GuardedPost): Promise<Guarded> => {
    const state = await tickets.read(solution, id);
    if (state === 'waited' && takeReserve()) return PASS;
    // The first one stays good: pressing too early must not begin the wait anew.
    return { kind: 'tooMany', ticket: state === 'none' ? await tickets.make(id) : solution };
  };
  return async (address, post) => {
    const { id, solution } = post;
    if (solution && (await challenges.isSolved(solution, id))) return PASS;
    // A sender with an empty bucket does not count for the attack: one alone cannot make everybody solve puzzles.
    if (senders.take(address) && watch.admits()) return PASS;
    if (post.native) return letWait(post);
    return { kind: 'puzzle', challenge: await challenges.make(id) };
  };
}

const PASS = { kind: 'pass' } as const;

function evenly(perMinute: number): BucketRule {
  return { capacity: perMinute, perMinute };
}

/** Rejects with a StoreError when the store's secret cannot be read, and with nothing else. */
export type GuardPost = (address: string | undefined, post: GuardedPost) => Promise<Guarded>;

/** What is asked of a letter that could be kept. */
export interface GuardedPost {
  readonly id: string;
  /** What came in the field for a solved puzzle or a waiting ticket; anything at all. */
  readonly solution?: string | undefined;
  /** A browser posts the form by itself, without JavaScript. */
  readonly native: boolean;
}

export type Guarded =
  | { readonly kind: 'pass' }
  | { readonly kind: 'puzzle'; readonly challenge: Puzzle }
  /** `ticket` comes back with the next try. */
  | { readonly kind: 'tooMany'; readonly ticket: string };

export interface GuardParts extends Omit<WatchParts, 'rule'> {
  readonly perMinute: number;
  readonly secret: Secret;
  readonly clock: () => Date;
}
