import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aRequest, lettersIn, makePlace, postForm, postJson } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runProgram } from '../inbox/run-program.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace({ 'index.html': '<h1>Home</h1>' });
});
afterEach(() => place.remove());

test('it prints its address, a count at the end, and nothing about any visit', async () => {
  const program = start({});
  const url = await program.url;
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(new URL('lost?name=Ana', url))).status).toBe(404);
  expect((await postJson(url, aRequest())).status).toBe(201);
  expect((await postJson(url, '{"name": "Ana')).status).toBe(400);
  expect((await postForm(url, new URLSearchParams('name=Ana'))).status).toBe(422);
  await breakOff(url);
  program.process.kill('SIGTERM');
  const { code, out, errors } = await program.done;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out.replaceAll(/^\d{4}-\d\d-\d\dT[\d:.]+Z /gm, '')).toBe(
    `Patchwork is open at ${url}
Requests since the last count: stored 1, unreadable 2, invalid 1.
Patchwork is closed.
`,
  );
  expect(url).toMatch(/^http:\/\/localhost:\d+\/$/);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s closes it cleanly, with all that arrived on disk',
  async (signal) => {
    const program = start({});
    await postJson(await program.url, aRequest());
    program.process.kill(signal);
    expect(await program.done).toMatchObject({ code: 0, errors: '' });
    expect(await lettersIn(place.database)).toHaveLength(1);
  },
);

test('it closes although a browser keeps a connection open', async () => {
  const program = start({});
  const url = await program.url;
  const { socket } = await openSocket(url);
  socket.write(
    'POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
  );
  await fetch(url);
  program.process.kill('SIGTERM');
  expect(await program.done).toMatchObject({ code: 0, errors: '' });
  socket.destroy();
});

test.each(['127.0.0.1', '::1'])(
  'a port that another program has at %s is named, with a way out',
  async (host) => {
    const other = createServer().listen(0, host);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, out, errors } = await start({ PORT: String(port) }).done;
    await stop(other);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(errors).toBe(
      `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start\n`,
    );
  },
);

test('without a built site it says how to build one', async () => {
  await rm(place.dist, { recursive: true });
  const { code, errors } = await start({}).done;
  expect(code).toBe(1);
  expect(errors).toBe(`There is no built site at ${place.dist}. Build the site first: npm start\n`);
});

test('damaged settings are named with what is wrong in them', async () => {
  await writeFile(join(place.dist, 'inbox.json'), '{"network": "Hill Towns"}');
  const { code, errors } = await start({}).done;
  expect(code).toBe(1);
  expect(errors).toContain('inbox.json cannot be used. Build the site first: npm start');
  expect(errors).toContain('at network');
  await writeFile(join(place.dist, 'inbox.json'), '{');
  expect((await start({}).done).errors).toContain('It is not JSON.');
});

test.each(['no', '99999', '-1', '80.5'])('PORT=%s is refused with an example', async (port) => {
  const { code, errors } = await start({ PORT: port }).done;
  expect(code).toBe(1);
  expect(errors).toBe(
    'PORT is not a port number. Write one from 1 to 65535: PORT=4322 npm start\n',
  );
});

test('a host that is not this computer is refused in one line', async () => {
  const { code, errors } = await start({ HOST: '203.0.113.1' }).done;
  expect(code).toBe(1);
  expect(errors).toMatch(/^Patchwork cannot be opened at 203\.0\.113\.1, port 0\.\n$/);
});

const start = (environment: Readonly<Record<string, string>>) => runProgram(place, environment);

async function openSocket(url: string) {
  const { connect } = await import('node:net');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  return { socket };
}

/** Sends half a post and goes away. */
async function breakOff(url: string): Promise<void> {
  const { socket } = await openSocket(url);
  socket.write(
    'POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"name": "Ana',
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

async function stop(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
