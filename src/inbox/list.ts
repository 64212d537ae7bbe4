import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { databasePath } from './project-paths.ts';
import { StoreError } from './request-store.ts';
import type { KeptRequest } from './request-store.ts';
import { showJson } from './show-plainly.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { tellRequest } from './tell-request.ts';

/** `npm run inbox`: prints what arrived, newest last; `npm run inbox -- --json` for programs. */
try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const database = databasePath(process.env);
  const kept = readKept(database);
  console.log(values.json ? showJson(kept ?? []) : tellInbox(kept, database));
} catch (error) {
  console.error(tellFailure(error));
  process.exitCode = 1;
}

/** Nothing when there is no inbox yet: looking must not make one. */
function readKept(database: string): KeptRequest[] | undefined {
  if (!existsSync(database)) return undefined;
  const store = createSqliteStore(database);
  try {
    return store.list();
  } finally {
    store.close();
  }
}

function tellInbox(kept: KeptRequest[] | undefined, database: string): string {
  if (!kept)
    return `There is no inbox yet at ${database}. The first request makes it. Open the site: npm start`;
  if (kept.length === 0) return 'Nothing has arrived yet.';
  const firstCodes = new Map<string, string>();
  const lines = kept.flatMap((request) => {
    const sameAs = firstCodes.get(request.content);
    if (!sameAs) firstCodes.set(request.content, request.code);
    return [...tellRequest(request, sameAs), ''];
  });
  return [
    ...lines,
    `${kept.length} ${kept.length === 1 ? 'request' : 'requests'} in ${database}, newest last.`,
  ].join('\n');
}

function tellFailure(error: unknown): string {
  if (error instanceof StoreError) return `The inbox cannot be read: ${error.message}.`;
  return 'Use: npm run inbox, or npm run inbox -- --json';
}
