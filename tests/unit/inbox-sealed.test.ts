import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { armor, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { contentHash } from '../../src/inbox/store/content-hash.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import type { RequestNews } from '../../src/schema/letter.ts';
import type { Request } from '../../src/schema/request.ts';
import { inboxSettingsOf } from '../../src/site/inbox-settings.ts';
import {
  aRequest,
  aSealedLetter,
  lettersIn,
  makePlace,
  openAt,
  postForm,
  postJson,
  readProblem,
  readReceipt,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { edited, inContent } from './check-content.ts';
import { asFirstVersion, insertAsFirst, openFirstInbox } from '../inbox/first-version.ts';
import { longestRequest } from './longest-request.ts';

type Accepts = InboxSettings['accepts'];

const open = new Map<Accepts, { place: Place; server: OpenServer }>();
beforeAll(async () => {
  for (const accepts of ['sealed', 'both', 'plain'] as const) {
    const place = await makePlace({}, { ...SETTINGS, accepts });
    open.set(accepts, { place, server: await openAt(place) });
  }
});
afterAll(async () => {
  for (const { place, server } of open.values()) {
    await server.close();
    await place.remove();
  }
});

function inbox(accepts: Accepts) {
  const found = open.get(accepts);
  if (!found) throw new Error(`No inbox takes ${accepts}.`);
  const { place, server } = found;
  const list = () => lettersIn(place.database);
  return { url: server.url, database: place.database, list };
}

const someNews = (): RequestNews => ({
  id: randomUUID(),
  version: 2,
  network: SETTINGS.network,
  about: randomUUID(),
  code: 'MAPLE-4127',
  news: 'no-longer',
});

describe.each(['sealed', 'both', 'plain'] as const)('an inbox that takes %s', (accepts) => {
  test('keeps a sealed letter as it came and answers with its receipt', async () => {
    const { url, list } = inbox(accepts);
    const letter = await aSealedLetter();
    const answer = await postJson(url, { ...letter, website: '' });
    expect(answer.status).toBe(201);
    const receipt = await readReceipt(answer);
    expect(receipt.id).toBe(letter.id);
    expect((await list()).at(-1)).toMatchObject({ code: receipt.code, flagged: false, letter });
  });

  test('gives the first receipt to the same bytes, as JSON and as fields, and 409 to others', async () => {
    const { url, list } = inbox(accepts);
    const request = aRequest();
    const letter = await aSealedLetter(request);
    const first = await readReceipt(await postJson(url, letter));
    const again = await postJson(url, letter);
    expect([again.status, await again.json()]).toEqual([200, first]);
    const crlf = { ...letter, sealed: letter.sealed.replaceAll('\n', '\r\n') };
    const asFields = await postForm(url, new URLSearchParams(crlf), { Accept: '*/*' });
    expect([asFields.status, await asFields.json()]).toEqual([200, first]);
    expect((await postJson(url, await aSealedLetter(request))).status).toBe(409);
    expect((await list()).filter((kept) => kept.id === request.id)).toMatchObject([{ letter }]);
  });

  test('flags a sealed letter whose hidden field is filled, and keeps it', async () => {
    const { url, list } = inbox(accepts);
    const letter = await aSealedLetter();
    const fields = new URLSearchParams({ ...letter, website: 'https://spam.example' });
    expect((await postForm(url, fields, { Accept: '*/*' })).status).toBe(201);
    expect((await list()).at(-1)).toMatchObject({ flagged: true, letter });
  });

  test('refuses what only looks sealed', async () => {
    const { url, list } = inbox(accepts);
    const before = (await list()).length;
    const letter = await aSealedLetter();
    const notAge = armor.encode(new TextEncoder().encode('My name is Ana. '.repeat(20)));
    const cut = `${letter.sealed.slice(0, 260)}\n-----END AGE ENCRYPTED FILE-----\n`;
    for (const [changed, path] of [
      [{ ...letter, sealed: notAge }, ['sealed']],
      [{ ...letter, sealed: 'My name is Ana' }, ['sealed']],
      [{ ...letter, sealed: `${letter.sealed}My name is Ana` }, ['sealed']],
      [{ ...letter, sealed: cut }, ['sealed']],
      [{ ...letter, sealed: 7 }, ['sealed']],
      [{ ...letter, id: 'x' }, ['id']],
      [{ ...letter, version: '1' }, ['version']],
      [{ ...letter, network: 'elsewhere' }, ['network']],
      [{ ...letter, name: 'Ana' }, []],
    ] as const) {
      const answer = await postJson(url, changed);
      expect(answer.status).toBe(422);
      const problem = await readProblem(answer);
      expect(problem).toMatchObject({ type: 'urn:patchwork:invalid', errors: [{ path }] });
      expect(JSON.stringify(problem)).not.toContain('Ana');
    }
    const beside = new URLSearchParams({ ...letter, 'ask-1-details': 'in plain words' });
    expect((await postForm(url, beside)).status).toBe(422);
    expect(await list()).toHaveLength(before);
  });

  test.each([
    ['English', 'x'],
    ['Chinese', '食'],
  ])(
    'has room for a request at every limit, sealed to six post-quantum keys: %s',
    async (_, text) => {
      const { url } = inbox(accepts);
      const key = await identityToRecipient(await generateHybridIdentity());
      const request = longestRequest(text, SETTINGS.network);
      const letter = await aSealedLetter(
        request,
        Array.from({ length: 6 }, () => key),
      );
      expect((await postJson(url, letter)).status).toBe(201);
      expect((await postForm(url, new URLSearchParams(letter))).status).toBe(200);
    },
  );
});

test('an inbox for sealed letters refuses everything else and keeps nothing of it', async () => {
  const { url, list, database } = inbox('sealed');
  const before = (await list()).length;
  for (const plain of [aRequest(), { ...aRequest(), version: 1 }, someNews(), {}, [], 'x', null]) {
    const answer = await postJson(url, JSON.stringify(plain));
    expect(answer.status).toBe(422);
    expect(await readProblem(answer)).toEqual({
      type: 'urn:patchwork:notSealed',
      title: 'This form could not be sealed, so it was not kept',
      status: 422,
      detail: expect.stringContaining('Call') as string,
      retry: false,
    });
  }
  expect(await list()).toHaveLength(before);
  const bytes = await Promise.all(
    ['', '-wal'].map((end) => readFile(`${database}${end}`).catch(() => Buffer.alloc(0))),
  );
  expect(Buffer.concat(bytes).toString('latin1')).not.toContain('It is Jo, about the garden');
});

test('who posts the form without scripts there gets a page: not kept, whom to call, and their words', async () => {
  const { url } = inbox('sealed');
  const fields = writeFormFields(aRequest());
  fields.set('page_language', 'es');
  const answer = await postForm(url, fields);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain('Este formulario no se pudo sellar, así que no lo guardamos');
  expect(page).toContain('No guardamos lo que envió.');
  expect(page).toContain('href="tel:211"');
  expect(page).toContain('To the clinic');
  expect(page).not.toContain('413 555 0142');
});

test.each(['both', 'plain'] as const)(
  'an inbox that takes %s keeps readable letters',
  async (accepts) => {
    const { url, list } = inbox(accepts);
    const letters = [aRequest(), someNews()];
    for (const letter of letters) expect((await postJson(url, letter)).status).toBe(201);
    expect((await list()).slice(-2).map(({ letter }) => letter)).toEqual(letters);
    expect((await postForm(url, writeFormFields(aRequest()))).status).toBe(201);
  },
);

test('news is judged by its own schema', async () => {
  const { url } = inbox('plain');
  const news = someNews();
  const problem = await readProblem(await postJson(url, { ...news, news: 'perhaps' }));
  expect(problem.errors).toEqual([{ path: ['news'], error: 'notAForm' }]);
  expect((await postJson(url, news)).status).toBe(201);
  expect((await postJson(url, news)).status).toBe(200);
});

test('a request that waited on a device since the first version is still taken', async () => {
  const { url, list } = inbox('plain');
  const request = aRequest();
  expect((await postJson(url, asFirstVersion(request))).status).toBe(201);
  expect((await list()).at(-1)?.letter).toEqual(request);
});

test('what a network takes follows from its keys and its plain form', () => {
  const key = 'age1cy0su9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm';
  const seal = `seal: { navigators: [{ name: Ana, key: ${key} }] }\n`;
  const accepts = (lines: string) =>
    inContent(
      edited('network.yaml', 'areas:', `${lines}areas:`),
      (folder) => inboxSettingsOf(openDirectory(folder), '/').accepts,
    );
  expect(accepts('')).toBe('plain');
  expect(accepts('plain_form: true\n')).toBe('plain');
  expect(accepts(seal)).toBe('sealed');
  expect(accepts(`${seal}plain_form: true\n`)).toBe('both');
});

function hashOfFirstVersion(letter: object): string {
  return contentHash({ ...letter } as Request);
}

test('an inbox of the first version opens, keeps its codes, and takes sealed letters', async () => {
  const place = await makePlace();
  const request = aRequest();
  const old = asFirstVersion(request);
  const received = '2026-11-22T21:10:00.000Z';
  const content = hashOfFirstVersion(old);
  openFirstInbox(place.database, [
    { letter: old, code: 'OREGANO-4202', content, received, flagged: true },
  ]).close();
  const store = createSqliteStore(place.database);
  const letter = await aSealedLetter();
  const kept = await store.keep({ letter, received: '2026-11-23T09:00:00.000Z', flagged: false });
  expect(kept.outcome).toBe('stored');
  expect(await store.letters()).toMatchObject([
    { code: 'OREGANO-4202', content, flagged: true, letter: request },
    { flagged: false, letter },
  ]);
  // A device whose answer was lost before the update posts the same bytes again.
  const server = await openAt(place);
  const again = await postJson(server.url, old);
  expect([again.status, await again.json()]).toEqual([
    200,
    { id: old.id, code: 'OREGANO-4202', received },
  ]);
  expect((await postJson(server.url, { ...old, name: 'Bea' })).status).toBe(409);
  await server.close();
  await store.close();
  await place.remove();
});

test('an old version that still runs or is started again acknowledges nothing that nobody would find', async () => {
  const place = await makePlace();
  const rowOf = (letter: Request) => ({
    letter: asFirstVersion(letter),
    code: 'OREGANO-4202',
    content: hashOfFirstVersion(letter),
    received: '2026-11-22T21:10:00.000Z',
    flagged: false,
  });
  const running = openFirstInbox(place.database, [rowOf(aRequest())]);
  expect(await lettersIn(place.database)).toHaveLength(1);
  for (const old of [running, openFirstInbox(place.database, [])]) {
    expect(() => {
      insertAsFirst(old, { ...rowOf(aRequest()), code: 'MAPLE-4127' });
    }).toThrow('cannot modify requests because it is a view');
    old.close();
  }
  expect(await lettersIn(place.database)).toHaveLength(1);
  await place.remove();
});
