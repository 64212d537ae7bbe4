import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { freePort } from '../free-port.ts';
import { hasPostgres, openPostgres } from '../open-postgres.ts';
import type { Postgres } from '../open-postgres.ts';

/** A Postgres server for the tests of one file. */
export interface TestServer extends Postgres {
  /** Its data lie in `data` of this folder. */
  readonly folder: string;
  readonly port: number;
  /** The address of an empty database of its own for each test (a schema, which is made much more quickly). */
  makeDatabase(settings?: Readonly<Record<string, string>>): string;
  remove(): Promise<void>;
}

/**
 * Tests that need the programs of a Postgres server. Without them they are skipped, and a line says so;
 * with PATCHWORK_NEED_POSTGRES=1 they fail.
 */
export function describePostgres(name: string, tests: () => void): void {
  if (hasPostgres()) {
    describe(name, tests);
    return;
  }
  const missing = 'this computer has no Postgres server (initdb, pg_ctl and psql).';
  if (process.env['PATCHWORK_NEED_POSTGRES'] === '1') throw new Error(`${name}: ${missing}`);
  console.log(`Not tried, ${name}: ${missing}`);
  describe.skip(name, tests);
}

export async function openTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-postgres-'));
  // Postgres runs as somebody else where the tests run as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = await openPostgres(join(folder, 'server'), port);
  if (!server) throw new Error('There is no Postgres.');
  return {
    ...server,
    folder: join(folder, 'server'),
    port,
    makeDatabase(settings = {}) {
      const name = `test_${randomBytes(6).toString('hex')}`;
      server.query(`CREATE SCHEMA ${name}`);
      return withSettings(server.address, { search_path: name, ...settings });
    },
    async remove() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An address whose connections begin with these settings of the server. */
function withSettings(address: string, settings: Readonly<Record<string, string>>): string {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return `${address}?options=${encodeURIComponent(options.join(' '))}`;
}
