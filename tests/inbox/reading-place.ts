import { randomUUID } from 'node:crypto';
import { armor, Encrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import type { KeptLetter, StoredLetter } from '../../src/inbox/store/inbox-store.ts';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { addTokenIn, makePlace, openAt, without } from './inbox-place.ts';
import type { Place } from './inbox-place.ts';

/** A letter that is not there. */
export const ONE = 'letters/5d0f2a6c-3d0e-4c58-9f36-2a51a2c2e8b4';

/** Every question a navigators' program may ask, with a body that is none of what it should be. */
export const QUESTIONS = [
  ['GET', 'letters', undefined],
  ['PATCH', ONE, {}],
  ['DELETE', ONE, undefined],
  ['PUT', ONE, {}],
  ['GET', 'notes', undefined],
  ['POST', 'notes', {}],
] as const;

/** For each test, or one for all of a file: the real server with an empty inbox, and a token of it. */
export function useReading(span: 'each' | 'all' = 'each') {
  let place: Place;
  let server: OpenServer;
  let token: string;
  const [before, after] = span === 'each' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(async () => {
    place = await makePlace();
    server = await openAt(place);
    token = await letIn(place);
  });
  after(async () => {
    await server.close();
    await place.remove();
  });
  return {
    place: () => place,
    url: () => server.url,
    token: () => token,
    /** Asks with the token. */
    ask: (
      method: string,
      path: string,
      body?: unknown,
      headers?: Readonly<Record<string, string>>,
    ) => ask(server.url, token, method, path, body, headers),
  };
}

/** Lets somebody's program in, and gives the token to bring. */
export async function letIn(place: Place, name: string = randomUUID()): Promise<string> {
  const { text, kept } = makeToken(name, new Date().toISOString());
  await addTokenIn(place.database, kept);
  return text;
}

/** As the administrator takes a token back. */
export async function shutOut(place: Place, name: string): Promise<void> {
  const store = createSqliteStore(place.database);
  await store.revokeToken(name);
  await store.close();
}

/** Asks as a navigators' program does; a body is sent as JSON, a text as it is. */
export function ask(
  url: string,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(new URL(`v1/${path}`, url), {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Something sealed to the keys of the demonstration. */
export async function seal(content: string | Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  for (const { recipient } of DEMO_KEYS) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(content));
}

/** A letter as a backup holds it. */
export function asBackup(kept: KeptLetter | undefined): StoredLetter {
  if (!kept?.letter) throw new Error('The letter is not there.');
  return { ...without(kept, 'number'), letter: kept.letter };
}
