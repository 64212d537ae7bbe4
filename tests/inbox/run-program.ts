import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Place } from './inbox-place.ts';

const SERVE = new URL('../../src/inbox/serve.ts', import.meta.url).pathname;
const NOBODY = 65534;

/** What the program was told to do, and everything it wrote until it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly errors: string;
}

export interface RunOptions {
  /** Options for Node itself. */
  readonly node?: readonly string[];
  /** A line of shell before the program takes the shell's place, like `ulimit -f 100`. */
  readonly shell?: string | undefined;
  /** Runs as "nobody" when the tests run as root, because root may write what may only be read. */
  readonly unprivileged?: boolean | undefined;
}

/**
 * `npm run serve` on a place in a process of its own, with only these variables, whether it starts or not. `url` is
 * where it is open, and empty when it never is.
 */
export function runProgram(
  { dist, database }: Pick<Place, 'dist' | 'database'>,
  environment: Readonly<Record<string, string>> = {},
  { node = [], shell = ':', unprivileged = false }: RunOptions = {},
) {
  const program = ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...node, SERVE];
  const child = spawn('/bin/sh', program, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PORT: '0', PATCHWORK_DIST: dist, PATCHWORK_INBOX: database, ...environment },
    ...(unprivileged && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const done = once(child, 'close').then(([code, signal]): Ended => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    out,
    errors,
  }));
  const opened = once(child.stdout, 'data').then(() => /http:[^\s"]+/.exec(out)?.[0] ?? '');
  return {
    process: child,
    url: Promise.race([opened, done.then(() => '')]),
    done,
    errors: () => errors,
  };
}
