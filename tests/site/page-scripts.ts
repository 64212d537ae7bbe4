import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Names of every script file that a built page reaches, at once or later, from what it or another one names. */
export function scriptsOf(site: string, page: string): string[] {
  const folder = join(site, '_astro');
  const known = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const file of known.filter((each) => !found.has(each) && text.includes(each))) {
      found.add(file);
      follow(readFileSync(join(folder, file), 'utf8'));
    }
  };
  follow(readFileSync(join(site, page), 'utf8'));
  return [...found];
}

/** Bytes of some of a site's scripts, each packed with brotli. */
export function packedScripts(site: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(site, '_astro', file))).length,
    0,
  );
}
