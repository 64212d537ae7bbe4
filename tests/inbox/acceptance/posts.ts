import { Agent } from 'node:http';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writeFormFields } from '../../../src/schema/form-fields.ts';
import {
  aRequest,
  aSealedLetter,
  postForm,
  postJson,
  readProblem,
  readReceipt,
} from '../inbox-place.ts';
import { openOnce } from './open-once.ts';
import type { OpenInbox } from './running-inbox.ts';
import { send } from './send.ts';

const AS_PROGRAM = { Accept: '*/*' };

/** One letter, one row, one receipt, however and however often it is posted. */
export function describePosts(open: OpenInbox): void {
  describe('keeps each letter once', { retry: 0 }, () => {
    const running = openOnce(open);
    const rowsOf = async (id: string) =>
      (await running().letters()).filter((letter) => letter.id === id);

    test('201 with a receipt for a readable letter, 200 with the same one whenever it comes again', async () => {
      const url = running().url();
      const request = aRequest();
      const answer = await postJson(url, request);
      expect(answer.status).toBe(201);
      const first = await readReceipt(answer);
      expect(first.id).toBe(request.id);
      const reordered = Object.fromEntries(Object.entries(request).reverse());
      const fields = writeFormFields(request);
      for (const again of [
        await postJson(url, request),
        await postJson(url, JSON.stringify(reordered, null, 2)),
        await postForm(url, fields, AS_PROGRAM),
      ]) {
        expect([again.status, await again.json()]).toEqual([200, first]);
      }
      expect(await rowsOf(request.id)).toMatchObject([{ ...first, letter: request }]);
    });

    test('the same for a sealed letter, as JSON and as fields', async () => {
      const url = running().url();
      const letter = await aSealedLetter();
      const answer = await postForm(url, new URLSearchParams({ ...letter }), AS_PROGRAM);
      expect(answer.status).toBe(201);
      const first = await readReceipt(answer);
      const again = await postJson(url, letter);
      expect([again.status, await again.json()]).toEqual([200, first]);
      expect(await rowsOf(letter.id)).toMatchObject([{ ...first, letter }]);
    });

    test('409 for other content under the same id, which changes nothing', async () => {
      const url = running().url();
      const request = aRequest();
      const first = await readReceipt(await postJson(url, request));
      const sealed = await aSealedLetter(request);
      for (const other of [
        await postJson(url, { ...request, name: 'Bea' }),
        await postForm(url, writeFormFields({ ...request, name: 'Bea' }), AS_PROGRAM),
        await postJson(url, sealed),
      ]) {
        expect(other.status).toBe(409);
        const problem = await readProblem(other);
        expect(problem).toMatchObject({ type: 'urn:patchwork:different', retry: false });
        expect(JSON.stringify(problem)).not.toContain('Bea');
      }
      expect(await rowsOf(request.id)).toMatchObject([{ ...first, letter: request }]);
      expect(await (await postJson(url, request)).json()).toEqual(first);
    });

    test('a letter whose hidden field is filled is kept, and flagged', async () => {
      const url = running().url();
      const plain = aRequest();
      const sealed = await aSealedLetter();
      expect((await postJson(url, { ...plain, website: 'x' })).status).toBe(201);
      const fields = new URLSearchParams({ ...sealed, website: 'x' });
      expect((await postForm(url, fields, AS_PROGRAM)).status).toBe(201);
      expect(await rowsOf(plain.id)).toMatchObject([{ flagged: true, letter: plain }]);
      expect(await rowsOf(sealed.id)).toMatchObject([{ flagged: true, letter: sealed }]);
    });

    test('200 sends of one letter at once leave one row and one receipt', async () => {
      const request = aRequest();
      const answers = await sendAtOnce(Array.from({ length: 200 }, () => request));
      expect(countOf(answers.map(({ status }) => status))).toEqual({ 200: 199, 201: 1 });
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(await rowsOf(request.id)).toHaveLength(1);
    });

    test('50 letters, each sent 4 times at once, leave 50 rows and 50 receipts', async () => {
      const letters = Array.from({ length: 50 }, () => aRequest());
      const before = (await running().letters()).length;
      const answers = await sendAtOnce([...letters, ...letters, ...letters, ...letters]);
      expect(countOf(answers.map(({ status }) => status))).toEqual({ 200: 150, 201: 50 });
      expect(new Set(answers.map(({ text }) => text)).size).toBe(50);
      expect(await running().letters()).toHaveLength(before + 50);
    });

    test('of different letters under one id at once, one is kept and the others are refused', async () => {
      const id = randomUUID();
      const letters = Array.from({ length: 20 }, (_, index) =>
        aRequest({ id, name: `Ana ${String(index)}` }),
      );
      const answers = await sendAtOnce(letters);
      expect(countOf(answers.map(({ status }) => status))).toEqual({ 201: 1, 409: 19 });
      const kept = letters[answers.findIndex(({ status }) => status === 201)];
      expect(await rowsOf(id)).toMatchObject([{ letter: kept }]);
    });

    async function sendAtOnce(letters: readonly object[]) {
      const agent = new Agent({ keepAlive: true });
      try {
        return await Promise.all(
          letters.map((letter) => send(running().url(), { body: JSON.stringify(letter), agent })),
        );
      } finally {
        agent.destroy();
      }
    }
  });
}

function countOf(statuses: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
