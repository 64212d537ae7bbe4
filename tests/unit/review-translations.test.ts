import { execFileSync } from 'node:child_process';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { findOutdated } from '../../src/editors/review/translations/find-outdated.ts';
import { inContent } from './check-content.ts';
import { resource, scratchFolder, writeFiles } from './review-content.ts';

const scratch = scratchFolder();
let made = 0;

/** A real repository with the valid network in `site/content`, one commit old. */
function repository(): { top: string; folder: string; commit: (day: string) => void } {
  const top = join(scratch, String((made += 1)));
  const folder = join(top, 'site/content');
  inContent({}, (from) => {
    cpSync(from, folder, { recursive: true });
  });
  git(top, 'init', '-q', '-b', 'main');
  const commit = (day: string): void => {
    git(top, 'add', '-A');
    const date = `${day}T12:00:00Z`;
    execFileSync('git', ['-C', top, 'commit', '-q', '-m', 'x'], {
      env: {
        ...process.env,
        ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.example', GIT_AUTHOR_DATE: date },
        ...{
          GIT_COMMITTER_NAME: 'a',
          GIT_COMMITTER_EMAIL: 'a@b.example',
          GIT_COMMITTER_DATE: date,
        },
      },
    });
  };
  commit('2026-01-05');
  return { top, folder, commit };
}

function git(folder: string, ...words: string[]): void {
  execFileSync('git', ['-C', folder, ...words]);
}

function review(folder: string) {
  return findOutdated(openDirectory(folder), folder);
}
const outdated = (folder: string) =>
  review(folder).findings.filter(({ code }) => code === 'translation-outdated');

const PANTRY = (how: string, more = '') =>
  resource('Slow Pantry', `who: Everybody.\nhow: ${how}${more}`, 'Come in.');
const DESPENSA = '---\nsummary: Comida.\nwho: Todas.\nhow: Venga.\n---\nPase.\n';

/** Such a repository with one commit more: an entry and its translation, which says the same. */
function translated(): ReturnType<typeof repository> {
  const made = repository();
  writeFiles(made.folder, {
    'resources/slow.md': PANTRY('Come by.'),
    'resources/slow.es.md': DESPENSA,
  });
  made.commit('2026-02-01');
  return made;
}

describe('translations', () => {
  test('are out of date when words they translate changed later, and say which', () => {
    const { folder, commit } = translated();
    writeFiles(folder, { 'resources/slow.md': PANTRY('Call before you come.') });
    commit('2026-03-01');
    const [finding, ...others] = outdated(folder);
    expect(others).toEqual([]);
    expect({
      ...finding,
      advice: finding?.advice?.replace(/[0-9a-f]{10}/, 'COMMIT'),
    }).toMatchInlineSnapshot(`
      {
        "advice": "see what changed: git diff COMMIT -- content/resources/slow.md",
        "code": "translation-outdated",
        "file": "content/resources/slow.es.md",
        "message": "Last written on 2026-02-01. Since then content/resources/slow.md has other words in: how.",
      }
    `);
    expect(review(folder).summary).toMatch(/ 1 are older than the words they translate/);
  });

  test('are not out of date when facts, commas or words they do not have changed', () => {
    const { folder, commit } = translated();
    writeFiles(folder, {
      'resources/slow.md': PANTRY('come, by!', '\ncost: free\nhours_note: Later.').replace(
        'Slow Pantry',
        'Slower Pantry',
      ),
    });
    commit('2026-03-01');
    expect(outdated(folder)).toEqual([]);
  });

  test('are not out of date when somebody is writing them now, and are when only the first file is being changed', () => {
    const { folder } = translated();
    writeFiles(folder, { 'resources/slow.md': PANTRY('Call.') });
    expect(outdated(folder)).toHaveLength(1);
    writeFiles(folder, { 'resources/slow.es.md': DESPENSA.replace('Venga', 'Llame') });
    expect(outdated(folder)).toEqual([]);
    writeFiles(folder, { 'resources/new.md': PANTRY('Come.'), 'resources/new.es.md': DESPENSA });
    expect(outdated(folder)).toEqual([]);
  });

  test('keep their age when they are only moved', () => {
    const { folder, commit } = translated();
    writeFiles(folder, { 'resources/slow.md': PANTRY('Call.') });
    commit('2026-03-01');
    renameSync(join(folder, 'resources/slow.es.md'), join(folder, 'resources/slow2.es.md'));
    renameSync(join(folder, 'resources/slow.md'), join(folder, 'resources/slow2.md'));
    commit('2026-04-01');
    expect(review(folder).notes).toEqual([
      '1 translation could not be compared: the first file had another name then, or could not be read.',
    ]);
    renameSync(join(folder, 'resources/slow2.md'), join(folder, 'resources/slow.md'));
    renameSync(join(folder, 'resources/slow2.es.md'), join(folder, 'resources/slow.es.md'));
    commit('2026-05-01');
    expect(outdated(folder).map(({ message }) => message)).toEqual([
      'Last written on 2026-02-01. Since then content/resources/slow.md has other words in: how.',
    ]);
  });

  test('that are missing or lack a part are listed', () => {
    const { folder } = repository();
    const found = review(folder).findings.map(
      ({ code, file, message }) => `${code} ${file}: ${message}`,
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "translation-part content/resources/oak-pantry.es.md: Not in Spanish yet: notice.",
        "translation-missing content/groups/oak-neighbors.md: There is no Spanish translation.",
        "translation-missing content/events/oak-supper.md: There is no Spanish translation.",
        "translation-missing content/pages/about.md: There is no Spanish translation.",
      ]
    `);
  });

  test('are compared as far as a shallow copy goes, and it says so', () => {
    const { top, folder, commit } = translated();
    writeFiles(folder, { 'resources/slow.md': PANTRY('Call.') });
    commit('2026-03-01');
    const copy = join(scratch, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${top}`, copy]);
    const shallow = review(join(copy, 'site/content'));
    expect(shallow.findings.filter(({ code }) => code === 'translation-outdated')).toEqual([]);
    expect(shallow.notes).toEqual([
      'This copy holds only the newest part of the history, so older changes cannot be seen. All of it: git fetch --unshallow',
    ]);
  });

  test('are left alone where there is no history, and it says so', () => {
    const { top, folder } = repository();
    rmSync(join(top, '.git'), { recursive: true });
    expect(review(folder).notes).toEqual([
      'This folder is in no git repository, so nobody can tell what changed after a translation.',
    ]);
    git(top, 'init', '-q');
    expect(review(folder).notes).toEqual([
      'Nothing is committed yet, so no translation can be out of date.',
    ]);
  });
});
