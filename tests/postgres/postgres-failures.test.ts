import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createPostgresStore } from '../../src/inbox/store/postgres/postgres-store.ts';
import { freePort } from '../free-port.ts';
import { postgresUser } from '../open-postgres.ts';
import { aRequest, openAt, makePlace, postJson } from '../inbox/inbox-place.ts';
import { describePostgres, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

const RECEIVED = '2026-11-22T12:00:00.000Z';

describePostgres('failures of PostgreSQL', () => {
  let server: TestServer;
  let store: InboxStore;
  let address: string;
  const opened: InboxStore[] = [];
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    address = server.makeDatabase();
    store = open(address);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  function open(at: string): InboxStore {
    const one = createPostgresStore(at);
    opened.push(one);
    return one;
  }

  test('a server that is not there fails each call, and the same store works when it is back', async () => {
    server.stop();
    for (const call of everyCall(store)) expect(await reasonOf(call())).toBe('ECONNREFUSED');
    server.start();
    for (const call of everyCall(store)) await call();
    server.stop('immediate');
    for (const call of everyCall(store)) expect(await reasonOf(call())).toMatch(EXPECTED);
    server.start();
    await expect.poll(() => keepOne(store)).toBe('stored');
  });

  test.each(['stop', 'kill'] as const)(
    'nothing acknowledged is lost when the server is ended in the middle (%s)',
    async (end) => {
      const acknowledged = new Set<string>();
      const reasons = new Set<string>();
      const neighbors = 12;
      for (let round = 0; round < 3; round += 1) {
        const before = acknowledged.size;
        const posting = Array.from({ length: neighbors }, () =>
          keepUntilDown(store, acknowledged, reasons),
        );
        await expect.poll(() => acknowledged.size, { interval: 5 }).toBeGreaterThan(before + 100);
        if (end === 'stop') server.stop('fast');
        else server.kill();
        await Promise.all(posting);
        await expect.poll(() => startAgain(server), { timeout: 10_000 }).toBe('started');
      }
      const listed = await store.letters();
      const ids = new Set(listed.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      expect(ids.size).toBe(listed.length);
      // At most what was under way is there without having been acknowledged.
      expect(listed.length - acknowledged.size).toBeLessThanOrEqual(3 * neighbors);
      expect([...reasons].filter((reason) => !EXPECTED.test(reason))).toEqual([]);
    },
  );

  test.each([
    ['fsync', 'fsync is off: letters could be lost'],
    ['full_page_writes', 'full_page_writes is off: letters could be lost'],
  ])('a server with %s off is refused, also on connections that are open', async (name, reason) => {
    expect(await keepOne(store)).toBe('stored');
    server.query(`ALTER SYSTEM SET ${name} = off`);
    server.query('SELECT pg_reload_conf()');
    await expect.poll(() => reasonOf(store.check())).toBe(reason);
    expect(await keepOne(store)).toBe(reason);
    expect(await store.letters()).toHaveLength(1);
    server.query(`ALTER SYSTEM RESET ${name}`);
    server.query('SELECT pg_reload_conf()');
    await expect.poll(() => keepOne(store)).toBe('stored');
  });

  test('a standby is refused, and so is a database that may only be read', async () => {
    await store.check();
    const standby = join(server.folder, 'data', 'standby.signal');
    server.stop();
    await writeFile(standby, '');
    server.start('-c primary_conninfo=');
    expect(await keepOne(store)).toBe('the server is a standby or still recovering');
    expect(await reasonOf(store.check())).toBe('the server is a standby or still recovering');
    server.stop();
    await rm(standby);
    server.start();
    expect(await keepOne(store)).toBe('stored');
    const readOnly = `${address}${encodeURIComponent(' -c default_transaction_read_only=on')}`;
    expect(await keepOne(open(readOnly))).toBe('read_only_sql_transaction');
    expect(await reasonOf(open(readOnly).check())).toBe('read_only_sql_transaction');
  });

  test('reasons name what an operator can mend, and never the password', async () => {
    const hba = join(server.folder, 'data', 'pg_hba.conf');
    const trusting = await readFile(hba, 'utf8');
    server.query(`CREATE ROLE locked LOGIN PASSWORD 'right-secret'`);
    server.query('CREATE ROLE stranger LOGIN');
    server.query(`CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    await writeFile(hba, `host all locked 127.0.0.1/32 scram-sha-256\n${trusting}`);
    server.query('SELECT pg_reload_conf()');
    const at = (user: string, database = 'postgres', query = '') =>
      `postgres://${user}@127.0.0.1:${server.port}/${database}${query}`;
    const reasons = [
      [at('locked:wrong-secret'), 'invalid_password'],
      [at('locked'), 'the password was not accepted'],
      [at('locked:right-secret'), 'insufficient_privilege'],
      [at('nobody-here'), 'invalid_authorization_specification'],
      [at('patchwork', 'nowhere'), 'invalid_catalog_name: there is no such database'],
      [at('stranger'), 'insufficient_privilege'],
      [at('patchwork', 'latin'), 'the database is not in UTF-8'],
      [at('patchwork', 'postgres', '?sslmode=verify-full'), 'the server offers no TLS'],
      ['postgres://u:wrong-secret@host.invalid/x', 'ENOTFOUND'],
      ['postgres://u:wrong/secret@127.0.0.1:x/y', 'the address of the database cannot be read'],
    ] as const;
    for (const [place, reason] of reasons) {
      const failure: unknown = await open(place)
        .check()
        .catch((error: unknown) => error);
      expect(failure).not.toHaveProperty('cause');
      expect(String(failure)).toMatch(`StoreError: ${reason}`);
      expect(String(failure)).not.toContain('secret');
    }
    await writeFile(hba, trusting);
    server.query('SELECT pg_reload_conf()');
  });

  test('a server that takes connections and says nothing fails the call', async () => {
    const port = await freePort();
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(port, '127.0.0.1');
    const mute = open(`postgres://u:secret@127.0.0.1:${port}/x`);
    expect(await keepOne(mute)).toBe('the connection timed out');
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test('a letter that a standby must confirm is not acknowledged before', async () => {
    expect(await keepOne(store)).toBe('stored');
    server.query(`ALTER SYSTEM SET synchronous_standby_names = 'nobody'`);
    server.query('SELECT pg_reload_conf()');
    await expect.poll(() => server.query('SHOW synchronous_standby_names')).toBe('nobody');
    const letter = aRequest();
    expect(await keepOne(store, letter)).toBe('the connection timed out');
    server.query('ALTER SYSTEM RESET synchronous_standby_names');
    server.query('SELECT pg_reload_conf()');
    await expect.poll(() => keepOne(store, letter)).toBe('duplicate');
  });

  test('a lock that nobody lets go fails the call, and the next one succeeds', async () => {
    await store.check();
    const other = new Client(address);
    await other.connect();
    await other.query('BEGIN; LOCK TABLE letters IN ACCESS EXCLUSIVE MODE');
    expect(await keepOne(store)).toBe('lock_not_available');
    await other.end();
    expect(await keepOne(store)).toBe('stored');
  });

  test.skipIf(process.getuid?.() !== 0)(
    'a disk that is full fails the letter; when there is room again, it is kept',
    async () => {
      const disk = join(server.folder, 'small-disk');
      await mkdir(disk);
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
      if (mounted.status !== 0) {
        console.log('Not tried: this computer lets nobody make a small disk.');
        return;
      }
      const { uid, gid } = postgresUser();
      spawnSync('chown', [`${uid}:${gid}`, disk]);
      server.query(`CREATE TABLESPACE small LOCATION '${disk}'`);
      const small = server.makeDatabase({ default_tablespace: 'small' });
      const full = open(small);
      const schema = new URL(small).searchParams.get('options')?.match(/test_\w+/)?.[0];
      try {
        const kept: string[] = [];
        let outcome = 'stored';
        while (outcome === 'stored') {
          const letter = aRequest({ access: randomBytes(8000).toString('hex') });
          outcome = await keepOne(full, letter);
          if (outcome === 'stored') kept.push(letter.id);
          // The server does so by itself from time to time; its first notes of free room need room too.
          if (kept.length === 5) server.query(`VACUUM ${schema}.letters`);
        }
        expect(outcome).toBe('disk_full');
        expect((await full.letters()).map(({ id }) => id)).toEqual(kept);
        expect(await full.remove(kept.slice(10))).toBe(kept.length - 10);
        expect(await keepOne(full)).toBe('stored');
        expect(await full.letters()).toHaveLength(11);
      } finally {
        await full.close();
        server.query(`DROP SCHEMA ${schema} CASCADE`);
        server.query('DROP TABLESPACE small');
        spawnSync('umount', [disk]);
      }
    },
  );

  test('a service whose database is away shows the site, and says why to its operator only', async () => {
    const place = await makePlace({ 'index.html': '<h1>Home</h1>' });
    const reasons: string[] = [];
    server.stop();
    const database = address.replace('patchwork@', 'patchwork:wrong-secret@');
    const service = await openAt(place, {
      database,
      tell: (event) => {
        if (event.event === 'storage-failed') reasons.push(event.reason);
      },
    });
    expect((await fetch(service.url)).status).toBe(200);
    const request = aRequest();
    const refused = await postJson(service.url, request);
    expect([refused.status, await refused.text()]).toEqual([
      503,
      expect.not.stringMatching(/secret|ECONN/),
    ]);
    expect((await fetch(new URL('v1/health', service.url))).status).toBe(503);
    expect(reasons).toContain('ECONNREFUSED');
    server.start();
    expect((await postJson(service.url, request)).status).toBe(201);
    expect((await fetch(new URL('v1/health', service.url))).status).toBe(200);
    await service.close();
    await place.remove();
  });
});

/** What a letter may fail of while its server goes away. */
const EXPECTED =
  /^(the connection was lost|ECONNREFUSED|ECONNRESET|EPIPE|admin_shutdown|crash_shutdown|cannot_connect_now)$/;

function everyCall(store: InboxStore): (() => Promise<unknown>)[] {
  return [
    () => store.keep({ letter: aRequest(), received: RECEIVED, flagged: false }),
    () => store.letters(),
    () => store.handle('x', undefined),
    () => store.remove(['x']),
    () => store.notes(),
    () => store.sweep('2000'),
    () => store.recall('last-seen'),
    () => store.rememberOnce('last-seen', RECEIVED),
    () => store.tokens(),
    () => store.check(),
  ];
}

/** What became of a letter: its outcome, or the reason why it was not kept. */
async function keepOne(store: InboxStore, letter = aRequest()): Promise<string> {
  const keeping = store.keep({ letter, received: RECEIVED, flagged: false });
  return keeping.then(({ outcome }) => outcome, messageOf);
}

function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(() => 'none', messageOf);
}

function messageOf(error: unknown): string {
  return error instanceof StoreError ? error.message : `not a StoreError: ${String(error)}`;
}

/** The processes of a server that was killed need a moment to be gone. */
function startAgain(server: TestServer): string {
  try {
    server.start();
    return 'started';
  } catch (error) {
    return String(error);
  }
}

async function keepUntilDown(
  store: InboxStore,
  acknowledged: Set<string>,
  reasons: Set<string>,
): Promise<void> {
  for (;;) {
    const letter = aRequest();
    const outcome = await keepOne(store, letter);
    if (outcome !== 'stored') {
      reasons.add(outcome);
      return;
    }
    acknowledged.add(letter.id);
  }
}
