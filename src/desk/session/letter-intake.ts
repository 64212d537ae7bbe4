// Ships to the browser, on the navigators' desk only.
import type { KnownArrival } from '../keeping/arrival-shelf.ts';
import type { Keeping } from '../keeping/open-keeping.ts';
import type { Arrival, AsideReason, SetAside } from '../letters/desk-letter.ts';
import type { LetterRoom, Tell } from '../letters/letter-room.ts';
import type { LetterPile } from './letter-pile.ts';

/** What another key or a newer page may still open: it is worth a place on this device. */
const MAY_OPEN: readonly AsideReason[] = ['wrong-key', 'newer-version'];

export interface Intake {
  /**
   * Opens what arrived, puts it on the pile and keeps it, as it came, on this device. `isKept` is false when the disk did
   * not take it: then it is in memory only.
   */
  readonly take: (arrivals: readonly Arrival[], aside: readonly SetAside[]) => Promise<Taken>;
  /** Opens what lies on this device, at the beginning. */
  readonly takeKept: (tell: Tell) => Promise<void>;
  /** Takes letters that were deleted off the pile and off this device. */
  readonly dropRetired: () => Promise<boolean>;
}

export interface Taken {
  readonly opened: number;
  readonly known: number;
  readonly aside: number;
  readonly isKept: boolean;
  /** What stays closed and is not kept: nobody can count it again unless it comes again. */
  readonly passed: number;
}

/**
 * Where letters come in: opened in workers, known ones counted, deleted ones turned away. One that comes although it was
 * deleted, and that no rule can have ended so early, is told: another desk's mistake shall not hide a neighbor's letter.
 */
export function openIntake({ room, pile, keeping, isRetired, mayHaveEnded }: IntakeParts): Intake {
  async function open(arrivals: readonly Arrival[], aside: readonly SetAside[], tell?: Tell) {
    const wanted = arrivals.filter(({ id }) => id === undefined || !isRetired(id));
    const early = arrivals
      .filter(({ id, received }) => id !== undefined && isRetired(id) && !mayHaveEnded(received))
      .map(({ name, id, received }) => ({ name, id, received, reason: 'ended-early' as const }));
    const opened = await room.open(wanted, tell);
    const letters = opened.letters.filter(({ id }) => !isRetired(id));
    return { wanted, opened, counts: pile.add(letters, [...aside, ...early, ...opened.aside]) };
  }

  /** What the disk does not forget now is turned away, and forgotten, the next time. */
  const forget = (gone: readonly string[]): Promise<void> =>
    keeping.forgetArrivals(gone).catch(() => undefined);

  return {
    async take(arrivals, aside) {
      const { wanted, opened, counts } = await open(arrivals, aside);
      const hopeful = new Set(
        opened.aside.filter(({ reason }) => MAY_OPEN.includes(reason)).map(({ id }) => id),
      );
      const kept = wanted.flatMap((arrival, at): KnownArrival[] => {
        const id = opened.ids[at] ?? (hopeful.has(arrival.id) ? arrival.id : undefined);
        return id === undefined || isRetired(id) ? [] : [{ ...arrival, id }];
      });
      const passed = aside.length + opened.aside.filter(({ id }) => !hopeful.has(id)).length;
      return { ...counts, isKept: await didKeep(keeping, kept), passed };
    },
    async takeKept(tell) {
      const arrivals = await keeping.arrivals().catch(() => []);
      await open(
        arrivals.filter(({ id }) => !isRetired(id)),
        [],
        tell,
      );
      const gone = arrivals.map(({ id }) => id).filter(isRetired);
      if (gone.length > 0) await forget(gone);
    },
    async dropRetired() {
      const gone = pile
        .letters()
        .map(({ id }) => id)
        .filter(isRetired);
      if (gone.length === 0) return false;
      const out = new Set(gone);
      pile.drop((id) => out.has(id));
      await forget(gone);
      return true;
    },
  };
}

async function didKeep(
  { keepArrivals }: Pick<Keeping, 'keepArrivals'>,
  arrivals: readonly KnownArrival[],
): Promise<boolean> {
  try {
    await keepArrivals(arrivals);
    return true;
  } catch {
    // The disk is full or blocked. The letters are on the screen all the same, and the page says "not saved".
    return false;
  }
}

export interface IntakeParts {
  readonly room: Pick<LetterRoom, 'open'>;
  readonly pile: LetterPile;
  readonly keeping: Pick<Keeping, 'arrivals' | 'keepArrivals' | 'forgetArrivals'>;
  readonly isRetired: (letter: string) => boolean;
  /** False for a letter that came so lately that no rule can have ended it. `received`: ISO 8601. */
  readonly mayHaveEnded: (received: string) => boolean;
}
