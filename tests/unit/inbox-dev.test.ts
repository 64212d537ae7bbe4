import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import {
  aRequest,
  lettersIn,
  makePlace,
  postForm,
  postJson,
  SETTINGS,
  without,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

// In a process of its own, because Astro serves no pages where it sees Vitest.
const ASTRO_DEV = `
  import { dev } from ${JSON.stringify(import.meta.resolve('astro'))};
  import { devInbox } from ${JSON.stringify(new URL('../../src/inbox/dev-inbox.ts', import.meta.url).href)};
  const [root, database, settings] = process.argv.slice(1);
  const server = await dev({
    root, configFile: false, logLevel: 'silent', devToolbar: { enabled: false },
    cacheDir: root + '/.astro-cache', vite: { cacheDir: root + '/.vite-cache' },
    server: { host: '127.0.0.1', port: 0 },
    integrations: [devInbox(JSON.parse(settings), database)],
  });
  console.log(server.address.port);`;

let place: Place;
let url: string;
let child: ReturnType<typeof spawn>;

beforeAll(async () => {
  place = await makePlace();
  await mkdir(join(place.folder, 'src/pages'), { recursive: true });
  await writeFile(join(place.folder, 'src/pages/index.astro'), '<h1>Development</h1>');
  // Astro looks for its own runtime from the site's root.
  await symlink(
    new URL('../../node_modules', import.meta.url).pathname,
    join(place.folder, 'node_modules'),
  );
  const env = without(without(process.env, 'VITEST'), 'NODE_ENV');
  const argv = [
    '--input-type=module',
    '--eval',
    ASTRO_DEV,
    place.folder,
    place.database,
    JSON.stringify(SETTINGS),
  ];
  const started = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'], env });
  child = started;
  const [port] = (await once(started.stdout, 'data')) as [Buffer];
  url = `http://127.0.0.1:${Number(port)}/`;
});
afterAll(async () => {
  child.kill('SIGKILL');
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
  expect((await lettersIn(place.database)).map(({ id }) => id)).toContain(request.id);
});
