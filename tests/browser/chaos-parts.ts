import type { IncomingMessage, ServerResponse } from 'node:http';

// What the proxies share that treat a page and an inbox badly.

export const SIGN_IN = '<!doctype html><title>Welcome</title><p>Are you human?';

/** Hands an answer on as it is. */
export function pass(answer: ServerResponse, { status, type, text }: Answered): void {
  answer.writeHead(status, { 'content-type': type });
  answer.end(text);
}

/** Everything that was posted, as text. */
export async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** One of the faults by how often of a hundred each happens; the rest is good. */
export function pickFault<Fault extends string>(
  faults: Readonly<Record<Fault, number>>,
  chance: number,
): Fault | 'good' {
  let left = chance * 100;
  for (const [fault, share] of Object.entries<number>(faults)) {
    left -= share;
    if (left < 0) return fault as Fault;
  }
  return 'good';
}

/** Mulberry32: small, and good enough to be unfair with. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Answered {
  status: number;
  type: string;
  text: string;
}
