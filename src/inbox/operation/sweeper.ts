import * as z from 'zod';
import { StoreError } from '../store/inbox-store.ts';
import type { InboxStore } from '../store/inbox-store.ts';
import type { Tell } from '../inbox-event.ts';
import { DAY, earliestMoment, judgeClock } from './judge-clock.ts';
import type { Seen } from './judge-clock.ts';

/** What `last-seen` holds: the time of day in ISO 8601, and how long it has been doubted, in milliseconds. */
const Remembered = z.object({
  at: z.iso.datetime().optional(),
  doubted: z.number().nonnegative().optional(),
});

export interface SweeperParts {
  readonly store: Pick<InboxStore, 'sweep' | 'recall' | 'remember'>;
  /** Nothing is deleted without it. */
  readonly keepDays: number | undefined;
  readonly clock: () => Date;
  /** Milliseconds by a clock that nobody sets. */
  readonly ran: () => number;
  readonly tell: Tell;
}

export interface Sweeper {
  /**
   * Looks at the clock and deletes what is too old; to be called at the start and every hour. Resolves when it is done,
   * one call after the other. A failure of the store is told, and left to the next call.
   */
  readonly look: () => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly rest: () => Promise<void>;
  /** The time for a letter that comes now: the clock's, unless it is far behind what was seen before. */
  readonly now: () => Date;
}

/**
 * Keeps the promise of `requests_kept_days`, as far as the computer's clock can be believed. Any number of processes may
 * do so on one store.
 */
export function createSweeper({ store, keepDays, clock, ran, tell }: SweeperParts): Sweeper {
  let looking = Promise.resolve();
  let earliest = 0;
  let doubt: { readonly before: number; readonly since: number } | undefined;

  async function lookOnce(days: number): Promise<void> {
    const seen = readSeen(await store.recall('last-seen'));
    earliest = earliestMoment(seen);
    const now = clock();
    const doubting = doubt ?? { before: seen.doubted ?? 0, since: ran() };
    const verdict = judgeClock(now.getTime(), seen, doubting.before + ran() - doubting.since);
    await store.remember('last-seen', writeSeen(verdict.seen));
    if (verdict.kind === 'believed') {
      doubt = undefined;
      earliest = earliestMoment(verdict.seen);
      await sweepOld(store, days, now, tell);
    } else {
      if (!doubt && verdict.days !== undefined) tell({ event: 'clock-jumped', days: verdict.days });
      doubt = doubting;
    }
  }

  return {
    look: () => {
      if (keepDays === undefined) return Promise.resolve();
      looking = looking
        .then(() => lookOnce(keepDays))
        .catch((error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
          tell({ event: 'sweep-failed', reason: error.message });
        });
      return looking;
    },
    rest: () => looking,
    now: () => new Date(Math.max(clock().getTime(), earliest)),
  };
}

/**
 * Deletes for good what is older than so many days by a clock that is right (a platform's own). Nothing without days.
 * Rejects with a StoreError.
 */
export async function sweepOld(
  store: Pick<InboxStore, 'sweep'>,
  keepDays: number | undefined,
  now: Date,
  tell: Tell,
): Promise<void> {
  if (keepDays === undefined) return;
  const letters = await store.sweep(new Date(now.getTime() - keepDays * DAY).toISOString());
  if (letters > 0) tell({ event: 'swept', letters });
}

/** What cannot be read counts as not remembered: the clock is then doubted for a day. */
function readSeen(text: string | undefined): Seen {
  const { data } = Remembered.safeParse(parse(text));
  return { at: data?.at === undefined ? undefined : Date.parse(data.at), doubted: data?.doubted };
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function writeSeen({ at, doubted }: Seen): string {
  return JSON.stringify({ at: at === undefined ? undefined : new Date(at).toISOString(), doubted });
}
