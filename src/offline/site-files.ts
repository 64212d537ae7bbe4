import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CopyFile } from './copy-plan.ts';

/** A built site, read file by file. */
export type SiteFiles = ReturnType<typeof openSiteFiles>;

/**
 * @param site folder of the built site.
 * @param base where it will stand: "/" or "/help/".
 */
export function openSiteFiles(site: string, base: string) {
  const scripts = new Map<string, string>();
  const weighed = new Map<string, CopyFile>();
  const bytesOf = (file: string) =>
    readFileSync(join(site, file.endsWith('/') || file === '' ? `${file}index.html` : file));
  return {
    base,
    /** A page by its path: "es/towns/lee/". */
    readPage: (path: string): string => bytesOf(path).toString(),
    /** @throws {Error} when it was not built. */
    weigh: (file: string): CopyFile => {
      const known = weighed.get(file) ?? weigh(base + file, bytesOf(file));
      weighed.set(file, known);
      return known;
    },
    /** Files of a folder and its folders, by their path; none when it is not there. */
    list: (folder: string): string[] =>
      existsSync(join(site, folder))
        ? readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ parentPath, name }) =>
              join(parentPath, name).slice(join(site, '/').length).replaceAll('\\', '/'),
            )
            .toSorted()
        : [],
    /** A file in `_astro/`. */
    readScript: (name: string): string => {
      const known = scripts.get(name) ?? bytesOf(`_astro/${name}`).toString();
      scripts.set(name, known);
      return known;
    },
  };
}

/** A file with its hash, and what it takes on the way when it is packed. */
export function weigh(path: string, content: Buffer | string): CopyFile {
  const bytes = Buffer.from(content);
  return {
    path,
    sha256: createHash('sha256').update(bytes).digest('base64'),
    bytes: Math.min(bytes.length, gzipSync(bytes).length),
  };
}
