import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import {
  createPostgresStore,
  openPostgres,
} from '../../src/inbox/store/postgres/postgres-store.ts';
import { sql } from '../../src/inbox/store/sql.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { aRequest, aSealedLetter, makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';
import { describePostgres, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

const MORNING = '2026-11-23T15:00:00.000Z';
/** More than one page of the list. */
const MANY = 150;

describePostgres('the inbox command on PostgreSQL', () => {
  let server: TestServer;
  let place: Place;
  let address: string;
  let store: InboxStore;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    place = await makePlace();
    address = server.makeDatabase();
    store = createPostgresStore(address);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const run = (...argv: string[]) => runInbox(place, argv, { PATCHWORK_INBOX: address });

  test('a network moves from PostgreSQL into a file, and back, with everything', async () => {
    const letters = [await aSealedLetter(), ...Array.from({ length: MANY }, () => aRequest())];
    for (const letter of letters) await store.keep({ letter, received: MORNING, flagged: true });
    const [first] = await store.letters({ limit: 1 });
    await store.handle(first?.id ?? '', MORNING);
    await store.keepNote({ id: randomUUID(), sealed: 'note', received: MORNING });
    await store.addToken(makeToken('Ana', MORNING).kept);
    await store.remember('last-seen', MORNING);
    const before = await everythingIn(store);
    const file = join(place.folder, 'backup.sqlite');
    expect(await run('backup', file)).toMatchObject({
      status: 0,
      out: expect.stringContaining(
        `holds ${MANY + 1} letters (1 handled), 1 note and 1 token.`,
      ) as string,
    });
    const copied = createSqliteStore(file);
    expect(await everythingIn(copied)).toEqual(before);
    expect(await copied.recall('last-seen')).toBe(MORNING);
    await copied.close();
    await store.remove(letters.map(({ id }) => id));
    await store.revokeToken('Ana');
    expect((await run('restore', file, '--tokens')).out).toContain(
      `${MANY + 1} letters restored, 0 already there\n0 notes restored, 1 already there\n1 token restored`,
    );
    expect(await everythingIn(store)).toEqual(before);
  });

  test('a letter that is damaged in the database is named, and the others are in the backup', async () => {
    const [whole, damaged] = [aRequest(), aRequest()];
    for (const letter of [whole, damaged])
      await store.keep({ letter, received: MORNING, flagged: false });
    const database = openPostgres(address);
    await database.write(sql`UPDATE letters SET letter = ${'{"half'} WHERE id = ${damaged.id}`);
    await database.close();
    const [, second] = await store.letters();
    const file = join(place.folder, 'backup.sqlite');
    expect(await run('backup', file)).toMatchObject({
      status: 1,
      out: expect.stringContaining('holds 1 letter ') as string,
      errors: `Damaged where they are kept, and not in it: ${second?.code}\n`,
    });
    expect((await run()).out).toContain(`${second?.code} `);
  });
});

/** Letters in the order of their arrival, without the numbers that every home gives anew. */
async function everythingIn(store: InboxStore) {
  const [letters, notes] = [await store.letters(), await store.notes()];
  return {
    letters: letters
      .map(({ number, ...letter }) => (number > 0 ? letter : undefined))
      .sort((one, other) => ((one?.id ?? '') < (other?.id ?? '') ? -1 : 1)),
    notes: notes.map(({ id, sealed, received }) => ({ id, sealed, received })),
    tokens: await store.tokens(),
  };
}
