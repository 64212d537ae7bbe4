import { Hono } from 'hono';
import type { Context, Handler } from 'hono';
import { cors } from 'hono/cors';
import type { InboxSettings } from '../../schema/inbox-settings.ts';
import type { WordsByLanguage } from '../answers/answer.ts';
import type { Limits } from '../limits/limits.ts';
import { describeFault } from '../operation/describe-fault.ts';
import type { Tell } from '../inbox-event.ts';
import { BrokenOffError } from '../posts/read-body.ts';
import { StoreError } from '../store/inbox-store.ts';
import type { InboxStore } from '../store/inbox-store.ts';
import { createAdmit } from './admit.ts';
import { letterHandlers } from './letter-handlers.ts';
import { noteHandlers } from './note-handlers.ts';
import { createRefuse } from './refuse.ts';
import type { Refuse } from './refuse.ts';

export interface ReadingParts {
  readonly store: InboxStore;
  readonly settings: InboxSettings;
  readonly clock: () => Date;
  readonly words: WordsByLanguage;
  readonly tell: Tell;
  readonly limits?: Pick<Limits, 'wrongToken'> | undefined;
}

/**
 * The navigators' part of the API, for programs that bring a token: `letters`, `letters/ID` and `notes`
 * (docs/api.md). Always JSON, never kept by a cache; it knows and shows nothing about who sent a letter.
 */
export function createReading(parts: ReadingParts): Hono {
  const { store, settings, clock, words, tell, limits } = parts;
  const refuse = createRefuse(settings, words);
  const admit = createAdmit(store, refuse, limits);
  const letters = letterHandlers(store, clock, refuse);
  const notes = noteHandlers(store, clock, refuse);
  const reading = new Hono();

  for (const path of ['/letters', '/letters/:id', '/notes'])
    reading.use(path, noStore, openTo(settings.origins));
  reading.get('/letters', admit, letters.list);
  reading.patch('/letters/:id', admit, letters.handle);
  reading.delete('/letters/:id', admit, letters.remove);
  reading.put('/letters/:id', admit, letters.restore);
  reading.get('/notes', admit, notes.list);
  reading.post('/notes', admit, notes.keep);
  reading.all('/letters', takesOnly('GET, HEAD, OPTIONS', refuse));
  reading.all('/letters/:id', takesOnly('PATCH, PUT, DELETE, OPTIONS', refuse));
  reading.all('/notes', takesOnly('GET, HEAD, POST, OPTIONS', refuse));
  // Nothing of the error goes on: it may quote what a person wrote.
  reading.onError((error, context) => {
    if (error instanceof BrokenOffError) return refuse(context, { kind: 'unreadable' });
    if (error instanceof StoreError) {
      tell({ event: 'storage-failed', reason: error.message });
      return refuse(context, { kind: 'tryLater' });
    }
    tell({ event: 'fault', ...describeFault(error) });
    return refuse(context, { kind: 'broken' });
  });
  return reading;
}

/** Pages of the listed sites may ask. A token is brought by hand, never by the browser: no credentials. */
function openTo(origins: InboxSettings['origins']) {
  return cors({
    origin: origins,
    allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type'],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  });
}

async function noStore(context: Context, next: () => Promise<void>): Promise<void> {
  context.header('Cache-Control', 'no-store');
  await next();
}

function takesOnly(methods: string, refuse: Refuse): Handler {
  return (context) => {
    context.header('Allow', methods);
    return refuse(context, { kind: 'notHere' });
  };
}
