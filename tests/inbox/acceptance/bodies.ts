import { describe, expect, test } from 'vitest';
import { MOST_POST_BYTES } from '../../../src/inbox/posts/take-request.ts';
import { writeFormFields } from '../../../src/schema/form-fields.ts';
import { aRequest, postJson } from '../inbox-place.ts';
import { openOnce } from './open-once.ts';
import type { OpenInbox } from './running-inbox.ts';
import { FORM_TYPE, headOf, JSON_TYPE, openSocket, send, statusLine } from './send.ts';

/** Bodies as the world sends them: too long, odd, slow, broken off. */
export function describeBodies(open: OpenInbox): void {
  describe('reads whole bodies only', () => {
    const running = openOnce(open);
    const stillServes = async () => {
      expect((await postJson(running().url(), aRequest())).status).toBe(201);
    };
    const kept = async () => (await running().letters()).length;

    test.each([false, true])(
      'a body at the limit is read, one byte more is 413: without Content-Length %j',
      async (chunked) => {
        const url = running().url();
        const before = await kept();
        const request = aRequest();
        const sized = (size: number) => ({
          body: JSON.stringify(request).padEnd(size, ' '),
          chunked,
        });
        const over = await send(url, sized(MOST_POST_BYTES + 1));
        expect(over.status).toBe(413);
        expect(JSON.parse(over.text)).toMatchObject({ type: 'urn:patchwork:tooLarge' });
        expect(await kept()).toBe(before);
        expect((await send(url, sized(MOST_POST_BYTES))).status).toBe(201);
        await stillServes();
      },
    );

    test('413 for a body that never ends', async () => {
      const socket = await openSocket(running().url());
      socket.write(headOf(running().url(), JSON_TYPE, 'chunked'));
      const answered = statusLine(socket);
      const chunk = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
      for (let sent = 0; sent <= MOST_POST_BYTES && !socket.destroyed; sent += 0x4000)
        socket.write(chunk);
      expect(await answered).toBe(413);
      socket.destroy();
      await stillServes();
    });

    test.each([
      ['text/plain', 415, 'wrongType', '{}'],
      ['multipart/form-data; boundary=x', 415, 'wrongType', '--x--'],
      [JSON_TYPE, 400, 'unreadable', '{"name": "Ana'],
      [JSON_TYPE, 400, 'unreadable', ''],
      [JSON_TYPE, 400, 'unreadable', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
      [FORM_TYPE, 400, 'unreadable', Buffer.from([0x61, 0x3d, 0xff, 0xfe])],
      [JSON_TYPE, 422, 'invalid', '[]'],
      [JSON_TYPE, 422, 'invalid', '{"__proto__":{"consent":true}}'],
      [FORM_TYPE, 422, 'invalid', 'name=Ana'],
      // Words in a field that nobody here knows would be dropped.
      [FORM_TYPE, 422, 'invalid', `${String(writeFormFields(aRequest()))}&ask-1-diet=Ana`],
    ])('of type %s answers %i %s (body %#)', async (type, status, kind, body) => {
      const before = await kept();
      const answer = await send(running().url(), { body, type });
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.text)).toMatchObject({ type: `urn:patchwork:${kind}` });
      expect(answer.text).not.toContain('Ana');
      expect(await kept()).toBe(before);
    });

    test('nothing of a body that breaks off is stored, and the service goes on', async () => {
      const url = running().url();
      const before = await kept();
      const request = aRequest();
      const bodies = [
        [JSON_TYPE, JSON.stringify(request)],
        // What was sent of it is a whole form by itself.
        [FORM_TYPE, `${String(writeFormFields(request))}&access=Ring`],
      ] as const;
      for (const [type, body] of bodies) {
        for (const length of [body.length + 1, 'chunked'] as const) {
          for (const leave of ['end', 'destroy', 'resetAndDestroy'] as const) {
            const socket = await openSocket(url);
            const part = length === 'chunked' ? `${body.length.toString(16)}\r\n${body}\r\n` : body;
            socket.write(`${headOf(url, type, length)}${part}`);
            await stillServes();
            socket[leave]();
          }
        }
      }
      await stillServes();
      expect((await running().letters()).filter(({ id }) => id === request.id)).toEqual([]);
      expect(await kept()).toBe(before + bodies.length * 2 * 3 + 1);
      expect((await postJson(url, request)).status).toBe(201);
    });

    test('others are served while bodies come byte by byte, and those are kept in the end', async () => {
      const url = running().url();
      const slow = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const body = JSON.stringify(aRequest());
          const socket = await openSocket(url);
          socket.write(headOf(url, JSON_TYPE, body.length));
          return { socket, body, answered: statusLine(socket) };
        }),
      );
      for (let byte = 0; byte < 20; byte += 1) {
        for (const { socket, body } of slow) socket.write(body.charAt(byte));
        await stillServes();
      }
      for (const { socket, body } of slow) socket.write(body.slice(20));
      const statuses = await Promise.all(slow.map(({ answered }) => answered));
      for (const { socket } of slow) socket.destroy();
      expect(statuses).toEqual(slow.map(() => 201));
    });
  });
}
