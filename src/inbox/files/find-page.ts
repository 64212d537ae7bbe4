import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file of the site that may be sent. */
export interface SiteFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

export type Found =
  | { readonly kind: 'file'; readonly file: SiteFile }
  /** The same page lives at this path, with its slash. */
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'nothing' };

const NOTHING: Found = { kind: 'nothing' };

/**
 * The file that an address path (percent-encoded, as it came) stands for: `/x/` is `x/index.html`, `/x` moves to
 * `/x/`. Nothing outside the folder is ever found: not by "..", not encoded, not through a symbolic link;
 * nor anything whose name starts with a dot.
 */
export async function findPage(folder: string, pathname: string): Promise<Found> {
  const names = namesIn(pathname);
  if (!names) return NOTHING;
  const asFolder = pathname.endsWith('/');
  const file = await fileWithin(folder, asFolder ? [...names, 'index.html'] : names);
  if (file) return { kind: 'file', file };
  if (asFolder || !(await fileWithin(folder, [...names, 'index.html']))) return NOTHING;
  return { kind: 'moved', path: `/${names.map(encodeURIComponent).join('/')}/` };
}

/** A file given by its names, when it exists inside the folder. */
export async function fileWithin(
  folder: string,
  names: readonly string[],
): Promise<SiteFile | undefined> {
  try {
    const path = await realpath(join(folder, ...names));
    const root = await realpath(folder);
    const facts = await stat(path);
    if (!path.startsWith(root + sep) || !facts.isFile()) return undefined;
    return { path, size: facts.size, modified: facts.mtimeMs };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function namesIn(pathname: string): string[] | undefined {
  try {
    const names = pathname
      .split('/')
      .slice(1, pathname.endsWith('/') ? -1 : undefined)
      .map(decodeURIComponent);
    return names.every(isPlainName) ? names : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function isPlainName(name: string): boolean {
  return name !== '' && (name === '.well-known' || !name.startsWith('.')) && !/[/\\\0]/.test(name);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.has(String(error.code));
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
