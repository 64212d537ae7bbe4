import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './observe.ts';

/** Folders and files of the program: whatever changes in them may change any page. The guide for a first shift is in `docs`. */
const PROGRAM = [
  'src',
  'public',
  'docs',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Where the build goes, and where caches are, is on no page; the moment counts only as its day. */
const NOT_ON_PAGES = new Set(['PATCHWORK_OUT', 'PATCHWORK_CACHE', 'PATCHWORK_NOW']);

/**
 * A digest of everything that pages depend on without being asked: the program, its packages, the settings, and all of
 * the content that is not an entry.
 * @param world.today the day on which the site counts as built.
 * @param world.entries folders of the content whose files are observed one by one.
 */
export function baseDigest(world: {
  root: string;
  content: string;
  entries: readonly string[];
  today: string;
  env: Readonly<Record<string, string | undefined>>;
}): string {
  const settings = Object.entries(world.env)
    .filter(([name]) => name.startsWith('PATCHWORK_') && !NOT_ON_PAGES.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const program = PROGRAM.flatMap((name) => filesIn(world.root, name));
  const content = readdirSync(world.content)
    .filter((name) => !world.entries.includes(name) && !name.startsWith('.'))
    .flatMap((name) => filesIn(world.content, name));
  return digestOf(
    JSON.stringify([
      world.today,
      world.content,
      process.version,
      world.env['NODE_ENV'],
      settings,
      program,
      content,
    ]),
  );
}

/** Each file in a folder, or the one file of this name, with its digest, in a fixed order. */
function filesIn(root: string, name: string): [path: string, digest: string][] {
  const path = join(root, name);
  let names: string[];
  try {
    names = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .toSorted();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw error;
    names = [path];
  }
  return names.map((file) => [file, digestOf(readFileSync(file))]);
}
