import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processTree, residentBytes } from '../../process-memory.ts';

const LOOK_AGAIN_MILLISECONDS = 100;
/** Linux counts processor time in hundredths of a second, on every machine Node runs on. */
const TICKS_A_SECOND = 100;

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
    const before = await cpuSeconds(pid);
    child.send('go');
    const watched = watchMemory(pid);
    const milliseconds = Number(await hear());
    const cpu = (await cpuSeconds(pid)) - before;
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

/** Processor time of a process and of those it started that have ended (proc_pid_stat(5), fields 14 to 17). */
async function cpuSeconds(pid: number): Promise<number> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold spaces; it ends with the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}
