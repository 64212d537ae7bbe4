import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Weight } from './figures.ts';
import type { WrittenNetwork } from './write-network.ts';

/** What this project writes beside them, told by the path below the language; the first that fits counts. */
const KINDS: readonly (readonly [name: string, path: RegExp])[] = [
  ['correction pages', /\/wrong\/index\.html$/],
  ['sheets to print', /^(sheets|flyers|booklet)\/|\/(flyer|discreet|steps|zine)\/|\/sheet\//],
  [
    'pages of needs, towns, areas and lists',
    /^(needs|towns|areas|resources|groups|events|guides)\//,
  ],
  ['short addresses', /^r\//],
  ['link pictures', /^pictures\//],
  ['contact cards', /^contacts\//],
  ['calendars', /^calendar\//],
  ['open data', /^data\//],
  ['search', /^(pagefind|search-data|search)\//],
];
const ENTRIES = 'pages of entries';
const REST = 'everything else';

/** All files below a folder. */
export function weighFolder(folder: string): Weight {
  return sum(filesBelow(folder));
}

/** The same for a built site of this project, by what the files are for. */
export function weighKinds(
  folder: string,
  { ids, languages }: Pick<WrittenNetwork, 'ids' | 'languages'>,
): (Weight & { name: string })[] {
  const below = new RegExp(`^(?:${languages.join('|')})/`);
  const pages = new Set(ids.map((id) => `${id}/index.html`));
  const groups = Map.groupBy(filesBelow(folder), ({ path }) => {
    const own = path.replace(below, '');
    if (pages.has(own)) return ENTRIES;
    return KINDS.find(([, pattern]) => pattern.test(own))?.[0] ?? REST;
  });
  const names = [ENTRIES, ...KINDS.map(([name]) => name), REST];
  return names.flatMap((name) => {
    const files = groups.get(name);
    return files === undefined ? [] : { name, ...sum(files) };
  });
}

function filesBelow(folder: string): File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: path.slice(folder.length + 1), bytes: statSync(path).size };
    });
}

function sum(files: readonly File[]): Weight {
  return { files: files.length, bytes: files.reduce((all, { bytes }) => all + bytes, 0) };
}

type File = { path: string; bytes: number };
