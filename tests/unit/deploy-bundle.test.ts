import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleService } from '../../src/inbox/operation/bundle-service.ts';
import { aSealedLetter, makePlace, postJson, readReceipt } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

// What the image holds: two files far from every package, and Node.
let place: Place;
let app: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  place = await makePlace();
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-bundle-'));
  await bundleService(folder);
  app = join(place.folder, 'app');
  await mkdir(app);
  for (const file of ['serve.mjs', 'inbox.mjs'])
    await copyFile(join(folder, file), join(app, file));
  await rm(folder, { recursive: true });
});
afterAll(async () => {
  server?.kill('SIGKILL');
  await place.remove();
});

test('the service in one file keeps a letter that the command in one file shows', async () => {
  const env = { PORT: '0', PATCHWORK_DIST: place.dist, PATCHWORK_INBOX: place.database };
  server = spawn(process.execPath, [join(app, 'serve.mjs')], {
    cwd: app,
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const [line] = (await once(server.stdout ?? server, 'data')) as [Buffer];
  const url = /http:\S+/.exec(line.toString())?.[0] ?? '';
  const answer = await postJson(url, await aSealedLetter());
  expect(answer.status).toBe(201);
  const { code } = await readReceipt(answer);
  const printed = execFileSync(process.execPath, [join(app, 'inbox.mjs')], {
    cwd: app,
    env,
    encoding: 'utf8',
  });
  expect(printed).toContain(code);
});

test('a database it cannot reach ends in one sentence, not in a missing package', () => {
  const env = { PATCHWORK_INBOX: 'postgres://nobody@127.0.0.1:1/nothing' };
  expect(() =>
    execFileSync(process.execPath, [join(app, 'inbox.mjs')], { cwd: app, env, stdio: 'pipe' }),
  ).toThrow(/postgres:.* ECONNREFUSED/);
});
