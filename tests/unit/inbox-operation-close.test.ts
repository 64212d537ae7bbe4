import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aRequest, lettersIn, makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runProgram } from '../inbox/run-program.ts';

const NEIGHBORS = 12;
const LONG = 'x'.repeat(400);
const NO_LIMIT = { PATCHWORK_LIMIT: 'off' };

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

test('a post that is still arriving when the service is asked to end is kept and answered', async () => {
  const program = runProgram(place, NO_LIMIT);
  const slow = await openSlowPost(await program.url);
  program.process.kill('SIGTERM');
  await expect.poll(() => refuses(slow.port)).toBe(true);
  slow.socket.write(slow.rest);
  const answer = await slow.answer();
  expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  expect(answer).toMatch(/^connection: close\r$/im);
  expect(await program.done).toMatchObject({ code: 0, errors: '' });
  expect((await lettersIn(place.database)).map(({ id }) => id)).toEqual([slow.id]);
});

test('under load every letter that was acknowledged is there, and no answer is cut', async () => {
  const program = runProgram(place, NO_LIMIT);
  const url = new URL('v1/requests', await program.url);
  const acknowledged: string[] = [];
  const cut: string[] = [];
  const neighbors = Array.from({ length: NEIGHBORS }, () => postUntilDown(url, acknowledged, cut));
  await expect.poll(() => acknowledged.length, { timeout: 15_000 }).toBeGreaterThan(30);
  program.process.kill('SIGTERM');
  await Promise.all(neighbors);
  expect(await program.done).toMatchObject({ code: 0, errors: '' });
  expect(cut).toEqual([]);
  const kept = new Set((await lettersIn(place.database)).map(({ id }) => id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

test('a second signal ends it at once, whatever still arrives', async () => {
  const program = runProgram(place, NO_LIMIT);
  const slow = await openSlowPost(await program.url);
  program.process.kill('SIGTERM');
  await expect.poll(() => refuses(slow.port)).toBe(true);
  program.process.kill('SIGINT');
  expect(await program.done).toMatchObject({ code: null, signal: 'SIGINT', errors: '' });
  slow.socket.destroy();
});

test.each([
  ['thrown', "throw new RangeError('Ana, 413 555 0142')"],
  ['rejected', "void Promise.reject(new RangeError('Ana, 413 555 0142'))"],
  ['printed by a library', "console.error('Ana, 413 555 0142'); throw new RangeError('x')"],
])('an error that is %s ends it with a line that quotes nothing', async (_how, code) => {
  const hook = `process.on('SIGUSR2', () => { ${code} });`;
  const module = `data:text/javascript,${encodeURIComponent(hook)}`;
  const program = runProgram(place, {}, { node: ['--import', module] });
  const slow = await openSlowPost(await program.url);
  program.process.kill('SIGUSR2');
  const { code: ended, errors } = await program.done;
  expect(ended).toBe(1);
  expect(errors).toMatch(/^\S+ Patchwork ends because of an error of ours: RangeError\n$/);
  slow.socket.destroy();
});

/** The first half of a post, and what makes it whole. */
async function openSlowPost(url: string) {
  const letter = aRequest({ access: LONG });
  const body = JSON.stringify(letter);
  const port = Number(new URL(url).port);
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
  );
  socket.write(body.slice(0, 500));
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const answer = async (): Promise<string> => {
    await once(socket, 'end');
    return text;
  };
  // Answered only when the service has read what came before it on the same computer.
  await fetch(new URL('v1/health', url));
  return { socket, id: letter.id, rest: body.slice(500), answer, port };
}

/** True when nobody takes a connection at this port any more. */
async function refuses(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return false;
  } catch {
    return true;
  } finally {
    socket.destroy();
  }
}

/** Posts over one connection after the other until none is taken; notes what was acknowledged, and answers that ended early. */
async function postUntilDown(url: URL, acknowledged: string[], cut: string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      const letter = aRequest({ access: LONG });
      const answer = await post(url, agent, JSON.stringify(letter));
      if (answer === 'cut') cut.push(letter.id);
      else if (answer === 201) acknowledged.push(letter.id);
      else throw new Error(`status ${answer}`);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  } finally {
    agent.destroy();
  }
}

function post(url: URL, agent: Agent, body: string): Promise<number | 'cut'> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    };
    httpRequest(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('close', () => {
        resolve(answer.complete ? (answer.statusCode ?? 0) : 'cut');
      });
      answer.on('error', () => {
        resolve('cut');
      });
    })
      .on('error', reject)
      .end(body);
  });
}
