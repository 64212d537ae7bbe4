import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChallenges } from '../../src/inbox/limits/challenges.ts';
import { cloudflareAddress } from '../../src/inbox/limits/cloudflare-address.ts';
import { createLimits } from '../../src/inbox/limits/limits.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import type { Sending } from '../../src/outbox/outbox-item.ts';
import { aRequest, aSealedLetter, makePlace, SETTINGS } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { handClock } from '../inbox/limits-clock.ts';
import { world } from './outbox-world.ts';

let place: Place;
let store: InboxStore;
beforeEach(async () => {
  place = await makePlace();
  store = createSqliteStore(place.database);
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

/** A browser before our real form service, which lets one letter through and then asks for puzzles. */
function worldOfPuzzles(change: (answer: Response, post: number) => Response = (answer) => answer) {
  const time = handClock();
  const limits = createLimits({ ...time, store, perMinute: 1, addressOf: cloudflareAddress });
  const inbox = createInbox({ store, settings: SETTINGS, clock: time.clock, limits });
  const posts: { body: string; status: number }[] = [];
  const answer = async (body: string): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const answered = await inbox.request('/v1/requests', { method: 'POST', headers, body });
    posts.push({ body, status: answered.status });
    return change(answered, posts.length);
  };
  return { ...world({ answer }), posts, statuses: () => posts.map(({ status }) => status) };
}

function aSending(): Sending {
  const request = aRequest();
  return { id: request.id, kind: 'request', pack: () => aSealedLetter(request) };
}

function withoutSolution(body: string): string {
  const letter = JSON.parse(body) as Record<string, unknown>;
  delete letter['altcha'];
  return JSON.stringify(letter);
}

test('a letter that must bring a puzzle brings it solved, by itself, and changes in nothing else', async () => {
  const { tab, posts, statuses } = worldOfPuzzles();
  await tab.send(aSending());
  await tab.send(aSending());
  expect(statuses()).toEqual([201, 403, 201]);
  expect(tab.state()).toMatchObject({ kind: 'received', code: expect.any(String) as string });
  expect(posts[2]?.body).not.toBe(posts[1]?.body);
  expect(withoutSolution(posts[2]?.body ?? '')).toBe(posts[1]?.body);
});

test('the page shows a letter as being sent while its puzzle is solved', async () => {
  const { tab } = worldOfPuzzles();
  await tab.send(aSending());
  const shown = new Set<string>();
  tab.subscribe(() => shown.add(tab.state().kind));
  await tab.send(aSending());
  expect([...shown]).toEqual(['sending', 'received']);
});

test('a signal lost after the puzzle leaves the letter waiting, and the next try begins anew', async () => {
  const { tab, posts, statuses } = worldOfPuzzles((answer, post) => {
    if (post === 3) throw new TypeError('Failed to fetch');
    return answer;
  });
  await tab.send(aSending());
  await tab.send(aSending());
  expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'no-signal' });
  await tab.retry();
  expect(tab.state().kind).toBe('received');
  // The service had kept it; the same bytes were tried again, and the same letter came out.
  expect(statuses()).toEqual([201, 403, 201, 403, 200]);
  expect(posts[3]?.body).toBe(posts[1]?.body);
});

/** What the service says when it asks for this puzzle. */
function ask(challenge: unknown): Response {
  return new Response(JSON.stringify({ type: 'urn:patchwork:puzzle', challenge }), {
    status: 403,
    headers: { 'content-type': 'application/problem+json' },
  });
}

test('a service that asks for puzzles without end is tried later', async () => {
  const secret = () => Promise.resolve('secret');
  const challenge = await createChallenges({ secret, clock: () => new Date() }).make(randomUUID());
  const { tab, posts } = worldOfPuzzles(() => ask(challenge));
  await tab.send(aSending());
  expect(posts).toHaveLength(2);
  expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'service', tries: 1 });
});

test('a puzzle that is none of ours is not worked on, and the letter is tried later', async () => {
  const { tab, posts } = worldOfPuzzles(() => ask({ parameters: { cost: 1e9 } }));
  await tab.send(aSending());
  expect(posts).toHaveLength(1);
  expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'service', tries: 1 });
});
