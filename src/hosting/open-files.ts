import type { PageHeaders } from './page-headers.ts';

/**
 * Files that pages of other sites may read with a script too: the open data, calendars, contact cards and the feed. They
 * are the same for everybody, and no cookie goes with them.
 */
const OPEN_FILE = /\/(?:data|calendar|contacts)\/.+\.(?:json|ndjson|csv|ics|vcf)$|\/feed\.xml$/;

const NDJSON = 'application/x-ndjson; charset=utf-8';

export const OPEN_HEADERS = { 'Access-Control-Allow-Origin': '*' } as const;

/** True for the path of an open file. */
export function isOpenFile(path: string): boolean {
  return OPEN_FILE.test(path);
}

/**
 * The same for static hosts, by the beginnings of paths, with the types that not every host knows. Nothing but such files
 * stands in the folders that get a type.
 * @param base the folder the site lives in, ending in a slash.
 */
export function openFolders(languages: readonly string[], base: string): PageHeaders {
  const typed = (type: string) => ({ ...OPEN_HEADERS, 'Content-Type': `${type}; charset=utf-8` });
  const [, ...others] = languages;
  return new Map<string, Readonly<Record<string, string>>>([
    [`${base}data/*`, OPEN_HEADERS],
    // Without the first again: where two rules fit, hosts join what they say.
    ...['services', 'organizations'].map(
      (name) => [`${base}data/hsds/${name}.ndjson`, { 'Content-Type': NDJSON }] as const,
    ),
    ...languages.flatMap((code) => [
      [`${base}calendar/${code}/*`, typed('text/calendar')] as const,
      [`${base}contacts/${code}/*`, typed('text/vcard')] as const,
    ]),
    ...['', ...others.map((code) => `${code}/`)].map(
      (folder) => [`${base}${folder}feed.xml`, typed('application/atom+xml')] as const,
    ),
  ]);
}
