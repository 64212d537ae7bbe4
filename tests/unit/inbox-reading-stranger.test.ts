import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { openRemote } from '../../src/inbox/remote/open-remote.ts';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import { aRequest } from '../inbox/inbox-place.ts';

const TOKEN = makeToken('Ana', '2026-11-22T12:00:00.000Z').text;

let stranger: Server | undefined;
afterEach(() => {
  stranger?.closeAllConnections();
  stranger?.close();
  stranger = undefined;
});

/** A server that is no inbox of ours, and the message that reading from it ends with. */
async function readingFrom(listener: RequestListener, patience = 5000): Promise<string> {
  stranger = createServer(listener).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const remote = openRemote(`http://127.0.0.1:${port}`, TOKEN, fetch, patience);
  return messageOf(() => remote.letters()).then((text) =>
    text.replace(`127.0.0.1:${port}`, 'HOST'),
  );
}

/** One plain line, without the token. */
async function messageOf(open: () => unknown): Promise<string> {
  try {
    await open();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    expect(error.message).not.toContain('\n');
    expect(String(error.stack) + JSON.stringify(error)).not.toContain(TOKEN.slice(14, 26));
    return error.message;
  }
  throw new Error('Nothing failed.');
}

const json =
  (value: unknown, status = 200): RequestListener =>
  (_request, answer) => {
    answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  };
const page =
  (status: number, headers = {}): RequestListener =>
  (_request, answer) => {
    answer.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end('<h1>Hello</h1>');
  };

test.each([
  ['https//example.org', 'the address of the inbox is none; write it like https://example.org'],
  ['', 'the address of the inbox is none; write it like https://example.org'],
  ['https://ana:secret@example.org', 'the address of the inbox must hold no name and no password'],
  ...['http://example.org', 'http://localhost.example.org', 'ftp://localhost', 'file:///etc'].map(
    (address) => [
      address,
      'letters travel by https only; the address of the inbox must begin with https://',
    ],
  ),
])('the address %j is refused before anything is sent', async (address, message) => {
  const never = () => Promise.reject(new Error('Something was sent.'));
  expect(await messageOf(() => openRemote(address, TOKEN, never))).toBe(message);
});

test.each([
  ['cut off', TOKEN.slice(0, -3)],
  ['cut at its beginning', TOKEN.slice(2)],
  ['mistyped', TOKEN.replace(/.$/, TOKEN.endsWith('a') ? 'b' : 'a')],
  ['something else', 'secret\r\nX-Other: 1'],
  ['nothing', ''],
])('a token that is %s is refused before anything is sent', async (_name, token) => {
  const message = await messageOf(() => openRemote('https://example.org', token));
  expect(message).toBe(
    `the token is not whole: it begins with pw_ and has ${TOKEN.length} characters; copy it again`,
  );
});

test.each([
  ['a site without an inbox', page(404), 'there is no inbox at HOST; look at the address again'],
  [
    'a sign-in page',
    page(200),
    'HOST answers with a web page; there is no inbox at this address, or a sign-in page stands before it',
  ],
  [
    'a page that refuses',
    page(403),
    'HOST answers with a web page; there is no inbox at this address, or a sign-in page stands before it',
  ],
  [
    'a way to somewhere else',
    page(307, { Location: 'https://elsewhere.example/' }),
    'HOST sends on to another address; if that is the inbox, write that address',
  ],
  ['an error of a proxy', json({}, 502), 'HOST answers with an error (502)'],
  [
    'a server that wants fewer questions',
    json({}, 429),
    'HOST was asked too often; wait some minutes',
  ],
  [
    'a refusal that commands a terminal',
    json({ type: 'urn:patchwork:\u001b[2J' }, 400),
    'HOST answers with an error (400)',
  ],
])('%s is told in one line', async (_name, listener, message) => {
  expect(await readingFrom(listener)).toBe(message);
});

const LETTER = aRequest();
const KEPT = {
  number: 1,
  id: LETTER.id,
  code: 'MAPLE-4127',
  received: '2026-11-22T12:00:00.000Z',
  flagged: false,
  content: 'f'.repeat(64),
  letter: LETTER,
};

test.each([
  ['no JSON', 'nonsense'],
  ['nothing', undefined],
  ['another list', { letters: {}, next: null }],
  ['no end', { letters: [] }],
  ['a number that is none', { letters: [{ ...KEPT, number: -1 }], next: null }],
  ['a code that commands a terminal', { letters: [{ ...KEPT, code: '\u001b[2J' }], next: null }],
  ['an id that is none', { letters: [{ ...KEPT, id: '../notes' }], next: null }],
  ['a time that is none', { letters: [{ ...KEPT, received: 'now' }], next: null }],
  ['a list without an end', { letters: [], next: 5 }],
  ['a way back', { letters: [KEPT], next: 0 }],
  ['a jump ahead', { letters: [KEPT], next: 7 }],
  ['the same letter twice', { letters: [KEPT, KEPT], next: null }],
  [
    'more than was asked for',
    {
      letters: Array.from({ length: 101 }, (_, index) => ({ ...KEPT, number: index + 1 })),
      next: null,
    },
  ],
])('a stranger that answers with %s is not believed', async (_name, answer) => {
  expect(await readingFrom(json(answer))).toBe(
    'what answers at HOST does not speak as this version of an inbox does',
  );
});

test('a list that goes round is noticed', async () => {
  let asked = 0;
  const message = await readingFrom((request, answer) => {
    asked += 1;
    json({ letters: [KEPT], next: 1 })(request, answer);
  });
  expect(message).toContain('does not speak as this version');
  expect(asked).toBe(2);
});

test('a letter that is none is listed without its letter; what is new in a later version is left out', async () => {
  const listed = {
    letters: [{ ...KEPT, letter: { words: 'x' }, color: 'red' }],
    next: null,
    more: 1,
  };
  stranger = createServer(json(listed)).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const letters = await openRemote(`http://127.0.0.1:${port}`, TOKEN).letters();
  expect(letters).toEqual([{ ...KEPT, letter: undefined }]);
});

test('a server that never answers, or never ends, is given up', async () => {
  expect(await readingFrom(() => undefined, 200)).toBe('HOST does not answer (waited 0.2 seconds)');
  stranger?.closeAllConnections();
  stranger?.close();
  expect(
    await readingFrom((_request, answer) => {
      answer.writeHead(200, { 'Content-Type': 'application/json' }).write('{"letters":[');
    }, 200),
  ).toBe('HOST does not answer (waited 0.2 seconds)');
});

test('an answer without end is not read to the end', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  const message = await readingFrom((_request, answer) => {
    answer.writeHead(200, { 'Content-Type': 'application/json' });
    const more = (): void => {
      while (!answer.destroyed && answer.write(megabyte));
    };
    answer.on('drain', more);
    more();
  });
  expect(message).toBe('HOST answers with more than an inbox would');
});

test('an answer that breaks off, and a server that is not there', async () => {
  const broken = await readingFrom((_request, answer) => {
    answer.writeHead(200, { 'Content-Length': '1000' }).write('{"letters":[');
    setTimeout(() => answer.destroy(), 20);
  });
  expect(broken).toMatch(/^HOST cannot be reached \(\w+\)$/);
  const { port } = stranger?.address() as AddressInfo;
  stranger?.close();
  stranger?.closeAllConnections();
  const message = await messageOf(() => openRemote(`http://127.0.0.1:${port}`, TOKEN).notes());
  expect(message).toBe(`127.0.0.1:${port} cannot be reached (ECONNREFUSED)`);
});
