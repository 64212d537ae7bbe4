import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/check/problem.ts';
import { reportToGithub } from '../../src/check/report-github.ts';
import { runCheck } from '../../src/check/run-check.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

const BROKEN = edited('resources/oak-pantry.md', '[food]', '[foood]');
const CHECK = resolve(import.meta.dirname, '../../src/check/check.ts');

/** What the command prints in the folder that holds the content. */
function run(changes: Changes, ...words: string[]): ReturnType<typeof runCheck> {
  return inContent(changes, (folder) => {
    const root = dirname(folder);
    return runCheck(words, { root, repository: root });
  });
}

describe('npm run check', () => {
  test('ends with 0 and counts what it read', () => {
    expect(run({})).toMatchObject({
      code: 0,
      out: '4 entries and 1 pages in 2 languages: no mistakes.',
    });
  });

  test('the real command ends with 1 and tells the mistakes where errors belong', () => {
    inContent(BROKEN, (folder) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, folder], {
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('content/resources/oak-pantry.md:4:9  [unknown-need]');
    });
  });

  test.each([
    [['nowhere'], 'There is no folder nowhere.'],
    [
      ['content/needs.yaml'],
      'content/needs.yaml is a file. Name the folder that network.yaml is in.',
    ],
    [['content', 'more'], 'Name one folder.'],
    [['--jsn'], "Unknown option '--jsn'."],
  ])('ends with 2 when it cannot look: %j', (words, sentence) => {
    const { code, err = '' } = run({}, ...words);
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toBe(sentence);
  });

  test('explains itself', () => {
    const { code, out } = run({}, '--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run check -- --github');
  });

  test('tells programs', () => {
    const { code, out = '' } = run(BROKEN, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "entries": 0,
        "mistakes": [
          {
            "code": "unknown-need",
            "column": 9,
            "file": "content/resources/oak-pantry.md",
            "fix": "did you mean "food"?",
            "frame": "needs: [foood]",
            "line": 4,
            "message": ""foood" is not a need in needs.yaml.",
            "width": 5,
          },
        ],
        "pages": 0,
        "warnings": [],
      }
    `);
  });
});

describe('annotations', () => {
  test('name the file from the root of the repository, and the place', () => {
    inContent(BROKEN, (folder) => {
      const repository = dirname(dirname(folder));
      const { code, out = '' } = runCheck(['--github', folder], { root: folder, repository });
      const [annotation = ''] = out.split('\n');
      expect(code).toBe(1);
      expect(annotation.replace(/file=patchwork-check-[^/]+/, 'file=…')).toMatchInlineSnapshot(
        `"::error file=…/content/resources/oak-pantry.md,line=4,endLine=4,col=9,endColumn=14,title=unknown-need::"foood" is not a need in needs.yaml.%0AFix: did you mean "food"?"`,
      );
    });
  });

  test('cannot be broken by what stands in a file or its name', () => {
    const problem: Problem = {
      code: 'value',
      file: 'content/a,b:c%.md',
      line: 1,
      column: 1,
      message: '50% of\r\n::error::this',
      frame: '::set-env name=A::b',
    };
    expect(reportToGithub([problem], (file) => file, 'stop-token')).toMatchInlineSnapshot(`
      "::error file=content/a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=2,title=value::50%25 of%0D%0A::error::this
      ::stop-commands::stop-token
      content/a,b:c%.md:1:1  [value]
        50% of
      ::error::this
        1 | ::set-env name=A::b
            ^

      1 mistake in 1 file
      ::stop-token::"
    `);
  });

  test('say nothing more when there is no mistake', () => {
    expect(run({}, '--github').out).toBe('4 entries and 1 pages in 2 languages: no mistakes.');
  });
});
