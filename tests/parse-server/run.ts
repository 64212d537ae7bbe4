/**
 * Tries our adapter on a real Parse Server: `npm run test:parse`. Needs npm's registry and a Postgres on this
 * computer; it installs Parse Server in a temporary folder and leaves nothing behind. Not part of `npm test`.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile, chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { fetchAsBrowser } from '../delivery-server.ts';
import { aRequest, aSealedLetter } from '../unit/inbox-place.ts';
import { openPostgres } from './open-postgres.ts';
import type { Postgres } from './open-postgres.ts';

const PARSE_SERVER = 'parse-server@9.10.0';
const SITE = 'https://hill-towns.example';
const LETTERS = 20;
const JSON_TYPE = { 'content-type': 'application/json' };
const APPLICATION = { 'x-parse-application-id': 'patchwork' };
const MASTER = { ...JSON_TYPE, ...APPLICATION, 'x-parse-master-key': 'only-for-this-test' };

/** Something this computer lacks; it says nothing about our adapter. */
class CannotTry extends Error {
  override readonly name = 'CannotTry';
}

const folder = await mkdtemp(join(tmpdir(), 'patchwork-parse-'));
// Postgres runs as somebody else where this runs as root.
await chmod(folder, 0o755);
let postgres: Postgres | undefined;
let server: ChildProcess | undefined;
try {
  postgres = await openPostgres(join(folder, 'postgres'), await freePort());
  if (!postgres) throw new CannotTry('this computer has no Postgres (initdb, pg_ctl and psql).');
  await install();
  const port = await freePort();
  server = await start(postgres.address, port);
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

async function tryAll(parse: string, { query }: Postgres): Promise<void> {
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

  await makeClass(parse);
  query('create unique index letter_once on "Letter" ("letterId")');

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

async function makeClass(parse: string): Promise<void> {
  const text = { type: 'String' };
  const nobody = {};
  const answer = await fetch(`${parse}/schemas/Letter`, {
    method: 'POST',
    headers: MASTER,
    body: JSON.stringify({
      className: 'Letter',
      fields: { letterId: text, network: text, version: text, sealed: text, plain: text },
      classLevelPermissions: {
        create: { '*': true },
        get: nobody,
        find: nobody,
        count: nobody,
        update: nobody,
        delete: nobody,
        addField: nobody,
      },
    }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

async function install(): Promise<void> {
  say(`Installing ${PARSE_SERVER} in a temporary folder ...`);
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', PARSE_SERVER],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status !== 0) throw new CannotTry('npm could not install Parse Server.');
  await cp(join(import.meta.dirname, 'server.mjs'), join(folder, 'server.mjs'));
}

async function start(database: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server.mjs', database, String(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('ready')) ready();
    });
    child.once('exit', () => {
      fail(new Error('Parse Server did not start.'));
    });
  });
  return child;
}

function freePort(): Promise<number> {
  return new Promise((free) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => {
        free(typeof place === 'object' && place ? place.port : 0);
      });
    });
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
