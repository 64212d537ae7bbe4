import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import {
  aRequest,
  aSealedLetter,
  keepIn,
  lettersIn,
  makePlace,
  without,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { startProgram } from '../inbox/inbox-program.ts';
import type { Program } from '../inbox/inbox-program.ts';
import { letIn, seal } from '../inbox/reading-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';

const MORNING = '2026-11-23T15:00:00.000Z';

let place: Place;
let program: Program;
let remote: Record<string, string>;
beforeEach(async () => {
  place = await makePlace();
  program = await startProgram(place);
  remote = { PATCHWORK_INBOX: program.url, PATCHWORK_TOKEN: await letIn(place, 'Ana') };
});
afterEach(async () => {
  await program.stop();
  await place.remove();
});

const run = (...argv: string[]) => runInbox(place, argv, remote);

test('an inbox behind the network is read, marked, exported and cleared as one on this computer', async () => {
  const [one = '', two = ''] = await keepIn(place, [aRequest(), await aSealedLetter()], false);
  const here = (await runInbox(place, [])).out.replace(place.database, program.url);
  expect(await run()).toEqual({ status: 0, out: here, errors: '' });
  expect((await run('handled', one)).out).toBe(`${one} is handled.\n`);
  expect((await lettersIn(place.database)).map((letter) => Boolean(letter.handled))).toEqual([
    true,
    false,
  ]);
  expect((await run()).out).toContain('1 handled letter is not shown');
  expect((await run('export', '-', '--csv')).out).toContain(`"${two}"`);
  expect((await run('open', one)).out).toBe(`${one} is open again.\n`);
  expect((await run('delete', two, '--yes')).out).toContain('1 letter deleted.');
  expect(await lettersIn(place.database)).toMatchObject([{ code: one }]);
  expect((await lettersIn(place.database))[0]?.handled).toBeUndefined();
});

test('a network moves: a backup over the network, restored into a file and back over the network', async () => {
  await keepIn(place, [aRequest(), await aSealedLetter(), aRequest()], true);
  const store = createSqliteStore(place.database);
  const [first] = await store.letters();
  await store.handle(first?.id ?? '', MORNING);
  await store.keepNote({ id: crypto.randomUUID(), sealed: await seal('note'), received: MORNING });
  const file = join(place.folder, 'backup.sqlite');
  expect((await run('backup', file)).out).toContain(
    'holds 3 letters (1 handled), 1 note and 0 tokens.',
  );
  const before = await store.letters();
  const moved = join(place.folder, 'moved.sqlite');
  const restored = await runInbox(place, ['restore', file], { PATCHWORK_INBOX: moved });
  expect(restored.out).toContain('3 letters restored, 0 already there\n1 note restored');
  expect(await lettersIn(moved)).toEqual(before);
  await store.remove(before.slice(1).map(({ id }) => id));
  expect((await run('restore', file)).out).toBe(
    '2 letters restored, 1 already there\n0 notes restored, 1 already there\nTokens cannot be restored over the network.\nWhat was deleted after the backup was made is back too.\n',
  );
  await store.close();
  const after = await lettersIn(place.database);
  expect(after.map((letter) => without(letter, 'number'))).toEqual(
    before.map((letter) => without(letter, 'number')),
  );
});

test('what is restored over the network comes in the order it once came', async () => {
  const codes = await keepIn(place, Array.from({ length: 10 }, aRequest), false);
  const file = join(place.folder, 'backup.sqlite');
  await run('backup', file);
  const store = createSqliteStore(place.database);
  await store.remove((await store.letters()).map(({ id }) => id));
  await store.close();
  expect((await run('restore', file)).out).toContain('10 letters restored');
  expect((await lettersIn(place.database)).map(({ code }) => code)).toEqual(codes);
});

test('tokens are not made over the network', async () => {
  for (const argv of [['add', 'Bea'], ['list'], ['revoke', 'Ana']])
    expect(await run('token', ...argv)).toEqual({
      status: 1,
      out: '',
      errors:
        'Tokens are made where the inbox runs, not over the network. For an inbox on D1: npm run inbox -- token add "Ana" --sql\n',
    });
});

test('no token, half a token, a foreign one and no https end with one line that repeats none', async () => {
  const { text } = makeToken('Bea', MORNING);
  const half = text.slice(0, 30);
  for (const [environment, line] of [
    [{ PATCHWORK_TOKEN: '' }, /needs a token\. Put it into PATCHWORK_TOKEN/],
    [{ PATCHWORK_TOKEN: half }, /the token is not whole/],
    [{ PATCHWORK_TOKEN: text }, /cannot be used: .*token/],
    [{ PATCHWORK_INBOX: 'http://patchwork.example' }, /https only/],
    [{ PATCHWORK_INBOX: 'https://' }, /cannot be used/],
  ] as const) {
    const { status, out, errors } = await runInbox(place, [], { ...remote, ...environment });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(errors).toMatch(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).not.toContain(half);
  }
});

test('where nothing answers, one line says so, without a password', async () => {
  await program.stop();
  for (const [inbox, name] of [
    [program.url, program.url],
    ['postgres://ana:secret@127.0.0.1:9/inbox', 'postgres://ana@127.0.0.1:9/inbox'],
  ] as const) {
    const { status, out, errors } = await runInbox(place, ['backup', join(place.folder, 'b')], {
      ...remote,
      PATCHWORK_INBOX: inbox,
    });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).not.toContain('secret');
    const listed = await runInbox(place, [], { ...remote, PATCHWORK_INBOX: inbox });
    expect(listed.errors).toContain(`The inbox at ${name} cannot be used: `);
    expect(listed.errors.trimEnd().split('\n')).toHaveLength(1);
  }
});
