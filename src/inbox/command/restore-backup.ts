import { rmSync } from 'node:fs';
import { openBackup } from './backup/open-backup.ts';
import { makePrivateFolder } from './backup/private-folder.ts';
import { putBack } from './backup/put-back.ts';
import type { PutBack, RestoreTally } from './backup/put-back.ts';
import { refuseItself } from './backup/refuse-itself.ts';
import { untilStopped } from './backup/until-stopped.ts';
import { fileOf, withNewHome } from './open-home.ts';
import type { Asked } from './read-command.ts';
import { sayCount } from './say-count.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';

/** `restore`: puts every letter and note of a backup that is missing back into the inbox, while the service runs; tokens only if asked. */
export async function restoreBackup(
  { words: [file = ''], options }: Asked,
  { environment, say, warn }: Surroundings,
): Promise<void> {
  refuseItself(file, fileOf(environment));
  const folder = makePrivateFolder();
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  await untilStopped(remove, async () => {
    const backup = await openBackup(file, folder);
    try {
      await withNewHome(environment, async (home) => {
        const told = await putBack(backup, home, options.tokens);
        say(tellCounts(told, home.kind === 'remote').join('\n'));
        const left = tellLeft(told);
        if (left.length === 0) return;
        warn(left.join('\n'));
        process.exitCode = 1;
      });
    } finally {
      await backup.close();
    }
  });
}

function tellCounts({ letters, notes, tokens, recoded }: PutBack, remote: boolean): string[] {
  return [
    `${sayCount(letters.restored, 'letter')} restored, ${letters.there} already there`,
    `${sayCount(notes.restored, 'note')} restored, ${notes.there} already there`,
    remote
      ? 'Tokens cannot be restored over the network.'
      : `${sayCount(tokens.restored.length, 'token')} restored, ${tokens.there} already there`,
    ...(tokens.left.length > 0
      ? [
          `Tokens of the backup that are not good here: ${listOf(tokens.left)}. Make new ones, or say --tokens.`,
        ]
      : []),
    ...recoded.map(
      ([old, code]) =>
        `${showPlainly(old)} is ${showPlainly(code)} here: its code belongs to another letter.`,
    ),
    ...(letters.restored > 0 ? ['What was deleted after the backup was made is back too.'] : []),
    ...(tokens.restored.length > 0
      ? [
          `These tokens let programs in again: ${listOf(tokens.restored)}. Revoke what should not: npm run inbox -- token revoke "Ana"`,
        ]
      : []),
  ];
}

/** What is not restored, by name. */
function tellLeft({ letters, notes, tokens }: PutBack): string[] {
  return [
    ...tellTally(letters, 'Letters'),
    ...tellTally(notes, 'Notes'),
    ...(tokens.different.length > 0
      ? [`Tokens of these names are other ones here, and stay: ${listOf(tokens.different)}`]
      : []),
  ];
}

function tellTally({ different, damaged, refused }: RestoreTally, things: string): string[] {
  return [
    ...(different.length > 0
      ? [`${things} that say something else here, and stay as they are: ${listOf(different)}`]
      : []),
    ...(damaged.length > 0 ? [`${things} that are damaged in the backup: ${listOf(damaged)}`] : []),
    ...refused.map(
      ([name, reason]) => `${things} that were refused: ${showPlainly(name)} (${reason})`,
    ),
  ];
}

function listOf(names: readonly string[]): string {
  return names.map(showPlainly).join(', ');
}
