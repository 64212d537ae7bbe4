import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { newEntry } from '../../src/editors/new/new-entry.ts';
import { StoppedError } from '../../src/editors/terminal/command-error.ts';
import { CTRL_C, DOWN, ENTER, scratchContent, typing } from './editor-terminal.ts';

let folder: string;
let before: string[];
beforeEach(() => {
  const scratch = scratchContent();
  folder = scratch.folder;
  before = files();
  onTestFinished(scratch.remove);
});

test('a person is asked, each answer is judged at once, and what they write passes the check', async () => {
  await typing(
    (terminal) => newEntry(['--content', folder, '--title', 'Barre Meals'], terminal),
    [
      ['What is it?', ENTER],
      ['In one sentence', ENTER],
      ['This is needed.', `Hot meals.${ENTER}`],
      ['Needs', ` ${ENTER}`],
      ['Town', `Bare${ENTER}`],
      ['did you mean "Barre"?', `\u0015Barre${ENTER}`],
      ['How much of the place', ENTER],
      ['Name of the place', ENTER],
      ['Street', `3 Example Road${ENTER}`],
      ['ZIP', ENTER],
      ['find', ENTER],
      ['For people in', ENTER],
      ['A public phone number', `413${ENTER}`],
      ['too short', `\u0015(413) 243-0142${ENTER}`],
      ['empty if that is all', ENTER],
      ['Website', ENTER],
      ['Email', ENTER],
      ['Ways', ENTER],
      ['Hours', `thu 10:00-12:00${ENTER}`],
      ['Cost', ENTER],
      ['Who it is for', ENTER],
      ['How it works', ENTER],
      ['What else', ENTER],
      ['Address of the public page', `https://a.example/${ENTER}`],
      ['Kind of page', DOWN + ENTER],
      ['Day you read it', ENTER],
      ['Write it?', ENTER],
    ],
  );
  expect(read('resources/barre-meals.md')).toMatchInlineSnapshot(`
    "---
    title: Barre Meals
    summary: Hot meals.
    needs: [food]
    ways: [in-person]
    where:
      street: 3 Example Road
      town: Barre
      zip: "01005"
      location: street
    hours:
      - { days: [thu], opens: "10:00", closes: "12:00" }
    contact:
      phones:
        - { number: "413-243-0142" }
    sources:
      - { url: "https://a.example/", from: news, seen: 2026-11-22 }
    ---
    "
  `);
  expect(readContent(folder).problems).toEqual([]);
});

test('a person translates an entry word by word', async () => {
  await typing(
    (terminal) => newEntry(['--content', folder, '--language', 'es', 'oak-supper'], terminal),
    [
      ['Oak Supper', ENTER],
      ['Supper together.', ENTER],
      ['This is needed.', `Cena.${ENTER}`],
    ],
  );
  expect(read('events/oak-supper.es.md')).toBe('---\nsummary: Cena.\n---\n');
});

test('stopping in the middle, or saying no in the end, leaves nothing behind', async () => {
  const command =
    (...flags: string[]) =>
    (terminal: Parameters<typeof newEntry>[1]) =>
      newEntry(['--content', folder, ...flags], terminal);
  await expect(typing(command(), [['What is it?', CTRL_C]])).rejects.toThrow(StoppedError);
  await expect(typing(command('--kind', 'guide'), [['Name.', 'Half']])).rejects.toThrow(
    StoppedError,
  );
  const guide = [
    '--kind',
    'guide',
    '--title',
    'T',
    '--summary',
    'S',
    '--need',
    'food',
    '--cost',
    'free',
  ];
  await expect(
    typing(command(...guide, '--step', 'One', '--body', 'x'), [
      ['Address of the public page', ENTER],
      ['Write it?', `n${ENTER}`],
    ]),
  ).rejects.toThrow(StoppedError);
  expect(files()).toEqual(before);
});

test('what a person typed is not lost when it cannot be written', async () => {
  const guide = [
    '--kind',
    'guide',
    '--title',
    'Lost',
    '--summary',
    'S',
    '--need',
    'food',
    '--cost',
    'free',
  ];
  const error: unknown = await typing(
    (terminal) =>
      newEntry(
        [
          '--content',
          folder,
          ...guide,
          '--step',
          'One',
          '--source',
          'https://a.example',
          '--source-from',
          'news',
          '--seen',
          '2026-11-22',
        ],
        terminal,
      ),
    [
      ['What else', `<b>Mine</b>${ENTER}`],
      ['Write it?', ENTER],
    ],
  ).catch((reason: unknown) => reason);
  expect(String(error)).toContain('<b>Mine</b>\n\n## One');
  expect(files()).toEqual(before);
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function files(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
