import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../free-port.ts';
import { openPostgres } from '../open-postgres.ts';
import type { Postgres } from '../open-postgres.ts';
import {
  CannotTry,
  installParse,
  LETTER_ONCE,
  makeLetterClass,
  parseReady,
  spawnParse,
} from '../parse-server/open-parse.ts';
import { openWorker } from '../worker/open-worker.ts';
import type { OpenWorker } from '../worker/open-worker.ts';
import { openPrograms } from './home.ts';
import type { Home } from './home.ts';
import { processTree } from './process-memory.ts';

/** Where homes may write, and what ends when they do. */
export interface Ground {
  readonly folder: string;
  /** A built site. */
  readonly dist: string;
  readonly closing: AsyncDisposableStack;
  readonly signal: AbortSignal;
}

const SERVE = join(import.meta.dirname, '../../src/inbox/serve.ts');

/** Our service on Node with one SQLite file, as `npm run serve` starts it; or another program that serves the same. */
export async function openSqliteHome(ground: Ground, program = SERVE): Promise<Home> {
  const place = join(ground.folder, program === SERVE ? 'sqlite' : 'bundled', 'inbox.sqlite');
  return openNode(ground, {
    name: 'Node + SQLite',
    place,
    ports: [await freePort()],
    program,
    count: () => countIn(place),
  });
}

/** Our service on Node with PostgreSQL, in several processes. */
export async function openPostgresHome(ground: Ground): Promise<Home> {
  const [postgres, database] = await startPostgres(ground, 'postgres-inbox');
  const ports = [await freePort(), await freePort()];
  const place = postgres.address;
  const count = () => Number(postgres.query('select count(*) from letters'));
  return { ...openNode(ground, { name: 'Node + PostgreSQL', place, ports, count }), database };
}

function openNode(
  { dist, closing }: Ground,
  {
    name,
    place,
    ports,
    program = SERVE,
    count,
  }: Pick<Home, 'name' | 'count'> & { place: string; ports: readonly number[]; program?: string },
): Home {
  const home = openPrograms({
    name,
    kind: 'inbox',
    path: 'v1/requests',
    ports,
    run: (port) =>
      spawn(process.execPath, [program], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          PORT: String(port),
          PATCHWORK_DIST: dist,
          PATCHWORK_INBOX: place,
          PATCHWORK_LIMIT: 'off',
        },
      }),
    count,
  });
  closing.defer(() => home.stop());
  return home;
}

/** Our service in workerd with D1, as it runs on Cloudflare, with D1's files on this computer's disk. */
export async function openWorkerHome({ folder, dist, closing }: Ground): Promise<Home> {
  const persist = join(folder, 'd1');
  await mkdir(persist);
  const port = await freePort();
  let worker: OpenWorker | undefined;
  const stop = async () => {
    await worker?.kill();
    worker = undefined;
  };
  closing.defer(stop);
  return {
    name: 'Worker + D1 (workerd)',
    kind: 'inbox',
    addresses: () => [`http://127.0.0.1:${port}/v1/requests`],
    start: async () => {
      worker = await openWorker({ dist, persist, port, vars: { PATCHWORK_LIMIT: 'off' } });
    },
    stop,
    // The first one only starts workerd; Cloudflare has no such process.
    processes: () => (worker?.process ? processTree(worker.process).slice(1) : []),
    count: () =>
      readdirSync(persist, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.sqlite'))
        .reduce((sum, name) => sum + countIn(join(persist, name)), 0),
  };
}

/** Parse Server with its class for letters and the unique index, on PostgreSQL, in several processes. */
export async function openParseHome({ folder, closing, signal, ...ground }: Ground): Promise<Home> {
  const where = join(folder, 'parse');
  await mkdir(where);
  await installParse(where, signal);
  const [postgres, database] = await startPostgres(
    { folder, closing, signal, ...ground },
    'postgres-parse',
  );
  const [first, second] = [await freePort(), await freePort()];
  const run = (port: number) =>
    spawnParse(where, { database: postgres.address, port, idempotency: false });
  await prepareParse(postgres, run(first), `http://127.0.0.1:${first}/parse`);
  const home = openPrograms({
    name: 'Parse Server',
    kind: 'parse',
    path: 'parse/classes/Letter',
    ports: [first, second],
    run,
    database,
    count: () => Number(postgres.query('select count(*) from "Letter"')),
  });
  closing.defer(() => home.stop());
  return home;
}

async function prepareParse(
  postgres: Postgres,
  child: ReturnType<typeof spawnParse>,
  address: string,
): Promise<void> {
  try {
    await parseReady(child);
    await makeLetterClass(address);
    postgres.query(LETTER_ONCE);
  } finally {
    child.kill('SIGKILL');
  }
}

/** A PostgreSQL of one's own with the settings it comes with, and the id of its first process. */
async function startPostgres(
  { folder, closing }: Ground,
  name: string,
): Promise<[Postgres, number]> {
  const postgres = await openPostgres(join(folder, name), await freePort());
  if (!postgres) throw new CannotTry('this computer has no PostgreSQL (initdb, pg_ctl, psql).');
  closing.defer(() => {
    postgres.close();
  });
  const [first] = readFileSync(join(folder, name, 'data', 'postmaster.pid'), 'utf8').split('\n');
  return [postgres, Number(first)];
}

/** Letters in one SQLite file; none when it is a file of something else. */
function countIn(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    if (!database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'letters'").get()) return 0;
    return Number(database.prepare('SELECT count(*) AS letters FROM letters').get()?.['letters']);
  } finally {
    database.close();
  }
}
