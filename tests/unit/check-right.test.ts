import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHours } from '../../src/check/check-hours.ts';
import { readContent } from '../../src/check/read-content.ts';
import { sayPhone } from '../../src/check/say-phone.ts';
import { SourceFile } from '../../src/check/source-file.ts';
import type { OpeningHours } from '../../src/schema/hours.ts';
import { DAYS } from '../../src/schema/vocabulary.ts';
import { localClock } from '../../src/time/local-clock.ts';
import { doOverlap, openingsOn } from '../../src/time/openings.ts';
import fc from '../fast-check.ts';
import { edited, inContent, reportOf } from './check-content.ts';

const PANTRY = 'resources/oak-pantry.md';
const THURSDAY = '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }';

describe('what is right', () => {
  test.each(['211', '988', '911', '413-555-0142', '800-784-8669'])('%s can be called', (number) => {
    expect(sayPhone(number)).toBeUndefined();
  });

  test.each([
    ['code is no HTML', '`<b>` and\n\n```\n<script>\n```\n\n\\<i> 3 < 5 > 4'],
    ['an address in angles', '<https://pantry.example> and <ana@pantry.example>'],
    ['pages of this site, mail and phones', '[a](/guides/x/) [b](mailto:a@b.example) [c](tel:211)'],
    ['a word in brackets', 'Ring [twice].'],
  ])('%s', (_, body) => {
    expect(reportOf(edited(PANTRY, 'Come as you **are**.', body))).toMatch(/^0 mistakes/);
  });

  test.each([
    ['a night shelter', '  - { days: [sat, sun], opens: "17:00", closes: "08:00" }'],
    [
      'hours that touch',
      '  - { days: [thu], opens: "10:00", closes: "12:00" }\n  - { days: [thu], opens: "12:00", closes: "13:00" }',
    ],
    [
      'other weeks of the month',
      '  - { days: [sat], weeks: [1, 3], opens: "10:00", closes: "12:00" }\n  - { days: [sat], weeks: [2], opens: "11:00", closes: "13:00" }',
    ],
    [
      'other parts of the year',
      '  - { days: [sat], season: { from: "11-01", until: "03-31" }, opens: "10:00", closes: "12:00" }\n  - { days: [sat], season: { from: "04-01", until: "10-31" }, opens: "11:00", closes: "13:00" }',
    ],
    [
      'different things at once',
      '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }\n  - { days: [thu], opens: "10:00", closes: "13:00" }',
    ],
  ])('%s', (_, hours) => {
    const labels = edited('resources/oak-pantry.es.md', ', Produce only.: Solo verduras.', '');
    const changes = { ...edited(PANTRY, THURSDAY, hours), ...labels };
    expect(reportOf(changes)).toMatch(/^0 mistakes/);
  });
});

test('hours are told to overlap just when two lines are open at once', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
    .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
  const line = fc
    .record({
      days: fc.subarray([...DAYS], { minLength: 1, maxLength: 3 }),
      opens: time,
      closes: time,
    })
    .filter(({ opens, closes }) => opens < closes || (opens > '12:00' && closes < '12:00'));
  const clock = localClock('UTC');
  fc.assert(
    fc.property(fc.tuple(line, line), (hours) => {
      const openings = hours.map((each) =>
        openingsOn({ hours: [each] }, '2026-03-01', '2026-03-15', clock),
      );
      const [first = [], second = []] = openings;
      const overlap = first.some((a) => second.some((b) => doOverlap(a, b)));
      expect(problemsOfHours(hours).length > 0).toBe(overlap);
    }),
    { numRuns: 200 },
  );
});

test('no text makes the check fail, and each mistake lies in its file', () => {
  const folder = resolve(import.meta.dirname, '../../content/resources');
  const real = readdirSync(folder)
    .filter((name) => !/\.es\.md$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const sign = fc.constantFrom(
    ...['\t', '\n', '"', "'", '[', ']', '{', '}', ':', '-', '---\n', '<b>', '](', '#', '&', '*'],
    ...['!', '|', '>', '%', '@', '\u00a0', '“', '\r\n', '\0', '<<<<<<< a\n', '>>>>>>> b\n', ''],
  );
  const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), sign });
  inContent({}, (folder) => {
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.array(change, { maxLength: 4 }), (text, changes) => {
        const broken = changes.reduce((whole, { at, length, sign }) => {
          const from = at % (whole.length + 1);
          return whole.slice(0, from) + sign + whole.slice(from + length);
        }, text);
        const lines = broken.replace(/^\uFEFF/, '').split('\n');
        writeFileSync(join(folder, PANTRY), broken);
        for (const { file, line, column, width = 1, message } of readContent(folder).problems) {
          expect(message).not.toBe('');
          if (!file.endsWith(PANTRY)) continue;
          const own = lines[line - 1];
          expect(own).toBeDefined();
          expect(column + width - 1).toBeLessThanOrEqual((own ?? '').length + 1);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function problemsOfHours(hours: readonly OpeningHours[]): unknown[] {
  const yaml = `hours:\n${hours.map((each) => `  - ${JSON.stringify(each)}\n`).join('')}`;
  return checkHours({
    folder: 'resources',
    slug: 'oak',
    language: 'en',
    source: new SourceFile('oak.md', yaml, yaml, 1),
    facts: { hours },
    body: '',
    translations: new Map(),
  });
}
