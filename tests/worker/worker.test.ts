import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { guardAnswers } from '../../src/inbox/files/guard-answers.ts';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import {
  aRequest,
  makePlace,
  postForm,
  postJson,
  readProblem,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { bundleWorker } from './bundle-worker.ts';
import type { WorkerBundle } from './bundle-worker.ts';
import { withD1File } from './d1-file.ts';
import type { WorkerParts } from './miniflare-options.ts';
import { openWorker } from './open-worker.ts';
import type { OpenWorker } from './open-worker.ts';
import { WORKER_CONFIG } from './worker-config.ts';

const PAGES = {
  'index.html': '<h1>Home</h1>',
  'about/index.html': '<h1>About</h1>',
  '404.html': 'Not here',
  'es/404/index.html': 'No está aquí',
};
const DAY = 24 * 60 * 60 * 1000;
/** Addresses for documentation (RFC 5737). */
const [ANA, BEA] = ['192.0.2.7', '192.0.2.8'];

let bundle: WorkerBundle;
beforeAll(async () => {
  bundle = await bundleWorker();
});

describe('the Worker', () => {
  let place: Place;
  let persist: string;
  let worker: OpenWorker;
  beforeAll(async () => {
    place = await makePlace(PAGES, { ...SETTINGS, keepDays: 90 });
    persist = join(place.folder, 'd1');
    worker = await openWorker(
      { dist: place.dist, persist, vars: { PATCHWORK_LIMIT: 'off' } },
      bundle,
    );
  });
  afterAll(async () => {
    await worker.close();
    await place.remove();
  });
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(new URL(path, worker.url), { redirect: 'manual', headers });

  test('shows the site beside the inbox, with a slash at the end of every page', async () => {
    expect(await (await get('/')).text()).toBe(PAGES['index.html']);
    expect(await (await get('/about/')).text()).toBe(PAGES['about/index.html']);
    const bare = await get('/about');
    expect([bare.status, bare.headers.get('location')]).toEqual([307, '/about/']);
  });

  test('answers what is nowhere with the 404 page in the language of the address', async () => {
    // As a browser asks for a page: Cloudflare may treat it in another way.
    const asPage = { 'Sec-Fetch-Mode': 'navigate' };
    for (const [path, page] of [
      ['/nowhere', PAGES['404.html']],
      ['/es/nowhere/at/all', PAGES['es/404/index.html']],
      ['/fr/nowhere', PAGES['404.html']],
      ['/v1/nowhere', PAGES['404.html']],
    ] as const) {
      const answer = await get(path, asPage);
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, page]);
      expect(answer.headers.get('etag')).toBeNull();
    }
    const posted = await fetch(new URL('/nowhere', worker.url), { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('gives its answers the headers that our own server gives', async () => {
    const own = new Hono().use(guardAnswers).all('*', (context) => context.text(''));
    const expected = [...(await own.request('/v1/health')).headers].filter(
      ([name]) => name !== 'content-type',
    );
    expect(expected.length).toBeGreaterThan(4);
    for (const path of ['/v1/health', '/v1/requests', '/nowhere']) {
      const { headers } = await get(path);
      expect(expected.filter(([name, value]) => headers.get(name) !== value)).toEqual([]);
    }
  });

  test('deletes what is too old when its hour comes, and says how much', async () => {
    await get('/v1/health');
    const [old, young] = [aRequest(), aRequest()];
    await withD1File(persist, async (store) => {
      for (const [letter, days] of [
        [old, 91],
        [young, 89],
      ] as const)
        await store.keep({
          letter,
          received: new Date(Date.now() - days * DAY).toISOString(),
          flagged: false,
        });
    });
    expect(WORKER_CONFIG.triggers.crons).toEqual([expect.stringMatching(/^\d+ \* \* \* \*$/)]);
    expect(await runSchedule(worker)).toBe('ok');
    const left = await withD1File(persist, (store) => store.letters());
    expect(left.map(({ id }) => id)).toContain(young.id);
    expect(left.map(({ id }) => id)).not.toContain(old.id);
    await expect
      .poll(() => eventsOf(worker))
      .toContainEqual(expect.objectContaining({ event: 'swept', letters: 1, level: 'info' }));
  });

  test('says 503 while D1 fails and keeps the site, then takes the same letter', async () => {
    const fails = (statement: string) =>
      withD1File(persist, (_store, database) => {
        database.exec(statement);
        return Promise.resolve();
      });
    await get('/v1/health');
    await fails(`CREATE TRIGGER full BEFORE INSERT ON letters
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    const request = aRequest();
    const refused = await postJson(worker.url, request);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await readProblem(refused)).toMatchObject({
      type: 'urn:patchwork:tryLater',
      retry: true,
    });
    const page = await postForm(worker.url, writeFormFields(request));
    expect(page.status).toBe(503);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await get('/')).status).toBe(200);
    await expect
      .poll(() => eventsOf(worker))
      .toContainEqual(
        expect.objectContaining({ event: 'storage-failed', reason: 'database or disk is full' }),
      );
    await fails('DROP TRIGGER full');
    expect((await postJson(worker.url, request)).status).toBe(201);

    await fails('ALTER TABLE letters RENAME TO hidden');
    expect((await get('/v1/health')).status).toBe(503);
    expect(await runSchedule(worker)).not.toBe('ok');
    await fails('ALTER TABLE hidden RENAME TO letters');
    expect((await get('/v1/health')).status).toBe(200);
  });

  test('prints its events and nothing else: no word, no address, no browser', async () => {
    const secret = 'Zebulon';
    const request = aRequest({ name: secret });
    const headers = { 'CF-Connecting-IP': ANA, 'User-Agent': `${secret}/1.0` };
    await postJson(worker.url, request, headers);
    await postJson(worker.url, { ...request, name: `${secret} II` }, headers);
    await postJson(worker.url, `{"name":"${secret}`, headers);
    await postForm(worker.url, new URLSearchParams({ name: secret }), headers);
    await get(`/v1/${secret}`, headers);
    await get(`/es/${secret}?name=${secret}`, headers);
    await get('/v1/letters', { ...headers, Authorization: `Bearer ${secret}` });
    // What it printed in all the tests above counts too.
    await worker.close();
    const [opened, ...lines] = worker.printed().trim().split('\n');
    expect(opened).toBe(`open at ${worker.url}`);
    expect(worker.printed()).not.toMatch(new RegExp(`${secret}|${ANA}|${request.id}`));
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event');
  });
});

describe('a Worker that lacks something', () => {
  const open = async (parts: WorkerParts = {}) => {
    const place = await makePlace(PAGES);
    const worker = await openWorker({ dist: place.dist, ...parts }, bundle);
    onTestFinished(async () => {
      await worker.close();
      await place.remove();
    });
    return worker;
  };

  test('counts posts by the address that Cloudflare names, and asks for a puzzle', async () => {
    const worker = await open({ vars: { PATCHWORK_LIMIT: '1' } });
    const post = (address: string) =>
      postJson(worker.url, aRequest(), { 'CF-Connecting-IP': address });
    expect((await post(ANA)).status).toBe(201);
    const limited = await post(ANA);
    expect(limited.status).toBe(403);
    expect(await readProblem(limited)).toMatchObject({ type: 'urn:patchwork:puzzle' });
    expect((await post(BEA)).status).toBe(201);
  });

  test('says 503 without its database, and shows the site', async () => {
    const worker = await open({ database: 'OTHER_DB' });
    expect((await postJson(worker.url, aRequest())).status).toBe(503);
    expect((await fetch(new URL('v1/health', worker.url))).status).toBe(503);
    expect((await fetch(worker.url)).status).toBe(200);
    await expect
      .poll(() => eventsOf(worker))
      .toContainEqual(expect.objectContaining({ reason: 'no D1 database is bound as INBOX_DB' }));
  });

  test('says 503 in the language of the visitor when it cannot find the settings', async () => {
    const worker = await open({ dist: undefined });
    const answer = await postJson(worker.url, aRequest(), { 'Accept-Language': 'es-MX' });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-language')).toBe('es');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(await readProblem(answer)).toMatchObject({
      type: 'urn:patchwork:tryLater',
      retry: true,
    });
    expect((await fetch(worker.url)).status).toBe(404);
    expect(await runSchedule(worker)).not.toBe('ok');
    expect(eventsOf(worker)).toContainEqual(
      expect.objectContaining({
        event: 'storage-unusable',
        reason: 'There is no ASSETS binding and no PATCHWORK_SITE.',
      }),
    );
  });

  test('says 503 when its limit is not a number', async () => {
    const worker = await open({ vars: { PATCHWORK_LIMIT: 'many' } });
    expect((await postJson(worker.url, aRequest())).status).toBe(503);
  });

  test('reads the settings of a site that lives elsewhere', async () => {
    const site = await open();
    const worker = await open({ dist: undefined, vars: { PATCHWORK_SITE: site.url } });
    expect((await postJson(worker.url, aRequest())).status).toBe(201);
  });
});

test('nothing about a visit is logged by Cloudflare either', () => {
  expect(WORKER_CONFIG.observability).toEqual({
    enabled: false,
    logs: { enabled: false, invocation_logs: false },
  });
});

/** Lets the Worker's hour come; what its runtime calls the outcome. */
async function runSchedule(worker: OpenWorker): Promise<string> {
  const answer = await fetch(new URL('/cdn-cgi/handler/scheduled', worker.url));
  return answer.text();
}

function eventsOf(worker: OpenWorker): unknown[] {
  return worker
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);
}
