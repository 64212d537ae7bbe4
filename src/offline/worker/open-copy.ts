// Ships to the browser, inside the worker.
import type { CopyFile, CopyPlan, WorkerSettings } from '../copy-plan.ts';
import type { CopyState } from '../copy-state.ts';
import { isWhole } from './is-whole.ts';

/** Names of such files change with their bytes, so whichever copy has one has the right one. */
const NEVER_CHANGES = /\/(?:_astro|search-data|sheet-data|desk-data|offline-data)\//;

export type Copy = ReturnType<typeof openCopy>;

/** This version's files in the browser. Storage that fails is told to nobody: what it lacks comes from the network. */
export function openCopy(settings: WorkerSettings, caches: CacheStorage) {
  const { base, scope, version } = settings;
  // Every language has copies of its own; one must not delete the other's.
  const mine = `patchwork-offline ${scope} `;
  const name = mine + version;
  let known: CopyPlan | undefined;
  const stop = new AbortController();

  /** What was kept, unless its bytes were broken on the disk or half written: then it is there no more. */
  const find = async (file: CopyFile): Promise<Response | undefined> => {
    try {
      const own = await caches.open(name);
      const kept = await own.match(file.path, { ignoreVary: true });
      if (!kept || (await isWhole(kept, file))) return kept;
      await own.delete(file.path, { ignoreVary: true });
    } catch {
      // As if it were not there.
    }
    return undefined;
  };

  /** @throws {Error} when the bytes are not this version's: another deploy's, a sign-in page's, cut off. */
  const keep = async (file: CopyFile, answer: Response): Promise<void> => {
    if (!(await isWhole(answer, file))) throw new Error(`${file.path} is another file`);
    if (stop.signal.aborted) throw new Error('The copy is being deleted');
    await (await caches.open(name)).put(file.path, answer);
  };

  /** From a copy of another version that has the same bytes; else from the network, or the browser's own cache. */
  const load = async (file: CopyFile, how?: RequestCache): Promise<Response> => {
    const kept = await find(file);
    if (kept) return kept;
    const before = await caches.match(file.path, { ignoreVary: true });
    const cache = how ?? (NEVER_CHANGES.test(file.path) ? 'default' : 'no-cache');
    const answer =
      before && (await isWhole(before, file))
        ? before
        : await fetch(file.path, { cache, mode: 'same-origin', signal: stop.signal });
    await keep(file, answer.clone());
    return answer;
  };

  /** Undefined when it is not there. */
  const plan = async (): Promise<CopyPlan | undefined> => {
    if (known) return known;
    const kept = await find(settings.plan);
    return kept && (known = (await kept.json()) as CopyPlan);
  };
  const loadPlan = async (): Promise<CopyPlan> => {
    const answer = await load(settings.plan);
    return (known = (await answer.json()) as CopyPlan);
  };
  const pathsKept = async (): Promise<Set<string>> => {
    const keys = await (await caches.open(name)).keys();
    return new Set(keys.map(({ url }) => new URL(url).pathname));
  };

  return {
    plan,
    find,
    keep,
    /** A file that pages name, when it is one of this copy. */
    async fileAt(path: string): Promise<CopyFile | undefined> {
      return (await plan())?.files.find((file) => file.path === path);
    },
    /** A file that no plan of ours has any more, from a copy of the version that had it. */
    async findLasting(path: string): Promise<Response | undefined> {
      if (!NEVER_CHANGES.test(path)) return undefined;
      return caches.match(path, { ignoreVary: true }).catch(() => undefined);
    },
    /** Whole, or it rejects and can be tried again. One file after the other, to leave the line to people. */
    async fill(): Promise<void> {
      for (const file of allFiles(await loadPlan())) await load(file);
    },
    /** Loads what the browser threw away. What is broken shows when it is read. */
    async mend(): Promise<void> {
      const files = allFiles(await loadPlan());
      const kept = await pathsKept();
      for (const file of files) if (!kept.has(file.path)) await load(file);
    },
    /** Takes over what every visit loads from the browser's own cache; of the network it asks for the plan alone. */
    async fillFromLoaded(): Promise<void> {
      const { files } = await loadPlan();
      for (const file of files.filter(({ always }) => always))
        await load(file, 'only-if-cached').catch(() => undefined);
    },
    /** Deletes the copies of other versions, and of the workers for single pages that version 0.9 had. */
    async dropOthers(): Promise<void> {
      const files = (await plan())?.files.filter(({ always }) => always);
      const kept = await pathsKept();
      if (!files?.every(({ path }) => kept.has(path))) return;
      const singles = ['search/', 'sheet/'].map((page) => `patchwork-offline ${scope}${page} `);
      const others = (await caches.keys()).filter(
        (key) => key !== name && [mine, ...singles].some((start) => key.startsWith(start)),
      );
      await Promise.all(others.map((key) => caches.delete(key)));
    },
    /** From now on nothing is loaded or kept: somebody deletes it all, and the browser waits with that for a fill. */
    stop(): void {
      stop.abort();
    },
    /** Deletes all copies of this site: other languages' and the desk's too. */
    async deleteAll(): Promise<void> {
      stop.abort();
      const all = (await caches.keys()).filter((key) => key.startsWith('patchwork-offline'));
      await Promise.all(all.map((key) => caches.delete(key)));
    },
    async state(): Promise<CopyState> {
      const is = await plan().catch(() => undefined);
      const paths = await pathsKept().catch(() => new Set<string>());
      const files = is ? allFiles(is) : [];
      const there = files.filter(({ path }) => paths.has(path));
      return {
        version,
        built: is?.built ?? '',
        date: is?.date ?? '',
        bytes: is?.bytes ?? 0,
        kept: there.reduce((sum, { bytes }) => sum + bytes, 0),
        whole: is !== undefined && there.length === files.length,
        left: is?.left ?? [],
      };
    },
    /** Path without the site's base, as the plan names pages; undefined outside of the base. */
    pathIn: (path: string) => (path.startsWith(base) ? path.slice(base.length) : undefined),
  };
}

function allFiles({ files, frame, packs }: CopyPlan): CopyFile[] {
  return [...files, ...(frame ? [frame] : []), ...packs];
}
