import { existsSync } from 'node:fs';
import { databasePath } from '../operation/project-paths.ts';
import { openRemote } from '../remote/open-remote.ts';
import type { InboxStore, NavigatorStore } from '../store/inbox-store.ts';
import { openStore } from '../store/open-store.ts';
import { placeKind } from '../store/place-kind.ts';
import { placeName } from '../store/place-name.ts';
import { CommandFailure } from './command-failure.ts';

/** The inbox that PATCHWORK_INBOX names, opened. */
export type Home =
  | { readonly kind: 'file'; readonly name: string; readonly store: InboxStore }
  | { readonly kind: 'postgres'; readonly name: string; readonly store: InboxStore }
  | { readonly kind: 'remote'; readonly name: string; readonly store: NavigatorStore };

/**
 * Opens the inbox, works with it and closes it again. `name` of a home holds no password.
 * @throws {CommandFailure} when it is a file that is not there: looking must not make an inbox.
 */
export async function withHome<Result>(
  environment: NodeJS.ProcessEnv,
  work: (home: Home) => Promise<Result>,
): Promise<Result> {
  const missing = missingFile(environment);
  if (missing !== undefined) throw new CommandFailure(tellMissing(missing));
  return withNewHome(environment, work);
}

/** As `withHome`, and makes the inbox when it is a file that is not there. */
export async function withNewHome<Result>(
  environment: NodeJS.ProcessEnv,
  work: (home: Home) => Promise<Result>,
): Promise<Result> {
  const home = await openHome(environment);
  try {
    return await work(home);
  } finally {
    await home.store.close();
  }
}

/** Where the file should be, when the inbox is a file and there is none. */
export function missingFile(environment: NodeJS.ProcessEnv): string | undefined {
  const place = databasePath(environment);
  return placeKind(place) === 'file' && !existsSync(place) ? place : undefined;
}

/** The path of an inbox that is a file. */
export function fileOf(environment: NodeJS.ProcessEnv): string | undefined {
  const place = databasePath(environment);
  return placeKind(place) === 'file' ? place : undefined;
}

export function tellMissing(path: string): string {
  return `There is no inbox yet at ${path}. The first request makes it. Open the site: npm start`;
}

async function openHome(environment: NodeJS.ProcessEnv): Promise<Home> {
  const place = databasePath(environment);
  const kind = placeKind(place);
  switch (kind) {
    case 'file':
      return { kind, name: place, store: await openStore(place) };
    case 'postgres':
      return { kind, name: placeName(place), store: await openStore(place) };
    case 'remote': {
      const token = environment['PATCHWORK_TOKEN'];
      if (!token)
        throw new CommandFailure(
          `The inbox at ${placeName(place)} needs a token. Put it into PATCHWORK_TOKEN; whoever runs the inbox makes one: npm run inbox -- token add "Ana"`,
        );
      return { kind, name: placeName(place), store: openRemote(place, token) };
    }
  }
}
