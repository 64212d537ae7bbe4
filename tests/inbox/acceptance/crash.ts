import { Agent } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../../src/inbox/store/inbox-store.ts';
import { writeFormFields } from '../../../src/schema/form-fields.ts';
import { aRequest, aSealedLetter, ReceiptJson } from '../inbox-place.ts';
import { openOnce } from './open-once.ts';
import type { OpenInbox, RunningInbox } from './running-inbox.ts';
import { headOf, JSON_TYPE, openSocket, send } from './send.ts';
import type { Answer } from './send.ts';

const ROUNDS = 8;
const NEIGHBORS = 16;
/** The slowest home keeps about a hundred letters a second, and a busy machine far fewer. */
const MOST_MILLISECONDS = 300_000;

/** What was acknowledged, by the body that was sent, and what was sent without an answer. */
interface Sent {
  readonly acknowledged: Map<Body, Receipt>;
  readonly unsure: Body[];
}

/** The service dies at any moment; whoever has a receipt is right. */
export function describeCrash(open: OpenInbox, acknowledged: number): void {
  describe('keeps its word when it is killed', { retry: 0 }, () => {
    const running = openOnce(open);

    test('a letter whose answer was lost gets 200 and the first receipt', async () => {
      const home = running();
      for (const die of [false, true]) {
        const request = aRequest();
        const body = JSON.stringify(request);
        const socket = await openSocket(home.url());
        // Nothing reads the answer: for the device the connection is cut between the write and the answer.
        socket.pause();
        socket.write(`${headOf(home.url(), JSON_TYPE, Buffer.byteLength(body))}${body}`);
        const row = async () => (await home.letters()).find(({ id }) => id === request.id);
        await expect.poll(row, { timeout: 15_000 }).toBeDefined();
        const kept = await row();
        if (die) {
          await home.kill();
          await home.start();
        }
        socket.destroy();
        const again = await send(home.url(), { body });
        expect(again.status).toBe(200);
        expect(JSON.parse(again.text)).toEqual({
          id: request.id,
          code: kept?.code,
          received: kept?.received,
        });
      }
    });

    test(
      `of ${String(acknowledged)} acknowledged letters none is lost, doubled or given another receipt`,
      async () => {
        const home = running();
        const before = (await home.letters()).length;
        const sent: Sent = { acknowledged: new Map(), unsure: [] };
        const write = await letterWriter();
        for (let round = 1; round <= ROUNDS; round += 1) {
          if (round > 1) await home.start();
          const posting = postUntilDown(home.url(), sent, write);
          // By what was acknowledged and not by the clock: a busy machine may need long to begin.
          await expect
            .poll(() => sent.acknowledged.size, { timeout: 60_000, interval: 5 })
            .toBeGreaterThanOrEqual((acknowledged * round) / ROUNDS);
          await home.kill();
          await posting;
        }
        await home.start();
        await expectKept(home, sent);
        await expectFirstReceipts(home.url(), sent);
        expect(await home.letters()).toHaveLength(
          before + sent.acknowledged.size + sent.unsure.length,
        );
      },
      MOST_MILLISECONDS,
    );
  });
}

/** Bodies of new letters, of every kind that is posted. */
async function letterWriter(): Promise<() => Body> {
  const sealed = await aSealedLetter();
  let number = 0;
  return () => {
    number += 1;
    const request = aRequest();
    if (number % 3 === 0) return JSON.stringify({ ...sealed, id: request.id });
    return number % 3 === 1 ? JSON.stringify(request) : writeFormFields(request);
  };
}

/** Many neighbors at once, each with a connection of its own, until nobody answers. */
async function postUntilDown(url: string, sent: Sent, write: () => Body): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const neighbor = async () => {
    for (;;) {
      const body = write();
      const answer = await send(url, { body, agent }).catch(() => undefined);
      if (answer?.status === 201) sent.acknowledged.set(body, readReceipt(answer));
      else sent.unsure.push(body);
      if (!answer) return;
      // A home may still answer for a store that is dying; anything else is a refusal of a whole letter.
      expect([201, 503]).toContain(answer.status);
    }
  };
  await Promise.all(Array.from({ length: NEIGHBORS }, neighbor));
  agent.destroy();
}

async function expectKept(home: RunningInbox, { acknowledged }: Sent): Promise<void> {
  const rows = await home.letters();
  const kept = new Map(rows.map(({ id, code, received }) => [id, { id, code, received }]));
  expect([...acknowledged.values()].filter(({ id }) => !kept.has(id))).toEqual([]);
  expect([...acknowledged.values()].map(({ id }) => kept.get(id))).toEqual([
    ...acknowledged.values(),
  ]);
  expect(kept.size).toBe(rows.length);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
}

async function expectFirstReceipts(url: string, { acknowledged, unsure }: Sent): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const waiting = [...acknowledged.keys(), ...unsure];
  const lane = async () => {
    for (let body = waiting.pop(); body; body = waiting.pop()) {
      const answer = await send(url, { body, agent });
      const first = acknowledged.get(body);
      if (first) expect([answer.status, readReceipt(answer)]).toEqual([200, first]);
      // It was stored before the process died, or it is now; nobody was told before.
      else expect([200, 201]).toContain(answer.status);
    }
  };
  await Promise.all(Array.from({ length: NEIGHBORS }, lane));
  agent.destroy();
}

function readReceipt({ text }: Answer): Receipt {
  return ReceiptJson.parse(JSON.parse(text));
}

type Body = string | URLSearchParams;
