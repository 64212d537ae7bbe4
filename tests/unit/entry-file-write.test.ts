import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { ENTRY_SCHEMAS } from '../../src/schema/entry-schemas.ts';
import { readContent } from '../../src/check/read-content.ts';
import { KEY_ORDER, WORD_ORDER } from '../../src/editors/entry-file/key-order.ts';
import { writeEntry, writeTranslation } from '../../src/editors/entry-file/write-entry.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import fc from '../fast-check.ts';

/** Every sign that means something somewhere in YAML, and what numbers are made of. */
const SIGNS = Array.from(`-?:,[]{}#&*!|>'"%@\`~<=.\\ \t\n0123456789eE_+xyes`);

test('every entry of the real content, written anew, passes check and says the same', () => {
  const before = readContent('content').content;
  const folder = join(mkdtempSync(join(tmpdir(), 'patchwork-')), 'content');
  onTestFinished(() => {
    rmSync(dirname(folder), { recursive: true });
  });
  mkdirSync(folder);
  for (const name of ['network.yaml', 'needs.yaml', 'places.csv', 'pages']) {
    cpSync(join('content', name), join(folder, name), { recursive: true });
  }
  for (const kind of KINDS) mkdirSync(join(folder, kind));
  const files = [...writtenAnew(before)];
  for (const [file, text] of files) writeFileSync(join(dirname(folder), file), text);

  const after = readContent(folder);
  expect(after.problems.filter((problem) => !problem.file.endsWith('redirects.yaml'))).toEqual([]);
  expect(after.content?.entries).toEqual(before?.entries);
  // The rest is in an older order of keys.
  const asByHand = files.filter(([file, text]) => readFileSync(file, 'utf8') === text);
  expect(asByHand.length / files.length).toBeGreaterThan(0.9);
});

test('every key of every schema has its place', () => {
  for (const kind of KINDS) {
    expect(KEY_ORDER[kind].toSorted()).toEqual(
      Object.keys(ENTRY_SCHEMAS[kind].facts.shape).toSorted(),
    );
  }
  const words = KINDS.flatMap((kind) => Object.keys(ENTRY_SCHEMAS[kind].words.shape));
  expect(WORD_ORDER.toSorted()).toEqual([...new Set(words)].toSorted());
});

test('an entry looks as people write it', () => {
  expect(
    writeEntry(
      'resources',
      {
        sources: [
          { seen: '2026-11-22', from: 'own-page', url: 'https://pantry.example/', dated: '2026' },
        ],
        contact: {
          web: 'https://pantry.example',
          phones: [{ text: true, number: '413-555-0142', label: 'Office, mornings', ext: '12' }],
        },
        asks_for: [],
        serves: [],
        status: 'open',
        notice: { text: 'Closed: snow', from: '2026-12-01', until: '2026-12-02' },
        hours_dated: '2026-10',
        hours: [
          { opens: '09:00', closes: '24:00', days: ['mon', 'tue'], weeks: [1, -1] },
          {
            days: ['sat'],
            season: { from: '05-01', until: '10-31' },
            opens: '09:00',
            closes: '11:00',
          },
        ],
        where: { location: 'street', town: 'Lee', street: '1 Example Street', zip: '01238' },
        ways: ['in-person'],
        needs: ['food'],
        summary: 'Free groceries: no papers.',
        title: 'Yes',
        who: undefined,
      },
      'Come in.\r\n\r\nAll are welcome.\r\n\r\n',
    ),
  ).toMatchInlineSnapshot(`
    "---
    title: "Yes"
    summary: "Free groceries: no papers."
    needs: [food]
    notice: { text: "Closed: snow", from: 2026-12-01, until: 2026-12-02 }
    ways: [in-person]
    where:
      street: 1 Example Street
      town: Lee
      zip: "01238"
      location: street
    hours:
      - { days: [mon, tue], weeks: [1, -1], opens: "09:00", closes: "24:00" }
      - { days: [sat], season: { from: "05-01", until: "10-31" }, opens: "09:00", closes: "11:00" }
    hours_dated: "2026-10"
    asks_for: []
    contact:
      phones:
        - { number: "413-555-0142", ext: "12", label: "Office, mornings", text: true }
      web: https://pantry.example
    sources:
      - { url: "https://pantry.example/", from: own-page, seen: 2026-11-22, dated: "2026" }
    ---
    Come in.

    All are welcome.
    "
  `);
});

test('an entry without text ends with its facts', () => {
  expect(writeTranslation({ summary: 'Comida.', bring: ['Bolsas'], labels: {} }, ' \n')).toBe(
    '---\nsummary: Comida.\nbring: [Bolsas]\nlabels: {}\n---\n',
  );
});

test('long labels and things you need get a line each', () => {
  const labels = { 'Weekly request, every day': 'x'.repeat(60), PIN: 'Número' };
  expect(writeTranslation({ summary: 'S', labels, materials: ['Tape: any', 'Paper'] }, ''))
    .toMatchInlineSnapshot(`
    "---
    summary: S
    materials:
      - "Tape: any"
      - Paper
    labels:
      "Weekly request, every day": xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      PIN: Número
    ---
    "
  `);
});

test('any text in any place is read again as it was', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(...SIGNS),
      minLength: 1,
    }),
    fc.constantFrom('null', 'No', 'on', '0x1F', '1e3', '.inf', '2026-11-22', '---', '...', '<<'),
  );
  const facts = fc.record({
    title: words,
    hours_note: words,
    bring: fc.array(words, { minLength: 1 }),
    where: fc.record({ town: words, zip: words }),
    hours: fc.array(fc.record({ note: words, opens: words }), { minLength: 1 }),
    labels: fc.dictionary(words, words, { minKeys: 1, noNullPrototype: true }),
    discreet: fc.record({ title: words, text: words }),
  });
  fc.assert(
    fc.property(facts, (value) => {
      const [, yaml = ''] = writeEntry('resources', value, '').split(/^---$/m);
      expect(parse(yaml)).toEqual(value);
    }),
    { numRuns: 60 },
  );
});

function* writtenAnew(
  content: ReturnType<typeof readContent>['content'],
): Generator<[string, string]> {
  for (const { kind, file, facts, words, bodies } of content?.entries ?? []) {
    yield [file, writeEntry(kind, facts, bodies['en'] ?? '')];
    for (const [language, said] of Object.entries<Record<string, unknown>>(words)) {
      yield [file.replace(/md$/, `${language}.md`), writeTranslation(said, bodies[language] ?? '')];
    }
  }
}
