import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { postingTo, speaking } from './post-letter.ts';
import type { Spoken } from './post-letter.ts';

const LOOK_AGAIN_MILLISECONDS = 3;
const GIVE_UP_MILLISECONDS = 60_000;

/** Letters without end, each with an id of its own. */
export type Letters = Iterator<SealedLetter, unknown>;

/** One place where letters can be kept, running on this computer. */
export interface Home {
  readonly name: string;
  readonly kind: Spoken;
  /** Starts the first so many of its processes on the store as it is; they need not answer yet. */
  start(processes: number): Promise<void>;
  /** Ends its processes. */
  stop(): Promise<void>;
  /** Where each of its processes takes posts. */
  addresses(): readonly string[];
  /** Ids of the first so many of its processes; a database of its own is not among them. */
  processes(first: number): readonly number[];
  /** The first process of its database, when it has one. */
  readonly database?: number | undefined;
  /** How many letters lie in its store. */
  count(): number;
}

/** A home of one or more programs, each on a port of its own. */
export function openPrograms({
  path,
  ports,
  run,
  ...home
}: Pick<Home, 'name' | 'kind' | 'database' | 'count'> & {
  /** Where a process takes posts, without a slash in front. */
  readonly path: string;
  readonly ports: readonly number[];
  readonly run: (port: number) => ChildProcess;
}): Home {
  let running: ChildProcess[] = [];
  return {
    ...home,
    addresses: () => ports.map((port) => `http://127.0.0.1:${port}/${path}`),
    processes: (first) => running.slice(0, first).flatMap(({ pid }) => pid ?? []),
    start: (processes) => {
      running = ports.slice(0, processes).map(run);
      return Promise.resolve();
    },
    stop: async () => {
      await Promise.all(running.map(end));
      running = [];
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGKILL');
  await closed;
}

/** Resolves when so many processes of a home have kept a letter each; rejects when one does not in a minute. */
export async function untilStored(
  home: Pick<Home, 'name' | 'kind' | 'addresses'>,
  processes: number,
  letters: Letters,
): Promise<void> {
  const started = performance.now();
  const { prepare, isStored } = speaking(home.kind);
  for (const address of home.addresses().slice(0, processes)) {
    const letter = letters.next();
    if (letter.done) throw new RangeError('The letters ran out.');
    const one = prepare(letter.value);
    const post = postingTo(address, new Agent());
    while (!isStored(await post(one))) {
      if (performance.now() - started > GIVE_UP_MILLISECONDS)
        throw new Error(`${home.name} does not keep letters.`);
      await pause(LOOK_AGAIN_MILLISECONDS);
    }
  }
}
