import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processTree, residentBytes } from '../../process-memory.ts';
import { processStat } from '../../process-stat.ts';

const LOOK_AGAIN_MILLISECONDS = 100;
const NOT_TOLD = { ownSeconds: Number.NaN, endedSeconds: Number.NaN };

/** What making one engine's files of one language costs. */
export type BuildCost = {
  seconds: number;
  /** Of all its processes; NaN where the system does not tell (only Linux does). */
  cpuSeconds: number;
  /** The most that all its processes held at once, the network itself among it; in bytes. */
  memory: number;
};

/** Builds in a process of its own, after the network has been made. */
export async function measureBuild(
  name: string,
  count: number,
  scratch: string,
): Promise<BuildCost> {
  const folder = join(scratch, 'build');
  await mkdir(folder, { recursive: true });
  const child = fork(join(import.meta.dirname, 'build-child.ts'), [name, String(count), folder]);
  const { pid } = child;
  if (pid === undefined) throw new Error('No process could be started.');
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The build of ${name} ended early.`);
  });
  const hear = async (): Promise<unknown> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    return message;
  };
  try {
    await hear();
    const before = cpuSeconds(pid);
    child.send('go');
    const watched = watchMemory(pid);
    const milliseconds = Number(await hear());
    const cpu = cpuSeconds(pid) - before;
    const memory = await watched.stop();
    return { seconds: milliseconds / 1000, cpuSeconds: cpu, memory };
  } finally {
    ended.catch(() => undefined);
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function watchMemory(pid: number): { stop: () => Promise<number> } {
  let most = 0;
  let watching = true;
  const watch = async (): Promise<number> => {
    while (watching) {
      most = Math.max(most, residentBytes(processTree(pid)));
      await pause(LOOK_AGAIN_MILLISECONDS);
    }
    return most;
  };
  const watched = watch();
  return {
    stop: () => {
      watching = false;
      return watched;
    },
  };
}

/** Processor time of a process and of those it started that have ended. */
function cpuSeconds(pid: number): number {
  const { ownSeconds, endedSeconds } = processStat(pid) ?? NOT_TOLD;
  return ownSeconds + endedSeconds;
}
