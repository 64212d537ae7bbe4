import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Grows when a record of before can no longer be read. */
const FORM = 2;

/** What one build leaves for the next. */
export type BuildRecord = {
  /** Of everything that pages depend on without being asked: code, settings, the day. */
  base: string;
  /** Every page and file that was made of the content, by its path in the output folder. */
  files: ReadonlyMap<string, FileRecord>;
  /** What Astro made of the code, and files that are the same in every build: programs for browsers, icons. */
  assets: ReadonlyMap<string, Stamp>;
  /** What each thing was that pages read. */
  digests: ReadonlyMap<string, string>;
  /** What hooks found in finished files, by hook and path. */
  facts: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
};

/** How a file lay in the output folder when the build ended. */
export type Stamp = {
  bytes: number;
  /** Second of its last change: archives keep no smaller part. */
  second: number;
};

/** One finished file. */
export type FileRecord = Stamp & {
  /** What its path brought along, as the page that makes it says. */
  given: string;
  /** What it read. */
  keys: readonly string[];
};

/** The record of the last build; nothing when there is none, or none that can be read. */
export function readRecord(file: string): BuildRecord | undefined {
  try {
    const { form, base, names, digests, sets, files, assets, facts } = JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Written;
    if (form !== FORM) return undefined;
    const keySets = sets.map((set) => set.map((index) => names[index] ?? ''));
    return {
      base,
      digests: new Map(names.map((name, index) => [name, digests[index] ?? ''])),
      files: new Map(
        files.map(([path, bytes, second, given, set]) => [
          path,
          { bytes, second, given, keys: keySets[set] ?? [''] },
        ]),
      ),
      assets: new Map(assets.map(([path, bytes, second]) => [path, { bytes, second }])),
      facts: new Map(facts.map(([name, found]) => [name, new Map(Object.entries(found))])),
    };
  } catch {
    // Missing, cut off or damaged: then this build makes everything.
    return undefined;
  }
}

/** Writes the record whole or not at all. */
export function writeRecord(file: string, record: BuildRecord): void {
  const names = [...record.digests.keys()];
  const places = new Map(names.map((name, index) => [name, index]));
  const sets: number[][] = [];
  const setPlaces = new Map<string, number>();
  const placeOf = (keys: readonly string[]) => {
    const set = keys.map((key) => places.get(key) ?? -1).toSorted((a, b) => a - b);
    const name = set.join();
    const known = setPlaces.get(name);
    if (known !== undefined) return known;
    setPlaces.set(name, sets.length);
    return sets.push(set) - 1;
  };
  const written: Written = {
    form: FORM,
    base: record.base,
    names,
    digests: [...record.digests.values()],
    files: [...record.files].map(([path, { bytes, second, given, keys }]) => [
      path,
      bytes,
      second,
      given,
      placeOf(keys),
    ]),
    sets,
    assets: [...record.assets].map(([path, { bytes, second }]) => [path, bytes, second]),
    facts: [...record.facts].map(([name, found]) => [name, Object.fromEntries(found)]),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(written));
  renameSync(`${file}.new`, file);
}

/** After this, whatever becomes of the build, the next one makes everything. */
export function forgetRecord(file: string): void {
  rmSync(file, { force: true });
}

type Written = {
  form: number;
  base: string;
  names: string[];
  digests: string[];
  /** Names by their places: many pages read the same. */
  sets: number[][];
  files: [path: string, bytes: number, second: number, given: string, set: number][];
  assets: [path: string, bytes: number, second: number][];
  facts: [name: string, found: Record<string, unknown>][];
};
