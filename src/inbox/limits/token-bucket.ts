/**
 * A token bucket: so many posts at once, and so many a minute after that. Pure; whoever holds a bucket passes the time.
 * https://en.wikipedia.org/wiki/Token_bucket
 */
export interface BucketRule {
  /** Most tokens it holds, and what a new one holds. */
  readonly capacity: number;
  readonly perMinute: number;
}

export interface Bucket {
  readonly tokens: number;
  /** Milliseconds of the holder's clock when `tokens` was right. */
  readonly at: number;
}

const MINUTE = 60_000;

/**
 * The bucket as it is now; a full one when there was none. A clock that goes back refills nothing and locks nobody out,
 * because counting goes on from there; one that leaps ahead refills to the brim and no further.
 */
export function refill(rule: BucketRule, bucket: Bucket | undefined, now: number): Bucket {
  if (!bucket) return { tokens: rule.capacity, at: now };
  const passed = Math.max(0, now - bucket.at);
  const tokens = Math.min(rule.capacity, bucket.tokens + (passed / MINUTE) * rule.perMinute);
  return { tokens, at: now };
}

/** Takes one token, if a whole one is there, and gives the bucket that is left. */
export function takeToken(
  rule: BucketRule,
  bucket: Bucket | undefined,
  now: number,
): { readonly taken: boolean; readonly bucket: Bucket } {
  const full = refill(rule, bucket, now);
  if (full.tokens < 1) return { taken: false, bucket: full };
  return { taken: true, bucket: { ...full, tokens: full.tokens - 1 } };
}
