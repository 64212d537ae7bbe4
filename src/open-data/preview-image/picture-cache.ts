import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Finished pictures from other builds, by a name that follows from everything they are made of. */
export type PictureCache = {
  /** Nothing when it is not there, or not whole. */
  find: (name: string) => Promise<Buffer | undefined>;
  keep: (name: string, png: Buffer) => Promise<void>;
};

/** How a whole PNG ends (PNG 11.2.5): what a full disk cut off does not. */
const END = Buffer.from('IEND\xaeB`\x82', 'latin1');
const KEPT_DAYS = 60;
const DAY = 86_400_000;

/**
 * Opens a folder that several builds may share at once, and clears it of pictures that were made long before `now`: the
 * few of them that are still wanted are made again. Where nothing can be written, nothing is kept, which costs only time.
 * @param tell is told so, in one line.
 */
export async function openPictureCache(
  folder: string,
  now: Date,
  tell: (line: string) => void,
): Promise<PictureCache> {
  try {
    await mkdir(folder, { recursive: true });
    await clearOld(folder, now);
  } catch (error) {
    tell(
      `Link pictures are drawn at every build, because ${folder} cannot be used: ${String(error)}`,
    );
    return { find: () => Promise.resolve(undefined), keep: () => Promise.resolve() };
  }
  const fileOf = (name: string) => join(folder, `${name}.png`);
  return {
    find: async (name) => {
      const png = await readOrNothing(fileOf(name));
      return png?.subarray(-END.length).equals(END) === true ? png : undefined;
    },
    keep: async (name, png) => {
      // Whoever reads meanwhile sees a whole file or none. Two pictures can be the same, and be made at once.
      const part = `${fileOf(name)}.${randomUUID()}.part`;
      await writeFile(part, png);
      await rename(part, fileOf(name));
    },
  };
}

async function clearOld(folder: string, now: Date): Promise<void> {
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    const { mtimeMs } = await stat(path).catch(unlessAbsent(() => ({ mtimeMs: Infinity })));
    if (now.getTime() - mtimeMs > KEPT_DAYS * DAY) await rm(path, { force: true });
  }
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(unlessAbsent(() => undefined));
}

/** For a file that is not there, or that another build has just cleared. */
function unlessAbsent<T>(otherwise: () => T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise();
    throw error;
  };
}
