import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { digestOf } from './observe.ts';

/** What Astro builds of the code to make pages with: the same as long as the code is the same. */
export type Program = StaticPathsApp & {
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
};

const STYLES = 'styles.json';
/** So many programs are kept beside each other: more output folders than anybody builds in turn. */
const MOST_KEPT = 8;

/**
 * Keeps the program of this build for the next one.
 * @param built where Astro put it.
 * @param styles of each page, by Astro's name of it.
 */
export function keepProgram(folder: string, built: string, styles: Map<string, unknown>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, STYLES), JSON.stringify([...styles]));
  deleteOldest(dirname(folder));
}

function deleteOldest(programs: string): void {
  const kept = readdirSync(programs, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => join(programs, name));
  const ages = kept.map(
    (path) => [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0] as const,
  );
  for (const [path] of ages.toSorted(([, a], [, b]) => b - a).slice(MOST_KEPT))
    rmSync(path, { recursive: true, force: true });
}

/** Where the program of an output folder is kept: below the packages, where what it imports is found. */
export function programFolder(root: string, site: string): string {
  return join(root, 'node_modules/.astro/rebuild', digestOf(site));
}

export function hasProgram(folder: string): boolean {
  return existsSync(join(folder, STYLES));
}

/** Opens a kept program: what Astro does after it built one. */
export async function openProgram(folder: string): Promise<{
  listPaths: () => ReturnType<StaticPaths['getAll']>;
  render: Program['render'];
}> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${folder} holds no program.`);
  const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as [string, unknown][];
  // Astro built it: the exact version in package.json says what it is.
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: Program };
  app.setInternals({
    pagesByKeys: new Map(styles.map(([page, its]) => [page, { styles: its }])),
    entrySpecifierToBundleMap: new Map(),
  });
  const destination = {
    write: ({ level, message }: { level: string; message: string }) => {
      if (level === 'error' || level === 'warn') process.stderr.write(`${message}\n`);
      return true;
    },
  };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const paths = new StaticPaths(app);
  return {
    listPaths: () => paths.getAll(),
    render: (request, options) => app.render(request, options),
  };
}
