import { createHash } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { makePlace, openAt, SETTINGS } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

const FIRST = 'document.title = "one";\n';
const SECOND = '{"name":"data"}';
const STYLE = 'p { color: red }\n';
const PAGE = `<!doctype html><script>${FIRST}</script><script type="application/json">${SECOND}</script>
<script type="module" src="/a.js"></script><SCRIPT data-src="x">${FIRST}</SCRIPT><style>${STYLE}</style>
<p title="a > b" style="--words: &quot;a &amp;amp; b&quot;">Words</p><p style="">style="--none: 1"</p>`;

let place: Place;
let server: OpenServer;
beforeAll(async () => {
  place = await makePlace(
    {
      'index.html': PAGE,
      'windows/index.html': PAGE.replaceAll('\n', '\r\n'),
      'search/index.html': '<p>Search</p>',
      'es/search/index.html': '<p>Buscar</p>',
      '404.html': '<script>lost()</script>',
      'request/index.html': '<script>ask()</script>',
      'words.js': 'export {};',
      'edit/index.html': '<p>Edit</p>',
      'leave/index.html': '<p>Leave</p>',
    },
    {
      ...SETTINGS,
      elsewhere: 'https://forms.example',
      edit: { pages: { en: '/edit/' }, signsIn: true },
      leave: { en: '/leave/' },
    },
  );
  server = await openAt(place, { proxies: 1 });
});
afterAll(async () => {
  await server.close();
  await place.remove();
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, server.url), { headers });
async function policyOf(path: string): Promise<string[]> {
  return ((await get(path)).headers.get('content-security-policy') ?? '').split('; ');
}
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('a page may run this site’s scripts and its own inline ones, and nothing else', async () => {
  expect(await policyOf('/')).toEqual([
    "default-src 'none'",
    // What is no script to a browser, but data, needs no hash.
    `script-src 'self' ${hash(FIRST)}`,
    `style-src ${hash(STYLE)}`,
    `style-src-attr 'unsafe-hashes' ${hash('--words: "a &amp; b"')}`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "connect-src 'self' https://forms.example",
    "form-action 'self' https://forms.example",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('line ends of Windows give the hash that a browser computes', async () => {
  expect(await policyOf('/windows/')).toEqual(await policyOf('/'));
});

test.each(['/search/', '/es/search/', '/search/index.html', '/search/?q=soup'])(
  '%s may run WebAssembly',
  async (path) => {
    expect(await policyOf(path)).toContain("script-src 'self' 'wasm-unsafe-eval'");
  },
);

test('a page that is not found has the policy of the page that says so', async () => {
  expect(await policyOf('/nothing')).toContain(`script-src 'self' ${hash('lost()')}`);
});

test('files that are no pages say only that no frame may show them', async () => {
  expect(await policyOf('/words.js')).toEqual(["frame-ancestors 'none'"]);
});

test('an answer without a page leaves the browser the whole policy', async () => {
  const first = await get('/');
  const again = await get('/', { 'If-None-Match': first.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBe(
    first.headers.get('content-security-policy'),
  );
});

test('a page that was built again has the policy of its new scripts', async () => {
  const path = join(place.dist, 'request', 'index.html');
  expect(await policyOf('/request/')).toContain(`script-src 'self' ${hash('ask()')}`);
  await writeFile(path, '<script>other()</script>');
  await utimes(path, new Date(), new Date('2030-01-01'));
  expect(await policyOf('/request/')).toContain(`script-src 'self' ${hash('other()')}`);
});

test.each([
  ['https', true],
  ['HTTPS', true],
  ['http, https', true],
  ['https, http', false],
  ['http', false],
  ['', false],
])('behind one proxy, "%s" promises https: %s', async (way, promised) => {
  const { headers } = await get('/', { 'X-Forwarded-Proto': way });
  expect(headers.get('strict-transport-security')).toBe(promised ? 'max-age=15768000' : null);
  expect(headers.get('content-security-policy')?.endsWith('; upgrade-insecure-requests')).toBe(
    promised,
  );
});

test.each<
  [what: string, path: string, status: number, more?: { method?: string; opener?: string }]
>([
  ['a page', '/', 200],
  ['a page by HEAD', '/', 200, { method: 'HEAD' }],
  ['a page that the browser has', '/', 304],
  ['a page that is not there', '/nothing/', 404],
  ['a file', '/words.js', 200],
  ['a file that the browser has', '/words.js', 304],
  ['a page that moved', '/search', 301],
  ['a way that pages do not take', '/', 405, { method: 'POST' }],
  ['the page that “Leave now” goes to', '/leave/', 200],
  ['the inbox’s state', '/v1/health', 200],
  ['a letter that is refused', '/v1/requests', 422, { method: 'POST' }],
  ['the list without a token', '/v1/letters', 401],
  ['the editors’ form', '/edit/', 200, { opener: 'same-origin-allow-popups' }],
])('%s carries every header that guards: %s %i', async (_what, path, status, more = {}) => {
  const { method = 'GET', opener = 'same-origin' } = more;
  const known = status === 304 ? (await get(path)).headers.get('etag') : null;
  const answer = await fetch(new URL(path, server.url), {
    method,
    redirect: 'manual',
    headers: {
      'X-Forwarded-Proto': 'https',
      ...(known !== null && { 'If-None-Match': known }),
      ...(method === 'POST' && { 'Content-Type': 'application/json' }),
    },
    ...(method === 'POST' && { body: '{}' }),
  });
  expect(answer.status).toBe(status);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': opener,
    'permissions-policy': expect.stringContaining('microphone=()') as string,
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
    'strict-transport-security': 'max-age=15768000',
  });
  expect(answer.headers.has('set-cookie')).toBe(false);
  expect(answer.headers.has('x-powered-by')).toBe(false);
});

test('the inbox promises https too', async () => {
  const { headers } = await get('/v1/health', { 'X-Forwarded-Proto': 'https' });
  expect(headers.get('strict-transport-security')).toBe('max-age=15768000');
});

test('without proxies nobody’s word promises https', async () => {
  const alone = await openAt(place);
  const { headers } = await fetch(alone.url, { headers: { 'X-Forwarded-Proto': 'https' } });
  expect(headers.get('strict-transport-security')).toBeNull();
  await alone.close();
});

test('health tells the version and is never kept, by HEAD too', async () => {
  const answer = await get('/v1/health');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({ ok: true, storage: true });
  const head = await fetch(new URL('v1/health', server.url), { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.headers.get('cache-control')).toBe('no-store');
  expect(await head.text()).toBe('');
});
