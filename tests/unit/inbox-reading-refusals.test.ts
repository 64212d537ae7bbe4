import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import { createSqliteStore, openSqlite } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { MOST_READING_BYTES } from '../../src/inbox/reading/read-json.ts';
import type { KeptLetter } from '../../src/inbox/store/inbox-store.ts';
import { inbox as spanish } from '../../src/words/es/inbox.ts';
import { hungUp, openSocket } from '../inbox/acceptance/send.ts';
import {
  aRequest,
  aSealedLetter,
  lettersIn,
  makePlace,
  postJson,
  readProblem,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import { letIn, ONE, seal, useReading } from '../inbox/reading-place.ts';

const here = useReading('all');

const asked = here.ask;
const faultsOf = async (answer: Response) => {
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { errors = [] } = await readProblem(answer);
  return errors.map(({ path, error }) => `${path.join('.')}: ${error}`);
};

test.each([
  ['limit=0', 'limit: Write a whole number from 1 to 100.'],
  ['limit=101', 'limit: Write a whole number from 1 to 100.'],
  ['limit=', 'limit: Write a whole number from 1 to 100.'],
  ['limit=ten', 'limit: Write a whole number from 1 to 100.'],
  ['limit=1.5', 'limit: Write a whole number from 1 to 100.'],
  ['limit=0x10', 'limit: Write a whole number from 1 to 100.'],
  ['after=-1', 'after: Write the number to continue after.'],
  ['after=1e3', 'after: Write the number to continue after.'],
  ['after=99999999999999999999', 'after: Write the number to continue after.'],
  ['after=9999999999999999', 'after: Write the number to continue after.'],
  ['since=5', ': Unrecognized key: "since"'],
])('a list with ?%s is refused and says why', async (query, fault) => {
  for (const path of ['letters', 'notes'])
    expect(await faultsOf(await asked('GET', `${path}?${query}`))).toEqual([fault]);
});

test.each(['PATCH', 'DELETE', 'PUT'])('%s of what is no id is refused', async (method) => {
  for (const id of ['5', 'MAPLE-4127', `${randomUUID()}a`, '%00', "'%20OR%201=1"]) {
    const body = method === 'DELETE' ? undefined : {};
    expect(await faultsOf(await asked(method, `letters/${id}`, body))).toEqual([
      'id: Invalid UUID',
    ]);
  }
});

test('a mark is true or false and nothing else', async () => {
  for (const body of [{}, { handled: 'yes' }, { handled: null }, { handled: true, by: 'Ana' }, []])
    expect(await faultsOf(await asked('PATCH', ONE, body))).toHaveLength(1);
});

test('a letter of a backup that is not whole, or of another name, is refused and says where', async () => {
  await postJson(here.url(), aRequest());
  await postJson(here.url(), await aSealedLetter());
  const [plain, sealed] = await lettersIn(here.place().database);
  if (!plain?.letter || !sealed?.letter || !('sealed' in sealed.letter)) throw new Error('none');
  const put = async (whole: KeptLetter, changes: object) =>
    faultsOf(await asked('PUT', `letters/${whole.id}`, { ...whole, ...changes }));
  const other = randomUUID();
  expect(await put(plain, { id: other })).toEqual(['letter.id: The letter has another id.']);
  expect(await put(plain, { id: other, letter: { ...plain.letter, id: other } })).toEqual([
    'id: The address names another letter.',
  ]);
  expect(await put(plain, { letter: undefined })).toHaveLength(1);
  expect(await put(plain, { letter: { ...plain.letter, consent: false } })).toEqual([
    'letter.consent: consent',
  ]);
  expect(await put(plain, { received: 'yesterday' })).toEqual([
    'received: Write a moment in UTC, like 2026-11-22T21:10:00.000Z.',
  ]);
  expect(await put(plain, { code: '\u001b[31m' })).toEqual(['code: This is no receipt code.']);
  expect(await put(plain, { content: 'x' })).toEqual(['content: This is no SHA-256 in hex.']);
  expect(await put(plain, { note: 'x' })).toEqual([': Unrecognized key: "note"']);
  const changed = { ...sealed.letter, sealed: await seal('other') };
  expect(await put(sealed, { letter: changed })).toEqual([
    'content: The letter was changed: its hash is another.',
  ]);
  const cut = { ...sealed.letter, sealed: sealed.letter.sealed.replace(/\n.{64}/, '\nA') };
  expect(await put(sealed, { letter: cut })).toContain('letter.sealed: This is no age file.');
  expect(await lettersIn(here.place().database)).toEqual([plain, sealed]);
});

const WRITING = [
  ['PATCH', ONE],
  ['PUT', ONE],
  ['POST', 'notes'],
] as const;

test.each(WRITING)('%s %s takes whole JSON only, of a bounded length', async (method, path) => {
  const refused = async (body: string, headers = {}) => {
    const answer = await asked(method, path, body, headers);
    return [answer.status, (await readProblem(answer)).type];
  };
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
    expect(await refused('{}', { 'Content-Type': type })).toEqual([415, 'urn:patchwork:wrongType']);
  for (const body of ['', '{"handled":tr', '{"id":"', 'nonsense'])
    expect(await refused(body)).toEqual([400, 'urn:patchwork:unreadable']);
  const long = JSON.stringify('a'.repeat(MOST_READING_BYTES - 1));
  expect(await refused(long)).toEqual([413, 'urn:patchwork:tooLarge']);
  expect(await refused(JSON.stringify('a'.repeat(MOST_READING_BYTES - 2)))).toEqual([
    422,
    'urn:patchwork:invalid',
  ]);
});

test('a body that breaks off changes nothing, and the service goes on', async () => {
  const before = await lettersIn(here.place().database);
  const socket = await openSocket(here.url());
  const note = JSON.stringify({ id: randomUUID(), sealed: await seal('half') });
  socket.write(
    `POST /v1/notes HTTP/1.1\r\nHost: ${new URL(here.url()).host}\r\nAuthorization: Bearer ${here.token()}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${note.length}\r\n\r\n${note.slice(0, -1)}`,
  );
  socket.end();
  await hungUp(socket.resume());
  const notes = await asked('GET', 'notes');
  expect(await notes.json()).toEqual({ notes: [], next: null });
  expect(await lettersIn(here.place().database)).toEqual(before);
});

test.each([
  ['letters', ['POST', 'PUT', 'PATCH', 'DELETE'], 'GET, HEAD, OPTIONS'],
  [ONE, ['GET', 'POST'], 'PATCH, PUT, DELETE, OPTIONS'],
  ['notes', ['PUT', 'PATCH', 'DELETE'], 'GET, HEAD, POST, OPTIONS'],
])('%s answers other methods with 405 and the ones it takes', async (path, methods, allowed) => {
  for (const method of methods) {
    const answer = await asked(method, path);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    expect(await readProblem(answer)).toMatchObject({ type: 'urn:patchwork:notHere' });
  }
});

test('problems are worded for who reads the letters, in the language that is asked for', async () => {
  const answer = await asked('GET', 'letters?limit=0', undefined, {
    'Accept-Language': 'es-MX',
    Accept: 'text/html',
  });
  expect(answer.headers.get('content-language')).toBe('es');
  expect(answer.headers.get('vary')).toContain('Accept-Language');
  expect(await readProblem(answer)).toMatchObject(spanish.reading.invalid);
});

test('storage that fails behind the token is told, and an error of ours never in its own words', async () => {
  const broken = await makePlace();
  const store = createSqliteStore(broken.database);
  const mine = await letIn(broken);
  const events: InboxEvent[] = [];
  const inbox = createInbox({
    store,
    settings: SETTINGS,
    clock: () => {
      throw new Error('SECRET');
    },
    tell: (event) => events.push(event),
  });
  const bring = (method: string, path: string, body?: object) =>
    inbox.request(`/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${mine}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    });
  const fault = await bring('PATCH', ONE, { handled: true });
  const problem = await readProblem(fault);
  expect(problem).toMatchObject({ type: 'urn:patchwork:broken', status: 500, retry: true });
  expect(events).toMatchObject([{ event: 'fault', error: 'Error' }]);
  expect(JSON.stringify([problem, events])).not.toContain('SECRET');

  const database = openSqlite(broken.database);
  await database.write({ text: 'DROP TABLE letters', values: [] });
  await database.write({ text: 'DROP TABLE notes', values: [] });
  for (const [method, path, body] of [
    ['GET', 'letters'],
    ['PATCH', ONE, { handled: false }],
    ['DELETE', ONE],
    ['GET', 'notes'],
  ] as const) {
    events.length = 0;
    expect((await bring(method, path, body)).status).toBe(503);
    expect(events).toMatchObject([{ event: 'storage-failed' }]);
  }
  await database.close();
  await store.close();
  await broken.remove();
});
