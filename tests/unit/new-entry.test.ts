import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { newEntry } from '../../src/editors/new/new-entry.ts';
import { QUESTIONS } from '../../src/editors/new/questions.ts';
import { readHours } from '../../src/editors/terminal/read-hours.ts';
import { CommandError } from '../../src/editors/terminal/command-error.ts';
import { scratchContent, unasked } from './editor-terminal.ts';

let folder: string;
beforeEach(() => {
  const scratch = scratchContent();
  folder = scratch.folder;
  onTestFinished(scratch.remove);
});

const { make, failure } = unasked((argv, terminal) =>
  newEntry(['--content', folder, ...argv], terminal),
);

const PANTRY = [
  ...['--kind', 'resource', '--title', 'Barre Pantry', '--summary', 'Free groceries.'],
  ...['--need', 'food,rides', '--town', 'barre'],
];

test('flags make an entry that passes the check', async () => {
  const said = await make(
    ...PANTRY,
    ...['--street', '3 Example Road', '--zip', '"01005"', '--directions', 'Side door: ring.'],
    ...['--serves', 'hill towns, oakham', '--phone', '(413) 243-0142', '--phone', '211'],
    ...['--web', 'https://pantry.example', '--email', 'pantry@example.org'],
    ...['--hours', 'mon-wed & fri 9:00-12:00; Saturdays 10:00 to 11:00', '--cost', 'free'],
    ...['--who', 'Anyone.', '--how', 'Come.', '--body', 'No papers.'],
    ...['--source', 'https://pantry.example/hours', '--source-from', 'own-page'],
  );
  expect(said).toMatchInlineSnapshot(`
    "content/resources/barre-pantry.md is written, and passes the check.
    Next:
      Read it once more, and add what you know. Leave out what you do not know.
      Translate it: npm run new -- --language es resources/barre-pantry   (Español)
      When somebody has asked there: npm run verify -- resources/barre-pantry
      Before you send it: npm run check"
  `);
  expect(read('resources/barre-pantry.md')).toMatchInlineSnapshot(`
    "---
    title: Barre Pantry
    summary: Free groceries.
    needs: [food, rides]
    ways: [in-person]
    where:
      street: 3 Example Road
      town: Barre
      zip: "01005"
      directions: "Side door: ring."
      location: street
    serves: [hill-towns, Oakham]
    hours:
      - { days: [mon, tue, wed, fri], opens: "09:00", closes: "12:00" }
      - { days: [sat], opens: "10:00", closes: "11:00" }
    cost: free
    who: Anyone.
    how: Come.
    contact:
      phones:
        - { number: "413-243-0142" }
        - { number: "211" }
      email: pantry@example.org
      web: https://pantry.example
    sources:
      - { url: "https://pantry.example/hours", from: own-page, seen: 2026-11-22 }
    ---
    No papers.
    "
  `);
  expect(readContent(folder).problems).toEqual([]);
});

test.each([
  ['group', ['--type', 'mutual-aid', '--town', 'none', '--join', 'Call.', '--phone', '211']],
  ['event', ['--type', 'meal', '--town', 'Oakham', '--place', 'Hall', '--when', 'Some Saturdays']],
  ['guide', ['--step', 'Find a needle', '--step', 'Sew', '--body', 'Mending is easy.']],
  ['resource', ['--town', 'none', '--phone', '211']],
  ['resource', ['--town', 'none', '--web', 'https://a.example']],
  ['resource', ['--town', 'Oakham', '--location', 'none']],
])('a new %s of a few flags passes the check', async (kind, flags) => {
  await make(
    '--kind',
    kind,
    '--title',
    'Mend',
    '--summary',
    'Mend it.',
    '--need',
    'food',
    ...flags,
  );
  expect(readContent(folder).problems).toEqual([]);
  expect(read(`${kind}s/mend.md`)).toMatchSnapshot();
});

test.each([
  ['week', '{ every: week, days: [thu] }'],
  ['month', '{ every: month, weeks: [1], days: [thu] }'],
  ['year', '{ every: year }'],
])('an event comes again every %s', async (every, rule) => {
  const times = ['--starts', '2026-12-03T17:30', '--ends', '2026-12-03T19:00', '--repeats', every];
  const words = ['--title', 'Soup', '--summary', 'Soup together.', '--need', 'food'];
  await make('--kind', 'event', '--type', 'meal', '--town', 'none', ...words, ...times);
  expect(read('events/soup.md')).toContain(`repeats: ${rule}\n`);
});

test('without a terminal it says which flags are missing', async () => {
  expect(await failure('--kind', 'event', '--title', 'Soup')).toMatchInlineSnapshot(`
    "Nothing was written. These flags are missing:
      --summary  In one sentence. What a neighbor gets there. It stands in lists and on flyers.
      --need     Needs. What it helps with. The main one first.
      --type     Kind of event. What sort of event it is.
      --town     Town (or "none" for help without a place, like a phone line)
      --starts   First day and time, like 2026-12-03T17:30; or --when "in words"
    All flags: npm run new -- --help"
  `);
  expect(await failure()).toContain('--kind     resource, group, event or guide');
});

test('each wrong flag is told in the words of the check', async () => {
  expect(
    await failure(
      ...['--kind', 'resource', '--title', 'x'.repeat(121), '--summary', 'S', '--need', 'foods'],
      ...[
        '--town',
        'Oakam',
        '--serves',
        'hill-town',
        '--phone',
        '413-2',
        '--web',
        'pantry.example',
      ],
      ...[
        '--email',
        'a',
        '--hours',
        'monday 9-5',
        '--zip',
        '123',
        '--cost',
        'fre',
        '--starts',
        'x',
      ],
      ...['--source', 'https://a.example', '--seen', '2027-01-01', '--join', 'x', '--way', 'walk'],
    ),
  ).toMatchInlineSnapshot(`
    "--title: "title" is 121 characters long. Fix: keep the title to 120 characters.
    --need: "foods" is not known here: did you mean "food"?
    --town: "Oakam" is not a town in places.csv: did you mean "Oakham"?
    --zip: "zip" cannot be "123". Fix: write the ZIP in quotes, like "01230".
    --serves: "hill-town" is neither an area of network.yaml nor a town of places.csv: did you mean "hill-towns"?
    --phone: "413-2" is not a phone number: it has 4 digits. Fix: write one number of ten digits, like "413-555-0142".
    --web: "web" cannot be "pantry.example". Fix: write the whole address, starting with https://
    --email: "email" cannot be "a". Fix: write an email address, like name@example.org.
    --way: "walk" is not known here: write one of in-person, phone, text, online, delivery, mail.
    --hours: "monday 9-5" is not read as hours. Write days and 24-hour times, like "mon-fri 09:00-17:00; sat 10:00-12:00".
    --starts does not belong to resources.
    --cost: "fre" is not known here: did you mean "free"?
    --join does not belong to resources.
    --seen: 2027-01-01 is in the future. Today is 2026-11-22."
  `);
  expect(await failure('--kind', 'pantry')).toMatchInlineSnapshot(
    `"--kind: "pantry" is not known. Write resource, group, event or guide."`,
  );
  expect(await failure('--titel', 'x')).toMatchInlineSnapshot(
    `"Unknown option '--titel'. See: npm run new -- --help"`,
  );
  expect(await failure('Lee', 'Pantry')).toContain('Put texts in quotes.');
  expect(files()).toEqual(before());
});

test('the street of a place that publishes only its town is never taken', async () => {
  for (const location of ['town', 'none']) {
    for (const flag of ['street', 'zip', 'place', 'directions']) {
      expect(await failure(...PANTRY, '--location', location, `--${flag}`, '01005')).toBe(
        `--${flag} must not be there with --location ${location}: this entry publishes only its town.`,
      );
    }
  }
  await make(...PANTRY);
  expect(read('resources/barre-pantry.md')).toContain('where:\n  town: Barre\n  location: town\n');
});

test('nothing is written over, and no old address is taken again', async () => {
  await make(...PANTRY);
  expect(await failure(...PANTRY)).toMatchInlineSnapshot(
    `"resources/barre-pantry has this name and this town already. Nothing was written. If it is another one, say --slug."`,
  );
  expect(await failure(...PANTRY, '--slug', 'oak-pantry')).toContain('There is already a file for');
  expect(await failure(...PANTRY, '--slug', 'Oak Pantry')).toContain('cannot be a file name');
  writeFileSync(join(folder, 'resources', 'alone.es.md'), '---\nsummary: Sola.\n---\n');
  expect(await failure(...PANTRY, '--slug', 'alone')).toContain('There is already a file for');
  writeFileSync(join(folder, 'redirects.yaml'), 'resources/old-pantry: resources/oak-pantry\n');
  expect(await failure(...PANTRY, '--slug', 'old-pantry')).toContain('redirects.yaml');

  await make(...PANTRY.with(3, 'Old Pantry'));
  await make(...PANTRY.with(3, 'Alone'));
  await make(...PANTRY.with(-1, 'Oakham'));
  expect(
    files()
      .filter((file) => !before().includes(file))
      .toSorted(),
  ).toEqual([
    'resources/alone-barre.md',
    'resources/alone.es.md',
    'resources/barre-pantry-oakham.md',
    'resources/barre-pantry.md',
    'resources/old-pantry-barre.md',
  ]);
});

test('an entry that would not pass is taken away again; old mistakes elsewhere do not hinder', async () => {
  writeFileSync(join(folder, 'resources', 'broken.md'), 'title: Broken\n');
  expect(await failure(...PANTRY, '--body', '<b>Come</b>')).toMatchInlineSnapshot(`
    "Nothing was written, because it would not pass the check.

    content/resources/barre-pantry.md:10:1  [raw-html]
      HTML is not used in entries.
      10 | <b>Come</b>
           ^^^
      Fix: write **bold**.

    1 mistake in 1 file"
  `);
  expect(existsSync(join(folder, 'resources', 'barre-pantry.md'))).toBe(false);
  await make(...PANTRY);
  expect(existsSync(join(folder, 'resources', 'barre-pantry.md'))).toBe(true);

  writeFileSync(join(folder, 'network.yaml'), 'id: [');
  expect(await failure(...PANTRY)).toMatchInlineSnapshot(
    `"content/network.yaml is missing or has a mistake. Run "npm run check" to see it, and mend it first."`,
  );
});

test('the real command writes, and refuses with exit code 1', () => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ['src/editors/new/new.ts', '--content', folder, ...argv], {
      encoding: 'utf8',
      input: '',
    });
  expect(run(...PANTRY)).toMatchObject({ status: 0, stderr: '' });
  const again = run(...PANTRY);
  expect(again).toMatchObject({ status: 1, stdout: '' });
  expect(again.stderr).toContain('Nothing was written.');
});

test('every question is told with its flag', async () => {
  const said = await make('--help');
  for (const { flag } of QUESTIONS) expect(said).toContain(`--${flag} `);
});

test('hours are read as people type them, and nothing else is guessed', () => {
  expect(readHours('Fri-Mon 08:00–9:30')).toEqual([
    { days: ['fri', 'sat', 'sun', 'mon'], opens: '08:00', closes: '09:30' },
  ]);
  expect(readHours('tuesdays and thursdays: 9:00 - 10:00;')[0]?.days).toEqual(['tue', 'thu']);
  for (const text of ['9:00-10:00', 'mon 9-5', 'someday 9:00-10:00', 'mon 9:00']) {
    expect(() => readHours(text)).toThrow(CommandError);
  }
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function files(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/'));
}

function before(): string[] {
  const fresh = scratchContent();
  const names = readdirSync(fresh.folder, { recursive: true, encoding: 'utf8' });
  fresh.remove();
  return names.filter((file) => file.endsWith('.md')).map((file) => file.replaceAll('\\', '/'));
}
