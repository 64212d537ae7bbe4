import { UPGRADE } from '../policy/upgrade.ts';
import { LASTING, LASTING_FOLDERS } from './cache-rules.ts';
import { GUARDS, permissions } from './guards.ts';
import { openFolders } from './open-files.ts';
import type { PageHeaders } from './page-headers.ts';

/** A built site, as the one who answers for it must know it. */
export type HostedSite = {
  /** What answers of some pages carry, by path with the base. */
  pages: PageHeaders;
  /** Codes of its languages, the first one first. */
  languages: readonly string[];
  /** The folder it lives in, ending in a slash. */
  base: string;
  /** Its address, without the base: "https://patchwork.example". */
  origin: string;
  /** Addresses of entries that are gone and where each leads now, as `content/redirects.yaml` has them. */
  redirects: Readonly<Record<string, string>>;
};

/**
 * What every answer carries. The content policy has no hashes, for they differ from page to page; each page brings a
 * stricter one in its own HTML, and a browser holds to both.
 */
export function rulesEverywhere({ origin }: HostedSite): Readonly<Record<string, string>> {
  return {
    ...GUARDS,
    'Permissions-Policy': permissions('any'),
    'Content-Security-Policy': [
      "object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      ...(origin.startsWith('https:') ? [UPGRADE] : []),
    ].join('; '),
  };
}

/** What some answers carry besides, by path; one that ends in `*` stands for all that begin so. */
export function rulesByPath({ pages, languages, base }: HostedSite): PageHeaders {
  return new Map([
    ...pages,
    ...openFolders(languages, base),
    ...LASTING_FOLDERS.map(
      (folder) => [`${base}${folder}/*`, { 'Cache-Control': LASTING }] as const,
    ),
  ]);
}

/** The addresses that lead on, with the base, in every language: old path and new one. */
export function movedPaths({ redirects, languages, base }: HostedSite): [string, string][] {
  const folders = languages.map((code, place) => base + (place === 0 ? '' : `${code}/`));
  return (
    Object.entries(redirects)
      // A short code leads by its page, which also knows what must not be told.
      .filter(([from]) => !from.startsWith('r/'))
      .flatMap(([from, to]) =>
        folders.map((folder): [string, string] => [`${folder}${from}/`, `${folder}${to}/`]),
      )
  );
}
