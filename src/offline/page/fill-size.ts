import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localeOf } from '../../words/locale.ts';

/** The number on the page: empty until the size is known, which is when everything else is written. */
const PLACE = /(<span data-mb\b[^>]*>)[^<]*(?=<\/span>)/;

/** Megabytes with one digit, rounded up, so that nobody is told too little: "0.6". */
export function megabytes(bytes: number, language: string): string {
  const tenths = Math.max(1, Math.ceil(bytes / 100_000));
  return new Intl.NumberFormat(localeOf(language)).format(tenths / 10);
}

/**
 * Writes the size of a language's copy into its page about copies.
 * @param folder of the language in the built site: "es/", or "".
 * @throws {Error} when the page does not say where.
 */
export async function fillSize({ site, folder, bytes }: CopySize): Promise<void> {
  const file = join(site, folder, 'offline/index.html');
  const html = await readFile(file, 'utf8');
  const [, language = 'en'] = /<html\s[^>]*?\blang="([^"]+)"/.exec(html) ?? [];
  const filled = html.replace(PLACE, (_, start: string) => start + megabytes(bytes, language));
  if (!PLACE.test(html)) throw new Error(`${file} has no place for the size.`);
  if (filled !== html) await writeFile(file, filled);
}

export type CopySize = {
  /** Folder of the built site. */
  site: string;
  folder: string;
  /** Of the whole copy, packed. */
  bytes: number;
};
