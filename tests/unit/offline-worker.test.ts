import { setTimeout as wait } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compileWorker } from '../../src/offline/compile-worker.ts';
import { hasRoom } from '../../src/offline/page/has-room.ts';
import { ASKED, MEND, STOP } from '../../src/offline/worker-orders.ts';

const compile = await compileWorker();

describe('a worker that is to be installed', () => {
  test.each([{ saveData: true }, { type: 'cellular' }])(
    'fetches nothing on a line that costs (%o), and leaves the old copy in its place',
    async (connection) => {
      const worker = open('', connection);
      await expect(worker.install()).rejects.toThrow('Nobody was asked');
      expect(worker.asked).toEqual([]);
    },
  );

  test('fetches on such a line when somebody said yes, and at once when somebody waits', async () => {
    const worker = open(ASKED, { type: 'cellular' });
    const installed = worker.install();
    worker.tell(MEND);
    await expect(installed).rejects.toThrow('no signal');
    expect(worker.asked).toEqual(['/es/plan.json']);
  });

  test('waits for a quiet line first', async () => {
    const worker = open('', { type: 'wifi' });
    void worker.install().catch(() => undefined);
    await wait(50);
    expect(worker.asked).toEqual([]);
  });

  test('gives up at once when it is told to stop, also in the middle of a file', async () => {
    const worker = open('', {}, (signal) => {
      worker.tell(STOP);
      return new Promise((_resolve, reject) => {
        if (signal?.aborted === true) reject(new Error('given up'));
      });
    });
    const installed = worker.install();
    worker.tell(MEND);
    await expect(installed).rejects.toThrow('given up');
  });
});

test('a copy is tried only where it fits, or where the browser does not say', async () => {
  const estimate = (quota: number, usage: number) => ({
    storage: { estimate: () => Promise.resolve({ quota, usage }) } as unknown as StorageManager,
  });
  expect(await hasRoom(estimate(100_000_000, 1_000_000), 2_000_000)).toBe(true);
  expect(await hasRoom(estimate(100_000_000, 99_000_000), 2_000_000)).toBe(false);
  expect(await hasRoom({}, 2_000_000)).toBe(true);
});

type Lasting = { waitUntil: (work: Promise<unknown>) => void; data?: string };

/** The built worker in a world of its own, with an empty storage. */
function open(
  search: string,
  connection: object,
  answer: (signal?: AbortSignal) => Promise<Response> = () =>
    Promise.reject(new Error('no signal')),
) {
  const listeners = new Map<string, (event: Lasting) => void>();
  const asked: string[] = [];
  const empty = { match: () => Promise.resolve(undefined) };
  const caches = { open: () => Promise.resolve(empty), match: empty.match };
  const self = {
    caches,
    location: { search, origin: 'https://example.org' },
    navigator: { connection },
    addEventListener: (type: string, run: (event: Lasting) => void) => listeners.set(type, run),
  };
  const code = compile({
    scope: '/es/',
    base: '/',
    others: [],
    version: '1',
    plan: { path: '/es/plan.json', sha256: '', bytes: 1 },
    headers: {},
  });
  const fetch = (path: string, { signal }: RequestInit) => {
    asked.push(path);
    return answer(signal ?? undefined);
  };
  runInNewContext(code, { self, caches, fetch, setTimeout, AbortController, URL, Error });
  return {
    asked,
    tell: (data: string) => listeners.get('message')?.({ data, waitUntil: () => undefined }),
    install: () =>
      new Promise((resolve, reject) => {
        listeners.get('install')?.({
          waitUntil: (work) => {
            work.then(resolve, reject);
          },
        });
      }),
  };
}
