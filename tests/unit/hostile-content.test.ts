import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { didYouMean } from '../../src/check/nearest.ts';
import { readContent } from '../../src/check/read-content.ts';
import { reportAsJson } from '../../src/check/report-json.ts';
import { reportProblems } from '../../src/check/report.ts';
import { sayPhone } from '../../src/check/say-phone.ts';
import { edited, inContent, onlyMistakeOf, reportOf } from './check-content.ts';

test('a tag with a name that JavaScript also knows is HTML like any other', () => {
  const told = onlyMistakeOf(
    edited('resources/oak-pantry.md', 'Come as you **are**.', 'Come <constructor> in.'),
  );
  expect(told).toContain('Fix: write it without the signs < and >.');
});

test('words that command a terminal are shown, and not obeyed', () => {
  const told = onlyMistakeOf(
    edited(
      'resources/oak-pantry.md',
      'Come as you **are**.',
      '<b>\u001b]52;c;ZXZpbA==\u0007\u202E\u009B31m',
    ),
  );
  expect(told).toContain('23 | <b>␦]52;c;ZXZpbA==␦␦␦31m');
});

test('a file that points at another one is told, and never read', () => {
  const told = inContent({}, (folder) => {
    symlinkSync(join(folder, 'nowhere.md'), join(folder, 'resources', 'gone.md'));
    symlinkSync(folder, join(folder, 'resources', 'round.md'));
    symlinkSync(join(folder, 'network.yaml'), join(folder, 'resources', 'secret.md'));
    mkdirSync(join(folder, 'other'));
    symlinkSync(join(folder, 'nowhere.md'), join(folder, 'other', 'gone.md'));
    mkdirSync(join(folder, 'words', 'ar.yaml'), { recursive: true });
    return reportProblems(readContent(folder).problems);
  });
  expect(told).toMatchInlineSnapshot(`
    "content/resources/gone.md:1:1  [file-name]
      This is no file of its own: it points at another one, which is not read.
      Fix: put the file itself here, or take it away.

    content/resources/round.md:1:1  [file-name]
      This is no file of its own: it points at another one, which is not read.
      Fix: put the file itself here, or take it away.

    content/resources/secret.md:1:1  [file-name]
      This is no file of its own: it points at another one, which is not read.
      Fix: put the file itself here, or take it away.

    3 mistakes in 3 files"
  `);
});

test('a text as long as a book is no phone number, and no name of anything', () => {
  expect(sayPhone(`413${'-'.repeat(20_000)}!`)?.message).toBe(
    'This is too long for a phone number.',
  );
  expect(didYouMean('x'.repeat(20_000), ['x'])).toBeUndefined();
});

test('what is printed for programs holds no commands either', () => {
  const problem = {
    code: 'value' as const,
    file: 'a',
    line: 1,
    column: 1,
    message: '\u009B31m\u202E',
  };
  const printed = reportAsJson({ entries: 0, pages: 0, mistakes: [problem], warnings: [] });
  expect(printed).toContain(String.raw`"message": "\u009b31m\u202e"`);
  expect(JSON.parse(printed)).toMatchObject({ mistakes: [problem] });
});

test('of a line as long as a book only what stands around each place is shown', () => {
  const line = '[a](data:x) '.repeat(2000);
  const report = reportOf(edited('resources/oak-pantry.md', 'Come as you **are**.', line));
  expect(report.length).toBeLessThan(2000 * 1000);
  const [first = '', second = ''] = report.split('\n\n');
  expect(first).toContain(`23 | ${line.slice(0, 240)}…\n       ^`);
  expect(second).toContain(`23 | ${line.slice(0, 240)}…\n                   ^`);
  const [frame = '', mark = ''] = (report.split('\n\n').at(-2) ?? '').split('\n').slice(2);
  expect(frame.slice(mark.indexOf('^'))).toBe('[a](data:x) ');
});
