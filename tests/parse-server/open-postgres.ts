import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A Postgres of one's own, on a socket and a port that nobody else uses. */
export interface Postgres {
  address: string;
  /** Runs one statement and gives what `psql` prints, one line for each row. */
  query: (sql: string) => string;
  close: () => void;
}

const DEBIAN = '/usr/lib/postgresql';

/** Starts the system's Postgres in a folder. Nothing when this computer has none. */
export async function openPostgres(folder: string, port: number): Promise<Postgres | undefined> {
  const bin = programFolder();
  if (bin === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  // Postgres refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
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
  run('initdb', ['-D', data, '-U', 'parse', '--auth=trust']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  // The server would hold this process's own output open.
  const start = ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'];
  const { status } = spawnSync(join(bin, 'pg_ctl'), start, { stdio: 'ignore', ...owner });
  if (status !== 0) throw new Error('Postgres did not start.');
  return {
    address: `postgres://parse@127.0.0.1:${port}/postgres`,
    query: (sql) =>
      run('psql', [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'parse',
        'postgres',
        '-Atqc',
        sql,
      ]).trim(),
    close: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    },
  };
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

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}
