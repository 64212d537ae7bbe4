import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A Postgres of one's own, on a socket and a port that nobody else uses. */
export interface Postgres {
  /** Of its superuser, whom it lets in without a password. */
  readonly address: string;
  /** Runs one statement and gives what `psql` prints, one line for each row. */
  query(sql: string): string;
  /** Starts it again. `options` are more of its settings, like `-c fsync=off`. */
  start(options?: string): void;
  /** Ends it: "fast" takes back what runs, "immediate" lets it recover at the next start. */
  stop(mode?: 'fast' | 'immediate'): void;
  /** kill -9 of the server and all its processes. */
  kill(): void;
  /** Ends it if it runs. */
  close(): void;
}

const DEBIAN = '/usr/lib/postgresql';
const SUPERUSER = 'patchwork';

/** True when this computer has the programs of a Postgres server. */
export function hasPostgres(): boolean {
  return programFolder() !== undefined;
}

/** Starts the system's Postgres in a folder. Nothing when this computer has none. */
export async function openPostgres(folder: string, port: number): Promise<Postgres | undefined> {
  const bin = programFolder();
  if (bin === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  const owner = postgresUser();
  if (owner.uid !== undefined) spawnSync('chown', [`${owner.uid}:${owner.gid}`, folder]);
  const run = (program: string, args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(join(bin, program), args, {
      encoding: 'utf8',
      cwd: folder,
      ...owner,
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
    return stdout;
  };
  const data = join(folder, 'data');
  let isRunning = false;
  const start = (options = ''): void => {
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 ${options}`;
    // The server would hold this process's own output open.
    const args = ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'];
    const { status } = spawnSync(join(bin, 'pg_ctl'), args, { stdio: 'ignore', ...owner });
    if (status !== 0) throw new Error('Postgres did not start.');
    isRunning = true;
  };
  const stop = (mode = 'fast'): void => {
    run('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop']);
    isRunning = false;
  };
  run('initdb', ['-D', data, '-U', SUPERUSER, '-E', 'UTF8', '--no-sync', '--auth=trust']);
  start();
  const here = ['-h', '127.0.0.1', '-p', String(port), '-U', SUPERUSER, 'postgres'];
  return {
    address: `postgres://${SUPERUSER}@127.0.0.1:${port}/postgres`,
    query: (sql) => run('psql', [...here, '-Atqc', sql]).trim(),
    start,
    stop,
    kill: () => {
      killAll(data);
      isRunning = false;
    },
    close: () => {
      if (isRunning) stop('immediate');
    },
  };
}

/** Postgres refuses to run as root, so it runs as the user that its package made. */
export function postgresUser(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
}

function programFolder(): string | undefined {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
    : [];
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...debian];
  return folders.find((folder) =>
    ['initdb', 'pg_ctl', 'psql'].every((program) => existsSync(join(folder, program))),
  );
}

/** Its processes end together only when each gets the signal: the others go on to write when just the first dies. */
function killAll(data: string): void {
  const [first] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ');
  for (const id of [Number(first), ...children.map(Number)]) killOne(id);
}

function killOne(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // One of them has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}
