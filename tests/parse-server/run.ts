/**
 * Tries our adapter on a real Parse Server: `npm run test:parse`. Needs npm's registry and a Postgres on this
 * computer; it installs Parse Server in a temporary folder and leaves nothing behind. Not part of `npm test`.
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { fetchAsBrowser } from '../delivery-server.ts';
import { freePort } from '../free-port.ts';
import { openPostgres } from '../open-postgres.ts';
import type { Postgres } from '../open-postgres.ts';
import { aRequest, aSealedLetter } from '../inbox/inbox-place.ts';
import {
  APPLICATION,
  CannotTry,
  installParse,
  LETTER_ONCE,
  makeLetterClass,
  MASTER,
  PARSE_SERVER,
  parseReady,
  spawnParse,
} from './open-parse.ts';

const SITE = 'https://hill-towns.example';
const LETTERS = 20;

const folder = await mkdtemp(join(tmpdir(), 'patchwork-parse-'));
// Postgres runs as somebody else where this runs as root.
await chmod(folder, 0o755);
let postgres: Postgres | undefined;
let server: ChildProcess | undefined;
try {
  postgres = await openPostgres(join(folder, 'postgres'), await freePort());
  if (!postgres) throw new CannotTry('this computer has no Postgres (initdb, pg_ctl and psql).');
  say(`Installing ${PARSE_SERVER} in a temporary folder ...`);
  await installParse(folder);
  const port = await freePort();
  // Switched on to see what it is worth; the adapter does not use it.
  server = spawnParse(folder, { database: postgres.address, port, idempotency: true });
  await parseReady(server);
  await tryAll(`http://127.0.0.1:${port}/parse`, postgres);
  say(`Parse Server keeps our letters (${PARSE_SERVER}).`);
} catch (error) {
  if (!(error instanceof CannotTry)) throw error;
  say(`Not tried: ${error.message}`);
  process.exitCode = 2;
} finally {
  server?.kill('SIGKILL');
  postgres?.close();
  await rm(folder, { recursive: true, force: true });
}

async function tryAll(parse: string, postgres: Postgres): Promise<void> {
  const query = (sql: string) => postgres.query(sql);
  const address = `${parse}/classes/Letter`;
  const rows = (id?: string) =>
    Number(query(`select count(*) from "Letter"${id ? ` where "letterId" = '${id}'` : ''}`));
  const delivery = deliveryTo({ kind: 'parse', address, application_id: 'patchwork' });
  assert(delivery.way === 'post');
  const post = async (letter: SealedLetter, more: Record<string, string> = {}) => {
    const { url, init } = delivery.encode(letter);
    const headers = { ...init.headers, ...more };
    const answer = await fetchAsBrowser(SITE, url, { ...init, headers });
    return delivery.classify(answer.status, answer.headers, await answer.text());
  };

  const early = await post(await aSealedLetter());
  assert.deepEqual(early, { kind: 'stop', reason: 'notStored' });
  say('A letter to a class that is not there is refused, and said to be.');

  await makeLetterClass(parse);
  query(LETTER_ONCE);

  const requests = Array.from({ length: LETTERS }, () => aRequest());
  const letters = await Promise.all(requests.map((request) => aSealedLetter(request)));
  for (const letter of letters) assert.deepEqual(await post(letter), { kind: 'stored' });
  for (const letter of letters) assert.deepEqual(await post(letter), { kind: 'duplicate' });
  assert.equal(rows(), LETTERS);
  say(`${LETTERS} letters, each posted twice across origins: ${rows()} rows.`);

  const one = await aSealedLetter();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => post(one)));
  assert.equal(outcomes.filter(({ kind }) => kind === 'stored').length, 1);
  assert.equal(outcomes.filter(({ kind }) => kind === 'duplicate').length, 9);
  assert.equal(rows(one.id), 1);
  say('One letter, posted 10 times at once: 1 stored, 9 duplicates, 1 row.');

  const secret = DEMO_KEYS.map(({ identity }) => identity);
  const read = await fetch(`${address}?limit=1000`, { headers: MASTER });
  const { results } = (await read.json()) as { results: { letterId: string; sealed: string }[] };
  for (const request of requests) {
    const kept = results.find(({ letterId }) => letterId === request.id);
    assert.deepEqual(await openLetter(kept?.sealed ?? '', secret), request);
  }
  const stranger = await fetch(address, { headers: { ...APPLICATION } });
  assert.equal(stranger.ok, false);
  say('Every letter opens again to the words that were sealed. A stranger may not read the class.');

  // What `idempotencyOptions` is worth: a first try that fails after the server has noted it.
  query(`alter table "Letter" add constraint broken check (network <> 'hill-towns') not valid`);
  const lost = await aSealedLetter();
  const noted = { 'x-parse-request-id': lost.id };
  const failed = await post(lost, noted);
  query('alter table "Letter" drop constraint broken');
  const replayed = await post(lost, noted);
  assert.deepEqual(failed, { kind: 'retry' });
  assert.deepEqual(replayed, { kind: 'retry' });
  assert.equal(rows(lost.id), 0);
  assert.deepEqual(await post(lost), { kind: 'stored' });
  assert.equal(rows(lost.id), 1);
  say(
    'A request that failed and is "duplicate" for Parse (code 159) has no row: we do not call it stored.',
  );

  query('drop index letter_once');
  assert.deepEqual(await post(one), { kind: 'stored' });
  assert.equal(rows(one.id), 2);
  say('Without the unique index, a letter that is sent again has two rows with one letterId.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
