// Ships to the browser, inside the worker.
import type { OfflineFile, OfflinePlan } from '../offline-plan.ts';

/** Names of such files change with their bytes, so whichever copy has one has the right one. */
const NEVER_CHANGES = /\/(?:_astro|search-data|sheet-data|desk-data)\//;

export type Copy = ReturnType<typeof openCopy>;

/** This version's files in the browser. Storage that fails is told to nobody: what it lacks comes from the network. */
export function openCopy({ page, version, files }: OfflinePlan, caches: CacheStorage) {
  // Every language has copies of its own; one must not delete the other's.
  const mine = `patchwork-offline ${page} `;
  const name = mine + version;
  const byPath = new Map(files.map((file) => [file.path, file]));

  /** What was kept, unless its bytes were broken on the disk or half written. */
  const find = async (path: string): Promise<Response | undefined> => {
    try {
      const own = await (await caches.open(name)).match(path, { ignoreVary: true });
      if (own && (await isWhole(own, byPath.get(path)))) return own;
      return NEVER_CHANGES.test(path) && !byPath.has(path)
        ? await caches.match(path, { ignoreVary: true })
        : undefined;
    } catch {
      return undefined;
    }
  };

  /** @throws {Error} when the bytes are not this version's: another deploy's, a sign-in page's, cut off. */
  const keep = async (file: OfflineFile, answer: Response): Promise<void> => {
    if (!(await isWhole(answer, file))) throw new Error(`${file.path} is another file`);
    await (await caches.open(name)).put(file.path, answer);
  };

  /** Asks the network, or the browser's own cache, for one file; and for nothing when it is there. */
  const load = async (file: OfflineFile, how: RequestCache): Promise<void> => {
    if (await find(file.path)) return;
    await keep(file, await fetch(file.path, { cache: how, mode: 'same-origin' }));
  };

  return {
    find,
    keep,
    fileAt: (path: string): OfflineFile | undefined => byPath.get(path),
    isLasting: (path: string): boolean => NEVER_CHANGES.test(path),
    /** Whole, or it rejects and can be tried again. One file after the other, to leave the line to people. */
    async fill(): Promise<void> {
      for (const file of files)
        await load(file, NEVER_CHANGES.test(file.path) ? 'default' : 'no-cache');
    },
    /** Takes over what every visit loads from the browser's own cache. Asks the network for nothing. */
    async fillFromLoaded(): Promise<void> {
      for (const file of files.filter(({ always }) => always))
        await load(file, 'only-if-cached').catch(() => undefined);
    },
    /** Deletes the copies of other versions, once this one has what every visit needs. */
    async dropOthers(): Promise<void> {
      const needed = files.filter(({ always }) => always);
      const found = await Promise.all(needed.map(({ path }) => find(path)));
      if (!found.every(Boolean)) return;
      const others = (await caches.keys()).filter((key) => key.startsWith(mine) && key !== name);
      await Promise.all(others.map((key) => caches.delete(key)));
    },
  };
}

async function isWhole(answer: Response, file: OfflineFile | undefined): Promise<boolean> {
  if (!answer.ok) return false;
  const bytes = await answer.clone().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)) === file?.sha256;
}
