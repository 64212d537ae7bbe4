import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from '../../src/inbox/store/content-hash.ts';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import type { Arrival } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore, openSqlite } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import {
  aRequest,
  lettersIn,
  makePlace,
  openAt,
  postForm,
  postJson,
  WORDS_OF_REQUEST,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runProgram } from '../inbox/run-program.ts';
import { describeStore } from '../inbox/inbox-store-contract.ts';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import { CODE_WORDS, receiptCode } from '../../src/schema/receipt-code.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const arrival = (changes: Partial<Arrival> = {}): Arrival => ({
  letter: aRequest(),
  received: '2026-11-22T21:10:00.000Z',
  flagged: false,
  ...changes,
});

describeStore('one SQLite file', async () => {
  const home = await makePlace();
  return {
    open: () => createSqliteStore(home.database),
    meddle: async (statement) => {
      const [rows = []] = await openSqlite(home.database).write(statement);
      return rows;
    },
    remove: () => home.remove(),
  };
});

test('the folder and the file are made, the file for its owner only', async () => {
  const deep = join(place.folder, 'a', 'b', 'inbox.sqlite');
  const store = createSqliteStore(deep);
  await store.keep(arrival());
  for (const name of await readdir(dirname(deep))) {
    expect((await stat(join(dirname(deep), name))).mode & 0o777, name).toBe(0o600);
  }
  expect(await readdir(dirname(deep))).toContain('inbox.sqlite-wal');
  await store.close();
});

test('behind a symbolic link that leads to nothing yet, the file is made for its owner only', async () => {
  const real = join(place.folder, 'disk', 'letters.sqlite');
  await linkTo(real);
  const store = createSqliteStore(place.database);
  await store.keep(arrival());
  expect(await readdir(dirname(real))).toContain('letters.sqlite-wal');
  for (const name of await readdir(dirname(real)))
    expect((await stat(join(dirname(real), name))).mode & 0o777, name).toBe(0o600);
  await store.close();
});

test('behind a symbolic link, too, a log without its file is not thrown away', async () => {
  const real = join(place.folder, 'letters.sqlite');
  await linkTo(real);
  await writeFile(`${real}-wal`, 'letters');
  const store = createSqliteStore(place.database);
  await expect(store.check()).rejects.toThrow(
    'letters.sqlite-wal is there without letters.sqlite: put them together again',
  );
  expect(await readFile(`${real}-wal`, 'utf8')).toBe('letters');
});

test('a symbolic link that leads to itself is a store error', async () => {
  await linkTo(place.database);
  const checking = createSqliteStore(place.database).check();
  await expect(checking).rejects.toThrow(new StoreError('ELOOP'));
});

async function linkTo(target: string): Promise<void> {
  await mkdir(dirname(place.database), { recursive: true });
  await symlink(target, place.database);
}

test('nothing is made before the store is used, and closing twice does no harm', async () => {
  const store = createSqliteStore(place.database);
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
  await store.close();
  await store.close();
});

test('a file that was moved away is not written any more: a new one is made', async () => {
  const store = createSqliteStore(place.database);
  await store.keep(arrival());
  const folder = dirname(place.database);
  await rename(folder, `${folder}-old`);
  const after = arrival();
  expect(await store.keep(after)).toMatchObject({ outcome: 'stored' });
  await rm(`${folder}-old`, { recursive: true });
  expect(await store.letters()).toEqual([expect.objectContaining(after)]);
  await rm(folder, { recursive: true });
  expect(await store.keep(after)).toMatchObject({ outcome: 'stored' });
  expect(await lettersIn(place.database)).toHaveLength(1);
  await store.close();
});

test('three processes that write at the same time lose and double nothing', async () => {
  const shared = aRequest();
  const children = [0, 1, 2].map(() =>
    runChild(KEEP_MANY, [place.database, JSON.stringify(shared), '150']),
  );
  const outputs = await Promise.all(children.map((child) => outputOf(child)));
  expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0]);
  const ids = (await lettersIn(place.database)).map(({ id }) => id);
  expect(ids).toHaveLength(3 * 150 + 1);
  expect(new Set(ids).size).toBe(ids.length);
  expect(outputs.map(({ text }) => text.trim()).sort()).toEqual([
    'duplicate',
    'duplicate',
    'stored',
  ]);
});

test('a file that may only be read answers 503, stores nothing, and recovers', async () => {
  const store = createSqliteStore(place.database);
  await store.keep(arrival());
  await store.close();
  await chmod(place.dist, 0o755);
  await chmod(place.folder, 0o755);
  await chmod(dirname(place.database), 0o777);
  await chmod(place.database, 0o444);
  const child = runProgram(place, {}, { unprivileged: true });
  const url = await child.url;
  const request = aRequest();
  try {
    const answer = await postJson(url, request);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toMatchObject({
      type: 'urn:patchwork:tryLater',
      status: 503,
      retry: true,
    });
    const health = await fetch(new URL('v1/health', url));
    expect(health.status).toBe(503);
    await expectSendAgain(url);
    const folder = dirname(place.database);
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o666);
    expect((await postJson(url, request)).status).toBe(201);
  } finally {
    child.process.kill('SIGTERM');
  }
  const { errors } = await child.done;
  expect(errors).toContain('(attempt to write a readonly database)');
  expect(errors).not.toMatch(WORDS_OF_REQUEST);
});

async function expectSendAgain(url: string): Promise<void> {
  const fields = writeFormFields(aRequest());
  fields.set('id', '');
  fields.set('page_language', 'es');
  const page = await (await postForm(url, fields)).text();
  expect(page).toContain('No pudimos guardar su pedido');
  expect(page).toContain('No guardamos lo que envió.');
  const again = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
  const sent = new URLSearchParams(again);
  expect(sent.get('id')).toMatch(/^[0-9a-f-]{36}$/);
  sent.set('id', '');
  expect(sent.getAll('ways')).toEqual(['text', 'navigator']);
  expect(sent.get('ask-1-town')).toBe('Adams');
  expect([...sent.keys()].sort()).toEqual([...fields.keys()].sort());
}

test('a folder in the place of the file, and a file that is no database, are store errors', async () => {
  await mkdir(place.database, { recursive: true });
  await expect(createSqliteStore(place.database).keep(arrival())).rejects.toThrow(StoreError);
  await rm(place.database, { recursive: true });
  await writeFile(
    place.database,
    'this is not a database, but it is long enough to be read as one'.repeat(20),
  );
  const store = createSqliteStore(place.database);
  await expect(store.letters()).rejects.toThrow('file is not a database');
  await expect(store.check()).rejects.toThrow(StoreError);
});

test('a server whose inbox cannot be opened still shows the site', async () => {
  await mkdir(place.database, { recursive: true });
  await writeFile(join(place.dist, 'index.html'), '<h1>Home</h1>');
  const failures: string[] = [];
  const server = await openAt(place, {
    tell: (event) => {
      if (event.event === 'storage-failed') failures.push(event.reason);
    },
  });
  expect((await fetch(server.url)).status).toBe(200);
  expect((await postJson(server.url, aRequest())).status).toBe(503);
  expect(failures).toEqual(['unable to open database file']);
  await server.close();
});

test('the content hash looks at what is said, not at the id or the order', () => {
  const request = aRequest();
  const reordered = {
    ...Object.fromEntries(Object.entries(request).reverse()),
    id: 'other',
  } as typeof request;
  expect(contentHash(reordered)).toBe(contentHash(request));
  expect(contentHash({ ...request, access: 'x' })).not.toBe(contentHash(request));
  const swapped = { ...request, items: [...request.items].reverse() };
  expect(contentHash(swapped)).not.toBe(contentHash(request));
});

test('codes never change: they are already written on paper', () => {
  expect(receiptCode('00000000-0000-4000-8000-000000000000')).toMatchInlineSnapshot(
    `"JAGUAR-3238"`,
  );
  expect(receiptCode('00000000-0000-4000-8000-000000000000', 1)).toMatchInlineSnapshot(
    `"OREGANO-8476"`,
  );
  expect(CODE_WORDS).toHaveLength(64);
  expect(new Set(CODE_WORDS).size).toBe(64);
  expect(CODE_WORDS.every((word) => /^[A-Z]{4,8}$/.test(word))).toBe(true);
});

test('codes use every word and always four digits', () => {
  const codes = Array.from({ length: 5000 }, (_, index) => receiptCode(`id-${index}`));
  expect(codes.every((code) => /^[A-Z]+-[1-9]\d{3}$/.test(code))).toBe(true);
  expect(new Set(codes.map((code) => code.split('-')[0])).size).toBe(64);
});

const STORE = new URL('../../src/inbox/store/sqlite/sqlite-store.ts', import.meta.url).href;

const KEEP_MANY = `
  import { createSqliteStore } from ${JSON.stringify(STORE)};
  const [database, shared, count] = process.argv.slice(1);
  const store = createSqliteStore(database);
  const request = JSON.parse(shared);
  const keep = async (id) => (await store.keep({ letter: { ...request, id }, received: new Date().toISOString(), flagged: false })).outcome;
  for (let n = 0; n < Number(count); n += 1) if (await keep(crypto.randomUUID()) !== 'stored') process.exit(3);
  console.log(await keep(request.id));
  await store.close();`;

function runChild(code: string, argv: string[]) {
  return spawn(process.execPath, ['--input-type=module', '--eval', code, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outputOf(
  child: ReturnType<typeof runChild>,
): Promise<{ code: number; text: string; errors: string }> {
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text, errors };
}
