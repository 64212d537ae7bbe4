import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openServer } from '../../src/inbox/open-server.ts';
import type { OpenServer, ServerPlace } from '../../src/inbox/open-server.ts';
import type { Arrival, KeptLetter, Token } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import type { LetterContent, SealedLetter } from '../../src/schema/letter.ts';
import { Puzzle } from '../../src/schema/puzzle.ts';
import type { Request } from '../../src/schema/request.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { sealLetter } from '../../src/sealed/seal-letter.ts';

/** A place on disk for one server: a small built site and room for an inbox. */
export interface Place {
  readonly folder: string;
  readonly dist: string;
  readonly database: string;
  remove(): Promise<void>;
}

export const SETTINGS: InboxSettings = {
  network: 'hill-towns',
  name: { en: 'Hill Towns', es: 'Pueblos de la Sierra' },
  demo: true,
  accepts: 'both',
  languages: ['en', 'es'],
  lines: [
    { number: '911', label: { en: 'In danger right now', es: 'En peligro ahora mismo' } },
    { number: '988', label: { en: 'When it feels like too much', es: 'Cuando pesa demasiado' } },
    { number: '211', label: { en: 'Food, housing, bills', es: 'Comida, vivienda, cuentas' } },
  ],
  origins: ['https://hill-towns.example'],
  form: { en: '/request/', es: '/es/request/' },
  timeZone: 'America/New_York',
};

/** Makes a temporary folder with these files in `dist/`, beside `inbox.json`. */
export async function makePlace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  settings: InboxSettings = SETTINGS,
): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'patchwork-inbox-'));
  const dist = join(folder, 'dist');
  for (const [name, content] of Object.entries({
    'inbox.json': JSON.stringify(settings),
    ...files,
  })) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), content);
  }
  return {
    folder,
    dist,
    database: join(folder, 'data', 'inbox.sqlite'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The real server on a free port of this computer. */
export function openAt(place: Place, more: Partial<ServerPlace> = {}): Promise<OpenServer> {
  return openServer({
    dist: place.dist,
    database: place.database,
    port: 0,
    host: '127.0.0.1',
    ...more,
  });
}

/** Puts letters straight into the inbox, a minute apart, and gives their codes. */
export async function keepIn(
  place: Place,
  letters: readonly Arrival['letter'][],
  flagged: boolean,
): Promise<string[]> {
  const store = createSqliteStore(place.database);
  const kept = await Promise.all(
    letters.map((letter, index) =>
      store.keep({ letter, received: `2026-11-22T21:1${index}:00.000Z`, flagged }),
    ),
  );
  await store.close();
  return kept.map((one) => (one.outcome === 'mismatch' ? '' : one.receipt.code));
}

/** Lets a program read this SQLite file through the service. */
export async function addTokenIn(database: string, token: Token): Promise<void> {
  const store = createSqliteStore(database);
  await store.addToken(token);
  await store.close();
}

/** Every letter that lies in this SQLite file. */
export async function lettersIn(database: string): Promise<KeptLetter[]> {
  const store = createSqliteStore(database);
  try {
    return await store.letters();
  } finally {
    await store.close();
  }
}

/** A whole request that every rule accepts, under a new id. */
export function aRequest(changes: Partial<Request> = {}): Request {
  return {
    id: randomUUID(),
    version: 2,
    network: SETTINGS.network,
    language: 'es',
    name: 'Ana',
    items: [
      {
        side: 'ask',
        need: 'rides',
        branch: 'other',
        details: 'To the clinic\nTwo people',
        when: 'day',
        day: '2026-12-01',
        town: 'Adams',
        facts: {},
      },
      {
        side: 'offer',
        need: 'food',
        branch: 'other',
        details: 'Soup on Sundays',
        when: 'weekly',
        town: '',
        facts: {},
      },
    ],
    contact: {
      ways: ['text', 'navigator'],
      phone: '413 555 0142',
      voicemail: false,
      othersHear: 'words',
      safeWords: 'It is Jo, about the garden',
      times: ['mornings'],
    },
    consent: true,
    ...changes,
  };
}

/** A letter as a device posts it, sealed to the keys of the demonstration unless others are named. */
export async function aSealedLetter(
  content: LetterContent = aRequest(),
  recipients: readonly string[] = DEMO_KEYS.map(({ recipient }) => recipient),
): Promise<SealedLetter> {
  const sealed = await sealLetter(content, recipients);
  return { id: content.id, network: content.network, version: '2', sealed };
}

/** Words of `aRequest` that no log and no error may hold. Each is long enough that no time and no id has it by chance. */
export const WORDS_OF_REQUEST = /clinic|413 555 0142|\bAna\b|the garden/;

export function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(new URL('v1/requests', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** As a browser without JavaScript sends it: it asks for a page. */
export function postForm(
  url: string,
  fields: URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(new URL('v1/requests', url), {
    method: 'POST',
    headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
    body: fields,
  });
}

/** The receipt of an answer; throws when it is none. */
export async function readReceipt(answer: Response): Promise<z.infer<typeof ReceiptJson>> {
  return ReceiptJson.parse(await answer.json());
}

/** The problem details of an answer; throws when there are none. */
export async function readProblem(answer: Response): Promise<z.infer<typeof ProblemJson>> {
  return ProblemJson.parse(await answer.json());
}

/** A copy without one of its keys. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
): Omit<Whole, Key> {
  const copy = { ...whole };
  Reflect.deleteProperty(copy, key);
  return copy;
}

export const ReceiptJson = z.strictObject({
  id: z.uuid(),
  code: z.string().regex(/^[A-Z]+-\d{4}$/),
  received: z.iso.datetime({ precision: 3 }),
});
const ProblemJson = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  retry: z.boolean(),
  challenge: z.optional(Puzzle),
  errors: z
    .array(z.strictObject({ path: z.array(z.union([z.string(), z.int()])), error: z.string() }))
    .optional(),
});
