import type { CopyPart } from './copy-state.ts';

/** The page for wrong addresses, in the first language and in the others. */
const NOT_FOUND = ['404.html', '404/'];
/** Addresses that exist but need a signal: the desk has a worker of its own; pages of data, of corrections; files. */
export const OUTSIDE = String.raw`^(?:desk/|edit/|checked/|data/.+|.+/wrong/$)|\.\w+$`;
const SHEET =
  /(?:^|\/)(?:flyer|zine)\/$|^(?:flyers|booklet|sheets)\/|^(?:needs|towns|areas)\/.+\/sheet\/$/;
const SHORT = /^r\//;
const ENTRY = /^(?:resources|groups|events|guides)\/(?!\d+\/)[^/]+\/$/;
const LIST = /^(?:resources|groups|events|guides|needs|towns|areas)\//;

/** One language's pages, by how much a person without a signal needs them. Paths without base: "es/towns/lee/". */
export type PagesByPart = Record<'always' | CopyPart, string[]>;

/**
 * @param paths of all pages of the site, without the base: "es/towns/lee/", "404.html".
 * @param folder of the language: "" or "es/".
 * @param others folders of the other languages.
 */
export function listPages(
  paths: readonly string[],
  folder: string,
  others: readonly string[],
): PagesByPart {
  const outside = new RegExp(OUTSIDE);
  const parts: PagesByPart = { always: [], entries: [], lists: [], more: [], sheets: [] };
  for (const path of paths.toSorted()) {
    if (!path.startsWith(folder)) continue;
    const own = path.slice(folder.length);
    // The first language has no folder: the others stand beside its pages.
    if (others.some((other) => other.length > folder.length && path.startsWith(other))) continue;
    if (NOT_FOUND.includes(own) || !outside.test(own)) parts[partOf(own)].push(path);
  }
  return parts;
}

/** Pages of one kind look the same, whatever stands in the middle of their path. */
export function kindOf(own: string): string {
  const [first = '', , ...rest] = own.split('/');
  return rest.length === 0 ? '' : `${first}/*/${rest.join('/')}`;
}

function partOf(own: string): keyof PagesByPart {
  if (SHEET.test(own)) return 'sheets';
  if (SHORT.test(own)) return 'more';
  if (ENTRY.test(own)) return 'entries';
  return LIST.test(own) ? 'lists' : 'always';
}

/** Path of a language's page for wrong addresses. */
export function notFoundIn(folder: string): string {
  return folder + (NOT_FOUND[folder === '' ? 0 : 1] ?? '');
}
