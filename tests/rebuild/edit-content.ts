import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readContent } from '../../src/check/read-content.ts';
import fc from '../fast-check.ts';

/** What editors do. `pick` says to which file, `word` is what they write. */
export const EDITS = [
  'title',
  'summary',
  'body',
  'hours',
  'needs',
  'town',
  'add',
  'delete',
  'rename',
  'rename with redirect',
  'close',
  'pause',
  'discreet',
  'translate',
  'untranslate',
  'group',
  'check',
  'words of a need',
  'words of the network',
  'commit',
] as const;
export type Edit = { what: (typeof EDITS)[number]; pick: number; word: string };

export const anEdit = fc.record({
  what: fc.constantFrom(...EDITS),
  pick: fc.nat(50),
  word: fc.constantFrom('Alder', 'Birch', 'Linden', 'Rowan', 'Willow'),
});

/**
 * Makes an edit in a content folder of the form of tests/fixtures/cedar-valley.
 * @returns false, and leaves the folder as it was, when nothing of the kind is there or the check would refuse it.
 */
export function makeEdit(folder: string, edit: Edit): boolean {
  const before = filesOf(folder);
  doEdit(folder, edit);
  if (edit.what === 'commit') return true;
  const after = filesOf(folder);
  if (readContent(folder).problems.length === 0) return !isSame(before, after);
  for (const file of after.keys()) rmSync(join(folder, file));
  for (const [file, text] of before) writeFileSync(join(folder, file), text, 'latin1');
  return false;
}

/** Puts what stands there under the care of git, so that entries have a past. */
export function beginHistory(folder: string): void {
  git(folder, 'init', '--quiet');
  commit(folder, '2026-10-01T12:00:00Z');
}

function doEdit(folder: string, { what, pick, word }: Edit): void {
  const file = pickFile(folder, 'resources', pick);
  const change = (from: RegExp, to: string) => {
    changeText(join(folder, file), from, to);
  };
  const slug = `${word.toLowerCase()}-${pick}`;
  switch (what) {
    case 'title': {
      change(/^title: .*$/m, `title: ${word} table`);
      return;
    }
    case 'summary': {
      change(/^summary: .*$/m, `summary: ${word} and bread.`);
      return;
    }
    case 'body': {
      appendFileSync(join(folder, file), `\n${word} stands at the door.\n`);
      return;
    }
    case 'hours': {
      change(/opens: "1\d:00"/, `opens: "1${pick % 5}:00"`);
      return;
    }
    case 'needs': {
      change(
        /^needs: .*$/m,
        ['needs: [food]', 'needs: [tools]', 'needs: [tools, food]'][pick % 3] ?? '',
      );
      return;
    }
    case 'town': {
      change(/town: [^,}]*/, `town: ${['High Cedar', 'Millbrook', 'Rivermouth'][pick % 3] ?? ''}`);
      return;
    }
    case 'add': {
      writeFileSync(join(folder, `resources/${slug}.md`), newEntry(word, pick));
      return;
    }
    case 'delete': {
      rmSync(join(folder, pickFile(folder, pick % 4 === 0 ? 'events' : 'resources', pick)));
      return;
    }
    case 'rename':
    case 'rename with redirect':
      renameSync(join(folder, file), join(folder, `resources/${slug}.md`));
      if (what === 'rename with redirect')
        appendFileSync(join(folder, 'redirects.yaml'), `${file.slice(0, -3)}: resources/${slug}\n`);
      return;
    case 'close': {
      change(/^(?:status: .*\n)?needs: /m, 'status: closed\nneeds: ');
      return;
    }
    case 'pause': {
      change(/^(?:status: .*\n)?needs: /m, `status: ${pick % 2 ? 'paused' : 'open'}\nneeds: `);
      return;
    }
    case 'discreet': {
      change(/^needs: /m, `discreet: { title: ${word}, text: ${word}. }\nneeds: `);
      return;
    }
    case 'translate': {
      writeFileSync(
        join(folder, file.replace('.md', '.en.md')),
        `---\ntitle: ${word} house\nsummary: A ${word} for all.\n---\nCome to the ${word}.\n`,
      );
      return;
    }
    case 'untranslate': {
      rmSync(join(folder, file.replace('.md', '.en.md')), { force: true });
      return;
    }
    case 'group': {
      change(/^(?:group: .*\n)?needs: /m, pick % 2 ? 'group: cedar-neighbors\nneeds: ' : 'needs: ');
      return;
    }
    case 'check': {
      change(
        /^(?:checked: .*\n)?needs: /m,
        `checked: { date: 2026-11-0${1 + (pick % 9)}, by: visit }\nneeds: `,
      );
      return;
    }
    case 'words of a need': {
      changeText(join(folder, 'needs.yaml'), /en: Food }/, `en: ${word} food }`);
      return;
    }
    case 'words of the network': {
      changeText(join(folder, 'network.yaml'), /en: Cedar \w+ \w+/, `en: Cedar ${word} Network`);
      return;
    }
    case 'commit': {
      commit(folder, `2026-11-${10 + (pick % 10)}T12:00:00Z`);
      return;
    }
  }
}

function newEntry(word: string, pick: number): string {
  return `---
title: ${word} ${pick}
summary: ${word} for everybody.
needs: [${pick % 2 ? 'food' : 'tools'}]
where: { name: ${word} hall, street: ${1 + pick} Mill Lane, town: ${pick % 3 ? 'Millbrook' : 'Rivermouth'} }
serves: [upper-valley]
hours: [{ days: [wed], opens: "12:00", closes: "18:00" }]
contact: { phones: [{ number: "413-555-01${10 + pick}" }] }
checked: { date: 2026-10-02, by: visit }
---
${word}.
`;
}

/** An entry in its first language. */
function pickFile(folder: string, kind: string, pick: number): string {
  const files = existsSync(join(folder, kind))
    ? readdirSync(join(folder, kind))
        .filter((name) => name.endsWith('.md') && !name.endsWith('.en.md'))
        .toSorted()
    : [];
  return `${kind}/${files[pick % files.length] ?? 'bread-table.md'}`;
}

function changeText(file: string, from: RegExp, to: string): void {
  if (existsSync(file))
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(from, () => to),
    );
}

function commit(folder: string, day: string): void {
  git(folder, 'add', '--all');
  const when = { GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', ['-C', folder, ...who, 'commit', '--quiet', '--allow-empty', '-m', 'Edit'], {
    env: { ...process.env, ...when },
  });
}

function git(folder: string, ...words: string[]): void {
  execFileSync('git', ['-C', folder, ...words]);
}

/** Every file of a folder with its text; not what git keeps. */
export function filesOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
      .filter((file) => !file.startsWith('.git/'))
      .toSorted()
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([file, text]) => b.get(file) === text);
}
