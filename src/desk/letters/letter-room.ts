// Ships to the browser, on the navigators' desk only.
import { readyKeys } from '../../sealed/open-letter.ts';
import type { Arrival, DeskLetter, SetAside } from './desk-letter.ts';
import { hireClerk } from './hire-clerk.ts';
import type { Clerk } from './hire-clerk.ts';
import type { LetterWorker } from './letter-worker-message.ts';
import { openOne } from './open-one.ts';
import type { Opened } from './open-one.ts';
import { startLetterWorker } from './start-letter-worker.ts';

/** So many letters go to a worker at once: few enough to show progress, enough that messages cost nothing. */
const BATCH = 25;
/** On the page itself, so many are opened before it may draw and answer again. */
const TURN = 4;
const MOST_WORKERS = 4;

export interface Opening {
  /** Secret age keys ("AGE-SECRET-KEY-1..."). */
  readonly identities: readonly string[];
  /** Id of our network. */
  readonly network: string;
  readonly startWorker?: () => LetterWorker;
  /** How many workers at the most; by default one for each core, up to four. */
  readonly workers?: number;
}

export interface OpenedLetters {
  /** In the order of the arrivals, as are those set aside. Every arrival is in one of the two. */
  readonly letters: DeskLetter[];
  readonly aside: SetAside[];
  /** For each arrival the id of its letter; nothing for those set aside. */
  readonly ids: (string | undefined)[];
}

/** Hears how many of them are done, from 0 to all. */
export type Tell = (done: number, of: number) => void;

/** Workers that hold the keys and wait for letters. */
export interface LetterRoom {
  /** Rejects with `LetterRoomClosed` when the room is closed meanwhile, and with a plain Error at a key that is none. */
  readonly open: (arrivals: readonly Arrival[], tell?: Tell) => Promise<OpenedLetters>;
  /** Ends the workers and with them their copies of the keys. */
  readonly close: () => void;
}

/** The key was put away while letters were being opened. */
export class LetterRoomClosed extends Error {
  override readonly name = 'LetterRoomClosed';
}

/**
 * Opens letters in workers, which start with the first letters and stay until `close`. Where no worker can start, or one
 * dies, its letters are opened on the page in small turns: slower, and none is missing.
 */
export function openLetterRoom(opening: Opening): LetterRoom {
  const staff = new Set<Clerk>();
  let closed = false;
  const isClosed = (): boolean => closed;
  const call = (wanted: number): void => {
    while (!closed && staff.size < wanted) {
      const clerk = hireClerk(opening.startWorker ?? startLetterWorker, opening, (gone) =>
        staff.delete(gone),
      );
      if (!clerk) return;
      staff.add(clerk);
    }
  };
  return {
    open: async (arrivals, tell = () => undefined) => {
      const batches = cut(arrivals);
      if (arrivals.length > 0) call(Math.min(mostWorkers(opening), batches.length));
      return sort(await openBatches(batches, [...staff], opening, { tell, isClosed }));
    },
    close: () => {
      closed = true;
      for (const clerk of staff) clerk.dismiss();
      staff.clear();
    },
  };
}

interface Surroundings {
  readonly tell: Tell;
  readonly isClosed: () => boolean;
}

/** Each clerk takes the next batch when it has done one; what a clerk leaves behind is opened here. */
async function openBatches(
  batches: readonly (readonly Arrival[])[],
  staff: readonly Clerk[],
  opening: Opening,
  { tell, isClosed }: Surroundings,
): Promise<Opened[]> {
  const results: (readonly Opened[])[] = [];
  const of = batches.reduce((sum, { length }) => sum + length, 0);
  let next = 0;
  let done = 0;
  const report = (count: number): void => {
    if (isClosed()) throw new LetterRoomClosed();
    done += count;
    tell(done, of);
  };
  const work = async (clerk: Clerk | undefined): Promise<void> => {
    for (let index = next++; index < batches.length; index = next++) {
      const batch = batches[index] ?? [];
      const opened = await clerk?.take(batch);
      if (isClosed()) throw new LetterRoomClosed();
      if (opened?.length === batch.length) {
        results[index] = opened;
        report(batch.length);
      } else {
        results[index] = await openHere(batch, opening, report);
        // The page opens what is left, if nobody else does, one batch after the other.
        clerk = undefined;
      }
    }
  };
  report(0);
  await Promise.all((staff.length > 0 ? staff : [undefined]).map(work));
  return results.flat();
}

/** On the page, with a pause after each few, so that it still draws and answers. */
async function openHere(
  arrivals: readonly Arrival[],
  { identities, network }: Opening,
  report: (count: number) => void,
): Promise<Opened[]> {
  const keys = readyKeys(identities);
  const opened: Opened[] = [];
  for (let at = 0; at < arrivals.length; at += TURN) {
    const turn = arrivals.slice(at, at + TURN);
    opened.push(...(await Promise.all(turn.map((arrival) => openOne(arrival, keys, network)))));
    report(turn.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return opened;
}

function mostWorkers({ workers }: Opening): number {
  const cores = typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency || 1;
  return workers ?? Math.min(cores, MOST_WORKERS);
}

function cut(arrivals: readonly Arrival[]): Arrival[][] {
  return Array.from({ length: Math.ceil(arrivals.length / BATCH) }, (_, index) =>
    arrivals.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function sort(opened: readonly Opened[]): OpenedLetters {
  return {
    letters: opened.flatMap((each) => (each.kind === 'letter' ? [each.letter] : [])),
    aside: opened.flatMap((each) => (each.kind === 'aside' ? [each.aside] : [])),
    ids: opened.map((each) => (each.kind === 'letter' ? each.letter.id : undefined)),
  };
}
