import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { openServer } from '../../src/inbox/open-server.ts';
import type { OpenServer, ServerPlace } from '../../src/inbox/open-server.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import type { Request } from '../../src/schema/request.ts';

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
  for (const [name, content] of Object.entries({ 'inbox.json': JSON.stringify(settings), ...files })) {
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
  return openServer({ dist: place.dist, database: place.database, port: 0, host: '127.0.0.1', ...more });
}

/** A whole request that every rule accepts, under a new id. */
export function aRequest(changes: Partial<Request> = {}): Request {
  return {
    id: randomUUID(),
    version: 1,
    network: SETTINGS.network,
    language: 'es',
    name: 'Ana',
    items: [
      { side: 'ask', need: 'rides', details: 'To the clinic\nTwo people', when: 'day', day: '2026-12-01', town: 'Adams' },
      { side: 'offer', need: 'food', details: 'Soup on Sundays', when: 'weekly', town: '' },
    ],
    contact: {
      ways: ['text', 'navigator'],
      phone: '413 555 0142',
      voicemail: false,
      safeWords: 'It is Jo, about the garden',
      times: ['mornings'],
    },
    consent: true,
    ...changes,
  };
}

export function postJson(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(new URL('v1/requests', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** As a browser without JavaScript sends it: it asks for a page. */
export function postForm(url: string, fields: URLSearchParams, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(new URL('v1/requests', url), {
    method: 'POST',
    headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
    body: fields,
  });
}
