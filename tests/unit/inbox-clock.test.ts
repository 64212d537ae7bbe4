import { afterEach, beforeEach, expect, test } from 'vitest';
import { createInbox } from '../../src/inbox/inbox.ts';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { aRequest, makePlace, readReceipt, SETTINGS } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

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

test('a clock that jumps refuses nothing, keeps the order of arrival, and changes no receipt', async () => {
  const times = ['2026-11-22T09:00', '2026-11-21T09:00', '2041-01-01T00:00', '1970-01-01T00:00'];
  let now = times[0];
  const inbox = createInbox({ store, settings: SETTINGS, clock: () => new Date(`${now ?? ''}Z`) });
  const post = (letter: object) =>
    inbox.request('/v1/requests', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(letter),
    });
  const letters = times.map(() => aRequest());
  const receipts = [];
  for (const [index, letter] of letters.entries()) {
    now = times[index];
    const answer = await post(letter);
    expect(answer.status).toBe(201);
    receipts.push(await readReceipt(answer));
  }
  expect(receipts.map(({ received }) => received.slice(0, 16))).toEqual(times);
  for (const [index, letter] of letters.entries()) {
    const again = await post(letter);
    expect([again.status, await again.json()]).toEqual([200, receipts[index]]);
  }
  expect((await store.letters()).map(({ id }) => id)).toEqual(letters.map(({ id }) => id));
});
