import type { SealedLetter } from '../../src/schema/letter.ts';
import type { Home } from './home.ts';
import type { Load } from './inbox-load.ts';
import { median } from './median.ts';
import { processTree, residentBytes, sharedOnceBytes } from './process-memory.ts';
import { runLoad } from './run-load.ts';

export const ROUNDS = 3;
export const CONNECTIONS = 32;
const WARM_UP_SECONDS = 1;
/** Letters made for the warm-up; no home takes more in its second. */
const WARM_UP_LETTERS = 6000;
/** How much faster than in its warm-up a home may become before the letters run out. */
const HEADROOM = 4;

/** One home, loaded by so many of its processes. Memory is in bytes, times are in milliseconds. */
export interface Figures extends Omit<Load, 'stored'> {
  readonly home: Home;
  readonly processes: number;
  readonly memory: number;
  /** What its database holds, when it has one of its own. */
  readonly databaseMemory: number | undefined;
}

interface Loading {
  readonly model: SealedLetter;
  readonly seconds: number;
  readonly signal: AbortSignal;
}

/** Posts to every home in turn, round after round, and gives the middle of the rounds. */
export async function measureLoads(
  homes: readonly Home[],
  loading: Loading,
): Promise<readonly Figures[]> {
  const runs = homes.flatMap((home) =>
    [...new Set([1, home.addresses().length])].map((processes) => ({ home, processes })),
  );
  const measured: { run: Run; most: number; loads: Load[] }[] = [];
  for (const run of runs) {
    const warmUp = { ...loading, seconds: WARM_UP_SECONDS };
    const { perSecond } = await loadOnce(run, 'warm-up', WARM_UP_LETTERS, warmUp);
    measured.push({ run, most: Math.ceil(perSecond * loading.seconds * HEADROOM), loads: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each round begins with another one.
    for (const { run, most, loads } of [...measured.slice(round), ...measured.slice(0, round)])
      loads.push(await loadOnce(run, `round ${round}`, most, loading));
  }
  checkPromises(measured);
  return measured.map(({ run, loads }) => figuresOf(run, loads));
}

function loadOnce(
  { home, processes }: Run,
  seed: string,
  most: number,
  { model, seconds, signal }: Loading,
): Promise<Load> {
  return runLoad(
    {
      kind: home.kind,
      addresses: home.addresses().slice(0, processes),
      model,
      // The same letters for every home, but never twice for one.
      seed: `${seed}, ${processes}`,
      connections: CONNECTIONS,
      seconds,
      most,
    },
    signal,
  );
}

/** Throws when a home has fewer letters than it said it had kept. */
function checkPromises(measured: readonly { run: Run; loads: readonly Load[] }[]): void {
  const promised = Map.groupBy(measured, ({ run }) => run.home);
  for (const [home, all] of promised) {
    const stored = all.flatMap(({ loads }) => loads).reduce((sum, load) => sum + load.stored, 0);
    const kept = home.count();
    if (kept < stored) throw new Error(`${home.name} promised ${stored} letters and has ${kept}.`);
  }
}

function figuresOf({ home, processes }: Run, loads: readonly Load[]): Figures {
  const middle = (pick: (load: Load) => number) => median(loads.map(pick));
  return {
    home,
    processes,
    perSecond: middle((load) => load.perSecond),
    p50: middle((load) => load.p50),
    p99: middle((load) => load.p99),
    errors: loads.reduce((sum, { errors }) => sum + errors, 0),
    memory: residentBytes(home.processes(processes)),
    databaseMemory: home.database && sharedOnceBytes(processTree(home.database)),
  };
}

type Run = Pick<Figures, 'home' | 'processes'>;
