import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeFacts } from '../../src/editors/entry-file/change-facts.ts';
import { EntryFileError } from '../../src/editors/entry-file/entry-file-error.ts';
import { findEntryFile } from '../../src/editors/entry-file/find-entry-file.ts';
import { slugFor } from '../../src/editors/entry-file/slug-for.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';

const CHECKED = { date: '2026-11-22', by: 'phone', who: 'a navigator' };
const CHECKED_LINE = 'checked: { date: 2026-11-22, by: phone, who: a navigator }';

const ENTRY = `---
# about it all
title: Pantry # a name
needs: [food]
where:
  # nobody lives here
  town: Lee
  zip: '01238' # z
hours: # old
  - { days: [mon], opens: "09:00", closes: "10:00" } # mornings
  # between
  - { days: [tue], opens: "09:00", closes: "10:00" }
# end of hours
contact:
  phones:
    - { number: "413-555-0142" }
---
Come in.
---
# not a fact
`;

test('marking an entry checked adds one line to each real file, and taking it out leaves the file as it was', () => {
  const asFound = [
    (text: string) => text,
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => `\uFEFF${text}`,
  ];
  for (const [index, file] of realFiles().entries()) {
    const text = asFound[index % asFound.length]?.(file) ?? file;
    const changed = changeFacts(text, { checked: CHECKED });
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    expect(changed.replace(CHECKED_LINE + end, '')).toBe(text);
    expect(changeFacts(changed, { checked: undefined })).toBe(text);
  }
});

test('a changed value leaves remarks, quotes and line ends alone', () => {
  expect(
    changedLines({
      title: 'Pantry: south',
      where: { town: 'Otis', zip: '01253' },
      hours: [
        { days: ['mon'], opens: '08:30', closes: '10:00' },
        { days: ['tue', 'wed'], opens: '09:00', closes: '10:00', note: 'Produce, bread' },
      ],
      contact: { phones: [{ number: '413-555-0199', text: true }], web: 'https://a.example' },
      checked: CHECKED,
      status: 'paused',
    }),
  ).toMatchInlineSnapshot(`
    "-title: Pantry # a name
    -  town: Lee
    -  zip: '01238' # z
    -  - { days: [mon], opens: "09:00", closes: "10:00" } # mornings
    -  - { days: [tue], opens: "09:00", closes: "10:00" }
    -    - { number: "413-555-0142" }
     ---
     # about it all
    +title: "Pantry: south" # a name
     needs: [food]
    +status: paused
     where:
       # nobody lives here
    +  town: Otis
    +  zip: '01253' # z
     hours: # old
    +  - { days: [mon], opens: "08:30", closes: "10:00" } # mornings
       # between
    +  - { days: [tue, wed], opens: "09:00", closes: "10:00", note: "Produce, bread" }
     # end of hours
     contact:
       phones:
    +    - { number: "413-555-0199", text: true }
    +  web: https://a.example
    +checked: { date: 2026-11-22, by: phone, who: a navigator }
     ---
     Come in.
     ---
     # not a fact
     "
  `);
});

test('a list with fewer parts is written anew, and keys go with their remarks', () => {
  expect(
    changedLines({
      title: undefined,
      needs: 'food',
      where: { town: 'Lee', location: 'town' },
      hours: [{ days: ['mon'], opens: '09:00', closes: '10:00' }],
      contact: undefined,
    }),
  ).toMatchInlineSnapshot(`
    "-title: Pantry # a name
    -needs: [food]
    -  zip: '01238' # z
    -  - { days: [mon], opens: "09:00", closes: "10:00" } # mornings
    -  # between
    -  - { days: [tue], opens: "09:00", closes: "10:00" }
    -contact:
    -  phones:
    -    - { number: "413-555-0142" }
     ---
     # about it all
    +needs: food
     where:
       # nobody lives here
       town: Lee
    +  location: town
     hours: # old
    +  - { days: [mon], opens: "09:00", closes: "10:00" }
     # end of hours
     ---
     Come in.
     ---
     # not a fact
     "
  `);
});

test('values change their shape in place', () => {
  expect(
    front('who: a # x\ncost: |\n  free\n  # not a remark\nhow:\n', {
      who: ['a'],
      cost: 'free',
      how: 'x',
    }),
  ).toBe('who: [a] # x\ncost: free\nhow: x\n');
  expect(front('hours: none # x\n', { hours: [{ days: ['mon'] }] })).toBe(
    'hours: # x\n  - { days: [mon] }\n',
  );
  expect(front('hours: # x\n  - { days: [mon] }\n', { hours: [] })).toBe('hours: [] # x\n');
  expect(front("who: 'it''s'\n", { who: "it's\nnot" })).toBe('who: "it\'s\\nnot"\n');
  expect(front("who: 'it''s'\n", { who: "that's: it" })).toBe("who: 'that''s: it'\n");
  expect(front('who: "x"\n', { who: 'y' })).toBe('who: "y"\n');
  expect(front('minutes: 5\n', { minutes: 6 })).toBe('minutes: 6\n');
});

test('a file without facts gets some', () => {
  expect(front('', { summary: 'S', title: 'T' })).toBe('title: T\nsummary: S\n');
  expect(front('# nothing yet\n', { title: 'T' })).toBe('title: T\n# nothing yet\n');
});

test('facts that cannot be read, or not changed, are refused in words', () => {
  const tried = (text: string) => () => changeFacts(text, { checked: CHECKED });
  expect(tried('title: Pantry\n')).toThrowErrorMatchingInlineSnapshot(
    `[EntryFileError: The file does not begin with its facts between two lines of ---.]`,
  );
  expect(tried('---\ntitle: [\n---\n')).toThrowErrorMatchingInlineSnapshot(
    `[EntryFileError: The facts cannot be read. Run "npm run check" to see why.]`,
  );
  expect(tried('---\n{ title: Pantry }\n---\n')).toThrow(EntryFileError);
  expect(tried('---\n- title\n---\n')).toThrow(EntryFileError);
  expect(() =>
    changeFacts('---\n? title\n: Pantry\n---\n', { who: 'y' }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[EntryFileError: The facts are written in a way that a program cannot change. Change who by hand.]`,
  );
});

test('an entry is found by its name, its kind and name, a path and an address', () => {
  const wanted = {
    kind: 'resources',
    slug: '988-lifeline',
    path: join('content', 'resources', '988-lifeline.md'),
  };
  for (const name of [
    '988-lifeline',
    'resources/988-lifeline',
    'content/resources/988-lifeline.md',
    'content\\resources\\988-lifeline.es.md',
    'https://patchwork.example/es/resources/988-lifeline/?x#y',
  ]) {
    expect(findEntryFile('content', name)).toEqual(wanted);
  }
});

test('an entry that is not there is answered with the nearest', () => {
  const messageOf = (name: string): string => {
    try {
      return findEntryFile('content', name).path;
    } catch (error) {
      return (error as EntryFileError).message;
    }
  };
  expect(messageOf('988-lifelin')).toMatchInlineSnapshot(
    `"There is no entry "988-lifelin" in content: did you mean "988-lifeline"?"`,
  );
  expect(messageOf('groups/988-lifeline')).toMatchInlineSnapshot(
    `"There is no entry "988-lifeline" in content/groups: did you mean "resources/988-lifeline"?"`,
  );
  expect(messageOf('no-such-thing-anywhere')).toMatchInlineSnapshot(
    `"There is no entry "no-such-thing-anywhere" in content. Its name is the name of its file, without .md."`,
  );
  expect(messageOf('../../../etc/passwd')).toMatchInlineSnapshot(
    `"There is no entry "passwd" in content. Its name is the name of its file, without .md."`,
  );
});

test('a file name is made of the title, then of the town, then of a number', () => {
  expect(slugFor('Whitney’s Café & Pantry', new Set())).toBe('whitneys-cafe-pantry');
  expect(slugFor('Pantry', new Set(['pantry']), 'Great Barrington')).toBe(
    'pantry-great-barrington',
  );
  expect(slugFor('Pantry', new Set(['pantry', 'pantry-lee']), 'Lee')).toBe('pantry-lee-2');
  expect(slugFor('Lee Pantry', new Set(['lee-pantry']), 'Lee')).toBe('lee-pantry-2');
  expect(slugFor('Smørrebrød Straße', new Set())).toBe('smorrebrod-strasse');
  expect(slugFor('مخزن الطعام', new Set(), 'Lee')).toBe('lee');
  expect(slugFor('مخزن الطعام', new Set(['entry']))).toBe('entry-2');
  const long = slugFor('The Friendly Neighborhood '.repeat(8), new Set());
  expect(long).toBe('the-friendly-neighborhood-the-friendly-neighborhood-the');
  expect(slugFor('x'.repeat(80), new Set())).toHaveLength(60);
});

/** The lines that go (-) and come (+), for files whose order of lines does not change. */
function changedLines(changes: Readonly<Record<string, unknown>>): string {
  const before = ENTRY.split('\n');
  const after = changeFacts(ENTRY, changes).split('\n');
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.map((line) => (before.includes(line) ? ` ${line}` : `+${line}`)),
  ].join('\n');
}

function front(yaml: string, changes: Readonly<Record<string, unknown>>): string {
  return changeFacts(`---\n${yaml}---\n`, changes).slice('---\n'.length, -'---\n'.length);
}

function realFiles(): string[] {
  return KINDS.flatMap((kind) =>
    readdirSync(join('content', kind)).map((name) =>
      readFileSync(join('content', kind, name), 'utf8'),
    ),
  ).filter((text) => !text.includes('\nchecked:'));
}
