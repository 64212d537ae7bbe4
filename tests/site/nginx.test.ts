import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '../../src/inbox/open-server.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { BUILT_FIXTURE, BUILT_SITE } from './built-site.ts';
import { BROTLI, closeNginx, openNginx } from './open-nginx.ts';
import type { Nginx } from './open-nginx.ts';

/** The first window of a connection: ten packets (RFC 6928). */
const FIRST_FLIGHT = 14_600;
const installed = spawnSync('nginx', ['-v']).status === 0;
if (!installed) console.log('nginx is not installed here, so its file is not tried.');

/** One answer as it came over the line, packed. */
function ask(
  { url }: { url: string },
  path: string,
  headers: Record<string, string> = { 'Accept-Encoding': 'gzip' },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(new URL(path, url), { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        });
      });
    }).once('error', reject);
  });
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

describe.runIf(installed)('the file for nginx', () => {
  let nginx: Nginx;
  let inFolder: Nginx;
  let own: OpenServer;
  const data = mkdtempSync(join(tmpdir(), 'patchwork-nginx-inbox-'));

  beforeAll(async () => {
    const database = join(data, 'inbox.sqlite');
    [nginx, inFolder, own] = await Promise.all([
      openNginx(BUILT_SITE, false),
      openNginx(BUILT_FIXTURE, existsSync(BROTLI)),
      openServer({ dist: BUILT_SITE, database, port: 0, host: '127.0.0.1' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([closeNginx(nginx), closeNginx(inFolder), own.close()]);
    rmSync(data, { recursive: true });
  });

  const SAME = [
    'cache-control',
    'content-type',
    'clear-site-data',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'access-control-allow-origin',
  ];
  const script = readdirSync(join(BUILT_SITE, '_astro')).find((file) => file.endsWith('.js')) ?? '';
  const card = readdirSync(join(BUILT_SITE, 'contacts/en/resources'))[0] ?? '';

  test.each([
    '/',
    '/es/towns/pittsfield/',
    '/request/',
    '/es/leave/',
    '/offline.js',
    '/favicon.svg',
    '/fonts/text-400.woff2',
    '/es/feed.xml',
    '/calendar/en/all.ics',
    '/data/hsds/services.json',
    '/data/hsds/services.ndjson',
    `/contacts/en/resources/${card}`,
    `/_astro/${script}`,
    '/robots.txt',
    '/sitemap-index.xml',
    '/nowhere/',
    '/es/nowhere/at-all',
  ])('answers %s as our own server does', async (path) => {
    const [theirs, ours] = await Promise.all([ask(nginx, path), ask(own, path)]);
    expect(theirs.status).toBe(ours.status);
    expect(said(theirs)).toEqual(said(ours));
    expect(unpacked(theirs).equals(unpacked(ours))).toBe(true);
  });

  const said = ({ headers }: Answer) =>
    Object.fromEntries(SAME.map((name) => [name, String(headers[name]).toLowerCase()]));

  test('sends a page packed, within the first flight, and says "not changed" the next time', async () => {
    const page = await ask(nginx, '/resources/mass-211/');
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(page.headers.vary).toContain('Accept-Encoding');
    expect(page.body.byteLength).toBeLessThanOrEqual(FIRST_FLIGHT);
    const again = await ask(nginx, '/resources/mass-211/', {
      'Accept-Encoding': 'gzip',
      'If-None-Match': page.headers.etag ?? '',
    });
    expect(again.status).toBe(304);
  });

  test('carries the policy that only a header can say', async () => {
    const { headers } = await ask(nginx, '/');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['permissions-policy']).toContain('geolocation=(self)');
  });

  test('leads an address without its slash on, and shows no file that is for hosts', async () => {
    const moved = await ask(nginx, '/es/resources');
    expect([moved.status, moved.headers.location]).toEqual([301, '/es/resources/']);
    const own = await Promise.all(
      ['/_headers', '/_redirects', '/_nginx.conf'].map((path) => ask(nginx, path)),
    );
    expect(own.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test('serves a site in a folder, with what has gone from it', async () => {
    const gone = await ask(inFolder, '/help/en/resources/old-bread-table/');
    expect([gone.status, gone.headers.location]).toEqual([301, '/help/en/resources/bread-table/']);
    const page = await ask(inFolder, '/help/en/resources/bread-table/');
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-cache');
    const lost = await ask(inFolder, '/help/en/nowhere/');
    expect([lost.status, unpacked(lost).toString().includes('<html lang="en"')]).toEqual([
      404,
      true,
    ]);
    const home = await ask(inFolder, '/help/nowhere/');
    expect([home.status, unpacked(home).toString().includes('<html lang="ar"')]).toEqual([
      404,
      true,
    ]);
  });

  test.runIf(existsSync(BROTLI))('packs with brotli where the module is', async () => {
    const headers = { 'Accept-Encoding': 'br, gzip' };
    const page = await ask(inFolder, '/help/en/resources/bread-table/', headers);
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.body.byteLength).toBeLessThanOrEqual(FIRST_FLIGHT);
  });

  test('writes nothing down about a visit', async () => {
    await ask(nginx, '/resources/mass-211/?a-word-nobody-else-says');
    const files = readdirSync(nginx.folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /log/.test(file))).toEqual([]);
  });
});

function unpacked({ headers, body }: Answer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}
