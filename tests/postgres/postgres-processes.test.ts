import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { KeptLetter, Token } from '../../src/inbox/store/inbox-store.ts';
import { createPostgresStore } from '../../src/inbox/store/postgres/postgres-store.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import { describeInbox } from '../inbox/inbox-acceptance.ts';
import type { RunningInbox } from '../inbox/inbox-acceptance.ts';
import { startProgram } from '../inbox/inbox-program.ts';
import type { Program } from '../inbox/inbox-program.ts';
import {
  aRequest,
  aSealedLetter,
  makePlace,
  postJson,
  readReceipt,
  SETTINGS,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { openBalance } from './balance.ts';
import { describePostgres, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

// Processes are started again and again, and each takes a second or more of a busy computer.
vi.setConfig({ testTimeout: 240_000 });

const PROCESSES = 3;
const NEIGHBORS = 12;
const LETTERS = 1000;
const SECRET = 'a-secret-of-the-operator';

describePostgres('three processes on one PostgreSQL database', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.remove());

  const addressOf = () => server.makeDatabase().replace('patchwork@', `patchwork:${SECRET}@`);

  describeInbox('Node and PostgreSQL, three processes', (settings) =>
    openProcesses(addressOf(), settings),
  );

  test(
    'one letter that comes 200 times at once through all three is one row',
    { retry: 0 },
    async () => {
      const home = await startPrograms(addressOf());
      const letter = await aSealedLetter();
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, index) => postJson(home.urlOf(index), letter)),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => status === 200)).toHaveLength(199);
      const receipts = await Promise.all(answers.map((answer) => readReceipt(answer)));
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
      expect(await home.letters()).toHaveLength(1);
      await home.close();
    },
  );

  test(
    `while one after the other is killed, ${String(LETTERS)} letters are acknowledged and none is lost`,
    { retry: 0 },
    async () => {
      const home = await startPrograms(addressOf());
      const acknowledged = new Map<string, string>();
      const state = { sending: true, killed: 0 };
      const sending = Promise.all(
        Array.from({ length: NEIGHBORS }, (_, index) => sendMany(home, index, acknowledged)),
      ).finally(() => {
        state.sending = false;
      });
      while (state.sending) {
        await home.restart(state.killed % PROCESSES);
        state.killed += 1;
      }
      await sending;
      expect(state.killed).toBeGreaterThan(2);
      const rows = await home.letters();
      expect(rows).toHaveLength(LETTERS);
      expect(new Map(rows.map(({ id, code }) => [id, code]))).toEqual(acknowledged);
      await home.close();
    },
  );

  test('an operator who reads why a letter was not kept does not read the password', async () => {
    const home = await startPrograms(addressOf());
    await postJson(home.urlOf(0), aRequest());
    server.stop();
    expect((await postJson(home.urlOf(0), aRequest())).status).toBe(503);
    server.start();
    const errors = await home.close();
    expect(errors).toContain('postgres://patchwork@127.0.0.1');
    expect(errors).not.toContain(SECRET);
  });
});

/** Sends its share of the letters, each again and again through the next process until it is acknowledged. */
async function sendMany(
  home: Programs,
  neighbor: number,
  acknowledged: Map<string, string>,
): Promise<void> {
  let turn = neighbor;
  for (let number = neighbor; number < LETTERS; number += NEIGHBORS) {
    const letter = aRequest();
    for (;;) {
      turn += 1;
      const answer = await postJson(home.urlOf(turn), letter).catch(() => undefined);
      if (answer?.status !== 201 && answer?.status !== 200) continue;
      acknowledged.set(letter.id, (await readReceipt(answer)).code);
      break;
    }
  }
}

interface Programs {
  urlOf(index: number): string;
  letters(): Promise<KeptLetter[]>;
  addToken(token: Token): Promise<void>;
  /** kill -9 of one process, and a new one in its place. */
  restart(index: number): Promise<void>;
  killAll(): Promise<void>;
  startAll(): Promise<void>;
  /** Ends all, and gives what they wrote to their operator. */
  close(): Promise<string>;
}

async function startPrograms(
  database: string,
  settings: InboxSettings = SETTINGS,
): Promise<Programs> {
  const place: Place = { ...(await makePlace({}, settings)), database };
  const store = createPostgresStore(database);
  let programs: Program[] = [];
  const all = (work: (program: Program) => Promise<void>) => Promise.all(programs.map(work));
  const startAll = async () => {
    programs = await Promise.all(Array.from({ length: PROCESSES }, () => startProgram(place)));
  };
  await startAll();
  return {
    urlOf: (index) => programs[index % PROCESSES]?.url ?? '',
    letters: () => store.letters(),
    async addToken(token) {
      await store.addToken(token);
    },
    async restart(index) {
      const { process } = programs[index] ?? {};
      if (!process) throw new Error('There is no such process.');
      const closed = once(process, 'close');
      process.kill('SIGKILL');
      await closed;
      programs[index] = await startProgram(place);
    },
    async killAll() {
      await all((program) => program.stop('SIGKILL'));
    },
    startAll,
    async close() {
      await all((program) => program.stop());
      await store.close();
      await place.remove();
      return programs.map((program) => program.errors()).join('');
    },
  };
}

async function openProcesses(database: string, settings: InboxSettings): Promise<RunningInbox> {
  const home = await startPrograms(database, settings);
  const balance = await openBalance();
  const point = () => {
    balance.setTargets(Array.from({ length: PROCESSES }, (_, index) => home.urlOf(index)));
  };
  point();
  return {
    url: () => balance.url,
    letters: () => home.letters(),
    addToken: (token) => home.addToken(token),
    kill: () => home.killAll(),
    async start() {
      await home.startAll();
      point();
    },
    async close() {
      await home.close();
      balance.close();
    },
  };
}
