import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAddress } from '../../src/editors/review/links/ask-address.ts';
import { askLinks } from '../../src/editors/review/links/ask-links.ts';
import { findLostLinks } from '../../src/editors/review/links/find-lost-links.ts';
import { isPrivateHost } from '../../src/editors/review/links/is-private-host.ts';
import { Texts } from '../../src/editors/review/texts.ts';

const QUICK = { timeoutMs: 400, pauseMs: 0, retryMs: 1, hostsAtOnce: 4, allowPrivate: true };

const asked: string[] = [];
let open = 0;
let mostOpen = 0;
let flaky = 0;
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method ?? ''} ${path}`);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => (open -= 1));
    const to = (status: number, location?: string): void => {
      response.writeHead(status, location === undefined ? {} : { location });
      response.end('x'.repeat(10));
    };
    switch (path) {
      case '/hang':
        return;
      case '/moved':
        to(301, '/new');
        return;
      case '/away':
        to(302, '/new');
        return;
      case '/old/page':
        to(302, '/');
        return;
      case '/slash':
        to(301, '/slash/');
        return;
      case '/circle':
        to(302, '/circle');
        return;
      case '/to-mail':
        to(302, 'mailto:a@b.example');
        return;
      case '/no-head':
        to(request.method === 'HEAD' ? 405 : 200);
        return;
      case '/flaky':
        // It fails HEAD and GET of the first round.
        flaky += 1;
        to(flaky <= 2 ? 503 : 200);
        return;
      case '/cut':
        request.socket.destroy();
        return;
      default:
        to(Number(/^\/(\d{3})$/.exec(path)?.[1] ?? 200));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an address', () => {
  test.each([
    ['/', { state: 'there' }],
    ['/404', { state: 'gone', status: 404 }],
    ['/410', { state: 'gone', status: 410 }],
    ['/403', { state: 'refused', status: 403 }],
    ['/429', { state: 'refused', status: 429 }],
    ['/500', { state: 'failing', status: 500 }],
    ['/no-head', { state: 'there' }],
    ['/hang', { state: 'unreachable', why: 'it did not answer in 0.4 seconds' }],
    ['/circle', { state: 'unreachable', why: 'it leads on and on in a circle' }],
    ['/to-mail', { state: 'unreachable', why: 'it leads to no web page' }],
    ['/cut', { state: 'unreachable' }],
  ])('%s is judged by what comes back', async (path, answer) => {
    expect(await askAddress(base + path, QUICK)).toMatchObject(answer);
  });

  test('that has moved for good says where to; one that leads on today does not', async () => {
    expect(await askAddress(`${base}/moved`, QUICK)).toEqual({
      state: 'there',
      moved: `${base}/new`,
      endsAt: `${base}/new`,
    });
    expect(await askAddress(`${base}/away`, QUICK)).toEqual({
      state: 'there',
      endsAt: `${base}/new`,
    });
  });

  test('where nothing listens is unreachable', async () => {
    const nobody = createServer();
    await new Promise<void>((done) => nobody.listen(0, '127.0.0.1', done));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((done) => nobody.close(done));
    expect(await askAddress(`http://127.0.0.1:${port}/`, QUICK)).toEqual({
      state: 'unreachable',
      why: 'nothing answers there',
    });
  });

  test('inside somebody’s own network is never asked', async () => {
    const before = asked.length;
    expect(await askAddress(base, { timeoutMs: 400 })).toEqual({ state: 'private' });
    expect(asked.length).toBe(before);
  });

  test.each([
    ['localhost', true],
    ['printer.local', true],
    ['intranet', true],
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['169.254.169.254', true],
    ['[::1]', true],
    ['[fd00::1]', true],
    ['[::ffff:127.0.0.1]', true],
    ['172.32.0.1', false],
    ['example.org', false],
    ['[2606:4700::1]', false],
  ])('%s is private: %s', (host, isPrivate) => {
    expect(isPrivateHost(host)).toBe(isPrivate);
  });
});

describe('many addresses', () => {
  test('are asked once each, a host one at a time, and what failed once more', async () => {
    asked.length = 0;
    mostOpen = 0;
    const paths = ['/', '/', '/a', '/b', '/c', '/flaky'];
    const answers = await askLinks(
      paths.map((path) => base + path),
      QUICK,
    );
    expect(answers.size).toBe(5);
    expect([...answers.values()].every(({ state }) => state === 'there')).toBe(true);
    expect(asked).toEqual([
      'HEAD /',
      'HEAD /a',
      'HEAD /b',
      'HEAD /c',
      'HEAD /flaky',
      'GET /flaky',
      'HEAD /flaky',
    ]);
    expect(mostOpen).toBe(1);
  });

  test('are told with the worst first, and what is fine or only renamed is not told', async () => {
    const paths = ['/', '/403', '/slash', '/moved', '/old/page', '/500', '/404', '/hang'];
    const links = paths.map((path) => ({
      file: 'content/resources/a.md',
      language: 'en',
      address: base + path,
      text: 'x',
      isFact: true,
    }));
    const { findings, summary } = await findLostLinks(
      links,
      'https://tiny.example',
      new Texts('content'),
      QUICK,
    );
    expect(summary).toBe('Of 8 addresses of other sites, 4 answered.');
    expect(findings.map(({ code, message }) => `${code}: ${message.replaceAll(base, '')}`))
      .toMatchInlineSnapshot(`
      [
        "link-gone: /404 is gone (404).",
        "link-unreachable: /hang cannot be reached: it did not answer in 0.4 seconds.",
        "link-failing: /500 is broken on their side (500).",
        "link-front: /old/page leads to the front page /: the page itself may be gone.",
        "link-moved: /moved has moved for good.",
        "link-refused: /403 does not let programs in (403).",
      ]
    `);
  });
});
