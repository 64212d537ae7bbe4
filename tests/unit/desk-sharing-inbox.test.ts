import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { isWholeToken, openDeskInbox } from '../../src/desk/sharing/desk-inbox.ts';
import { readLetters, recountLetters } from '../../src/desk/sharing/read-letters.ts';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { RemoteError } from '../../src/inbox/remote/remote-error.ts';
import { createSqliteStore, openSqlite } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { aRequest, aSealedLetter, postJson } from '../inbox/inbox-place.ts';
import { letIn, seal, shutOut, useReading } from '../inbox/reading-place.ts';

const NOON = '2026-11-22T12:00:00.000Z';
const WHOLE = makeToken('Ana', NOON).text;
const reading = useReading();

/** As the page at the inbox's own site opens it. */
const openHere = (token = reading.token(), address = '/v1/requests') =>
  openDeskInbox({ address, page: `${reading.url()}desk/`, token, fetch });

/** The fault that asking ends with. */
async function faultOf(ask: () => Promise<unknown>): Promise<string> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return error.fault;
  }
  return 'none';
}

async function faultAt(listener: RequestListener): Promise<string> {
  const stranger = createServer(listener).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const inbox = await openDeskInbox({
    address: `http://127.0.0.1:${port}/v1/requests`,
    page: 'https://hill-towns.example/desk/',
    token: WHOLE,
    fetch,
    patience: 300,
  });
  const fault = await faultOf(() => Array.fromAsync(inbox.notes(0)));
  stranger.closeAllConnections();
  stranger.close();
  return fault;
}

test('letters come sealed, readable or as rows that are none, with the number to ask after', async () => {
  const sealed = await aSealedLetter();
  const plain = aRequest();
  for (const letter of [sealed, plain]) await postJson(reading.url(), letter);
  const broken = aRequest();
  const store = createSqliteStore(reading.place().database);
  await store.keep({ letter: broken, received: NOON, flagged: true });
  await store.close();
  await openSqlite(reading.place().database).write({
    text: `UPDATE letters SET letter = '{"half' WHERE id = ?`,
    values: [broken.id],
  });
  const inbox = await openHere();
  const [page, ...more] = await Array.fromAsync(readLetters(inbox, 0));
  expect(more).toEqual([]);
  expect(page).toMatchObject({
    arrivals: [
      { id: sealed.id, flagged: false, sealed: sealed.sealed },
      { id: plain.id, flagged: false },
    ],
    aside: [{ id: broken.id, received: NOON, reason: 'unreadable-row' }],
    upTo: 3,
  });
  const [, second] = page?.arrivals ?? [];
  expect(second && 'plain' in second && JSON.parse(second.plain)).toEqual(plain);
  expect(second?.name).toMatch(/^[A-Z]+-\d{4}$/);
  expect(await Array.fromAsync(readLetters(inbox, 3))).toEqual([
    { arrivals: [], aside: [], upTo: 3 },
  ]);

  const gone = randomUUID();
  const counted = await recountLetters(inbox, [sealed.id, gone, broken.id]);
  expect(counted).toMatchObject({ gone: [gone], upTo: 3 });
  expect(counted.arrivals).toHaveLength(2);
});

test('an inbox that holds nothing has lost no letter', async () => {
  expect(await recountLetters(await openHere(), [randomUUID()])).toEqual({
    arrivals: [],
    aside: [],
    upTo: 0,
    gone: [],
  });
});

test('notes are kept once, replaced and listed', async () => {
  const inbox = await openHere();
  const note = { id: randomUUID(), sealed: await seal('one') };
  expect(await inbox.keepNote(note)).toEqual({ outcome: 'stored', number: 1 });
  expect(await inbox.keepNote(note)).toEqual({ outcome: 'duplicate', number: 1 });
  expect(await inbox.keepNote({ ...note, sealed: await seal('two') })).toEqual({
    outcome: 'mismatch',
  });
  const next = { id: randomUUID(), sealed: await seal('all'), replaces: 1 };
  expect(await inbox.keepNote(next)).toMatchObject({ outcome: 'stored' });
  expect((await Array.fromAsync(inbox.notes(0))).flat()).toMatchObject([{ id: next.id }]);
});

test('a token that is not whole, was taken back or is foreign is a fault of the token', async () => {
  expect(await isWholeToken(` ${WHOLE}\n`)).toBe(true);
  for (const text of [
    '',
    WHOLE.slice(0, -1),
    WHOLE.replace(/.$/, WHOLE.endsWith('a') ? 'b' : 'a'),
  ]) {
    expect(await isWholeToken(text)).toBe(false);
    expect(await faultOf(() => openHere(text))).toBe('token');
  }
  const luis = await letIn(reading.place(), 'Luis');
  const inbox = await openHere(luis);
  await Array.fromAsync(inbox.notes(0));
  await shutOut(reading.place(), 'Luis');
  expect(await faultOf(() => Array.fromAsync(inbox.notes(0)))).toBe('token');
  const foreign = await openHere(WHOLE);
  expect(await faultOf(() => Array.fromAsync(foreign.letters(0)))).toBe('token');
});

test('an address that is none, or travels readable, is no inbox', async () => {
  for (const address of ['http://example.org/v1/requests', 'https://ana:x@example.org', 'http://'])
    expect(await faultOf(() => openHere(WHOLE, address))).toBe('not-an-inbox');
});

test('storage that fails is told apart from an inbox that is not there', async () => {
  const inbox = await openHere();
  const folder = dirname(reading.place().database);
  await rename(folder, `${folder}-old`);
  await writeFile(folder, '');
  expect(await faultOf(() => Array.fromAsync(inbox.notes(0)))).toBe('storage');
  await rename(folder, `${folder}-file`);
  await rename(`${folder}-old`, folder);
});

test.each<[string, RequestListener, string]>([
  ['never answers', () => undefined, 'offline'],
  ['breaks off', (_request, answer) => void answer.destroy(), 'offline'],
  ['wants fewer questions', (_request, answer) => void answer.writeHead(429).end('{}'), 'busy'],
  [
    'starts anew',
    (_request, answer) => void answer.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>'),
    'busy',
  ],
  [
    'wants a sign-in',
    (_request, answer) => void answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>'),
    'not-an-inbox',
  ],
  ['is another site', (_request, answer) => void answer.writeHead(404).end(), 'not-an-inbox'],
  [
    'sends on',
    (_request, answer) => void answer.writeHead(307, { Location: 'https://x.example' }).end(),
    'not-an-inbox',
  ],
  [
    'has a mistake of its own',
    (_request, answer) => void answer.writeHead(500).end('{"type":"urn:patchwork:broken"}'),
    'storage',
  ],
  [
    'lies',
    (_request, answer) => void answer.end('{"notes":[{"number":0}],"next":null}'),
    'not-an-inbox',
  ],
])('an address that %s has its fault', async (_name, listener, fault) => {
  expect(await faultAt(listener)).toBe(fault);
});
