/** Folders of the built site whose file names change with their content. */
export const LASTING_FOLDERS = [
  '_astro',
  'search-data',
  'sheet-data',
  'desk-data',
  'offline-data',
] as const;

/** For a year, and never asked again (RFC 8246). */
export const LASTING = 'public, max-age=31536000, immutable';

/** Kept, but asked for each time; mostly the answer is a short "not changed" (304). */
export const ASKED = 'no-cache';

const LASTING_PATH = new RegExp(`^/(?:${LASTING_FOLDERS.join('|')})/`);

/** The `Cache-Control` of a path, without the site's base, whose page says nothing of its own. */
export function cacheControl(path: string): string {
  return LASTING_PATH.test(path) ? LASTING : ASKED;
}
