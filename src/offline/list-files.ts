import { scriptsReached } from './scripts-reached.ts';
import type { SiteFiles } from './site-files.ts';

type Data = 'search-data' | 'sheet-data' | 'desk-data';

/**
 * Files that pages name in their text: scripts with all they load, styles, fonts, icons and the manifest.
 * @param text of the pages, in any order and wrapping.
 */
export function filesNamed(files: SiteFiles, text: string): string[] {
  const addresses = [
    /url\(([^)"'\s]+\.woff2)\)/g,
    /<link rel=\\?"(?:icon|manifest|stylesheet)\\?" href=\\?"([^"\\]+)/g,
  ].flatMap((named) => [...text.matchAll(named)].map(([, address = '']) => address));
  const own = addresses
    .filter((address) => address.startsWith(files.base))
    .map((address) => address.slice(files.base.length));
  const scripts = scriptsReached(files, text).map((name) => `_astro/${name}`);
  return [...new Set([...scripts, ...own.toSorted()])];
}

/** A language's data: the file that is read first, and the rest. */
export function dataFiles(files: SiteFiles, from: Data, language: string) {
  const all = files.list(from).filter((file) => partOf(from, language, file) !== undefined);
  const first = all.filter((file) => partOf(from, language, file) === '');
  return { first, rest: all.filter((file) => !first.includes(file)) };
}

/** Pagefind's program and the index of a language, unless the dictionary of the search knows all words. */
export function pagefindFiles(
  files: SiteFiles,
  language: string,
  dictionary: string | undefined,
): string[] {
  if (dictionary !== undefined && /"hasTexts":true/.test(files.readPage(dictionary))) return [];
  const all = files.list('pagefind');
  const program = `pagefind/wasm.${language}.pagefind`;
  // Languages it cannot stem share one program.
  const wasm = all.includes(program) ? program : 'pagefind/wasm.unknown.pagefind';
  const own = new RegExp(
    `^pagefind/(?:pagefind(?:-worker\\.js|-entry\\.json|\\.js)|(?:pagefind\\.|index/|fragment/)${language}_.+)$`,
  );
  return all.filter((file) => file === wasm || own.test(file));
}

/**
 * What follows the hash in the name of a data file of a language: nothing for the dictionary, "-cards-0" beside it;
 * undefined for any other file. A hash is longer than a part of a language code, so "es" does not get those of "es-419".
 */
function partOf(folder: Data, language: string, file: string): string | undefined {
  const named = new RegExp(`^${folder}/${language}-[0-9a-f]{9,}(-.+)?\\.json$`).exec(file);
  return named ? (named[1] ?? '') : undefined;
}
