import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createPostgresStore } from '../../src/inbox/store/postgres/postgres-store.ts';
import type { LetterContent } from '../../src/schema/letter.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { describePostgres, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

describePostgres('letters that share a transaction', () => {
  let server: TestServer;
  let address: string;
  let store: InboxStore;
  let other: Client;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    address = server.makeDatabase();
    store = createPostgresStore(address);
    await store.check();
    other = new Client(address);
    // It is killed with the server.
    other.on('error', () => undefined);
    await other.connect();
  });
  afterEach(async () => {
    await store.close();
    await other.end();
  });

  test('those that come at the same moment are one transaction, at most 32 of them', async () => {
    expect(await keepAll(store, letters(40))).toEqual(Array(40).fill('stored'));
    const { rows } = await other.query<{ size: number }>(
      'SELECT count(*)::int AS size FROM letters GROUP BY xmin::text ORDER BY size',
    );
    expect(rows.map(({ size }) => size)).toEqual([8, 32]);
  });

  test('one that cannot be written refuses only itself', async () => {
    await other.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON letters FOR EACH ROW
        WHEN (NEW.id = 'bad') EXECUTE FUNCTION refuse()`);
    const all = letters(20).with(7, aRequest({ id: 'bad' }));
    expect(await keepAll(store, all)).toEqual(Array(20).fill('stored').with(7, 'SQLSTATE P0001'));
    expect(await store.letters()).toHaveLength(19);
  });

  test('one that waits for another process holds nobody else up', async () => {
    const first = aRequest();
    await insertUncommitted(first);
    const keeping = keepOne(store, first);
    expect(await keepAll(store, letters(19))).toEqual(Array(19).fill('stored'));
    await other.query('ROLLBACK');
    expect(await keeping).toBe('stored');
  });

  test('one id with the same and with other words, all at once, is one row', async () => {
    const letter = aRequest();
    const changed = { ...letter, name: 'Somebody else' };
    const outcomes = await keepAll(store, [letter, letter, changed, ...letters(5), letter]);
    expect(outcomes.toSorted()).toEqual([
      'duplicate',
      'duplicate',
      'mismatch',
      ...Array<string>(6).fill('stored'),
    ]);
    expect(await store.letters()).toHaveLength(6);
  });

  test('two that get the same letters in opposite orders keep each once', async () => {
    const second = createPostgresStore(address);
    await second.check();
    for (let round = 0; round < 5; round += 1) {
      const all = letters(50);
      const [forth, back] = await Promise.all([
        keepAll(store, all),
        keepAll(second, all.toReversed()),
      ]);
      const pairs = forth.map((outcome, index) => [outcome, back.at(-1 - index)].toSorted());
      expect(pairs).toEqual(Array(50).fill(['duplicate', 'stored']));
      expect(await store.letters()).toHaveLength(50 * (round + 1));
    }
    await second.close();
  });

  test('a connection that breaks before the commit refuses nobody', async () => {
    const all = letters(20);
    await insertUncommitted(all[0]);
    const keeping = keepAll(store, all);
    const broken = `SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE NOT granted`;
    await expect.poll(() => server.query(broken), { interval: 10 }).toBe('1');
    await other.query('ROLLBACK');
    expect(await keeping).toEqual(Array(20).fill('stored'));
  });

  test('a server killed before it confirmed the commit: nobody is told “stored”, and again is safe', async () => {
    server.query(`ALTER SYSTEM SET synchronous_standby_names = 'nobody'`);
    server.query('SELECT pg_reload_conf()');
    await expect.poll(() => server.query('SHOW synchronous_standby_names')).toBe('nobody');
    const all = letters(20);
    const keeping = keepAll(store, all);
    await expect
      .poll(() =>
        server.query(`SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`),
      )
      .toBe('1');
    server.kill();
    expect(new Set(await keeping)).not.toContain('stored');
    await expect.poll(() => startAgain(), { timeout: 10_000 }).toBe('started');
    server.query('ALTER SYSTEM RESET synchronous_standby_names');
    server.query('SELECT pg_reload_conf()');
    await expect.poll(() => server.query('SHOW synchronous_standby_names')).toBe('');
    // They were on the disk; only nobody could know.
    expect(await keepAll(store, all)).toEqual(Array(20).fill('duplicate'));
    expect(await store.letters()).toHaveLength(20);
  });

  test('closing waits for those that wait for a transaction, and for those that go alone', async () => {
    const all = letters(100);
    await insertUncommitted(all[0]);
    const keeping = keepAll(store, all);
    const closing = store.close();
    await expect
      .poll(() => server.query('SELECT count(*) FROM pg_locks WHERE NOT granted'))
      .toBe('1');
    await other.query('ROLLBACK');
    await closing;
    expect(await keeping).toEqual(Array(100).fill('stored'));
  });

  /** Another process has begun to keep this letter. */
  async function insertUncommitted(letter: LetterContent | undefined): Promise<void> {
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO letters (id, code, content, received, flagged, letter)
        VALUES ($1, 'OTHER', '', '', 0, '{}')`,
      [letter?.id],
    );
  }

  /** The processes of a server that was killed need a moment to be gone. */
  function startAgain(): string {
    try {
      server.start();
      return 'started';
    } catch (error) {
      return String(error);
    }
  }
});

function letters(count: number): LetterContent[] {
  return Array.from({ length: count }, () => aRequest());
}

function keepAll(store: InboxStore, all: readonly LetterContent[]): Promise<string[]> {
  return Promise.all(all.map((letter) => keepOne(store, letter)));
}

/** What became of a letter: its outcome, or the reason why it was not kept. */
function keepOne(store: InboxStore, letter: LetterContent): Promise<string> {
  return store.keep({ letter, received: '2026-11-22T12:00:00.000Z', flagged: false }).then(
    ({ outcome }) => outcome,
    (error: unknown) => String(error).replace('StoreError: ', ''),
  );
}
