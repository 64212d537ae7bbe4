import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf, pass, pickFault, SIGN_IN } from './chaos-parts.ts';
import type { Answered } from './chaos-parts.ts';

/** What may happen to one question, and how often of a hundred. The rest goes through. */
export const FAULTS = {
  /** The connection breaks before the inbox saw anything. */
  dropBefore: 7,
  /** The inbox has done it, and the answer never arrives. */
  dropAfter: 8,
  /** The inbox has done it, and half of the answer arrives. */
  cutAnswer: 5,
  /** The inbox gets the same question twice at once. */
  twice: 7,
  /** It comes once more, long after it was answered. */
  late: 4,
  slow: 5,
  broken: 4,
  busy: 4,
  /** A sign-in page of some network in between. */
  captcha: 3,
} as const;
export type Fault = keyof typeof FAULTS;

const LATE_MILLISECONDS = 400;
/**
 * A proxy between desks and an inbox that treats them badly, by a random that is passed in, until it is told to be `calm`.
 * It serves the page too, so that both have one origin.
 */
export async function openDeskProxy({ target, random, script }: OpenDeskProxy) {
  const counts: Partial<Record<Fault | 'good', number>> = {};
  const late = new Set<Promise<unknown>>();
  const mood = { calm: false };

  async function take(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const fault = mood.calm ? 'good' : pickFault(FAULTS, random());
    counts[fault] = (counts[fault] ?? 0) + 1;
    const forward = () => forwardTo(target, incoming, body);
    if (fault === 'late') {
      const again = new Promise((resolve) => setTimeout(resolve, LATE_MILLISECONDS)).then(forward);
      late.add(again.catch(() => undefined));
    }
    await treat(fault, answer, forward, random);
  }

  const server = createServer((incoming, answer) => {
    if (incoming.url?.startsWith('/v1/')) {
      take(incoming, answer).catch(() => answer.destroy());
      return;
    }
    const isScript = incoming.url === '/page.js';
    answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    answer.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    counts,
    /** From now on everything goes through. Resolves when nothing late is left. */
    async calm() {
      mood.calm = true;
      await Promise.all(late);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function treat(
  fault: Fault | 'good',
  answer: ServerResponse,
  forward: () => Promise<Answered>,
  random: () => number,
): Promise<void> {
  switch (fault) {
    case 'good':
    case 'late':
      pass(answer, await forward());
      break;
    case 'dropBefore':
      answer.destroy();
      break;
    case 'dropAfter':
      await forward();
      answer.destroy();
      break;
    case 'cutAnswer': {
      const { status, type, text } = await forward();
      answer.writeHead(status, { 'content-type': type, 'content-length': text.length });
      answer.write(text.slice(0, text.length / 2), () => answer.destroy());
      break;
    }
    case 'twice': {
      const [first, second] = await Promise.all([forward(), forward()]);
      pass(answer, random() < 0.5 ? first : second);
      break;
    }
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, random() * 120));
      pass(answer, await forward());
      break;
    case 'broken':
      pass(answer, { status: random() < 0.5 ? 500 : 503, type: 'text/html', text: 'Oh no' });
      break;
    case 'busy':
      pass(answer, { status: 429, type: 'application/json', text: '{}' });
      break;
    case 'captcha':
      pass(answer, { status: 200, type: 'text/html', text: SIGN_IN });
      break;
  }
}

async function forwardTo(
  target: string,
  { method = 'GET', url = '', headers }: IncomingMessage,
  body: string,
): Promise<Answered> {
  const answered = await fetch(new URL(url, target), {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body || null,
  });
  const type = answered.headers.get('content-type') ?? '';
  return { status: answered.status, type, text: await answered.text() };
}

interface OpenDeskProxy {
  /** Where the real inbox answers. */
  target: string;
  random: () => number;
  /** The page's only script. */
  script: string;
}
