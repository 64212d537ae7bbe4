import { StoreError } from '../store/inbox-store.ts';
import { copyFile, inSqlite } from './backup/copy-file.ts';
import { copyStore } from './backup/copy-store.ts';
import { refuseItself } from './backup/refuse-itself.ts';
import { writeWhole } from './backup/write-whole.ts';
import { CommandFailure } from './command-failure.ts';
import { fileOf, missingFile, tellMissing, withHome } from './open-home.ts';
import type { Asked } from './read-command.ts';
import { sayCount } from './say-count.ts';
import { showPlainly } from '../../schema/show-plainly.ts';
import type { Surroundings } from './surroundings.ts';

/** `backup`: one SQLite file with everything that is in the inbox, while the service runs. */
export async function backUp(
  { words: [file = ''], options }: Asked,
  { environment, say, warn }: Surroundings,
): Promise<void> {
  const missing = missingFile(environment);
  if (missing !== undefined) throw new CommandFailure(tellMissing(missing));
  refuseItself(file, fileOf(environment));
  const { counts, damaged } = await writeWhole(file, options.force, async (part) => {
    const left = await copyInbox(environment, part).catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      throw new CommandFailure(`No backup was made: ${error.message}.`, { cause: error });
    });
    return { counts: countIn(part), damaged: left };
  });
  say(`${file} holds ${tellCounts(counts)}.`);
  say('It is as secret as the inbox itself. docs/inbox.md says where to keep it and how long.');
  if (damaged.length > 0) {
    warn(`Damaged where they are kept, and not in it: ${damaged.map(showPlainly).join(', ')}`);
    process.exitCode = 1;
  }
}

/** The codes of letters that are damaged, if they could not even be copied so. */
async function copyInbox(environment: NodeJS.ProcessEnv, part: string): Promise<string[]> {
  const inbox = fileOf(environment);
  if (inbox === undefined) return withHome(environment, (home) => copyStore(home, part));
  copyFile(inbox, part, false);
  return [];
}

function countIn(path: string): Counts {
  return inSqlite(path, true, (database) => {
    const count = (rows: string): number =>
      Number(database.prepare(`SELECT count(*) AS count FROM ${rows}`).get()?.['count']);
    return {
      letters: count('letters'),
      handled: count('letters WHERE handled IS NOT NULL'),
      notes: count('notes'),
      tokens: count('tokens'),
    };
  });
}

function tellCounts({ letters, handled, notes, tokens }: Counts): string {
  return `${sayCount(letters, 'letter')} (${handled} handled), ${sayCount(notes, 'note')} and ${sayCount(tokens, 'token')}`;
}

interface Counts {
  readonly letters: number;
  readonly handled: number;
  readonly notes: number;
  readonly tokens: number;
}
