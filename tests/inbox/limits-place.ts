import { afterEach, beforeEach, expect } from 'vitest';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { aRequest, lettersIn, makePlace, openAt, postJson } from './inbox-place.ts';
import type { Place } from './inbox-place.ts';

/** Posts a minute of one sender, and of all together. */
export const LIMIT = 4;
export const ATTACK = 4 * LIMIT;

/** Headers of a post from this address, as the one proxy in front of the server names it. */
export const from = (address: string) => ({ 'X-Forwarded-For': address });

/** For each test: the real server with narrow limits and an empty inbox, and what its operator was told. */
export function useLimits() {
  let place: Place;
  let server: OpenServer;
  let told: InboxEvent[] = [];
  const open = () =>
    openAt(place, {
      perMinute: LIMIT,
      proxies: 1,
      tell: (event) => told.push(event),
    });
  beforeEach(async () => {
    told = [];
    place = await makePlace();
    server = await open();
  });
  afterEach(async () => {
    await server.close();
    await place.remove();
  });
  const attacks = () => told.filter(({ event }) => event === 'under-attack');
  return {
    place: () => place,
    url: () => server.url,
    /** Another server beside it, on the same store. */
    open,
    async restart() {
      await server.close();
      server = await open();
    },
    attacks,
    kept: async () => (await lettersIn(place.database)).map(({ id }) => id),
    async emptyBucket(address: string) {
      for (let post = 0; post < LIMIT; post += 1)
        expect((await postJson(server.url, aRequest(), from(address))).status).toBe(201);
    },
    /** Posts from so many addresses, each within its own limit, that all together are too many. */
    async beginAttack() {
      for (let sender = 0; attacks().length === 0 && sender < 2 * ATTACK; sender += 1)
        await postJson(server.url, aRequest(), from(`10.0.0.${sender}`));
      expect(attacks()).toEqual([{ event: 'under-attack', on: true }]);
    },
  };
}
