import { afterEach, beforeEach, expect, test } from 'vitest';
import { headOf, hungUp, JSON_TYPE, openSocket, statusLine } from '../inbox/acceptance/send.ts';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { aRequest, lettersIn, makePlace, openAt, postJson } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

let place: Place;
let server: OpenServer;
beforeEach(async () => {
  place = await makePlace();
  server = await openAt(place, { arriveMilliseconds: 200 });
});
afterEach(async () => {
  await server.close();
  await place.remove();
});

test.each([
  ['body', (body: string) => headOf(server.url, JSON_TYPE, body.length) + body.slice(0, 40)],
  ['head', (body: string) => headOf(server.url, JSON_TYPE, body.length).slice(0, 40)],
])(
  'a post whose %s does not arrive in time is ended with 408, and nothing of it is kept',
  async (_, part) => {
    const socket = await openSocket(server.url);
    const answered = statusLine(socket);
    const closed = hungUp(socket);
    socket.write(part(JSON.stringify(aRequest())));
    expect(await answered).toBe(408);
    await closed;
    expect(await lettersIn(place.database)).toEqual([]);
    expect((await postJson(server.url, aRequest())).status).toBe(201);
  },
);
