// Runs in the browser: what comes in on the navigators' desk, without its page.
import type { Arrival } from '../../src/desk/letters/desk-letter.ts';
import { openLetterRoom } from '../../src/desk/letters/letter-room.ts';
import { openArrivals } from '../open-arrivals.ts';
import { readDropped } from '../../src/desk/letters/read-dropped.ts';

export const letterPage = { open, openFiles, measure };

declare global {
  interface Window {
    letterPage: typeof letterPage;
  }
}

interface Keys {
  readonly identities: readonly string[];
  readonly network: string;
}

/** Opens them in real workers and notes how far it was told to be. */
async function open(arrivals: readonly Arrival[], keys: Keys) {
  const told: number[] = [];
  const opened = await openArrivals(arrivals, keys, (done) => told.push(done));
  return { ...opened, told };
}

/** The same for files, as a browser gives them. */
async function openFiles(files: readonly (readonly [string, string])[], keys: Keys) {
  const dropped = files.map(([name, text]) => new File([text], name, { lastModified: 0 }));
  const { arrivals, aside } = await readDropped(dropped);
  const opened = await openArrivals(arrivals, keys);
  return { letters: opened.letters, aside: [...aside, ...opened.aside] };
}

/** Milliseconds from the first order to the last letter, with workers that start anew each time. */
async function measure(arrivals: readonly Arrival[], keys: Keys, rounds: number) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const room = openLetterRoom(keys);
    const { letters } = await room.open(arrivals);
    times.push(performance.now() - began);
    room.close();
    if (letters.length !== arrivals.length) throw new Error(`${letters.length} letters opened`);
  }
  return times;
}
