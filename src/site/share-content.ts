import { hash } from 'node:crypto';
import { join } from 'node:path';
import { openDirectory } from '../directory/directory.ts';
import type { Directory } from '../directory/directory.ts';
import { openKeptFacts } from '../directory/kept-facts.ts';
import { cacheFolder } from './settings.ts';

/** Astro's settings and the pages are two programs in one process, each with modules of its own: here one finds the other. */
const PLACE = Symbol.for('patchwork.content');

/**
 * Reads a content folder for Astro's settings, with what the last build remembers of it, and leaves it for the pages: they
 * need not read it again.
 * @param cache where builds keep what they need not make again.
 * @throws {ContentError} with the whole report when anything in it is wrong.
 */
export function shareContent(folder: string, cache = cacheFolder()): Directory {
  const name = hash('sha256', folder, 'hex').slice(0, 8);
  const memory = openKeptFacts(join(cache, `entries-${name}.txt`), process.cwd());
  const read = openDirectory(folder, memory);
  memory.save();
  let fresh: Directory | undefined = read;
  world()[PLACE] = {
    folder,
    take: () => {
      const taken = fresh ?? openDirectory(folder, memory);
      fresh = undefined;
      return taken;
    },
    forget: () => {
      fresh = undefined;
    },
  };
  return read;
}

/**
 * The directory that was shared of a folder, once; after that and for another folder, what stands there now.
 * @throws {ContentError} with the whole report when anything in it is wrong.
 */
export function takeContent(folder: string): Directory {
  const shared = world()[PLACE];
  return shared?.folder === folder ? shared.take() : openDirectory(folder);
}

/** The content is another one now: whoever asks next reads it. */
export function forgetContent(): void {
  world()[PLACE]?.forget();
}

function world(): { [PLACE]?: Shared } {
  return globalThis as { [PLACE]?: Shared };
}

type Shared = { folder: string; take: () => Directory; forget: () => void };
