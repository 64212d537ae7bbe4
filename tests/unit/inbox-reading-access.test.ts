import { readFile, rename, rm, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeToken, readToken } from '../../src/inbox/reading/tokens.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import { inbox as english } from '../../src/words/en/inbox.ts';
import {
  aRequest,
  lettersIn,
  makePlace,
  openAt,
  postJson,
  readProblem,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { ask, letIn, ONE, QUESTIONS, seal, shutOut } from '../inbox/reading-place.ts';

const [LISTED = ''] = SETTINGS.origins;

let place: Place;
let server: OpenServer;
let events: InboxEvent[];
beforeEach(async () => {
  events = [];
  place = await makePlace();
  server = await openAt(place, { tell: (event) => events.push(event) });
});
afterEach(async () => {
  await server.close();
  await place.remove();
});

const isRefused = async (answer: Response) => {
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const problem = await readProblem(answer);
  expect(problem).toEqual({
    type: 'urn:patchwork:notAllowed',
    status: 401,
    retry: false,
    ...english.problems.notAllowed,
  });
};

test.each(QUESTIONS)('%s %s without a known token is refused', async (method, path, body) => {
  const token = await letIn(place);
  const elsewhere = await makePlace();
  const headers = [
    '',
    'Bearer',
    'Bearer ',
    token,
    `Basic ${token}`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token} ${token}`,
    `Bearer ${makeToken('Ana', new Date().toISOString()).text}`,
    `Bearer ${await letIn(elsewhere)}`,
  ];
  await isRefused(await ask(server.url, undefined, method, path, body));
  for (const Authorization of headers)
    await isRefused(await ask(server.url, undefined, method, path, body, { Authorization }));
  const known = await ask(server.url, token, method, path, body);
  expect([200, 404, 422]).toContain(known.status);
  await elsewhere.remove();
});

test.each(QUESTIONS)(
  '%s %s with a revoked token is refused at once',
  async (method, path, body) => {
    const [ana, bea] = [await letIn(place, 'Ana'), await letIn(place, 'Bea')];
    expect((await ask(server.url, ana, method, path, body)).status).not.toBe(401);
    await shutOut(place, 'Ana');
    await isRefused(await ask(server.url, ana, method, path, body));
    expect((await ask(server.url, bea, method, path, body)).status).not.toBe(401);
  },
);

test('a refused program changes nothing', async () => {
  const letter = aRequest();
  await postJson(server.url, letter);
  await ask(server.url, undefined, 'DELETE', `letters/${letter.id}`);
  await ask(server.url, undefined, 'PATCH', `letters/${letter.id}`, { handled: true });
  expect(await lettersIn(place.database)).toMatchObject([{ id: letter.id, letter }]);
});

test('the scheme may be written in small letters', async () => {
  const Authorization = `bearer ${await letIn(place)}`;
  const answer = await ask(server.url, undefined, 'GET', 'letters', undefined, { Authorization });
  expect(answer.status).toBe(200);
});

test('no secret is ever in the database, in an answer or in what the operator is told', async () => {
  const token = await letIn(place);
  const { id = '', secret = '' } = readToken(token) ?? {};
  const note = { id: aRequest().id, sealed: await seal('update') };
  const said: string[] = [];
  for (const [method, path, body] of [['POST', 'notes', note] as const, ...QUESTIONS]) {
    for (const brought of [token, token.slice(0, -2), `${token.slice(0, -4)}aaaa`]) {
      const answer = await ask(server.url, brought, method, path, body);
      said.push(JSON.stringify([...answer.headers]), await answer.text());
    }
  }
  const files = await Promise.all(
    ['', '-wal', '-shm'].map((end) =>
      readFile(`${place.database}${end}`, 'latin1').catch(() => ''),
    ),
  );
  expect(files.join('')).toContain(id);
  expect(said.some((text) => text.includes(note.id))).toBe(true);
  for (const text of [...files, ...said, JSON.stringify(events)]) {
    expect(text.includes(secret.slice(0, 12))).toBe(false);
    expect(text.includes(secret.slice(-12))).toBe(false);
  }
});

test.each(QUESTIONS)('%s %s tells when the storage fails', async (method, path, body) => {
  const token = await letIn(place);
  await rename(dirname(place.database), `${dirname(place.database)}-old`);
  await mkdir(place.database, { recursive: true });
  events.length = 0;
  const answer = await ask(server.url, token, method, path, body);
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await readProblem(answer)).toMatchObject({
    type: 'urn:patchwork:tryLater',
    retry: true,
    ...english.reading.tryLater,
  });
  expect(events).toEqual([
    { event: 'storage-failed', reason: expect.stringMatching(/./) as string },
  ]);
  await rm(dirname(place.database), { recursive: true });
  await rename(`${dirname(place.database)}-old`, dirname(place.database));
  expect((await ask(server.url, token, method, path, body)).status).toBeLessThan(500);
});

test('who brings too many wrong tokens is told to wait; the right one still passes', async () => {
  const limited = await openAt(place, { perMinute: 1000 });
  const wrong = makeToken('Ana', new Date().toISOString()).text;
  const bring = (token?: string) => ask(limited.url, token, 'GET', 'letters');
  await expect.poll(async () => (await bring(wrong)).status).toBe(429);
  const answer = await bring(wrong);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await readProblem(answer)).toMatchObject({
    type: 'urn:patchwork:tooMany',
    retry: true,
    ...english.reading.tooMany,
  });
  expect((await bring(await letIn(place))).status).toBe(200);
  expect((await bring()).status).toBe(401);
  await limited.close();
});

const preflight = (path: string, origin: string, method: string) =>
  ask(server.url, undefined, 'OPTIONS', path, undefined, {
    Origin: origin,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': 'authorization,content-type',
  });

test.each(['letters', ONE, 'notes'])('a page of a listed site may ask %s', async (path) => {
  const answer = await preflight(path, LISTED, 'PATCH');
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe(LISTED);
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET,POST,PATCH,PUT,DELETE');
  expect(answer.headers.get('access-control-allow-headers')).toBe('Authorization,Content-Type');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  const token = await letIn(place);
  for (const by of [token, undefined]) {
    const asked = await ask(server.url, by, 'GET', 'notes', undefined, { Origin: LISTED });
    expect(asked.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    expect(asked.headers.get('access-control-expose-headers')).toBe('Retry-After');
  }
});

test('a page of any other site may not', async () => {
  const token = await letIn(place);
  for (const origin of ['https://other.example', 'null', `${LISTED}.evil`, 'http://localhost']) {
    for (const path of ['letters', ONE, 'notes']) {
      const answer = await preflight(path, origin, 'GET');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('vary')).toContain('Origin');
    }
    const asked = await ask(server.url, token, 'GET', 'letters', undefined, { Origin: origin });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test("the form's own address opens no more than before", async () => {
  const answer = await preflight('requests', LISTED, 'POST');
  expect(answer.headers.get('access-control-allow-headers')).not.toContain('Authorization');
  expect(answer.headers.get('access-control-allow-methods')).not.toContain('DELETE');
});
