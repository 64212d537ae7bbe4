import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dev } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { devInbox } from '../../src/inbox/dev-inbox.ts';
import { createSqliteStore } from '../../src/inbox/sqlite-store.ts';
import { aRequest, makePlace, postForm, postJson, SETTINGS } from './inbox-place.ts';
import type { Place } from './inbox-place.ts';
import { writeFormFields } from '../../src/schema/form-fields.ts';

let place: Place;
let server: Awaited<ReturnType<typeof dev>>;
let url: string;

beforeAll(async () => {
  place = await makePlace();
  await mkdir(join(place.folder, 'src/pages'), { recursive: true });
  await writeFile(join(place.folder, 'src/pages/index.astro'), '<h1>Development</h1>');
  server = await dev({
    root: place.folder,
    configFile: false,
    logLevel: 'silent',
    devToolbar: { enabled: false },
    server: { host: '127.0.0.1', port: 0 },
    integrations: [devInbox(SETTINGS, place.database)],
  });
  url = `http://127.0.0.1:${server.address.port}/`;
});
afterAll(async () => {
  await server.stop();
  await place.remove();
});

test('the development server answers posts as the real one does, beside its pages', async () => {
  const request = aRequest();
  expect((await postJson(url, request)).status).toBe(201);
  expect((await postJson(url, request)).status).toBe(200);
  expect((await postJson(url, { ...request, name: 'Bea' })).status).toBe(409);
  expect((await fetch(new URL('v1/health', url))).status).toBe(200);
  expect(await (await postForm(url, writeFormFields(aRequest()))).text()).toContain('class="code"');
  expect(await (await fetch(url)).text()).toContain('Development');
  const store = createSqliteStore(place.database);
  expect(store.list().map(({ request: kept }) => kept.id)).toContain(request.id);
  store.close();
});
