import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { git } from '../content-repository.ts';
import { on, repositories, SLOW, slow, told } from './told-changes.ts';

const { scratch, repository } = repositories();

describe('a history', () => {
  const CHANGED = [
    on('2026-03-01', {
      [SLOW]: slow('how: Call.'),
      'resources/slow.es.md': '---\nsummary: Comida.\n---\n',
    }),
    on('2026-04-01', { [SLOW]: slow('how: Ring.') }),
  ];
  const NOTHING = { changes: [], addedOn: undefined, isPartial: false };
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('that begins later tells what it has, and does not call the oldest of it new', () => {
    const { top } = repository(...CHANGED);
    const copy = join(scratch, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${top}`, copy]);
    expect(told(join(copy, 'site/content'))).toEqual({
      changes: [{ day: '2026-04-01', facts: ['how'] }],
      addedOn: undefined,
      isPartial: true,
    });
  });

  test('reads the same whatever somebody set up for themselves', () => {
    const { folder } = repository(...CHANGED);
    const settings = {
      'log.showSignature': 'true',
      'log.showRoot': 'false',
      'log.diffMerges': 'separate',
      'color.ui': 'always',
      'diff.renames': 'false',
      'diff.noprefix': 'true',
      'core.quotePath': 'true',
      'status.relativePaths': 'false',
      'format.pretty': 'fuller',
    };
    const plain = told(folder);
    vi.stubEnv('GIT_CONFIG_COUNT', String(Object.keys(settings).length));
    for (const [index, [key, value]] of Object.entries(settings).entries()) {
      vi.stubEnv(`GIT_CONFIG_KEY_${index}`, key);
      vi.stubEnv(`GIT_CONFIG_VALUE_${index}`, value);
    }
    expect(told(folder)).toEqual(plain);
    expect(plain.changes).toHaveLength(2);
  });

  test('that is not there, is empty, or cannot be read takes nothing else down', () => {
    const { top, folder } = repository(...CHANGED);
    vi.stubEnv('PATH', join(scratch, 'no-programs-here'));
    expect(told(folder)).toEqual(NOTHING);
    vi.unstubAllEnvs();
    loseTexts(top);
    expect(told(folder).changes).toEqual([{ day: '2026-03-01', facts: ['words'] }]);
    writeFileSync(join(top, '.git/refs/heads/main'), `${'1'.repeat(40)}\n`);
    expect(told(folder)).toEqual(NOTHING);
    rmSync(join(top, '.git'), { recursive: true });
    expect(told(folder)).toEqual(NOTHING);
    git(top, ['init', '-q']);
    expect(told(folder)).toEqual(NOTHING);
  });

  test('goes on over a commit that names no day', () => {
    const { top, folder } = repository(...CHANGED);
    const head = execFileSync('git', ['-C', top, 'cat-file', 'commit', 'HEAD'], {
      encoding: 'utf8',
    });
    const broken = execFileSync(
      'git',
      ['-C', top, 'hash-object', '-t', 'commit', '-w', '--literally', '--stdin'],
      {
        input: head.replace(/^author .*$/m, 'author Nobody'),
        encoding: 'utf8',
      },
    );
    writeFileSync(join(top, '.git/refs/heads/main'), broken);
    expect(told(folder)).toMatchObject({
      changes: [{ day: '2026-03-01', facts: ['how'] }],
      addedOn: '2026-02-01',
    });
  });
});

/** Takes away what files held; the commits and their lists of files stay. */
function loseTexts(top: string): void {
  const objects = join(top, '.git/objects');
  const names = execFileSync('git', ['-C', top, 'rev-list', '--objects', 'HEAD'], {
    encoding: 'utf8',
  });
  for (const line of names.split('\n')) {
    const [hash = '', path = ''] = line.split(' ');
    if (path.endsWith('.md')) rmSync(join(objects, hash.slice(0, 2), hash.slice(2)));
  }
}
