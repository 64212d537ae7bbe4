import { createHash } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { makePlace, openAt, SETTINGS } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

const FIRST = 'document.title = "one";\n';
const SECOND = '{"name":"data"}';
const PAGE = `<!doctype html><script>${FIRST}</script><script type="application/json">${SECOND}</script>
<script type="module" src="/a.js"></script><SCRIPT data-src="x">${FIRST}</SCRIPT>`;

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
    },
    { ...SETTINGS, elsewhere: 'https://forms.example' },
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
    `script-src 'self' ${hash(FIRST)} ${hash(SECOND)}`,
    "style-src 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' https://forms.example",
    "form-action 'self' https://forms.example",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('line ends of Windows give the hash that a browser computes', async () => {
  expect(await policyOf('/windows/')).toContain(`script-src 'self' ${hash(FIRST)} ${hash(SECOND)}`);
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
