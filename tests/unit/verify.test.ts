import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { StoppedError } from '../../src/editors/terminal/command-error.ts';
import { verifyEntries } from '../../src/editors/verify/verify-entries.ts';
import { CTRL_C, DOWN, ENTER, nobodyThere, scratchContent, typing } from './editor-terminal.ts';
import type { Typed } from './editor-terminal.ts';

let folder: string;
beforeEach(() => {
  const scratch = scratchContent();
  folder = scratch.folder;
  onTestFinished(scratch.remove);
});

const NO = DOWN + ENTER;
const CHANGE = DOWN + DOWN + ENTER;
const SKIP = CHANGE;

test('--yes marks several entries, with nothing else changed', async () => {
  const before = [read('resources/oak-pantry.md'), read('groups/oak-neighbors.md')];
  expect(
    await verify('oak-pantry', 'oak-neighbors', '--by', 'phone', '--who', 'a navigator', '--yes'),
  ).toMatchInlineSnapshot(`
    "content/resources/oak-pantry.md: checked 2026-11-22 by phone.
    content/groups/oak-neighbors.md: checked 2026-11-22 by phone."
  `);
  const mark = 'checked: { date: 2026-11-22, by: phone, who: a navigator }\n';
  expect(read('resources/oak-pantry.md')).toBe(before[0]?.replace(/checked: .*\n/, mark));
  expect(read('groups/oak-neighbors.md').replace(mark, '')).toBe(before[1]);
  expect(readContent(folder).problems).toEqual([]);
});

test('confirmed hours are no longer only known from an old page', async () => {
  const file = 'resources/oak-pantry.md';
  write(file, read(file).replace('asks_for: []', 'hours_dated: "2020"\nasks_for: []'));
  expect(await verify('oak-pantry', '--by', 'visit', '--yes', '--date', '2026-11-20')).toContain(
    'Changed: hours_dated.',
  );
  expect(read(file)).not.toContain('hours_dated');
  expect(read(file)).toContain('checked: { date: 2026-11-20, by: visit }\n');

  const event = 'events/oak-supper.md';
  write(event, read(event).replace('kind: meal', 'kind: meal\nlast_seen: undated'));
  await verify('oak-supper', '--by', 'visit', '--yes');
  expect(read(event)).not.toContain('last_seen');
});

test('whoever looked at the website has seen its pages again', async () => {
  await verify('oak-pantry', '--by', 'website', '--yes');
  expect(read('resources/oak-pantry.md')).toContain(
    'sources: [{ url: "https://pantry.example", from: own-page, seen: 2026-11-22 }]',
  );
});

test('without a terminal it shows what to confirm, each with its line', async () => {
  expect(await failure('oak-pantry', '--by', 'phone')).toMatchInlineSnapshot(`
    "There is no terminal to ask in. If all of this is right, say --yes:
      content/resources/oak-pantry.md:17  Phone: 413-555-0142 (Pantry line)
      content/resources/oak-pantry.md:18  Email: pantry@example.org
      content/resources/oak-pantry.md:19  Website: https://pantry.example
      content/resources/oak-pantry.md:13  Hours: thu 10:00-12:00 (note: Produce only.)
      content/resources/oak-pantry.md:8  Street: 5 Castle Street
      content/resources/oak-pantry.md:9  Town: Oakham
      content/resources/oak-pantry.md:10  ZIP code: 01068
      content/resources/oak-pantry.md:14  What they ask for: nothing
      content/resources/oak-pantry.md:15  What to bring: Bags, A cart
      content/resources/oak-pantry.md:6  Notice: text: Closed this week., from: 2026-11-23, until: 2026-11-29"
  `);
  expect(await failure('oak-pantry', '--yes')).toMatchInlineSnapshot(
    `"Say how it was checked: --by phone, --by visit, --by email, --by website"`,
  );
});

test('what was mistyped is told, and nothing is marked', async () => {
  const before = read('resources/oak-pantry.md');
  const tried = ['oak-pantry', '--yes', '--by', 'phone'];
  expect(await failure(...tried, '--date', '2026-11-23')).toMatchInlineSnapshot(
    `"--date: 2026-11-23 is in the future. Today is 2026-11-22."`,
  );
  expect(await failure(...tried, '--date', '2026-02-30')).toMatchInlineSnapshot(
    `"--date: "2026-02-30" is not a day. Write it like 2026-11-22."`,
  );
  expect(await failure(...tried, '--date', 'today')).toContain('is not a day');
  expect(await failure(...tried, 'oak-pantri')).toContain('did you mean "oak-pantry"?');
  expect(await failure('oak-pantry', '--by', 'fone')).toMatchInlineSnapshot(
    `"--by: "fone" is not known: did you mean "phone"?"`,
  );
  expect(await failure('--yes')).toContain('Say which entry.');
  expect(await failure('oak-pantry', '--force')).toContain("Unknown option '--force'");
  expect(read('resources/oak-pantry.md')).toBe(before);
});

test('a file that the check cannot read is not touched', async () => {
  write('groups/oak-neighbors.md', '---\ntitle: [\n---\n');
  expect(await failure('oak-neighbors', '--by', 'phone', '--yes')).toContain('npm run check');
});

test('a person confirms fact by fact', async () => {
  const said = await ask(
    ['--by', 'phone', '--who', 'a navigator'],
    [
      ['still go on?', ENTER],
      ...right('Phone: 413-555-0142 (Pantry line)', 'pantry@example.org', 'https://pantry.example'),
      ...right(
        'Hours: thu 10:00-12:00 (note: Produce only.)',
        '5 Castle Street',
        'Oakham',
        '01068',
      ),
      ...right('nothing', 'Bags, A cart', 'Closed this week.'),
    ],
  );
  expect(said).toContain('checked 2026-11-22 by phone.');
  expect(read('resources/oak-pantry.md')).toContain('who: a navigator }');
});

test('what a person knows better is written, judged by the schema first', async () => {
  const said = await ask(
    [],
    [
      ['How did you ask?', ENTER],
      ['still go on?', ENTER],
      ['Phone', CHANGE],
      ['as it is right', ENTER],
      ['Write what is right', `413${ENTER}`],
      ['Fix:', `\u0015(413) 243-0199${ENTER}`],
      ...right('pantry@example.org', 'https://pantry.example', 'Hours', '5 Castle', 'Oakham'),
      ...right('01068', 'nothing', 'Bags, A cart', 'Closed this week.'),
    ],
  );
  expect(said).toContain('checked 2026-11-22 by phone. Changed: contact.');
  expect(read('resources/oak-pantry.md')).toContain(
    'phones: [{ number: "413-243-0199", label: Pantry line }]',
  );
  expect(readContent(folder).problems).toEqual([]);
});

test('hours without more to them are typed anew', async () => {
  const file = 'resources/oak-pantry.md';
  write(file, read(file).replace(', note: Produce only. }', ' }'));
  const es = 'resources/oak-pantry.es.md';
  write(es, read(es).replace(', Produce only.: Solo verduras.', ''));
  await ask(
    ['--by', 'phone'],
    [
      ['still go on?', ENTER],
      ...right('Phone', 'pantry@', 'https'),
      ['Hours', CHANGE],
      ['as it is right', `thursday${ENTER}`],
      ['is not read as hours', `\u0015thu 11:00-13:00; sat 9:00-10:00${ENTER}`],
      ...right('5 Castle', 'Oakham', '01068', 'nothing', 'Bags', 'Closed'),
    ],
  );
  expect(read(file)).toContain(
    'hours:\n  - { days: [thu], opens: "11:00", closes: "13:00" }\n  - { days: [sat], opens: "09:00", closes: "10:00" }\n',
  );
});

test('one wrong fact: the entry is not marked, and the line to correct is told', async () => {
  const before = read('resources/oak-pantry.md');
  const said = await ask(
    ['--by', 'phone'],
    [
      ['still go on?', ENTER],
      ...right('Phone', 'pantry@', 'https'),
      ['Hours', NO],
      ['5 Castle', SKIP + DOWN],
      ['as it is right', `7 Castle Street${ENTER}`],
      ...right('Oakham', '01068', 'nothing', 'Bags', 'Closed'),
    ],
  );
  expect(said).toMatchInlineSnapshot(`
    "
    content/resources/oak-pantry.md
    content/resources/oak-pantry.md: not marked as checked. Changed: where. Correct this, then verify again:
      content/resources/oak-pantry.md:13  Hours: thu 10:00-12:00 (note: Produce only.)"
  `);
  expect(read('resources/oak-pantry.md')).toBe(before.replace('5 Castle', '7 Castle'));
});

test('when nobody could say anything, nothing is marked', async () => {
  const before = read('groups/oak-neighbors.md');
  const said = await typing(
    (terminal) => verifyEntries(['oak-neighbors', '--content', folder, '--by', 'phone'], terminal),
    [['still go on?', ENTER]],
  );
  expect(said).toContain('nothing was confirmed');
  expect(read('groups/oak-neighbors.md')).toBe(before);
});

test.each([
  ['paused', DOWN + ENTER],
  ['closed', DOWN + DOWN + ENTER],
])('an entry that is %s says so, and is asked no more', async (status, keys) => {
  const said = await ask(['--by', 'phone'], [['still go on?', keys]]);
  expect(said).toContain('Changed: status.');
  expect(read('resources/oak-pantry.md')).toContain(`needs: [food]\nstatus: ${status}\n`);
  expect(readContent(folder).problems).toEqual([]);
  expect(
    await ask(
      ['--by', 'phone'],
      [
        ['still go on?', status === 'paused' ? `\u001b[A${ENTER}` : `\u001b[A\u001b[A${ENTER}`],
        ...right(
          'Phone',
          'pantry@',
          'https',
          'Hours',
          '5 Castle',
          'Oakham',
          '01068',
          'nothing',
          'Bags',
          'Closed',
        ),
      ],
    ),
  ).toContain('Changed: status.');
  expect(read('resources/oak-pantry.md')).not.toContain('status:');
});

test('stopping in the middle leaves the file alone', async () => {
  const before = read('resources/oak-pantry.md');
  await expect(
    ask(
      ['--by', 'phone'],
      [
        ['still go on?', ENTER],
        ['Phone', CTRL_C],
      ],
    ),
  ).rejects.toThrow(StoppedError);
  expect(read('resources/oak-pantry.md')).toBe(before);
});

test('the real command says with exit code 1 that nobody can be asked', () => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ['src/editors/verify/verify.ts', '--content', folder, ...argv], {
      encoding: 'utf8',
      input: '',
    });
  expect(run('oak-pantry', '--by', 'email')).toMatchObject({ status: 1, stdout: '' });
});

function right(...questions: string[]): Typed[] {
  return questions.map((question) => [question, ENTER]);
}

function ask(flags: readonly string[], typed: readonly Typed[]): Promise<string> {
  return typing(
    (terminal) => verifyEntries(['oak-pantry', '--content', folder, ...flags], terminal),
    typed,
  );
}

async function verify(...argv: string[]): Promise<string> {
  const { terminal, said } = nobodyThere();
  await verifyEntries(['--content', folder, ...argv], terminal);
  return said();
}

async function failure(...argv: string[]): Promise<string> {
  const error: unknown = await verify(...argv).catch((reason: unknown) => reason);
  return error instanceof Error ? error.message : '';
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}
