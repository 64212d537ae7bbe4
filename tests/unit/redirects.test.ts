import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedEntries } from '../../src/check/printed-entries.ts';
import { readContent } from '../../src/check/read-content.ts';
import { reportProblems } from '../../src/check/report.ts';
import { inContent, reportOf } from './check-content.ts';

/** A valid network in a repository of its own, with one commit. */
function inHistory<Result>(
  use: (folder: string, git: (...args: string[]) => void) => Result,
): Result {
  return inContent({}, (folder) => {
    const git = (...args: string[]): void => {
      execFileSync(
        'git',
        ['-c', 'user.name=An editor', '-c', 'user.email=editor@example.org', ...args],
        {
          cwd: dirname(folder),
          stdio: 'ignore',
        },
      );
    };
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=Begin');
    return use(folder, git);
  });
}

function reportIn(folder: string): string {
  return reportProblems(readContent(folder, printedEntries(folder)).problems);
}

describe('redirects', () => {
  test('lead from what is gone to an entry, a need or a town', () => {
    const redirects = `resources/oak-shelf: resources/oak-pantry
events/fair: needs/food
guides/old: towns/barre
r/oakold: resources/oak-pantry
`;
    expect(reportOf({ 'redirects.yaml': redirects })).toBe('0 mistakes in 0 files');
  });

  test('an empty file is none', () => {
    expect(reportOf({ 'redirects.yaml': '# nothing yet\n' })).toBe('0 mistakes in 0 files');
  });

  test('an entry that is still there is never led on', () => {
    expect(reportOf({ 'redirects.yaml': 'resources/oak-pantry: needs/food\n' }))
      .toMatchInlineSnapshot(`
        "content/redirects.yaml:1:1  [redirect]
          "resources/oak-pantry" is still there, so nobody would ever be led on.
          1 | resources/oak-pantry: needs/food
              ^^^^^^^^^^^^^^^^^^^^
          Fix: take this line out, or remove the entry.

        1 mistake in 1 file"
      `);
  });

  test('a target that is not there', () => {
    expect(reportOf({ 'redirects.yaml': 'resources/oak-shelf: resources/oak-pantri\n' }))
      .toMatchInlineSnapshot(`
        "content/redirects.yaml:1:22  [redirect]
          "resources/oak-pantri" is not there.
          1 | resources/oak-shelf: resources/oak-pantri
                                   ^^^^^^^^^^^^^^^^^^^^
          Fix: did you mean "resources/oak-pantry"?

        1 mistake in 1 file"
      `);
  });

  test('an address in another form', () => {
    expect(
      reportOf({
        'redirects.yaml': 'resources/oak-shelf.md: needs/food\nresources/a: https://oak.example\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/redirects.yaml:1:1  [value]
        "resources/oak-shelf.md" cannot be a key here.
        1 | resources/oak-shelf.md: needs/food
            ^^^^^^^^^^^^^^^^^^^^^^
        Fix: write what was there, like resources/old-pantry.

      content/redirects.yaml:2:14  [value]
        "resources/a" cannot be "https://oak.example".
        2 | resources/a: https://oak.example
                         ^^^^^^^^^^^^^^^^^^^
        Fix: write where it leads now, like resources/new-pantry, needs/food or towns/lee.

      2 mistakes in 1 file"
    `);
  });
});

describe('an entry whose address was published', () => {
  test('may not vanish', () => {
    inHistory((folder) => {
      rmSync(join(folder, 'groups/oak-neighbors.md'));
      expect(reportIn(folder)).toContain('groups/oak-neighbors is gone');
    });
  });

  test('a renamed one is recognised, and the line to write is told', () => {
    const report = inHistory((folder) => {
      renameSync(join(folder, 'events/oak-supper.md'), join(folder, 'events/oak-suppers.md'));
      return reportIn(folder);
    });
    expect(report).toMatchInlineSnapshot(`
      "content/redirects.yaml:1:1  [slug-gone]
        events/oak-supper is gone, but its address may stand on printed flyers.
        Fix: write a line "events/oak-supper: events/oak-suppers" in content/redirects.yaml. If the place only closed, keep its file and write status: closed in it.

      1 mistake in 1 file"
    `);
  });

  test('is kept alive by its redirect', () => {
    inHistory((folder) => {
      renameSync(join(folder, 'events/oak-supper.md'), join(folder, 'events/oak-suppers.md'));
      writeFileSync(join(folder, 'redirects.yaml'), 'events/oak-supper: events/oak-suppers\n');
      expect(reportIn(folder)).toBe('0 mistakes in 0 files');
    });
  });

  test('stays known after many commits, and when it was removed in one of them', () => {
    inHistory((folder, git) => {
      rmSync(join(folder, 'events/oak-supper.md'));
      git('commit', '--quiet', '--all', '--message=Remove');
      git('commit', '--quiet', '--allow-empty', '--message=Go on');
      expect(reportIn(folder)).toContain('events/oak-supper is gone');
    });
  });

  test('a slug that is renamed before it is published owes nothing', () => {
    inHistory((folder, git) => {
      git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      const event = readFileSync(join(folder, 'events/oak-supper.md'), 'utf8');
      writeFileSync(join(folder, 'events/draft-name.md'), event);
      git('add', '.');
      git('commit', '--quiet', '--message=Add');
      renameSync(join(folder, 'events/draft-name.md'), join(folder, 'events/better-name.md'));
      expect(reportIn(folder)).toBe('0 mistakes in 0 files');
    });
  });

  test('a new network in a copy of this one owes nothing to its flyers', () => {
    inHistory((folder, git) => {
      const network = readFileSync(join(folder, 'network.yaml'), 'utf8');
      rmSync(join(folder, 'events/oak-supper.md'));
      writeFileSync(
        join(folder, 'network.yaml'),
        network.replace('id: tiny-network', 'id: other-network'),
      );
      mkdirSync(join(folder, 'guides'), { recursive: true });
      writeFileSync(
        join(folder, 'guides/our-own.md'),
        '---\ntitle: Ours\nsummary: Ours.\nneeds: [food]\n---\n## One\nDo.\n',
      );
      // Already before it is committed: else a new network would first read of every flyer of the old one.
      expect(reportIn(folder)).toBe('0 mistakes in 0 files');
      git('add', '.');
      git('commit', '--quiet', '--all', '--message=Become another network');
      expect(reportIn(folder)).toBe('0 mistakes in 0 files');
      rmSync(join(folder, 'guides/our-own.md'));
      expect(reportIn(folder)).toContain('guides/our-own is gone');
    });
  });

  test('is not known without git', () => {
    inContent({}, (folder) => {
      expect(printedEntries(folder)).toEqual([]);
    });
  });
});
