import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { InboxSettings } from '../schema/inbox-settings.ts';
import { correction as englishCorrection } from '../words/en/correction.ts';
import { inbox as english } from '../words/en/inbox.ts';
import { request as englishForm } from '../words/en/request.ts';
import { correction as spanishCorrection } from '../words/es/correction.ts';
import { inbox as spanish } from '../words/es/inbox.ts';
import { request as spanishForm } from '../words/es/request.ts';
import { answer } from './answers/answer.ts';
import type { WordsByLanguage } from './answers/answer.ts';
import type { Limits } from './limits/limits.ts';
import { describeFault } from './operation/describe-fault.ts';
import type { TallyKind, Tell } from './inbox-event.ts';
import { VERSION } from './operation/version.ts';
import { StoreError } from './store/inbox-store.ts';
import type { InboxStore } from './store/inbox-store.ts';
import type { Outcome } from './posts/outcome.ts';
import { BrokenOffError } from './posts/read-body.ts';
import { takeRequest } from './posts/take-request.ts';
import { createReading } from './reading/reading.ts';

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
  /** How much one sender may do; without it, as much as anybody likes. */
  readonly limits?: Limits | undefined;
  /** Is told how each post ended, to count it. */
  readonly count?: (kind: TallyKind) => void;
}

const OUR_WORDS: WordsByLanguage = {
  en: { ...english, form: englishForm, correction: englishCorrection },
  es: { ...spanish, form: spanishForm, correction: spanishCorrection },
};

/**
 * The form service (docs/api.md): `POST /v1/requests`, `GET /v1/health` and what navigators read. Every other path
 * falls through, so the app can be mounted beside a site. It keeps and logs no address, no browser's name and no body.
 */
export function createInbox(parts: InboxParts): Hono {
  const { store, settings, clock, limits, tell = () => undefined, count = () => undefined } = parts;
  const makeId = parts.makeId ?? (() => crypto.randomUUID());
  const words = parts.words ?? OUR_WORDS;
  const { network, accepts } = settings;
  const taking = { store, network, accepts, clock, makeId, tell };
  const inbox = new Hono();

  // Before the rules of the form's own address: these have more methods, and a token.
  inbox.route('/v1', createReading({ store, settings, clock, words, tell, limits }));

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
    const outcome = await takeRequest(context.req.raw, {
      ...taking,
      guard: limits && ((post) => limits.guardPost(context, post)),
    });
    count(tallyKind(outcome));
    return answer(context, outcome, settings, words);
  });
  inbox.all('/v1/requests', (context) => answer(context, { kind: 'notHere' }, settings, words));
  inbox.get('/v1/health', async (context) => {
    context.header('Cache-Control', 'no-store');
    const storage = await isWritable(store);
    return context.json({ ok: storage, storage, version: VERSION }, storage ? 200 : 503);
  });
  // Hono's own handler prints the error, and an error may quote what a person wrote.
  inbox.onError((error, context) => {
    // A connection that breaks off is nobody's fault, and nobody hears the answer.
    const kind = error instanceof BrokenOffError ? 'unreadable' : 'broken';
    if (kind === 'broken') tell({ event: 'fault', ...describeFault(error) });
    count(kind);
    return answer(context, { kind }, settings, words);
  });
  return inbox;
}

function tallyKind(outcome: Outcome): TallyKind {
  if (outcome.kind !== 'received') return outcome.kind;
  return outcome.again ? 'duplicate' : 'stored';
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
