import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../schema/vocabulary.ts';

const ENTRY_FILE = new RegExp(`^((?:${KINDS.join('|')})/[a-z0-9-]+)\\.md$`);

/**
 * Entries that this network ever published, as `kind/slug`: somebody may have printed their address. Read from the
 * history of the content folder, up to where this branch leaves the published one, and not from before the network
 * took its id (a new network that grew out of another's copy owes nothing to the other's flyers), even if nobody has
 * committed the new id yet. None without git or without a history.
 */
export function printedEntries(folder: string): string[] {
  const git = (...args: string[]): string | undefined => {
    try {
      const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
      return execFileSync('git', args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return undefined;
    }
  };
  const published =
    git('merge-base', 'HEAD', 'origin/HEAD') ?? git('merge-base', 'HEAD', 'origin/main');
  const until = published ?? git('rev-parse', '--verify', 'HEAD');
  if (until === undefined) return [];
  const before = git('show', `${until}:./network.yaml`);
  if (before !== undefined && idIn(before) !== idIn(textOf(join(folder, 'network.yaml'))))
    return [];
  const named = git('log', '-1', '-G^id:', '--format=%H %P', until, '--', 'network.yaml') ?? '';
  const [, parent] = named.split(' ');
  const since = parent === undefined || parent === '' ? [] : [`^${parent}`];
  const added = git(
    'log',
    '--diff-filter=A',
    '--no-renames',
    '--name-only',
    '--relative',
    '--format=',
    until,
    ...since,
    '--',
    ...KINDS,
  );
  return [
    ...new Set((added ?? '').split('\n').flatMap((file) => ENTRY_FILE.exec(file)?.[1] ?? [])),
  ];
}

/** The line of a network file that tells its id; empty when there is none. */
function idIn(text: string): string {
  return /^id:.*$/m.exec(text)?.[0].trim() ?? '';
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
