import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OfflineFile, OfflinePlan } from './offline-plan.ts';
import { scriptsReached } from './scripts-reached.ts';

/** What one language's copy may take on the way, packed. A part of the list that goes beyond is left out whole. */
export const MOST_BYTES = 1_000_000;

/** One page of a built site that works without signal. */
export type OfflinePage = {
  /** Folder of the built site. */
  site: string;
  /** Where it will stand: "/" or "/help/". */
  base: string;
  /** Folder of the page inside the site: "es/search/". */
  folder: string;
  language: string;
  /** Folder of its data; the search has Pagefind's beside it. */
  data?: 'search-data' | 'sheet-data' | 'desk-data';
};

/**
 * What the page keeps: itself, its scripts, fonts and icon, and the first file of its data (the search's dictionary),
 * always; the rest of its data (cards and filters) of its
 * language, then Pagefind's files unless the dictionary knows all words, as long as there is room. With the packed size.
 * @throws {Error} when the page or a file it names was not built.
 */
export function listFiles(page: OfflinePage, most = MOST_BYTES): OfflineList {
  const { site, base, folder, language, data: from = 'search-data' } = page;
  const read = (file: string) => readFileSync(join(site, file));
  const html = read(`${folder}index.html`).toString();
  const part = (file: string) => partOf(from, language, file);
  const data = filesIn(site, from).filter((file) => part(file) !== undefined);
  const dictionary = data.find((file) => part(file) === '');
  const first = [
    folder,
    ...scriptsReached(site, html).map((file) => `_astro/${file}`),
    ...namedIn(html, base),
    ...(dictionary === undefined ? [] : [dictionary]),
  ];
  const knowsAll =
    from !== 'search-data' ||
    (dictionary !== undefined && /"hasTexts":true/.test(read(dictionary).toString()));
  const parts = [
    data.filter((file) => file !== dictionary),
    knowsAll ? [] : pagefindOf(language, filesIn(site, 'pagefind')),
  ];
  const list = first.map((file) => ({ ...weigh(file, read), always: true }));
  for (const part of parts) {
    const more = part.map((file) => ({ ...weigh(file, read), always: false }));
    if (sizeOf([...list, ...more]) <= most) list.push(...more);
  }
  const files: OfflineFile[] = list.map(({ file, sha256, always }) => ({
    path: base + file,
    sha256,
    always,
  }));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { plan: { page: base + folder, version, files }, bytes: sizeOf(list) };
}

export type OfflineList = {
  plan: OfflinePlan;
  /** Packed, as they come over the line. */
  bytes: number;
};

type Weighed = { file: string; sha256: string; bytes: number };

function weigh(file: string, read: (file: string) => Buffer): Weighed {
  const content = read(file.endsWith('/') ? `${file}index.html` : file);
  const sha256 = createHash('sha256').update(content).digest('base64');
  return { file, sha256, bytes: Math.min(content.length, gzipSync(content).length) };
}

function sizeOf(list: readonly Weighed[]): number {
  return list.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Fonts in the page's own styles, and its icon. */
function namedIn(html: string, base: string): string[] {
  const fonts = [...html.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, address = '']) => address);
  const icons = [...html.matchAll(/<link rel="icon" href="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  return [...new Set([...fonts, ...icons])]
    .filter((address) => address.startsWith(base))
    .map((address) => address.slice(base.length));
}

/**
 * What follows the hash in the name of a data file of a language: nothing for the dictionary, "-cards-0" beside it;
 * undefined for any other file. A hash is longer than a part of a language code, so "es" does not get those of "es-419".
 */
function partOf(folder: string, language: string, file: string): string | undefined {
  const named = new RegExp(`^${folder}/${language}-[0-9a-f]{9,}(-.+)?\\.json$`).exec(file);
  return named ? (named[1] ?? '') : undefined;
}

/** Pagefind's program, and the index of a language. Languages it cannot stem share one program, "unknown". */
function pagefindOf(language: string, files: readonly string[]): string[] {
  const program = `pagefind/wasm.${language}.pagefind`;
  const wasm = files.includes(program) ? program : 'pagefind/wasm.unknown.pagefind';
  const own = new RegExp(
    `^pagefind/(?:pagefind(?:-worker\\.js|-entry\\.json|\\.js)|(?:pagefind\\.|index/|fragment/)${language}_.+)$`,
  );
  return files.filter((file) => file === wasm || own.test(file));
}

function filesIn(site: string, folder: string): string[] {
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(site, '/').length).replaceAll('\\', '/'),
    )
    .toSorted();
}
