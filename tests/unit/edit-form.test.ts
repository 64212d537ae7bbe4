import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ENTRY_SCHEMAS } from '../../src/schema/entry-schemas.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { cmsConfig } from '../../src/editors/cms/cms-config.ts';
import { readForForm, writeFromForm } from '../../src/editors/cms/entry-format.ts';
import type { FormField } from '../../src/editors/cms/form-field.ts';
import { NUMBER_LISTS, YES_OR_NO } from '../../src/editors/cms/form-shape.ts';
import { keepSpacing } from '../../src/editors/cms/keep-spacing.ts';
import { listKeys } from '../../src/schema/list-keys.ts';
import { Editor } from '../../src/schema/editor.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import fc from '../fast-check.ts';

const FOLDERS = [
  'content',
  'tests/fixtures/many-tongues/content',
  'tests/fixtures/cedar-valley/content',
];
const ENTRY = `---
# Ask Ana before you change this.
title: Corner pantry
summary: Free food.
needs: [food]
where:
  town: Lee
  directions: Side door.
asks_for: []
interpreters: false
bring: [Bags, A cart]
contact:
  phones:
    - { number: "413-555-0142", label: St. Ann line, text: true } # day only
hours:
  - { days: [sat], weeks: [1, 3], opens: "09:00", closes: "11:00", note: Produce }
---
Come in.
`;
const TRANSLATION = `---
summary: Comida gratis.
notice: Cerrado hoy.
directions: Puerta lateral.
labels: { St. Ann line: Línea de Santa Ana }
---
Pase.
`;

test('opening and saving without a change gives back every byte of every file', () => {
  for (const { kind, file } of everyFile()) {
    const text = readFileSync(file, 'utf8');
    expect(writeFromForm(kind, readForForm(kind, text)), file).toBe(text);
  }
});

test('what the form fills in for what is not there is no change', () => {
  const form = { ...readForForm('resources', ENTRY), ...EMPTY };
  expect(writeFromForm('resources', form)).toBe(ENTRY);
});

test('the ends of texts that the form takes away come back', () => {
  const { _file, ...form } = readForForm('resources', ENTRY);
  expect(writeFromForm('resources', { ...form, _file: String(_file).trim() })).toBe(ENTRY);
});

test('the form holds facts as choices, lines and words', () => {
  const form = readForForm('resources', ENTRY);
  expect(form).toMatchObject({
    asks_for: ['nothing'],
    interpreters: 'no',
    bring: 'Bags\nA cart',
    hours: [{ weeks: ['1', '3'] }],
    contact: { phones: [{ text: 'yes' }] },
    labels: { 'St․ Ann line': 'St. Ann line', Produce: 'Produce' },
  });
});

test('a translation stands beside the facts it translates', () => {
  const form = readForForm('resources', TRANSLATION);
  expect(form).toMatchObject({
    notice: { text: 'Cerrado hoy.' },
    where: { directions: 'Puerta lateral.' },
    labels: { 'St․ Ann line': 'Línea de Santa Ana' },
  });
  expect(writeFromForm('resources', { ...form, summary: 'Pan.' })).toBe(
    TRANSLATION.replace('Comida gratis.', 'Pan.'),
  );
});

test('one changed number is one changed line, and its comment stays', () => {
  const form = readForForm('resources', ENTRY);
  const contact = {
    phones: [{ number: '413-555-0199', label: 'St. Ann line', text: 'yes' }],
    email: '',
  };
  expect(writeFromForm('resources', { ...form, contact })).toBe(ENTRY.replace('0142', '0199'));
});

test('"nothing" is said, unknown is left out, and what is asked for wins over "nothing"', () => {
  const form = readForForm('resources', ENTRY);
  expect(writeFromForm('resources', { ...form, asks_for: [] })).not.toContain('asks_for');
  expect(writeFromForm('resources', { ...form, asks_for: ['nothing', 'id'] })).toContain(
    'asks_for: [id]',
  );
  expect(writeFromForm('resources', { ...form, interpreters: '' })).not.toContain('interpreters');
});

test('a new entry and a new translation are written in the house style', () => {
  const made = {
    title: 'Shelf',
    summary: 'Free bread.',
    needs: ['food'],
    bring: 'Bags\n\n',
    labels: {},
  };
  expect(writeFromForm('resources', { ...EMPTY, ...made, body: ' Come in. ' }))
    .toMatchInlineSnapshot(`
    "---
    title: Shelf
    summary: Free bread.
    needs: [food]
    bring: [Bags]
    ---
    Come in.
    "
  `);
  const words = {
    title: '',
    summary: 'Pan gratis.',
    where: { directions: 'Por la rampa.' },
    body: '',
  };
  expect(writeFromForm('resources', words)).toMatchInlineSnapshot(`
    "---
    summary: Pan gratis.
    directions: Por la rampa.
    ---
    "
  `);
});

test('a file whose facts cannot be read is not offered', () => {
  expect(() => readForForm('resources', 'No facts here.')).toThrow(/two lines of ---/);
  expect(() => readForForm('resources', '---\ntitle: [\n---\n')).toThrow(/./);
});

test('an edited text keeps its empty lines', () => {
  expect(
    keepSpacing('## One\nText.\n\n## Two\nMore.', '## One\n\nText!\n\n## Two\n\nMore.\n\nNew.'),
  ).toBe('## One\nText!\n\n## Two\nMore.\n\nNew.');
  expect(keepSpacing('## One\n\nText.', '## One\n\nText!')).toBe('## One\n\nText!');
  expect(keepSpacing('', 'New\n\ntext')).toBe('New\n\ntext');
  expect(keepSpacing('One\ntwo', 'One\n\ntwo'), 'a new paragraph').toBe('One\n\ntwo');
});

test('keeping empty lines never changes a word', () => {
  const text = fc
    .array(fc.constantFrom('', '## A', 'b', '- c'))
    .map((lines) => lines.join('\n').trim());
  const words = (said: string): string[] => said.split('\n').filter((line) => line !== '');
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(words(keepSpacing(before, after))).toEqual(words(after));
      expect(keepSpacing(before, before)).toBe(before);
    }),
  );
});

test('every key of every schema has a field, and every yes or no and list of numbers is known', () => {
  const config = cmsConfig(openDirectory('content'), Editor.parse({ repository: 'a/b' }), 'en');
  for (const kind of KINDS) {
    const collection = config.collections.find(({ name }) => name === kind);
    const fields = pathsOf(collection?.fields ?? []);
    const keys = listKeys(ENTRY_SCHEMAS[kind].facts);
    expect(keys.map(({ path }) => path).filter((path) => !fields.includes(path))).toEqual([]);
    const yesNo = keys.filter(({ value }) => value instanceof z.ZodBoolean);
    expect(yesNo.map(({ path }) => path).filter((path) => !YES_OR_NO.includes(path))).toEqual([]);
    const numbers = keys.filter(({ path, many }) => many && path.endsWith('weeks'));
    expect(numbers.every(({ path }) => NUMBER_LISTS.includes(path))).toBe(true);
  }
});

test('translations hold words only: no fact has a field on the other side', () => {
  const config = cmsConfig(openDirectory('content'), Editor.parse({ repository: 'a/b' }), 'es');
  const resources = config.collections.find(({ name }) => name === 'resources');
  expect(translatedIn(resources?.fields ?? [])).toMatchInlineSnapshot(`
    [
      "title",
      "summary",
      "notice.text",
      "where.directions",
      "hours_note",
      "cost_note",
      "who",
      "how",
      "bring",
      "body",
      "labels",
      "discreet.title",
      "discreet.text",
    ]
  `);
  expect(resources?.fields.find(({ name }) => name === 'summary')?.label).toBe('En una frase');
});

test('network.yaml says where the files are, in words that help when they are wrong', () => {
  const wrong = {
    repository: 'https://github.com/a/b',
    branch: 'a..b',
    folder: '/content',
    sign_in: 'http://x.example',
  };
  const said = Editor.safeParse(wrong).error?.issues.map(({ message }) => message);
  expect(said).toMatchInlineSnapshot(`
    [
      "Write the repository as owner/name, like lee-neighbors/directory.",
      "Write the name of a branch, like main.",
      "Write a folder of the repository without slashes at its ends, like content.",
      "Write the whole address, starting with https://",
    ]
  `);
});

const EMPTY = { status: '', notice: null, group: '', serves: [], cost: '', sources: [], short: '' };

function everyFile() {
  return FOLDERS.flatMap((folder) =>
    ([...KINDS, 'pages'] as const).flatMap((kind) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.startsWith(`${kind}/`) && file.endsWith('.md'))
        .map((file) => ({ kind, file: `${folder}/${file}` })),
    ),
  );
}

function pathsOf(fields: readonly FormField[], under = ''): string[] {
  return fields.flatMap(({ name, fields: inner = [] }) => [
    `${under}${name}`,
    ...pathsOf(inner, `${under}${name}.`),
  ]);
}

function translatedIn(fields: readonly FormField[], under = ''): string[] {
  return fields.flatMap(({ name, i18n, fields: inner = [] }) => [
    ...(i18n === false || inner.length > 0 ? [] : [`${under}${name}`]),
    ...translatedIn(inner, `${under}${name}.`),
  ]);
}
