import type { ChildProcess } from 'node:child_process';
import type { Place } from './inbox-place.ts';
import { runProgram } from './run-program.ts';
import type { RunOptions } from './run-program.ts';

/** The real program, `npm run serve`, open in a process of its own. */
export interface Program {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote to its operator so far. */
  errors(): string;
  /** Ends it and waits until it is gone. Calling it again does nothing. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface ProgramOptions extends Pick<RunOptions, 'shell' | 'unprivileged'> {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts it on a place, without a limit for posts, and waits until it says where it is open. */
export async function startProgram(
  place: Pick<Place, 'dist' | 'database'>,
  { environment = {}, ...options }: ProgramOptions = {},
): Promise<Program> {
  const run = runProgram(place, { PATCHWORK_LIMIT: 'off', ...environment }, options);
  const url = await run.url;
  if (!url) throw new Error(`The program did not start: ${run.errors()}`);
  return {
    url,
    process: run.process,
    errors: run.errors,
    async stop(signal = 'SIGTERM') {
      run.process.kill(signal);
      await run.done;
    },
  };
}
