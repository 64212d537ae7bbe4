import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PassThrough } from 'node:stream';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askYes } from '../../src/inbox/command/ask-yes.ts';
import { WrongUse } from '../../src/inbox/command/command-failure.ts';
import { readCommand } from '../../src/inbox/command/read-command.ts';
import { USAGE } from '../../src/inbox/command/usage.ts';
import type { RequestNews } from '../../src/schema/letter.ts';
import { aRequest, aSealedLetter, keepIn, lettersIn, makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox, startInbox } from '../inbox/run-inbox.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const run = (...argv: string[]) => runInbox(place, argv);
const handled = async () => (await lettersIn(place.database)).map((one) => Boolean(one.handled));
const newsAbout = (about: string): RequestNews => ({
  id: randomUUID(),
  version: 2,
  network: 'hill-towns',
  about,
  code: 'MAPLE-4127',
  news: 'no-longer',
});

test('how it is used is printed to whoever asks', async () => {
  for (const argv of [['--help'], ['-h'], ['help'], ['delete', 'MAPLE-4127', '--help']])
    expect(await run(...argv)).toEqual({ status: 0, out: `${USAGE}\n`, errors: '' });
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
});

test.each([
  [['remove'], '"remove" is no command.'],
  [['\u001b[2J'], '"␦[2J" is no command.'],
  [['toString'], '"toString" is no command.'],
  [['list', 'MAPLE-4127'], 'There is too much after "list": MAPLE-4127'],
  [['delete'], '"delete" needs something after it.'],
  [['handled', '--yes', 'MAPLE-4127'], '"handled" has no --yes.'],
  [['--yes'], '"list" has no --yes.'],
  [['--nothing'], "Unknown option '--nothing'."],
  [['backup', 'a', 'b'], 'There is too much after "backup": a b'],
  [['token'], '"token" needs something after it.'],
])('%j is wrong use', (argv, line) => {
  expect(() => readCommand(argv)).toThrow(new WrongUse(line));
});

test('wrong use is told in a line, with how it is used', async () => {
  const ending = 'Name a file that ends in .csv or .json, or "-" with --csv or --json.';
  const token = 'Write: token add "Ana", token list, or token revoke "Ana".';
  const wrong: [string[], string][] = [
    [['remove'], '"remove" is no command.'],
    [['token', 'make', 'Ana'], token],
    [['token', 'add'], token],
    [['token', 'list', '--sql'], 'Only "token add" has --sql.'],
    [['export', 'letters.txt'], ending],
    [['export', '-'], ending],
    [['export', 'a.csv', '--json'], ending],
    [['export', 'a.json', '--semicolon'], 'Only a table has --semicolon.'],
  ];
  for (const [argv, line] of wrong)
    expect(await run(...argv)).toEqual({ status: 2, out: '', errors: `${line}\n\n${USAGE}\n` });
});

test.each([
  [['handled', 'X']],
  [['delete', 'X', '--yes']],
  [['export', 'x.csv']],
  [['backup', 'x']],
  [['token', 'list']],
])('%j makes no inbox where there is none', async (argv) => {
  expect(await run(...argv)).toEqual({
    status: 1,
    out: '',
    errors: `There is no inbox yet at ${place.database}. The first request makes it. Open the site: npm start\n`,
  });
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
});

test('codes are read as people write them, and a letter is handled and opened again', async () => {
  const [one = '', two = '', three = ''] = await keepIn(
    place,
    [aRequest(), aRequest(), aRequest()],
    false,
  );
  const typed = [one.toLowerCase(), ...two.toLowerCase().split('-'), `${three.replace('-', '–')},`];
  expect(await run('handled', ...typed)).toEqual({
    status: 0,
    out: `${[one, two, three].map((code) => `${code} is handled.`).join('\n')}\n`,
    errors: '',
  });
  expect(await handled()).toEqual([true, true, true]);
  expect((await run('open', two.replace('-', ''), two)).out).toBe(`${two} is open again.\n`);
  expect(await handled()).toEqual([true, false, true]);
});

test('an unknown code names the nearest ones, and nothing is done for the others', async () => {
  const [code = ''] = await keepIn(place, [aRequest()], false);
  const wrong = `${code.slice(0, -1)}x`.replace('x', code.endsWith('1') ? '2' : '1');
  expect(await run('handled', code, wrong, 'nonsense')).toEqual({
    status: 1,
    out: '',
    errors: `There is no letter ${wrong}. Did you mean ${code}?\nThere is no letter NONSENSE. A code looks like MAPLE-4127.\nNothing was done.\n`,
  });
  expect(await handled()).toEqual([false]);
  expect((await run('delete', code, wrong, '--yes')).errors).toContain('Nothing was done.');
  expect(await lettersIn(place.database)).toHaveLength(1);
});

test('news goes the way of its request, sealed news too when the key is there', async () => {
  const identity = await generateX25519Identity();
  const key = join(place.folder, 'ana.agekey');
  await writeFile(key, identity);
  const request = aRequest();
  const [code = '', plain = '', sealed = '', other = ''] = await keepIn(
    place,
    [
      request,
      newsAbout(request.id),
      await aSealedLetter(newsAbout(request.id), [await identityToRecipient(identity)]),
      newsAbout(randomUUID()),
    ],
    false,
  );
  expect((await run('handled', code)).out).toBe(`${code} is handled.\n${plain} is handled.\n`);
  expect((await run('handled', code, '--key', key)).out).toBe(
    `${code} is handled.\n${sealed} is handled.\n`,
  );
  expect(await handled()).toEqual([true, true, true, false]);
  expect((await run('open', code, '--key', key)).out.split('\n')).toHaveLength(4);
  const gone = await run('delete', code, '--key', key, '--yes');
  expect(gone.out).toContain(
    `${plain}, received Sunday, November 22, 2026 at 4:11 PM, news about it\n`,
  );
  expect(gone.out).toContain('3 letters deleted.');
  expect((await lettersIn(place.database)).map((one) => one.code)).toEqual([other]);
});

test('deleting needs a yes, and without a terminal --yes', async () => {
  const [code = '', other = ''] = await keepIn(place, [aRequest(), aRequest()], false);
  const refused = await run('delete', code);
  expect(refused).toMatchObject({
    status: 1,
    errors: 'Nothing was deleted: there is nobody to ask here. Add --yes.\n',
  });
  expect(await lettersIn(place.database)).toHaveLength(2);
  expect(await run('delete', code, '--yes')).toEqual({
    status: 0,
    out: `${code}, received Sunday, November 22, 2026 at 4:10 PM
This is for good. Backups that were made before keep them, until you delete those too.
A device that never got its receipt may send the same letter again; it then arrives as a new one.
1 letter deleted.
`,
    errors: '',
  });
  expect((await lettersIn(place.database)).map((one) => one.code)).toEqual([other]);
});

// A terminal is made by `script` of util-linux, which not every computer has.
test.skipIf(spawnSync('script', ['--version']).status !== 0)('at a terminal it asks', async () => {
  const [code = ''] = await keepIn(place, [aRequest()], false);
  const command = new URL('../../src/inbox/command/inbox-command.ts', import.meta.url).pathname;
  const answer = (text: string) =>
    spawnSync(
      'script',
      ['-qec', `'${process.execPath}' '${command}' delete ${code}`, '/dev/null'],
      {
        input: text,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], PATCHWORK_INBOX: place.database },
      },
    ).stdout;
  expect(answer('n\n')).toContain('Nothing was deleted.');
  expect(await lettersIn(place.database)).toHaveLength(1);
  expect(answer('y\n')).toContain('Delete 1 letter? [y/N]');
  expect(await lettersIn(place.database)).toEqual([]);
});

test.each([
  ['y\n', true],
  ['YES \n', true],
  ['\n', false],
  ['yesterday\n', false],
  ['', false],
])('the answer %j', async (text, agreed) => {
  const input = new PassThrough();
  const asked = askYes('Delete? ', input, new PassThrough());
  input.end(text);
  expect(await asked).toBe(agreed);
});

test('a locked inbox and a file that is none end with one line', async () => {
  const [code = ''] = await keepIn(place, [aRequest()], false);
  const database = new DatabaseSync(place.database);
  database.exec('BEGIN IMMEDIATE');
  expect(await run('handled', code)).toEqual({
    status: 1,
    out: '',
    errors: `The inbox at ${place.database} cannot be used: database is locked. Another program is writing into it; try again.\n`,
  });
  database.close();
  await writeFile(place.database, 'not a database '.repeat(100));
  expect(await run('delete', code, '--yes')).toEqual({
    status: 1,
    out: '',
    errors: `The inbox at ${place.database} cannot be used: file is not a database.\n`,
  });
});

test('who stops reading stops it quietly', async () => {
  await keepIn(
    place,
    Array.from({ length: 9 }, () => aRequest({ access: 'x'.repeat(2000) })),
    false,
  );
  const { process: child, ended } = startInbox(place, ['--json']);
  child.stdout?.destroy();
  await once(child, 'close');
  expect(await ended).toMatchObject({ errors: '' });
});
