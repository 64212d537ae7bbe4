import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRequest, lettersIn, makePlace, postJson } from './inbox-place.ts';
import type { Place } from './inbox-place.ts';

const ROUNDS = 5;
const NEIGHBORS = 8;
/** Requests that are acknowledged in each round before the process dies in the middle of more. */
const WHILE_POSTING = 20;

let place: Place;
beforeAll(async () => {
  place = await makePlace();
});
afterAll(() => place.remove());

test('every request that was acknowledged is in the file after kill -9', async () => {
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = acknowledged.size;
    const program = await startProgram(place);
    const posting = Array.from({ length: NEIGHBORS }, () =>
      postUntilDown(program.url, acknowledged),
    );
    // By what was acknowledged and not by the clock: a busy machine may need long to begin.
    await expect
      .poll(() => acknowledged.size, { timeout: 15_000 })
      .toBeGreaterThan(before + WHILE_POSTING + round);
    program.process.kill('SIGKILL');
    await Promise.all([...posting, once(program.process, 'close')]);
  }
  const kept = await lettersIn(place.database);
  const codes = new Map(kept.map(({ id, code }) => [id, code]));
  expect([...acknowledged].filter(([id, code]) => codes.get(id) !== code)).toEqual([]);
  expect(codes.size).toBe(kept.length);
  // At most what was under way when the process died is there without having been acknowledged.
  expect(kept.length - acknowledged.size).toBeLessThanOrEqual(ROUNDS * NEIGHBORS);
});

async function startProgram({ dist, database }: Place) {
  const child = spawn(
    process.execPath,
    [new URL('../../src/inbox/serve.ts', import.meta.url).pathname],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PORT: '0', PATCHWORK_DIST: dist, PATCHWORK_INBOX: database },
    },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, url: /http:\S+/.exec(line.toString())?.[0] ?? '' };
}

async function postUntilDown(url: string, acknowledged: Map<string, string>): Promise<void> {
  for (;;) {
    const request = aRequest();
    try {
      const answer = await postJson(url, request);
      if (answer.status !== 201) throw new Error(`status ${answer.status}`);
      const receipt = (await answer.json()) as { code: string };
      acknowledged.set(request.id, receipt.code);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}
