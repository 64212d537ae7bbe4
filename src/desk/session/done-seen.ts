// Ships to the browser, on the navigators' desk only.
import * as z from 'zod/mini';
import type { BoardState, LetterState } from '../board/board-state.ts';
import { letterHash } from '../board/letter-hash.ts';
import type { Keeping } from '../keeping/open-keeping.ts';

const SETTING = 'doneSeen';
const DAY = 86_400_000;
/** Days that a person has to put right what another desk marked done by mistake, or with an earlier date. */
const GRACE = 7;

/** When this desk first saw each letter that is done or spam, in milliseconds since 1970, by the hash of its id. */
const Seen = z.record(z.string(), z.number());

/**
 * Remembers since when this desk knows that a letter is done. What another desk writes may carry any date; counted from
 * that alone, one note could make every desk delete every older letter at the inbox at once.
 */
interface DoneSeen {
  /** Looks at the board as it is now. */
  readonly look: () => void;
  /** The board without what was marked done or spam so lately that somebody may still put it back. */
  readonly settled: () => Pick<BoardState, 'letters'>;
}

/** Reads what was remembered. Where the disk gives or takes nothing, it begins anew, which deletes later. */
export async function openDoneSeen({
  keeping,
  board,
  clock,
  doneDays,
}: SeenParts): Promise<DoneSeen> {
  const kept = await keeping.readSetting(SETTING).catch(() => undefined);
  let seen = new Map(Object.entries(Seen.safeParse(kept).data ?? {}));
  let known: BoardState['letters'] | undefined;
  const grace = Math.min(GRACE, doneDays) * DAY;

  const look = (): void => {
    const { letters } = board.state();
    if (letters === known) return;
    known = letters;
    const now = clock();
    const next = new Map<string, number>();
    for (const [id, state] of letters) {
      if (!isOff(state)) continue;
      const key = letterHash(id);
      // A clock that was put back since: counted anew.
      next.set(key, Math.min(seen.get(key) ?? now, now));
    }
    const isSame = next.size === seen.size && [...next].every(([key, at]) => seen.get(key) === at);
    seen = next;
    if (!isSame) keeping.keepSetting(SETTING, Object.fromEntries(seen)).catch(() => undefined);
  };

  return {
    look,
    settled: () => {
      look();
      const now = clock();
      const letters = new Map<string, LetterState>();
      for (const [id, state] of board.state().letters) {
        const since = isOff(state) ? seen.get(letterHash(id)) : undefined;
        const isFresh = since !== undefined && now - since < grace;
        letters.set(id, isFresh ? { ...state, status: 'new', spam: false } : state);
      }
      return { letters };
    },
  };
}

function isOff({ status, spam }: LetterState): boolean {
  return status === 'done' || spam;
}

interface SeenParts {
  readonly keeping: Pick<Keeping, 'readSetting' | 'keepSetting'>;
  readonly board: { readonly state: () => BoardState };
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Days after "done" at which a letter ends. */
  readonly doneDays: number;
}
