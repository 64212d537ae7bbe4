import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../../check/nearest.ts';
import type { Directory } from '../../../directory/directory.ts';
import { KINDS } from '../../../schema/vocabulary.ts';
import type { Finding } from '../finding.ts';
import type { Texts } from '../texts.ts';
import type { WrittenLink } from './read-links.ts';

/** Pages every site has, whatever its content. */
const FIXED = [
  '',
  'needs/',
  'areas/',
  'search/',
  'request/',
  'request/paper/',
  'sheet/',
  'flyers/',
];

/**
 * Links to pages of this site that do not exist, told from the content alone; and links that lead a reader into
 * another language, when the page exists in the reader's own. Links to other sites are left to `--external`.
 * @param publicFolder files that the site carries as they are.
 */
export function findDeadLinks(
  directory: Directory,
  links: readonly WrittenLink[],
  { texts, publicFolder }: { texts: Texts; publicFolder: string },
): Finding[] {
  const pages = pagesOf(directory);
  return links.flatMap((link) => {
    const path = pathOnSite(link.address, directory.network.site);
    if (path === undefined) return [];
    const at = { file: link.file, ...texts.lineOf(link.file, link.address) };
    const { language, page } = splitLanguage(path, directory);
    if (!pages.has(page) && !existsSync(join(publicFolder, path))) {
      const near = didYouMean(page, pages);
      return [
        {
          code: 'link-dead',
          ...at,
          message: `There is no page ${link.address} on this site.`,
          ...(near === undefined ? {} : { advice: near }),
        },
      ];
    }
    if (language !== link.language && pages.has(page)) {
      const prefix = link.language === directory.firstLanguage ? '' : `${link.language}/`;
      return [
        {
          code: 'link-language',
          ...at,
          message: `${link.address} leads into another language than this text.`,
          advice: `write /${prefix}${page}`,
        },
      ];
    }
    return [];
  });
}

/** Path below the site's root without its first slash, "#" and "?"; nothing for another site or a mail address. */
function pathOnSite(address: string, site: string): string | undefined {
  const root = site.replace(/\/*$/, '/');
  const own = address.startsWith(root)
    ? address.slice(root.length)
    : /^\/(?!\/)/.test(address)
      ? address.slice(1)
      : undefined;
  if (own === undefined) return undefined;
  const path = decoded(own.replace(/[?#].*$/, ''));
  // Every host leads "lee" on to "lee/"; a file has a dot.
  return path === '' || path.endsWith('/') || /\.[a-z0-9]+$/.test(path) ? path : `${path}/`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function splitLanguage(path: string, directory: Directory): { language: string; page: string } {
  const [first = '', ...rest] = path.split('/');
  const others = directory.network.languages.slice(1).map(({ code }) => code);
  return others.includes(first)
    ? { language: first, page: rest.join('/') }
    : { language: directory.firstLanguage, page: path };
}

function pagesOf(directory: Directory): Set<string> {
  const { network } = directory;
  return new Set([
    ...FIXED,
    'booklet/',
    'booklet/fold/',
    'leave/',
    ...KINDS.map((kind) => `${kind}/`),
    ...directory.entries.flatMap(({ id, short }) => [`${id}/`, `${id}/flyer/`, `r/${short}/`]),
    ...directory.pages.map(({ slug }) => `${slug}/`),
    ...directory.needs.flatMap(({ id }) => [
      `needs/${id}/`,
      `needs/${id}/sheet/`,
      `needs/${id}/zine/`,
    ]),
    ...directory.towns.flatMap(({ slug }) => [`towns/${slug}/`, `towns/${slug}/sheet/`]),
    ...network.areas.flatMap(({ id }) => [`areas/${id}/`, `areas/${id}/zine/`]),
  ]);
}
