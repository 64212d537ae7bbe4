/**
 * A process of its own that posts letters as fast as they are taken: `node inbox-load.ts`, with an Order as JSON on
 * standard input; prints a Load as JSON. Only what the service promised to have kept counts.
 */
import { Agent } from 'node:http';
import { json } from 'node:stream/consumers';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { freshLetters } from './fresh-letters.ts';
import { postingTo, speaking } from './post-letter.ts';
import type { Answer, Spoken } from './post-letter.ts';

/** What is to be posted, where, and for how long. */
export interface Order {
  readonly kind: Spoken;
  /** The processes of one home; connections are shared out among them. */
  readonly addresses: readonly string[];
  readonly model: SealedLetter;
  readonly seed: string;
  readonly connections: number;
  readonly seconds: number;
  /** Letters made before the clock starts; when they run out, the clock stops. */
  readonly most: number;
}

/** What became of it. Times are in milliseconds. */
export interface Load {
  readonly stored: number;
  readonly errors: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const order = (await json(process.stdin)) as Order;
console.log(JSON.stringify(await run(order)));

async function run({ kind, addresses, connections, seconds, ...letters }: Order): Promise<Load> {
  const { prepare, isStored } = speaking(kind);
  const prepared = freshLetters(letters.model, letters.seed)
    .take(letters.most)
    .map(prepare)
    .toArray();
  // Answers are judged when the clock has stopped: this process takes as little of the computer as it can.
  const answers: { readonly answer: Answer | undefined; readonly took: number }[] = [];
  let next = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const postInTurn = async (address: string): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const post = postingTo(address, agent);
    for (;;) {
      const one = prepared[next];
      const sent = performance.now();
      if (!one || sent >= end) break;
      next += 1;
      const answer = await post(one);
      answers.push({ answer, took: performance.now() - sent });
    }
    agent.destroy();
  };
  await Promise.all(
    Array.from({ length: connections }, (_, connection) =>
      postInTurn(addresses[connection % addresses.length] ?? ''),
    ),
  );
  const took = (performance.now() - started) / 1000;
  const times = answers.filter(({ answer }) => isStored(answer)).map((one) => one.took);
  return {
    stored: times.length,
    errors: answers.length - times.length,
    perSecond: times.length / took,
    ...percentiles(times),
  };
}

function percentiles(times: readonly number[]): Pick<Load, 'p50' | 'p99'> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
