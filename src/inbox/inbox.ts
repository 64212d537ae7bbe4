import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { InboxSettings } from '../schema/inbox-settings.ts';
import { inbox as english } from '../words/en/inbox.ts';
import { request as englishForm } from '../words/en/request.ts';
import { inbox as spanish } from '../words/es/inbox.ts';
import { request as spanishForm } from '../words/es/request.ts';
import { answer } from './answer.ts';
import type { WordsByLanguage } from './answer.ts';
import { StoreError } from './request-store.ts';
import type { RequestStore } from './request-store.ts';
import { takeRequest } from './take-request.ts';

export interface InboxParts {
  readonly store: RequestStore;
  readonly settings: InboxSettings;
  readonly clock: () => Date;
  /** Makes ids for forms that came without one. */
  readonly makeId?: () => string;
  /** English and Spanish when left out. */
  readonly words?: WordsByLanguage;
  /** Is told why the storage failed: a reason of the system, nothing that a person wrote. */
  readonly onStorageFailure?: (error: StoreError) => void;
}

const OUR_WORDS: WordsByLanguage = {
  en: { ...english, form: englishForm },
  es: { ...spanish, form: spanishForm },
};

/**
 * The form service: `POST /v1/requests` and `GET /v1/health`. Every other path falls through, so the app can
 * be mounted beside a site. It keeps and logs no address, no browser's name and no body.
 */
export function createInbox(parts: InboxParts): Hono {
  const { store, settings, clock, makeId = randomUUID, onStorageFailure = () => undefined } = parts;
  const words = parts.words ?? OUR_WORDS;
  const { network, accepts } = settings;
  const taking = { store, network, accepts, clock, makeId, onStorageFailure };
  const inbox = new Hono();

  inbox.use(
    '/v1/*',
    cors({
      origin: settings.origins,
      allowMethods: ['POST', 'GET'],
      allowHeaders: ['Content-Type'],
      // Else pages on another address cannot read how long to wait.
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );
  inbox.post('/v1/requests', async (context) => {
    return answer(context, await takeRequest(context.req.raw, taking), settings, words);
  });
  inbox.all('/v1/requests', (context) => answer(context, { kind: 'notHere' }, settings, words));
  inbox.get('/v1/health', (context) => {
    context.header('Cache-Control', 'no-store');
    const storage = isWritable(store);
    return context.json({ ok: storage, storage }, storage ? 200 : 503);
  });
  // Hono's own handler prints the error, and an error may quote what a person wrote.
  inbox.onError((_error, context) => answer(context, { kind: 'broken' }, settings, words));
  return inbox;
}

function isWritable(store: RequestStore): boolean {
  try {
    store.check();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}
