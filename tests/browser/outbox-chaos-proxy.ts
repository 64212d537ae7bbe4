import { once } from 'node:events';
import { createServer, request as openRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf, pass, pickFault, seededRandom, SIGN_IN } from './chaos-parts.ts';
import type { Answered } from './chaos-parts.ts';

/** What may happen to one post, and how often of a hundred. The rest goes through. */
export const FAULTS = {
  /** The connection breaks before the service saw anything. */
  dropBefore: 8,
  /** The service has stored it, and the answer never arrives. */
  dropAfter: 10,
  /** The service has stored it, and half of the answer arrives. */
  cutAnswer: 6,
  /** Half of the letter arrives at the service, then the connection breaks. */
  cutLetter: 6,
  /** The service gets the same post twice at once. */
  twice: 8,
  slow: 5,
  broken: 6,
  busy: 6,
  /** A sign-in page of some network in between. */
  captcha: 5,
} as const;
export type Fault = keyof typeof FAULTS;

/**
 * A proxy between a page and an inbox that treats posts badly, by a seeded random. It serves the page too, so
 * that both have one origin.
 */
export async function openChaosProxy({ target, seed, script, onStored }: OpenChaosProxy) {
  const random = seededRandom(seed);
  const counts: Partial<Record<Fault | 'good', number>> = {};
  const tries = new Map<string, Set<string>>();
  const seen = { posts: 0, stored: 0 };

  async function take(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    seen.posts += 1;
    const { id } = JSON.parse(body) as { id: string };
    tries.set(id, (tries.get(id) ?? new Set()).add(body));
    const fault = pickFault(FAULTS, random());
    counts[fault] = (counts[fault] ?? 0) + 1;
    const forward = async () => {
      const answered = await forwardTo(target, body);
      seen.stored += 1;
      onStored?.(seen.stored);
      return answered;
    };
    await treat(fault, { answer, random, body, forward, target });
  }

  const server = createServer((incoming, answer) => {
    if (incoming.method === 'POST') {
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
    /** Faults by name. */
    counts,
    /** Every body that was tried, by the id in it. */
    tries,
    seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function treat(
  fault: Fault | 'good',
  { answer, random, body, forward, target }: Treating,
): Promise<void> {
  switch (fault) {
    case 'good':
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
    case 'cutLetter':
      await sendHalf(target, body);
      answer.destroy();
      break;
    case 'twice': {
      const [first, second] = await Promise.all([forward(), forward()]);
      pass(answer, random() < 0.5 ? first : second);
      break;
    }
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 50 + random() * 250));
      pass(answer, await forward());
      break;
    case 'broken':
      pass(answer, { status: random() < 0.5 ? 500 : 503, type: 'text/html', text: 'Oh no' });
      break;
    case 'busy':
      answer.setHeader('retry-after', random() < 0.5 ? '0' : '1');
      pass(answer, { status: 429, type: 'application/json', text: '{}' });
      break;
    case 'captcha':
      pass(answer, { status: 200, type: 'text/html', text: SIGN_IN });
      break;
  }
}

async function forwardTo(target: string, body: string): Promise<Answered> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const answered = await fetch(new URL('v1/requests', target), { method: 'POST', headers, body });
  const type = answered.headers.get('content-type') ?? '';
  return { status: answered.status, type, text: await answered.text() };
}

/** Announces the whole letter and breaks off in its middle. */
async function sendHalf(target: string, body: string): Promise<void> {
  const bytes = Buffer.from(body);
  const posting = openRequest(new URL('v1/requests', target), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': bytes.length },
  });
  posting.on('error', () => undefined);
  await new Promise((resolve) => posting.write(bytes.subarray(0, bytes.length / 2), resolve));
  posting.destroy();
}

interface OpenChaosProxy {
  /** Where the real inbox answers. */
  target: string;
  seed: number;
  /** The page's only script. */
  script: string;
  /** Called when the service has answered a post, before the page hears of it. */
  onStored?: (count: number) => void;
}

interface Treating {
  answer: ServerResponse;
  random: () => number;
  body: string;
  forward: () => Promise<Answered>;
  target: string;
}
