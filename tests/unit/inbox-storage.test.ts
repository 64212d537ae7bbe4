import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { send } from '../inbox/acceptance/send.ts';
import {
  aRequest,
  lettersIn,
  makePlace,
  postJson,
  WORDS_OF_REQUEST,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { startProgram } from '../inbox/inbox-program.ts';
import type { Program, ProgramOptions } from '../inbox/inbox-program.ts';

const MOST_LETTERS = 4000;
/** Posts at once. */
const NEIGHBORS = 8;

let place: Place;
let program: Program | undefined;
beforeEach(async () => {
  place = await makePlace({ 'index.html': '<h1>Home</h1>' });
});
afterEach(async () => {
  await program?.stop();
  await place.remove();
});

async function start(options?: ProgramOptions): Promise<Program> {
  program = await startProgram(place, options);
  return program;
}

const health = async ({ url }: Program) => (await fetch(new URL('v1/health', url))).status;
const site = async ({ url }: Program) => (await fetch(url)).status;

test('a full disk: 503, nothing half stored, all that was acknowledged is there, and room heals it', async ({
  skip,
}) => {
  const disk = dirname(place.database);
  await mkdir(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]);
  if (mounted.status !== 0) skip('Only root may make a small disk.');
  try {
    await writeFile(join(disk, 'filler'), Buffer.alloc(3 * 1024 * 1024));
    const running = await start();
    const { acknowledged, refused } = await postUntilRefused(running.url);
    expect(refused.length).toBeGreaterThan(0);
    expect(await site(running)).toBe(200);
    expect(await health(running)).toBe(503);
    expect((await lettersIn(place.database)).map(({ id }) => id).sort()).toEqual(
      acknowledged.sort(),
    );
    await rm(join(disk, 'filler'));
    expect(await health(running)).toBe(200);
    for (const request of refused) expect((await postJson(running.url, request)).status).toBe(201);
    await running.stop('SIGKILL');
    expect(await lettersIn(place.database)).toHaveLength(acknowledged.length + refused.length);
    expect(running.errors()).not.toMatch(WORDS_OF_REQUEST);
  } finally {
    await program?.stop();
    spawnSync('umount', [disk]);
  }
});

test('a file that may not grow any more: 503, all that was acknowledged is there, later it goes on', async () => {
  // In blocks of 512 bytes; files of the program stay below half a megabyte.
  const first = await start({ shell: 'ulimit -f 1000' });
  const { acknowledged, refused } = await postUntilRefused(first.url);
  expect(refused.length).toBeGreaterThan(0);
  expect(await site(first)).toBe(200);
  await first.stop('SIGKILL');
  const second = await start();
  expect((await lettersIn(place.database)).map(({ id }) => id).sort()).toEqual(acknowledged.sort());
  for (const request of refused) expect((await postJson(second.url, request)).status).toBe(201);
  expect(await lettersIn(place.database)).toHaveLength(acknowledged.length + refused.length);
});

test('a folder that may not be written: 503 with the site open, and 201 once it may', async () => {
  const folder = dirname(place.database);
  await mkdir(folder);
  await chmod(place.folder, 0o755);
  await chmod(place.dist, 0o755);
  await chmod(folder, 0o555);
  const running = await start({ unprivileged: true });
  const request = aRequest();
  expect((await postJson(running.url, request)).status).toBe(503);
  expect([await site(running), await health(running)]).toEqual([200, 503]);
  await chmod(folder, 0o777);
  expect((await postJson(running.url, request)).status).toBe(201);
  expect(await health(running)).toBe(200);
  await running.stop();
  expect(running.errors()).not.toMatch(WORDS_OF_REQUEST);
});

test('another process that writes for a moment delays the answer and nothing else', async () => {
  const running = await start();
  expect((await postJson(running.url, aRequest())).status).toBe(201);
  const other = new DatabaseSync(place.database);
  other.exec('BEGIN EXCLUSIVE');
  const posts = [aRequest(), aRequest()].map((request) => postJson(running.url, request));
  for (let visit = 0; visit < 10; visit += 1) expect(await site(running)).toBe(200);
  other.exec('ROLLBACK');
  expect((await Promise.all(posts)).map(({ status }) => status)).toEqual([201, 201]);
  other.close();
});

test('another process that writes for long: 503 in the end, the site stays open, the same letter is kept later', async () => {
  const running = await start();
  const request = aRequest();
  expect((await postJson(running.url, aRequest())).status).toBe(201);
  const other = new DatabaseSync(place.database);
  other.exec('BEGIN EXCLUSIVE');
  const post = postJson(running.url, request);
  const told = health(running);
  let visits = 0;
  const visiting = (async () => {
    while ((await Promise.race([post, site(running)])) === 200) visits += 1;
  })();
  const refused = await post;
  await visiting;
  expect(visits).toBeGreaterThan(10);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await told).toBe(503);
  other.exec('ROLLBACK');
  other.close();
  expect((await postJson(running.url, request)).status).toBe(201);
  expect(await health(running)).toBe(200);
});

test('a damaged file takes no letters and says so; the whole one in its place does', async () => {
  const first = await start();
  const letters = Array.from({ length: 60 }, () => aRequest());
  for (const letter of letters) expect((await postJson(first.url, letter)).status).toBe(201);
  await first.stop();
  await copyFile(place.database, `${place.database}-whole`);
  await flipBytes(place.database);
  const running = await start();
  const late = aRequest();
  expect((await postJson(running.url, late)).status).toBe(503);
  expect([await site(running), await health(running)]).toEqual([200, 503]);
  expect((await postJson(running.url, late)).status).toBe(503);
  expect(running.process.exitCode).toBeNull();
  await rename(`${place.database}-whole`, place.database);
  expect((await postJson(running.url, late)).status).toBe(201);
  expect(await health(running)).toBe(200);
  expect((await lettersIn(place.database)).map(({ id }) => id)).toEqual(
    [...letters, late].map(({ id }) => id),
  );
});

test('a log that is deleted under the service takes no letter with it', async () => {
  const first = await start();
  const letters = [aRequest(), aRequest(), aRequest()];
  for (const letter of letters) {
    expect((await postJson(first.url, letter)).status).toBe(201);
    if (letter !== letters.at(-1)) await rm(`${place.database}-wal`);
  }
  await first.stop('SIGKILL');
  expect((await lettersIn(place.database)).map(({ letter }) => letter)).toEqual(letters);
});

/** Many at once, until one is refused; what is under way then is finished. */
async function postUntilRefused(url: string) {
  const acknowledged: string[] = [];
  const refused: object[] = [];
  let posted = 0;
  const neighbor = async () => {
    while (refused.length === 0 && posted < MOST_LETTERS) {
      posted += 1;
      const request = aRequest({ access: 'x'.repeat(1000) });
      const { status } = await send(url, { body: JSON.stringify(request) });
      if (status === 201) acknowledged.push(request.id);
      else refused.push(request);
      expect([201, 503]).toContain(status);
    }
  };
  await Promise.all(Array.from({ length: NEIGHBORS }, neighbor));
  return { acknowledged, refused };
}

/** Turns over every bit of the second half, as a dying disk might. */
async function flipBytes(path: string): Promise<void> {
  const { size } = await stat(path);
  const from = Math.floor(size / 2);
  const file = await open(path, 'r+');
  const bytes = Buffer.alloc(size - from);
  await file.read(bytes, 0, bytes.length, from);
  await file.write(
    bytes.map((byte) => byte ^ 0xff),
    0,
    bytes.length,
    from,
  );
  await file.close();
}
