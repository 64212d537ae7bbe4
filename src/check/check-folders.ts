import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { KINDS } from '../schema/vocabulary.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';

const FOLDERS = [...KINDS, 'pages', 'words'];
const REDIRECTS = 'redirects.yaml';

/**
 * Names that are nearly those of the network's own folders, or of its list of redirects, which need not be there: nobody
 * would read what stands in them.
 */
export function checkFolders(folder: string): Problem[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    if (each.isFile() && each.name !== REDIRECTS && stemOf(each.name) === stemOf(REDIRECTS)) {
      return [tell(folder, each.name, 'This file is not read.', `name it ${REDIRECTS}.`)];
    }
    if (each.isFile() && isEntry(folder, each.name)) {
      return [
        tell(
          folder,
          each.name,
          'This file is not read: an entry stands in the folder of its kind.',
          MOVE,
        ),
      ];
    }
    if (!each.isDirectory() || FOLDERS.includes(each.name)) return [];
    const inside = readdirSync(join(folder, each.name), { withFileTypes: true });
    const hasEntries = inside.some(
      (part) =>
        FOLDERS.includes(part.name) ||
        (part.isFile() && isEntry(join(folder, each.name), part.name)),
    );
    const fix =
      didYouMean(each.name, FOLDERS) ??
      (hasEntries ? MOVE.replace('it', 'what is in it') : undefined);
    if (fix === undefined) return [];
    return [tell(folder, each.name, `No entry is read from a folder "${each.name}".`, fix)];
  });
}

const MOVE = 'move it into resources/, groups/, events/ or guides/.';

/** True for a text file that begins as an entry does. */
function isEntry(folder: string, name: string): boolean {
  const path = join(folder, name);
  return /\.(?:md|markdown|txt)$/i.test(name) && /^---\s/.test(readFileSync(path, 'utf8'));
}

function tell(folder: string, name: string, message: string, fix: string): Problem {
  const file = `${basename(folder)}/${name}`;
  return { code: 'file-name', file, line: 1, column: 1, message, fix };
}

/** What to do when a file with nearly the name of the missing one is there. */
export function nearName(folder: string, name: string): string | undefined {
  const near = readdirSync(folder).find(
    (other) => other !== name && stemOf(other) === stemOf(name),
  );
  return near === undefined ? undefined : `rename ${near} to ${name}.`;
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/\.[^.]*$/, '');
}
