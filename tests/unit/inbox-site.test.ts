import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { get as httpGet } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { makePlace, openAt } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

const LONG = '<p>The same words again and again.</p>'.repeat(200);
const FILES = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Not here</h1>',
  'es/404/index.html': '<h1>No está</h1>',
  'es/index.html': '<h1>Inicio</h1>',
  'food/index.html': LONG,
  'año nuevo/index.html': '<h1>Spaces and accents</h1>',
  '_astro/page.abc123.css': 'p{color:red}'.repeat(200),
  'search-data/en-abc123.json': '{}',
  'fonts/text.woff2': new Uint8Array(3000),
  'events/one.ics': 'BEGIN:VCALENDAR',
  'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'search.js': 'export {};',
  'flyer.pdf': '%PDF-1.7',
  'pagefind/pagefind.en_1.pf_meta': 'packed',
  'pagefind/wasm.en.pagefind': 'packed',
  'map.wasm': new Uint8Array([0, 97, 115, 109]),
  'site.webmanifest': '{}',
  'robots.txt': 'User-agent: *',
  'areas.geojson': '{}',
  '.secret': 'hidden',
  '.well-known/security.txt': 'Contact: x',
};

let place: Place;
let server: OpenServer;

beforeAll(async () => {
  place = await makePlace(FILES);
  await writeFile(join(place.folder, 'outside.txt'), 'OUTSIDE');
  await symlink(join(place.folder, 'outside.txt'), join(place.dist, 'link.txt'));
  server = await openAt(place);
});
afterAll(async () => {
  await server.close();
  await place.remove();
});

const get = (
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> => fetch(new URL(path, server.url), { headers, method, redirect: 'manual' });

/** Without fetch's own Accept-Encoding and unpacking. */
function getRaw(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ answer: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpGet(new URL(path, server.url), { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ answer, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

test.each([
  ['/', '<h1>Home</h1>'],
  ['/es/', '<h1>Inicio</h1>'],
  ['/food/', LONG],
  ['/food/?area=north', LONG],
  ['/food/index.html', LONG],
  [`/${encodeURIComponent('año nuevo')}/`, '<h1>Spaces and accents</h1>'],
  ['/.well-known/security.txt', 'Contact: x'],
])('%s is a page', async (path, body) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(body);
});

test.each([
  ['/food', '/food/'],
  ['/food?area=north', '/food/?area=north'],
  ['/es', '/es/'],
  ['/a%C3%B1o%20nuevo', '/a%C3%B1o%20nuevo/'],
])('%s moves to %s', async (path, target) => {
  const answer = await get(path);
  expect(answer.status).toBe(301);
  expect(answer.headers.get('location')).toBe(target);
});

test.each([
  ['/nothing', '<h1>Not here</h1>'],
  ['/nothing/', '<h1>Not here</h1>'],
  ['/food/nothing.html', '<h1>Not here</h1>'],
  ['/mark.svg/', '<h1>Not here</h1>'],
  ['/es/nada', '<h1>No está</h1>'],
  ['/es/nada/nada/', '<h1>No está</h1>'],
  ['/escapes', '<h1>Not here</h1>'],
  ['/fr/rien', '<h1>Not here</h1>'],
])('%s is not found, in the language of the address', async (path, body) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe(body);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/_astro/page.abc123.css', 'text/css; charset=utf-8'],
  ['/fonts/text.woff2', 'font/woff2'],
  ['/events/one.ics', 'text/calendar; charset=utf-8'],
  ['/mark.svg', 'image/svg+xml; charset=utf-8'],
  ['/search.js', 'text/javascript; charset=utf-8'],
  ['/flyer.pdf', 'application/pdf'],
  ['/map.wasm', 'application/wasm'],
  ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ['/pagefind/pagefind.en_1.pf_meta', 'application/octet-stream'],
  ['/site.webmanifest', 'application/manifest+json'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/areas.geojson', 'application/geo+json'],
  ['/inbox.json', 'application/json'],
])('%s is sent as %s', async (path, type) => {
  expect((await get(path)).headers.get('content-type')).toBe(type);
});

test.each([
  '/../outside.txt',
  '/food/../../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/%2e%2e%2foutside.txt',
  '/food/..%5c..%5coutside.txt',
  '/..\\outside.txt',
  '//outside.txt',
  '/./../outside.txt',
  '/link.txt',
  '/.secret',
  '/%00',
  '/food%00.html',
  '/%',
  '/%ff',
  '/%252e%252e/outside.txt',
  'http://127.0.0.1/../outside.txt',
])('the path %s leads to nothing outside', async (path) => {
  const answer = await sendRaw(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toContain('OUTSIDE');
  expect(answer).not.toContain('hidden');
});

test('a double slash does not redirect to another site', async () => {
  await mkdir(join(place.dist, 'evil.example'), { recursive: true });
  await writeFile(join(place.dist, 'evil.example', 'index.html'), 'x');
  const answer = await sendRaw(
    'GET //evil.example HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
});

test('a page that has not changed answers 304 without a body, one that has answers 200', async () => {
  const first = await get('/food/');
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('no-cache');
  for (const asked of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
    const again = await get('/food/', { 'If-None-Match': asked });
    expect(again.status, asked).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(tag);
  }
  expect((await get('/food/', { 'If-None-Match': '"other"' })).status).toBe(200);
  await utimes(join(place.dist, 'food/index.html'), new Date(), new Date('2030-01-01'));
  expect((await get('/food/', { 'If-None-Match': tag })).status).toBe(200);
});

test('a site that was built again is served anew, packed too', async () => {
  const path = join(place.dist, 'news.html');
  await writeFile(path, 'old '.repeat(1000));
  expect(await (await get('/news.html')).text()).toContain('old');
  await writeFile(path, 'new '.repeat(1000));
  await utimes(path, new Date(), new Date('2030-01-02'));
  expect(await (await get('/news.html')).text()).not.toContain('old');
});

test('only what is named after its content is kept for ever', async () => {
  for (const path of ['/_astro/page.abc123.css', '/search-data/en-abc123.json'])
    expect((await get(path)).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
  for (const path of [
    '/',
    '/fonts/text.woff2',
    '/search.js',
    '/nothing',
    '/food',
    '/_astro/nothing.css',
  ]) {
    expect((await get(path)).headers.get('cache-control'), path).toBe('no-cache');
  }
});

test('text is packed with the best packing that is taken', async () => {
  const brotli = await getRaw('/food/', { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(brotli.answer.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(LONG);
  expect(brotli.body.length).toBeLessThan(LONG.length / 10);
  expect(Number(brotli.answer.headers['content-length'])).toBe(brotli.body.length);
  const zipped = await getRaw('/food/', { 'Accept-Encoding': 'gzip, br;q=0' });
  expect(zipped.answer.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).toString()).toBe(LONG);
  const plain = await getRaw('/food/');
  expect(plain.answer.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(LONG);
  for (const { answer } of [brotli, zipped, plain])
    expect(answer.headers.vary).toBe('Accept-Encoding');
});

test('what is small or packed already is sent as it is', async () => {
  for (const path of ['/', '/fonts/text.woff2', '/flyer.pdf', '/pagefind/wasm.en.pagefind']) {
    const { answer } = await getRaw(path, { 'Accept-Encoding': 'gzip, br' });
    expect(answer.headers['content-encoding'], path).toBeUndefined();
  }
});

test('HEAD has the headers of GET and no body', async () => {
  const head = await get('/food/', { 'Accept-Encoding': 'identity' }, 'HEAD');
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(String(LONG.length));
  expect(await head.text()).toBe('');
});

test('a site takes no other method', async () => {
  const answer = await get('/food/', {}, 'POST');
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test.each(['/', '/nothing', '/food', '/v1/health', '/flyer.pdf'])(
  '%s carries the guarding headers',
  async (path) => {
    const { headers } = await get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
    });
    expect(headers.get('permissions-policy')).toMatch(
      /^geolocation=\(\), .*camera=\(\).*microphone=\(\)/,
    );
  },
);

/** Bytes as they are: fetch would tidy the path before sending. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(bytes),
    );
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('end', () => {
      resolve(text);
    });
    socket.on('error', reject);
  });
}
