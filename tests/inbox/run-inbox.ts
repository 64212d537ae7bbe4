import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Place } from './inbox-place.ts';

/** What a run of `npm run inbox` ended with. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

const COMMAND = new URL('../../src/inbox/command/inbox-command.ts', import.meta.url).pathname;

/**
 * The real program in a process of its own, on the inbox of a place unless the environment names another.
 * @param shell a line of shell before the program takes the shell's place, like `ulimit -f 8`.
 */
export function startInbox(
  place: Place,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  shell = ':',
): { process: ChildProcess; ended: Promise<Run> } {
  const program = ['-c', `${shell}; exec "$0" "$@"`, process.execPath, COMMAND];
  const child = spawn('/bin/sh', [...program, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATCHWORK_INBOX: place.database, TZ: 'America/New_York', ...environment },
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const ended = new Promise<Run>((resolve) => {
    child.once('close', (status) => {
      resolve({ status, out, errors });
    });
  });
  return { process: child, ended };
}

/** Runs it to its end. */
export function runInbox(
  place: Place,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return startInbox(place, argv, environment).ended;
}
