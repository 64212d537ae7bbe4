import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FormServiceKind } from '../src/schema/vocabulary.ts';

/** Services that run nowhere but at their companies. Ours and Parse Server are tried as they are. */
export type Hosted = Exclude<FormServiceKind, 'inbox' | 'mailto'>;

/**
 * One server that speaks the contract of every hosted service, as strictly as their documents and, for Parse,
 * the real server say: what it takes, what it answers, and what it silently throws away.
 * `?fault=` on an address makes it fail: busy, down, large, page, cut.
 */
export interface DeliveryServer {
  origin: string;
  /** What a service has kept, in order. */
  kept: (kind: Hosted) => Record<string, string>[];
  close: () => Promise<void>;
}

interface Post {
  type: string;
  accept: string;
  body: string;
}
interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}
interface Service {
  /** Names of headers that a page of another site may send, as its preflight says; none = same site only. */
  allows: string | undefined;
  answer: (post: Post, kept: Record<string, string>[]) => Answer;
}

export const PAGE = '<!doctype html><title>Thank you</title><p>Your form was received.';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Fields of the form that stands in the built page; Netlify drops a post with others. */
export const NETLIFY_FIELDS = [
  'form-name',
  'id',
  'network',
  'version',
  'sealed',
  'plain',
  'bot-field',
];
const PARSE_HEADERS =
  'X-Parse-Master-Key, X-Parse-REST-API-Key, X-Parse-Application-Id, X-Parse-Request-Id, Content-Type';

const SERVICES: Record<Hosted, Service> = {
  formspree: {
    allows: 'Content-Type, Accept',
    answer(post, kept) {
      const fields = fieldsOf(post);
      // Without it, a person is sent to a page with a captcha.
      if (!fields || !post.accept.includes(JSON_TYPE)) return page();
      if (!fields._gotcha) kept.push(fields);
      return json(200, { next: '/thanks', ok: true });
    },
  },
  basin: {
    allows: 'Content-Type, Accept',
    answer(post, kept) {
      const fields = fieldsOf(post);
      if (!fields) return json(422, { error: 'Invalid submission' });
      if (!fields._gotcha) kept.push(fields);
      return json(200, { success: true });
    },
  },
  web3forms: {
    allows: 'Content-Type',
    answer(post, kept) {
      const fields = fieldsOf(post);
      if (fields?.access_key !== 'web3-key')
        return json(400, { success: false, message: 'Invalid Access Key' });
      if (!fields.botcheck) kept.push(fields);
      return json(200, { success: true, message: 'Email sent successfully!' });
    },
  },
  staticforms: {
    allows: 'Content-Type',
    answer(post, kept) {
      const fields = fieldsOf(post);
      if (fields?.apiKey !== 'static-key')
        return json(401, { success: false, message: 'Invalid API key' });
      const watched = Object.keys(fields).filter((name) => name.includes('honeypot'));
      if (watched.every((name) => fields[name] === '')) kept.push(fields);
      return json(200, { success: true, message: 'Form submission received' });
    },
  },
  formspark: {
    allows: 'Content-Type, Accept',
    answer(post, kept) {
      if (post.type === FORM_TYPE) kept.push(fieldsOf(post) ?? {});
      // "My AJAX request returns 200 but no submission shows up": one of the two headers is missing.
      if (post.type !== JSON_TYPE || !post.accept.includes(JSON_TYPE)) return page();
      const fields = fieldsOf(post) ?? {};
      if (!fields._honeypot && !fields._gotcha) kept.push(fields);
      return json(200, fields);
    },
  },
  netlify: {
    allows: undefined,
    answer(post, kept) {
      const headers = { 'x-nf-request-id': '01JD8Z5X3V' };
      const fields = post.type === FORM_TYPE ? fieldsOf(post) : undefined;
      if (fields?.['form-name'] !== 'requests')
        return { ...page(), status: 404, body: 'Not found', headers };
      const known = Object.keys(fields).every((name) => NETLIFY_FIELDS.includes(name));
      if (known && !fields['bot-field']) kept.push(fields);
      return { ...page(), headers };
    },
  },
  parse: {
    allows: PARSE_HEADERS,
    answer(post, kept) {
      const fields = parsed(post.body);
      if (fields?._ApplicationId !== 'patchwork')
        return { status: 403, type: '', body: '{"error":"unauthorized"}' };
      if ('id' in fields) return json(400, { code: 105, error: 'id is an invalid field name.' });
      if (kept.some(({ letterId }) => letterId === fields.letterId)) {
        const error = 'A duplicate value for a field with unique values was provided';
        return json(400, { code: 137, error });
      }
      kept.push(fields);
      return json(201, { objectId: 'kmgd2Lj1bL', createdAt: '2026-11-22T10:24:17.719Z' });
    },
  },
};

const FAULTS: Record<string, Answer> = {
  busy: { status: 429, type: JSON_TYPE, body: '{}', headers: { 'retry-after': '7' } },
  down: { status: 503, type: 'text/html', body: PAGE },
  large: { status: 413, type: JSON_TYPE, body: '{}' },
  page: { status: 200, type: 'text/html', body: PAGE },
};

export async function openDeliveryServer(): Promise<DeliveryServer> {
  const kept = new Map<Hosted, Record<string, string>[]>();
  const keptBy = (kind: Hosted): Record<string, string>[] => {
    const own = kept.get(kind) ?? [];
    kept.set(kind, own);
    return own;
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    // Netlify takes posts at the address of the site itself.
    const kind = pathname === '/' ? 'netlify' : pathname.slice(1);
    const service = isHosted(kind) ? SERVICES[kind] : undefined;
    const fault = searchParams.get('fault') ?? '';
    void (async () => {
      const body = await read(request);
      if (!service || !isHosted(kind)) {
        response.writeHead(404).end();
        return;
      }
      if (service.allows !== undefined) {
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Access-Control-Allow-Headers', service.allows);
      }
      if (request.method === 'OPTIONS') {
        response.writeHead(service.allows === undefined ? 405 : 200).end();
        return;
      }
      const type = request.headers['content-type']?.split(';')[0] ?? '';
      const post = { type, accept: request.headers.accept ?? '', body };
      const answer = FAULTS[fault] ?? service.answer(post, keptBy(kind));
      if (fault === 'cut') {
        // It was kept, and the answer is lost on its way.
        response.destroy();
        return;
      }
      response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers });
      response.end(answer.body);
    })();
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    kept: keptBy,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}

const SAFE_TYPES = [FORM_TYPE, 'multipart/form-data', 'text/plain'];
const SAFE_HEADERS = ['accept', 'accept-language', 'content-language', 'content-type'];

/**
 * Posts as a browser does from a page of `from` (Fetch Standard, CORS): a request with another content type or
 * header asks first, and neither it nor its answer gets through without leave.
 * @throws {TypeError} like `fetch`, when the browser would not let it through.
 */
export async function fetchAsBrowser(
  from: string,
  url: string,
  init: { method: string; headers: Record<string, string>; body: string },
): Promise<Response> {
  const target = new URL(url, from);
  if (target.origin === new URL(from).origin) return fetch(target, init);
  const asked = Object.entries(init.headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) =>
      name === 'content-type'
        ? !SAFE_TYPES.includes(value.split(';')[0] ?? '')
        : !SAFE_HEADERS.includes(name),
    )
    .map(([name]) => name);
  if (asked.length > 0) {
    const preflight = await fetch(target, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': init.method,
        'access-control-request-headers': asked.join(','),
      },
    });
    const allowed = (preflight.headers.get('access-control-allow-headers') ?? '').toLowerCase();
    const allowedNames = allowed.split(',').map((name) => name.trim());
    const passes = preflight.ok && isShared(preflight, from);
    if (!passes || asked.some((name) => !allowedNames.includes(name)))
      throw new TypeError('The preflight failed.');
  }
  const answer = await fetch(target, { ...init, headers: { ...init.headers, origin: from } });
  if (!isShared(answer, from)) throw new TypeError('The answer is not shared with this page.');
  return answer;
}

function isShared(answer: Response, from: string): boolean {
  const shared = answer.headers.get('access-control-allow-origin');
  return shared === '*' || shared === from;
}

function isHosted(kind: string): kind is Hosted {
  return kind in SERVICES;
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function page(): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body: PAGE };
}

/** The flat text fields of a post; nothing when it holds anything else, as no service would keep it. */
function fieldsOf({ type, body }: Post): Record<string, string> | undefined {
  if (type === FORM_TYPE) return Object.fromEntries(new URLSearchParams(body));
  return type === JSON_TYPE ? parsed(body) : undefined;
}

function parsed(body: string): Record<string, string> | undefined {
  const value = JSON.parse(body) as Record<string, string>;
  return Object.values(value).every((each) => typeof each === 'string') ? value : undefined;
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
