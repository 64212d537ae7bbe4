import type { InboxSettings } from '../schema/inbox-settings.ts';
import { editorHeaders } from './editor-policy.ts';

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
