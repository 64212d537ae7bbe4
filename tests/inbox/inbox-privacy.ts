import { randomBytes } from 'node:crypto';
import { writeFormFields } from '../../src/schema/form-fields.ts';
import { hungUp, openSocket } from './acceptance/send.ts';
import { aRequest, aSealedLetter, postForm, postJson } from './inbox-place.ts';

/** Words that stand nowhere else, so that finding one tells which post it came from. */
export interface Marks {
  /** Address, browser and whatever else says who sends: nowhere, ever. */
  readonly sender: Readonly<
    Record<'forwarded' | 'agent' | 'referer' | 'cookie' | 'query' | 'languages', string>
  >;
  /** Words of posts that were not taken, and of programs that may not read: nowhere, ever. */
  readonly refused: Readonly<
    Record<
      | 'invalid'
      | 'key'
      | 'form'
      | 'halfJson'
      | 'tooLong'
      | 'brokenOff'
      | 'type'
      | 'armor'
      | 'different'
      | 'honeypot'
      | 'solution'
      | 'token'
      | 'header'
      | 'line'
      | 'unstored'
      | 'fault',
      string
    >
  >;
  /** Readable words of letters that were taken: in the store, and nowhere else. */
  readonly kept: Readonly<Record<'json' | 'form' | 'flagged' | 'last', string>>;
}

/** New marks for one service. The address is one of those that documents use (RFC 5737). */
export function makeMarks(): Marks {
  const word = (name: string) => `Mk${randomBytes(6).toString('hex')}${name}`;
  return {
    sender: {
      forwarded: `198.51.100.${((randomBytes(1)[0] ?? 0) % 200) + 20}`,
      agent: word('agent'),
      referer: word('referer'),
      cookie: word('cookie'),
      query: word('query'),
      languages: `x-${randomBytes(4).toString('hex')}`,
    },
    refused: {
      invalid: word('invalid'),
      key: word('key'),
      form: word('form'),
      halfJson: word('halfJson'),
      tooLong: word('tooLong'),
      brokenOff: word('brokenOff'),
      type: word('type'),
      armor: word('armor'),
      different: word('different'),
      honeypot: word('honeypot'),
      solution: word('solution'),
      token: word('token'),
      header: word('header'),
      line: word('line'),
      unstored: word('unstored'),
      fault: word('fault'),
    },
    kept: {
      json: word('keptJson'),
      form: word('keptForm'),
      flagged: word('keptFlagged'),
      last: word('keptLast'),
    },
  };
}

/** What every visit of the marked person carries. */
export function markedHeaders({ sender }: Marks): Record<string, string> {
  return {
    'X-Forwarded-For': sender.forwarded,
    'X-Real-IP': sender.forwarded,
    'CF-Connecting-IP': sender.forwarded,
    Forwarded: `for=${sender.forwarded};proto=https`,
    'User-Agent': `Browser/${sender.agent}`,
    Referer: `https://example.org/${sender.referer}`,
    Cookie: `session=${sender.cookie}`,
    'Accept-Language': `${sender.languages}, en`,
  };
}

/**
 * Sends everything that a service can be sent, with marks in it: letters that it takes and every kind that it refuses.
 * The service must take plain letters. Gives the statuses of the answers, by what was sent.
 */
export async function sendMarked(url: string, marks: Marks): Promise<Record<string, number>> {
  const headers = markedHeaders(marks);
  const { refused, kept } = marks;
  const taken = aRequest({ name: kept.json });
  const json = (body: unknown, more = {}) => postJson(url, body, { ...headers, ...more });
  const answers: Record<string, Response> = {
    json: await json(taken),
    again: await json(taken),
    form: await postForm(url, writeFormFields(aRequest({ name: kept.form })), headers),
    flagged: await json({ ...aRequest({ name: kept.flagged }), website: refused.honeypot }),
    different: await json({ ...taken, name: refused.different }),
    invalid: await json({ ...aRequest({ name: refused.invalid }), consent: false }),
    key: await json({ ...aRequest(), [refused.key]: true }),
    badForm: await postForm(
      url,
      new URLSearchParams({ name: refused.form, network: 'hill-towns' }),
      headers,
    ),
    halfJson: await json(`{"name": "${refused.halfJson}`),
    tooLong: await json({ name: refused.tooLong.repeat(30_000) }),
    type: await json(refused.type, { 'Content-Type': 'text/plain' }),
    armor: await json({ ...(await aSealedLetter()), sealed: `age ${refused.armor}` }),
    sealed: await json(await aSealedLetter()),
    solution: await json({ ...aRequest(), altcha: refused.solution }),
    token: await fetch(new URL('v1/letters', url), {
      headers: { ...headers, Authorization: `Bearer pw_aaaaaaaaaaaa_${refused.token}` },
    }),
    query: await fetch(new URL(`nothing?name=${marks.sender.query}`, url), { headers }),
  };
  await breakOff(url, refused.brokenOff, headers);
  await sendRaw(url, `GET /v1/health HTTP/1.1\r\n${refused.line} no colon\r\n\r\n`);
  await sendRaw(url, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${refused.header.repeat(2000)}\r\n\r\n`);
  // Nothing comes after it that could push it out of a buffer.
  answers.last = await json(aRequest({ name: kept.last }));
  const statuses = Object.entries(answers).map(async ([name, answer]) => {
    await answer.arrayBuffer();
    return [name, answer.status] as const;
  });
  return Object.fromEntries(await Promise.all(statuses));
}

/** Half a letter, and then the connection is gone. */
async function breakOff(url: string, word: string, headers: Readonly<Record<string, string>>) {
  const socket = await openSocket(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `POST /v1/requests HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"name": "${word}`,
  );
  // Answered after what was written before it has arrived.
  await (await fetch(new URL('v1/health', url))).arrayBuffer();
  socket.destroy();
  await hungUp(socket);
}

/** Bytes that are no HTTP, until the service hangs up. */
async function sendRaw(url: string, bytes: string): Promise<void> {
  const socket = await openSocket(url);
  socket.resume();
  socket.end(bytes);
  await hungUp(socket);
}
