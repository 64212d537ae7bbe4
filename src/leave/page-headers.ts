import { editorHeaders } from './editor-policy.ts';
import { UPGRADE } from '../policy/upgrade.ts';
import { GUARDS, permissions } from './guards.ts';
import type { InboxSettings } from '../schema/inbox-settings.ts';

/** Headers by the path of their page. */
export type PageHeaders = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * What the answers of some pages must carry, by path. The page that "Leave now" goes to: the browser deletes
 * what this site stored, also the bytes that a deleted database leaves on the disk, and without any script.
 * ("cache" would delete no word that was typed, and took 0.2 s for 3,000 files of any site, measured in
 * Chromium 150.) The form: "Back" loads it anew instead of showing the page as it was left. The editors' form: it asks
 * the place that keeps the files, which no other page may.
 */
export function pageHeaders({
  leave,
  form,
  edit,
}: Pick<InboxSettings, 'leave' | 'form' | 'edit'>): PageHeaders {
  const fresh = { 'Cache-Control': 'no-store' };
  return new Map<string, Readonly<Record<string, string>>>([
    ...Object.values(form ?? {}).map((path) => [path, fresh] as const),
    ...Object.values(leave ?? {}).map(
      (path) => [path, { ...fresh, 'Clear-Site-Data': '"storage"' }] as const,
    ),
    ...Object.values(edit?.pages ?? {}).map(
      (path) => [path, editorHeaders(edit?.signsIn === true)] as const,
    ),
  ]);
}

/**
 * The same as the file `_headers`, which static hosts read (Netlify, Cloudflare), after what every page carries. The
 * content policy there has no hashes, for they differ from page to page; each page brings a stricter one
 * in its own HTML, and a browser holds to both.
 * @param secure true when the site's address begins with https.
 */
export function headersFile(pages: PageHeaders, secure: boolean): string {
  const everywhere = {
    ...GUARDS,
    'Permissions-Policy': permissions('any'),
    'Content-Security-Policy': [
      "object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      ...(secure ? [UPGRADE] : []),
    ].join('; '),
  };
  return [['/*', everywhere] as const, ...pages]
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return `${[path, ...lines].join('\n')}\n`;
    })
    .join('');
}
