import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { MOST_PAGE_BYTES } from '../../src/inbox/reading/read-page.ts';
import type { KeptLetter } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore, openSqlite } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { MOST_ARMOR } from '../../src/schema/letter.ts';
import {
  aRequest,
  aSealedLetter,
  lettersIn,
  makePlace,
  openAt,
  postJson,
  readProblem,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import { asBackup, ask, letIn, seal, useReading } from '../inbox/reading-place.ts';

interface LetterPage {
  readonly letters: readonly KeptLetter[];
  readonly next: number | null;
}

const here = useReading();

const asked = here.ask;
const list = async (query = ''): Promise<LetterPage> => {
  const answer = await asked('GET', `letters${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as LetterPage;
};
const keep = async (count: number, flagged = false) => {
  const store = createSqliteStore(here.place().database);
  const letters = Array.from({ length: count }, () => aRequest());
  for (const letter of letters)
    await store.keep({ letter, received: new Date().toISOString(), flagged });
  await store.close();
  return letters.map(({ id }) => id);
};

test('letters are listed as they were posted, with what is known of them and nothing else', async () => {
  const [plain, sealed] = [aRequest(), await aSealedLetter()];
  await postJson(here.url(), plain, {
    'User-Agent': 'Browser-1',
    'X-Forwarded-For': '203.0.113.7',
  });
  await postJson(here.url(), { ...sealed, website: 'spam' });
  const answer = await asked('GET', 'letters');
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const page = (await answer.json()) as LetterPage;
  expect(page).toEqual({ letters: await lettersIn(here.place().database), next: null });
  expect(page.letters).toMatchObject([
    { letter: plain, flagged: false },
    { letter: sealed, flagged: true },
  ]);
  expect(Object.keys(page.letters[0] ?? {}).sort()).toEqual([
    'code',
    'content',
    'flagged',
    'id',
    'letter',
    'number',
    'received',
  ]);
});

test('an empty inbox is an empty page', async () => {
  expect(await list()).toEqual({ letters: [], next: null });
});

test('200 letters come in pages of 50, or of what was asked for up to 100', async () => {
  const ids = await keep(200);
  const first = await list();
  expect(first.letters.map(({ id }) => id)).toEqual(ids.slice(0, 50));
  expect(first.next).toBe(first.letters.at(-1)?.number);
  const large = await list(`?limit=100&after=${first.next ?? 0}`);
  expect(large.letters.map(({ id }) => id)).toEqual(ids.slice(50, 150));
  const last = await list(`?limit=100&after=${large.next ?? 0}`);
  expect(last.letters.map(({ id }) => id)).toEqual(ids.slice(150));
  expect(last.next).toBeNull();
  expect(await list(`?after=${last.letters.at(-1)?.number ?? 0}`)).toEqual({
    letters: [],
    next: null,
  });
  expect(await list(`?after=${Number.MAX_SAFE_INTEGER}`)).toEqual({ letters: [], next: null });
});

test('paging misses nothing while letters come and go', async () => {
  const before = await keep(40);
  const seen: string[] = [];
  const [arrived, deleted]: [string[], string[]] = [[], []];
  let after = 0;
  for (;;) {
    const page = await list(`?after=${after}&limit=7`);
    seen.push(...page.letters.map(({ id }) => id));
    if (page.next === null) break;
    after = page.next;
    if (arrived.length < 30) arrived.push(...(await keep(2)));
    const read = seen.at(-1) ?? '';
    const unread = before.find((id) => !seen.includes(id) && !deleted.includes(id)) ?? read;
    for (const id of [read, unread]) {
      if ((await asked('DELETE', `letters/${id}`)).status === 204) deleted.push(id);
    }
  }
  const wanted = [...before, ...arrived].filter((id) => seen.includes(id) || !deleted.includes(id));
  expect(seen).toEqual(wanted);
  expect(new Set(seen).size).toBe(seen.length);
});

test('a page of the longest letters ends early, and the next goes on', async () => {
  const store = createSqliteStore(here.place().database);
  const payload = new Uint8Array(Math.floor((MOST_ARMOR * 48) / 65) - 1000);
  const sealed = await seal(payload);
  const ids: string[] = [];
  for (let count = 0; count < 40; count += 1) {
    const letter = { ...(await aSealedLetter()), id: randomUUID(), sealed };
    await store.keep({ letter, received: new Date().toISOString(), flagged: false });
    ids.push(letter.id);
  }
  await store.close();
  const answer = await asked('GET', 'letters?limit=100');
  const text = await answer.text();
  expect(text.length).toBeLessThan(MOST_PAGE_BYTES + 1000);
  const first = JSON.parse(text) as LetterPage;
  expect(first.letters.length).toBeGreaterThan(20);
  expect(first.letters.length).toBeLessThan(40);
  const rest = await list(`?limit=100&after=${first.next ?? 0}`);
  expect([...first.letters, ...rest.letters].map(({ id }) => id)).toEqual(ids);
  expect(rest.next).toBeNull();
});

test('a letter that was damaged in the store is listed without its letter', async () => {
  const [first, second] = await keep(2);
  await openSqlite(here.place().database).write({
    text: 'UPDATE letters SET letter = ? WHERE id = ?',
    values: ['{"half', first ?? ''],
  });
  const { letters } = await list();
  expect(letters.map(({ id }) => id)).toEqual([first, second]);
  expect(letters[0]).not.toHaveProperty('letter');
  expect(letters[1]).toHaveProperty('letter');
});

test('a letter is marked handled, and open again', async () => {
  const [id = ''] = await keep(1);
  const marked = await asked('PATCH', `letters/${id}`, { handled: true });
  expect(marked.status).toBe(200);
  const { handled, ...rest } = (await marked.json()) as { handled: string };
  expect(rest).toEqual({ id });
  expect(Math.abs(Date.parse(handled) - Date.now())).toBeLessThan(60_000);
  expect((await list()).letters[0]?.handled).toBe(handled);
  const open = await asked('PATCH', `letters/${id}`, { handled: false });
  expect(await open.json()).toEqual({ id, handled: null });
  expect((await list()).letters[0]).not.toHaveProperty('handled');
});

test('a letter is deleted for good, once', async () => {
  const [id = '', other = ''] = await keep(2);
  const gone = await asked('DELETE', `letters/${id}`);
  expect([gone.status, await gone.text()]).toEqual([204, '']);
  expect(gone.headers.get('cache-control')).toBe('no-store');
  const again = await asked('DELETE', `letters/${id}`);
  expect(again.status).toBe(404);
  expect(await readProblem(again)).toMatchObject({ type: 'urn:patchwork:notFound', retry: false });
  const marked = await asked('PATCH', `letters/${id}`, { handled: true });
  expect(marked.status).toBe(404);
  expect((await list()).letters.map((letter) => letter.id)).toEqual([other]);
});

test('a letter of a backup is put back as it was: 201, then 200, then 409 for other words', async () => {
  for (const letter of [aRequest(), await aSealedLetter()]) {
    await postJson(here.url(), letter);
    await asked('PATCH', `letters/${letter.id}`, { handled: true });
    const kept = (await list()).letters.find(({ id }) => id === letter.id);
    const backup = asBackup(kept);
    await asked('DELETE', `letters/${letter.id}`);
    const receipt = { id: letter.id, code: backup.code, received: backup.received };
    const put = () => asked('PUT', `letters/${letter.id}`, backup);
    const first = await put();
    expect([first.status, await first.json()]).toEqual([201, receipt]);
    const again = await put();
    expect([again.status, await again.json()]).toEqual([200, receipt]);
    const back = (await list()).letters.find(({ id }) => id === letter.id);
    expect(asBackup(back)).toEqual(backup);
    // Whoever sends it again from their device still gets the same receipt.
    expect((await postJson(here.url(), letter)).status).toBe(200);
  }
  const other = aRequest({ name: 'Bea' });
  await postJson(here.url(), other);
  const kept = (await list()).letters.find(({ id }) => id === other.id);
  const changed = await asked('PUT', `letters/${other.id}`, { ...kept, content: 'f'.repeat(64) });
  expect(changed.status).toBe(409);
  expect(await readProblem(changed)).toMatchObject({ type: 'urn:patchwork:different' });
});

test('a readable letter of a backup is taken, also where only sealed ones may be posted', async () => {
  const sealedOnly = await makePlace({}, { ...SETTINGS, accepts: 'sealed' });
  const other = await openAt(sealedOnly);
  const [id = ''] = await keep(1);
  const kept = (await list()).letters[0];
  const mine = await letIn(sealedOnly);
  const answer = await ask(other.url, mine, 'PUT', `letters/${id}`, kept);
  expect(answer.status).toBe(201);
  expect(await lettersIn(sealedOnly.database)).toMatchObject([{ id, letter: kept?.letter }]);
  await other.close();
  await sealedOnly.remove();
});
