import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { InboxSettings } from '../schema/inbox-settings.ts';
import { inbox as english } from '../words/en/inbox.ts';
import { request as englishForm } from '../words/en/request.ts';
import { inbox as spanish } from '../words/es/inbox.ts';
import { request as spanishForm } from '../words/es/request.ts';
import { answer } from './answers/answer.ts';
import type { WordsByLanguage } from './answers/answer.ts';
import type { Tell } from './operation/inbox-event.ts';
import { StoreError } from './store/inbox-store.ts';
import type { InboxStore } from './store/inbox-store.ts';
import { takeRequest } from './posts/take-request.ts';

export interface InboxParts {
  readonly store: InboxStore;
  readonly settings: InboxSettings;
  readonly clock: () => Date;
  /** Makes ids for forms that came without one. */
  readonly makeId?: () => string;
  /** English and Spanish when left out. */
  readonly words?: WordsByLanguage;
  /** Is told what an operator must know. */
  readonly tell?: Tell;
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
  const { store, settings, clock, tell = () => undefined } = parts;
  const makeId = parts.makeId ?? (() => crypto.randomUUID());
  const words = parts.words ?? OUR_WORDS;
  const { network, accepts } = settings;
  const taking = { store, network, accepts, clock, makeId, tell };
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
  inbox.get('/v1/health', async (context) => {
    context.header('Cache-Control', 'no-store');
    const storage = await isWritable(store);
    return context.json({ ok: storage, storage }, storage ? 200 : 503);
  });
  // Hono's own handler prints the error, and an error may quote what a person wrote.
  inbox.onError((_error, context) => answer(context, { kind: 'broken' }, settings, words));
  return inbox;
}

async function isWritable(store: InboxStore): Promise<boolean> {
  try {
    await store.check();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}
