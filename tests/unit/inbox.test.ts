import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { VERSION } from '../../src/inbox/operation/version.ts';
import { MOST_POST_BYTES } from '../../src/inbox/posts/take-request.ts';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import {
  aRequest,
  lettersIn,
  makePlace,
  openAt,
  postJson,
  readProblem,
  readReceipt,
  SETTINGS,
  WORDS_OF_REQUEST,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { longestRequest } from './longest-request.ts';

let place: Place;
let server: OpenServer;

beforeAll(async () => {
  place = await makePlace({ 'index.html': '<h1>Home</h1>', '404.html': '<h1>Lost</h1>' });
  server = await openAt(place);
});
afterAll(async () => {
  await server.close();
  await place.remove();
});

const listKept = () => lettersIn(place.database);

test('a request is stored and answered with its receipt', async () => {
  const request = aRequest();
  const answer = await postJson(server.url, request);
  expect(answer.status).toBe(201);
  const receipt = await readReceipt(answer);
  expect(receipt.id).toBe(request.id);
  const kept = (await listKept()).find(({ code }) => code === receipt.code);
  expect(kept?.content).toMatch(/^[0-9a-f]{64}$/);
  expect(kept).toEqual({
    number: 1,
    id: request.id,
    code: receipt.code,
    content: kept?.content,
    received: receipt.received,
    flagged: false,
    letter: request,
  });
});

test('the same id with the same content answers 200 with the first receipt', async () => {
  const request = aRequest();
  const first = await readReceipt(await postJson(server.url, request));
  const otherOrder = Object.fromEntries(Object.entries(request).reverse());
  const again = await postJson(server.url, JSON.stringify(otherOrder, null, 3));
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(first);
  expect((await listKept()).filter(({ id }) => id === request.id)).toHaveLength(1);
});

test('sixty posts of one request at the same time leave one row and one receipt', async () => {
  const request = aRequest();
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => postJson(server.url, request)),
  );
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array.from({ length: 59 }, () => 200), 201]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
});

test('the same id with other content answers 409 and changes nothing', async () => {
  const request = aRequest();
  await postJson(server.url, request);
  const other = await postJson(server.url, { ...request, name: 'Bea' });
  expect(other.status).toBe(409);
  expect(await other.json()).toMatchObject({
    type: 'urn:patchwork:different',
    status: 409,
    retry: false,
  });
  expect((await listKept()).find(({ id }) => id === request.id)?.letter).toEqual(request);
});

test('a form asked for as JSON is the same request as its JSON', async () => {
  const request = aRequest();
  const asForm = await fetch(new URL('v1/requests', server.url), {
    method: 'POST',
    body: writeFormFields(request),
  });
  expect(asForm.status).toBe(201);
  expect((await postJson(server.url, request)).status).toBe(200);
});

test.each([
  ['text/plain', '{}'],
  ['application/json-patch+json', '{}'],
  ['multipart/form-data; boundary=x', '--x--'],
])('a body of type %s answers 415', async (type, body) => {
  const answer = await postJson(server.url, body, { 'Content-Type': type });
  expect(answer.status).toBe(415);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});

test('a type may name its charset', async () => {
  const answer = await postJson(server.url, aRequest(), {
    'Content-Type': 'Application/JSON; charset=utf-8',
  });
  expect(answer.status).toBe(201);
});

test.each([
  ['half JSON', '{"id": "Ana at 413 555 0142'],
  ['nothing', ''],
  ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
])('%s answers 400 and repeats nothing of it', async (_what, body) => {
  const answer = await fetch(new URL('v1/requests', server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toMatch(WORDS_OF_REQUEST);
});

test.each(['[]', 'null', '"x"', '7', '{}', '{"__proto__":{"consent":true}}'])(
  'the JSON %s answers 422',
  async (body) => {
    const answer = await postJson(server.url, body);
    expect(answer.status).toBe(422);
    expect({}).not.toHaveProperty('consent');
  },
);

test('every mistake is listed with its path and its key, without what was typed', async () => {
  const request = aRequest();
  const answer = await postJson(server.url, {
    ...request,
    items: [{ ...request.items[0], need: 'SECRET NEED', when: 'day', day: 'SECRET' }],
    contact: { ...request.contact, phone: 'SECRET 12', ways: ['call'] },
    consent: false,
    birthDate: 'SECRET 1980',
  });
  expect(answer.status).toBe(422);
  const problem = await readProblem(answer);
  expect(problem).toEqual({
    type: 'urn:patchwork:invalid',
    title: 'The form needs a change',
    status: 422,
    detail: 'Fix what is listed, then send it again.',
    retry: false,
    errors: [
      { path: ['items', 0, 'need'], error: 'need' },
      { path: ['items', 0, 'day'], error: 'day' },
      { path: ['contact', 'phone'], error: 'phone' },
      { path: ['consent'], error: 'consent' },
      { path: [], error: 'notAForm' },
    ],
  });
  expect(JSON.stringify(problem)).not.toContain('SECRET');
});

test('a request for another network is refused', async () => {
  const answer = await postJson(server.url, aRequest({ network: 'elsewhere' }));
  expect(answer.status).toBe(422);
  expect((await readProblem(answer)).errors).toEqual([{ path: ['network'], error: 'notAForm' }]);
});

test('a list of mistakes is cut at 100', async () => {
  const { contact, ...request } = aRequest();
  const ways = Array.from({ length: 3000 }, () => 'x');
  const answer = await postJson(server.url, { ...request, contact: { ...contact, ways } });
  expect(answer.status).toBe(422);
  expect((await readProblem(answer)).errors).toHaveLength(100);
});

test('a filled honeypot flags the request and keeps it', async () => {
  const request = aRequest();
  const answer = await postJson(server.url, { ...request, website: 'https://spam.example' });
  expect(answer.status).toBe(201);
  const row = (await listKept()).find(({ id }) => id === request.id);
  expect(row?.flagged).toBe(true);
  expect(row?.letter).toEqual(request);
});

test('an empty honeypot is no flag', async () => {
  const request = aRequest();
  await postJson(server.url, { ...request, website: '' });
  expect((await listKept()).find(({ id }) => id === request.id)?.flagged).toBe(false);
});

test('a body one byte over the limit answers 413, at the limit it is read', async () => {
  const sized = (size: number) => `"${'a'.repeat(size - 2)}"`;
  expect((await postJson(server.url, sized(MOST_POST_BYTES))).status).toBe(422);
  expect((await postJson(server.url, sized(MOST_POST_BYTES + 1))).status).toBe(413);
});

test('a body without Content-Length is counted as it arrives', async () => {
  const answer = await postChunks(server.url, 400, 1024);
  expect(answer).toBe(413);
  expect((await postJson(server.url, aRequest())).status).toBe(201);
});

test.each(['x', 'س', '食'])('a request at every limit of its schema fits: %s', async (letter) => {
  const request = longestRequest(letter, SETTINGS.network);
  expect((await postJson(server.url, request)).status).toBe(201);
});

test('problems are worded in the language that is asked for', async () => {
  const [english, spanish] = ['The form needs a change', 'Hay que cambiar algo en el formulario'];
  const title = async (header: string, pageLanguage?: string) => {
    const body = { page_language: pageLanguage };
    const answer = await postJson(server.url, body, { 'Accept-Language': header });
    const problem = await readProblem(answer);
    const language = problem.title === spanish ? 'es' : 'en';
    expect(answer.headers.get('content-language')).toBe(language);
    return problem.title;
  };
  expect(await title('es')).toBe(spanish);
  expect(await title('es-MX,en;q=0.5')).toBe(spanish);
  expect(await title('en;q=0.4, es;q=0.6')).toBe(spanish);
  expect(await title('fr, es;q=0')).toBe(english);
  expect(await title('fr')).toBe(english);
  expect(await title('en', 'es')).toBe(spanish);
  expect(await title('es', 'xx')).toBe(spanish);
});

test('only listed sites may read an answer from their own pages', async () => {
  const listed = await postJson(server.url, aRequest(), { Origin: 'https://hill-towns.example' });
  expect(listed.headers.get('access-control-allow-origin')).toBe('https://hill-towns.example');
  expect(listed.headers.get('access-control-allow-credentials')).toBeNull();
  for (const origin of ['https://other.example', 'null', 'https://hill-towns.example.evil']) {
    const other = await postJson(server.url, aRequest(), { Origin: origin });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.headers.get('vary')).toContain('Origin');
  }
});

test('a preflight names the one origin, POST and Content-Type', async () => {
  const preflight = await fetch(new URL('v1/requests', server.url), {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://hill-towns.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('https://hill-towns.example');
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('Content-Type');
});

test('answers are never kept by a cache', async () => {
  const answer = await postJson(server.url, aRequest());
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('another method at the address answers 405 with the one it takes', async () => {
  const answer = await fetch(new URL('v1/requests', server.url));
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toContain('POST');
});

test('health tells that the inbox can be written', async () => {
  const answer = await fetch(new URL('v1/health', server.url));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ok: true, storage: true, version: VERSION });
});

test('unknown addresses fall through to the site', async () => {
  const answer = await fetch(new URL('v1/nothing', server.url));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('<h1>Lost</h1>');
});

test('the file holds no address and no browser name', async () => {
  const marker = `Browser-${randomBytes(8).toString('hex')}`;
  await postJson(server.url, aRequest(), {
    'User-Agent': marker,
    'X-Forwarded-For': '203.0.113.77',
  });
  const bytes = Buffer.concat([
    await readFile(place.database),
    await readFile(`${place.database}-wal`).catch(() => Buffer.alloc(0)),
  ]).toString('latin1');
  expect(bytes).toContain('It is Jo, about the garden');
  expect(bytes).not.toContain(marker);
  expect(bytes).not.toContain('203.0.113.77');
  expect(bytes).not.toContain('127.0.0.1');
});

/** Sends a chunked body (no Content-Length) and gives the status. */
function postChunks(url: string, chunks: number, size: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const post = httpRequest(
      new URL('v1/requests', url),
      { method: 'POST', headers: { 'Content-Type': 'application/json' } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    post.on('error', reject);
    for (let chunk = 0; chunk < chunks; chunk += 1) post.write('a'.repeat(size));
    post.end();
  });
}
