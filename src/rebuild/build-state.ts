import { dirname, join } from 'node:path';
import { existsSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { KeptFiles } from './kept-files.ts';
import { digestOfKey, runIn, Scope } from './observe.ts';
import { outputFile } from './output-file.ts';
import { forgetRecord, readRecord, writeRecord } from './record.ts';
import type { BuildRecord, FileRecord, Stamp } from './record.ts';

/** A path that Astro is about to make. */
export type Path = { pathname: string; isEndpoint: boolean; given: string };

/** One build that takes over from the last one what has not changed. */
export class Rebuild {
  readonly kept: KeptFiles;
  readonly #site: string;
  readonly #file: string;
  readonly #base: string;
  readonly #before: BuildRecord | undefined;
  #assets: ReadonlyMap<string, Stamp> = new Map();
  readonly #files = new Map<string, FileRecord>();
  readonly #made = new Map<string, { scope: Scope; given: string }>();
  readonly #given = new Map<string, string>();
  /** Folders from which `toMake` deleted files. */
  #emptied: ReadonlySet<string> = new Set();
  /** What each thing is in this build. */
  readonly #digests = new Map<string, string>();

  /**
   * Begins: from here on there is no record, until `end`.
   * @param site the output folder.
   * @param file where its record is.
   * @param isClean takes nothing over.
   * @param keepsProgram takes over what Astro made of the code too.
   */
  constructor({ site, file, base, isClean, keepsProgram = false }: Settings) {
    this.#site = site;
    this.#file = file;
    this.#base = base;
    const record = readRecord(file);
    forgetRecord(file);
    this.#before = record?.base === base && !isClean ? record : undefined;
    this.kept = new KeptFiles(this.#before?.facts);
    if (keepsProgram) this.#assets = this.#before?.assets ?? new Map();
    this.#clearFolder();
  }

  /** True when nothing that Astro made of the code was touched since. */
  static isProgramWhole({ site, file, base }: Settings): boolean {
    const record = readRecord(file);
    if (record?.base !== base) return false;
    return [...record.assets].every(([path, stamp]) => isUntouched(site, path, stamp));
  }

  /** Astro has written what it made of the code, and no page yet. */
  seeAssets(): void {
    const known = this.#before?.files ?? new Map<string, FileRecord>();
    const assets = filesIn(this.#site).filter((path) => !known.has(path));
    this.#assets = new Map(
      assets.map((path) => [path, stampOf(statSync(join(this.#site, path)))] as const),
    );
  }

  /** Those of `paths` that must be made. The files of all others lie finished in the output folder; what is gone is deleted. */
  toMake<P extends Path>(paths: readonly P[]): P[] {
    const isSame = (key: string) => this.#digestOf(key) === this.#before?.digests.get(key);
    const unchanged = new Map<readonly string[], boolean>();
    const seen = new Set<string>();
    const make = paths.filter((path) => {
      const file = outputFile(path.pathname, path.isEndpoint);
      // Of two pages with one address Astro makes the first.
      if (seen.has(file)) return !this.kept.paths.has(file);
      seen.add(file);
      this.#given.set(file, path.given);
      const before = this.#before?.files.get(file);
      if (before === undefined || before.given !== path.given) return true;
      const known = unchanged.get(before.keys) ?? before.keys.every(isSame);
      unchanged.set(before.keys, known);
      if (!known || !isUntouched(this.#site, file, before)) return true;
      this.kept.paths.add(file);
      this.#files.set(file, before);
      return false;
    });
    const old = [...(this.#before?.files.keys() ?? [])].filter(
      (file) => !this.kept.paths.has(file),
    );
    for (const file of old) rmSync(join(this.#site, file), { force: true });
    this.#emptied = new Set(old.map((file) => dirname(file)));
    return make;
  }

  /** Makes one file, and keeps what it reads. */
  make<T>(file: string, work: () => T): T {
    const scope = new Scope();
    this.#made.set(file, { scope, given: this.#given.get(file) ?? '' });
    return runIn(scope, work);
  }

  /** Ends: writes what the next build needs. Everything must be what it will be by now. */
  end(): void {
    for (const folder of this.#emptied) deleteWhileEmpty(this.#site, folder);
    for (const [file, { scope, given }] of this.#made) {
      const found = statSync(join(this.#site, file), { throwIfNoEntry: false });
      if (found === undefined) continue;
      this.#files.set(file, { ...stampOf(found), given, keys: [...scope.all()] });
    }
    const digests = new Map<string, string>();
    for (const { keys } of this.#files.values())
      for (const key of keys) digests.set(key, this.#digestOf(key));
    const { facts } = this.kept;
    writeRecord(this.#file, {
      base: this.#base,
      files: this.#files,
      assets: this.#assets,
      digests,
      facts,
    });
  }

  /** Deletes what hooks wrote, and everything nobody knows: hooks write again. Without a record that is all. */
  #clearFolder(): void {
    const known = this.#before?.files ?? new Map<string, FileRecord>();
    deleteOthers(this.#site, '', (file) => known.has(file) || this.#assets.has(file));
  }

  #digestOf(key: string): string {
    const digest = this.#digests.get(key) ?? digestOfKey(key);
    this.#digests.set(key, digest);
    return digest;
  }
}

type Settings = {
  site: string;
  file: string;
  base: string;
  isClean: boolean;
  keepsProgram?: boolean;
};

function isUntouched(site: string, path: string, { bytes, second }: Stamp): boolean {
  const found = statSync(join(site, path), { throwIfNoEntry: false });
  if (found?.isFile() !== true) return false;
  const now = stampOf(found);
  return now.bytes === bytes && now.second === second;
}

function stampOf({ size, mtimeMs }: { size: number; mtimeMs: number }): Stamp {
  return { bytes: size, second: Math.floor(mtimeMs / 1000) };
}

/** Paths of all files of a folder, parted by "/"; `.git` of a folder that is published by git is none of it. */
function filesIn(folder: string, from = ''): string[] {
  return filesOf(join(folder, from)).flatMap((each) => {
    const path = `${from}${each.name}`;
    if (path === '.git' || path === '.prerender') return [];
    return each.isDirectory() ? filesIn(folder, `${path}/`) : [path];
  });
}

/**
 * Deletes all files but those `isKept` knows, and folders that have none: one walk, as a large site has thousands.
 * @returns true when nothing is left in the folder `from`.
 */
function deleteOthers(folder: string, from: string, isKept: (path: string) => boolean): boolean {
  let left = 0;
  for (const each of filesOf(join(folder, from))) {
    const path = `${from}${each.name}`;
    if (each.isDirectory()) {
      if (each.name !== '.git' && deleteOthers(folder, `${path}/`, isKept))
        rmdirSync(join(folder, path));
      else left += 1;
    } else if (isKept(path)) left += 1;
    else rmSync(join(folder, path), { force: true });
  }
  return left === 0;
}

/** Deletes a folder of the site, and then those around it, as long as there is nothing in them. */
function deleteWhileEmpty(site: string, folder: string): void {
  if (folder === '.') return;
  const path = join(site, folder);
  if (existsSync(path)) {
    if (readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
  deleteWhileEmpty(site, dirname(folder));
}

function filesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
