import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processStat } from '../process-stat.ts';

/** Short builds are looked at often, long ones seldom: looking takes time, too. */
const FIRST_LOOKS_MILLISECONDS = 10;
const LATER_LOOKS_MILLISECONDS = 200;
const LATER = 1000;
const TAIL_OF_ERROR = 4000;

/** A program with its arguments, in a folder. */
export type Command = {
  program: string;
  words: readonly string[];
  folder: string;
  env?: Readonly<Record<string, string>>;
};

/** What a run took. Processor time and memory are NaN where the system does not tell (only Linux does). */
export type Cost = {
  seconds: number;
  /** User and system time of all its processes. */
  cpuSeconds: number;
  /** The most that all its processes held at once (RSS), in bytes. */
  memory: number;
};

/**
 * Runs a program and everything it starts. Nothing else may run in this process meanwhile.
 * @throws {Error} with the end of what it said when it fails.
 */
export async function measureCommand({ program, words, folder, env }: Command): Promise<Cost> {
  const before = processStat('self')?.endedSeconds ?? Number.NaN;
  const started = performance.now();
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-TAIL_OF_ERROR);
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const memory = watchMemory(child.pid, ended);
  const [code] = await ended;
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${[program, ...words].join(' ')} failed:\n${said}`);
  const after = processStat('self')?.endedSeconds ?? Number.NaN;
  return { seconds, cpuSeconds: after - before, memory: await memory };
}

async function watchMemory(root: number | undefined, ended: Promise<unknown>): Promise<number> {
  const over = new AbortController();
  const stop = (): void => {
    over.abort();
  };
  ended.then(stop, stop);
  const started = performance.now();
  const looks: number[] = [];
  while (!over.signal.aborted && root !== undefined) {
    looks.push(residentBytesOf(root));
    const isLater = performance.now() - started > LATER;
    await pause(isLater ? LATER_LOOKS_MILLISECONDS : FIRST_LOOKS_MILLISECONDS);
  }
  const most = looks.reduce((one, other) => Math.max(one, other), 0);
  return most > 0 ? most : Number.NaN;
}

/** Read from the system itself: a program that lists processes would be counted as part of the build. */
function residentBytesOf(root: number): number {
  const parents = new Map(processes().map((id) => [id, processStat(id)?.parent]));
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === root || isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + residentBytes(id), 0);
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function residentBytes(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
