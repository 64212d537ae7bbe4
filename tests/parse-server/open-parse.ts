import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const PARSE_SERVER = 'parse-server@9.10.0';
const JSON_TYPE = { 'content-type': 'application/json' };
export const APPLICATION = { 'x-parse-application-id': 'patchwork' };
export const MASTER = {
  ...JSON_TYPE,
  ...APPLICATION,
  'x-parse-master-key': 'only-for-this-test',
};

/** Keeps a letter from being stored twice; Parse makes its tables but no index. */
export const LETTER_ONCE = 'create unique index letter_once on "Letter" ("letterId")';

/** Something this computer lacks; it says nothing about what was to be tried. */
export class CannotTry extends Error {
  override readonly name = 'CannotTry';
}

/**
 * Puts Parse Server into a folder, with our few lines that start it. Throws a CannotTry when npm cannot.
 * @param signal ends a download that nobody waits for any more.
 */
export async function installParse(folder: string, signal?: AbortSignal): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  await installPackages(folder, [PARSE_SERVER], signal);
  await cp(join(import.meta.dirname, 'server.mjs'), join(folder, 'server.mjs'));
}

/** Installs packages of npm's registry into a folder that has a package.json. Throws a CannotTry. */
export async function installPackages(
  folder: string,
  packages: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const npm = spawn(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packages],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], signal },
  );
  const [status] = (await once(npm, 'close').catch(() => [1])) as [number | null];
  if (status !== 0) throw new CannotTry(`npm could not install ${packages.join(' ')}.`);
}

/**
 * A Parse Server in a process of its own, with its own defaults and without logs.
 * @param idempotency switches its "idempotency" on for our class.
 */
export function spawnParse(
  folder: string,
  { database, port, idempotency }: { database: string; port: number; idempotency: boolean },
): ChildProcess {
  return spawn(
    process.execPath,
    ['server.mjs', database, String(port), idempotency ? 'idempotency' : 'defaults'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
  );
}

/** Resolves when a spawned Parse Server answers; rejects when it ends before. */
export function parseReady(child: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('ready')) ready();
    });
    child.once('exit', () => {
      fail(new Error('Parse Server did not start.'));
    });
  });
}

/** The class that a network makes for its letters: everybody may add, nobody may read. */
export async function makeLetterClass(parse: string): Promise<void> {
  const text = { type: 'String' };
  const nobody = {};
  const answer = await fetch(`${parse}/schemas/Letter`, {
    method: 'POST',
    headers: MASTER,
    body: JSON.stringify({
      className: 'Letter',
      fields: { letterId: text, network: text, version: text, sealed: text, plain: text },
      classLevelPermissions: {
        create: { '*': true },
        get: nobody,
        find: nobody,
        count: nobody,
        update: nobody,
        delete: nobody,
        addField: nobody,
      },
    }),
  });
  if (answer.status !== 200) throw new Error(`Parse made no class: ${await answer.text()}`);
}
