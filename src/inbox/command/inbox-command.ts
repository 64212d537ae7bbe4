import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { KeyError, readKeys } from '../../sealed/read-keys.ts';
import { openKept } from './open-kept.ts';
import { databasePath } from '../operation/project-paths.ts';
import { StoreError } from '../store/inbox-store.ts';
import type { KeptLetter } from '../store/inbox-store.ts';
import { showJson } from './show-plainly.ts';
import { createSqliteStore } from '../store/sqlite.ts';
import { tellInbox } from './tell-inbox.ts';

/**
 * `npm run inbox`: opens and prints what arrived, newest last. `--key file` names a key (more than one may be named;
 * PATCHWORK_KEYS names files too, with ":" between them), `--json` prints it for programs.
 */
try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      key: { type: 'string', multiple: true, default: [] },
    },
  });
  const identities = await readIdentities([
    ...values.key,
    ...(process.env.PATCHWORK_KEYS ?? '').split(delimiter).filter((file) => file !== ''),
  ]);
  const database = databasePath(process.env);
  const kept = await readLetters(database);
  const opened = await openKept(kept ?? [], identities);
  if (values.json) console.log(showJson(opened));
  else if (!kept) console.log(noInbox(database));
  else if (kept.length === 0) console.log('Nothing has arrived yet.');
  else console.log(tellInbox(opened, database).join('\n'));
} catch (error) {
  console.error(tellFailure(error));
  process.exitCode = 1;
}

async function readIdentities(files: readonly string[]): Promise<string[]> {
  const keys = await Promise.all(
    files.map(async (file) => {
      try {
        return await readKeys(readFileSync(file, 'utf8'));
      } catch (error) {
        const reason = error instanceof KeyError ? error.message : 'It cannot be read.';
        throw new KeyError(`The key file ${file} is of no use. ${reason}`, { cause: error });
      }
    }),
  );
  return keys.flat().map(({ identity }) => identity);
}

/** Nothing when there is no inbox yet: looking must not make one. */
async function readLetters(database: string): Promise<KeptLetter[] | undefined> {
  if (!existsSync(database)) return undefined;
  const store = createSqliteStore(database);
  try {
    return await store.letters();
  } finally {
    await store.close();
  }
}

function noInbox(database: string): string {
  return `There is no inbox yet at ${database}. The first request makes it. Open the site: npm start`;
}

function tellFailure(error: unknown): string {
  if (error instanceof StoreError) return `The inbox cannot be read: ${error.message}.`;
  if (error instanceof KeyError) return error.message;
  return 'Use: npm run inbox, with --key ana.agekey to open what is sealed, or --json for programs';
}
