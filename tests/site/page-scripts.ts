import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { scriptsReached } from '../../src/offline/scripts-reached.ts';
import { openSiteFiles } from '../../src/offline/site-files.ts';

/** Names of every script file that a built page reaches, at once or later, from what it or another one names. */
export function scriptsOf(site: string, page: string): string[] {
  const files = openSiteFiles(site, '/');
  return scriptsReached(files, readFileSync(join(site, page), 'utf8')).filter((file) =>
    file.endsWith('.js'),
  );
}

/**
 * The scripts a built page runs before it waits for anything: those it names, with what they import, and those whose
 * names begin with `begun`, with what they import. What is imported later on is left out.
 */
export function scriptsAtOnce(site: string, page: string, begun?: string): string[] {
  const folder = join(site, '_astro');
  const found = new Set<string>();
  const take = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, other] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      if (other !== undefined) take(other);
  };
  for (const [, file] of readFileSync(join(site, page), 'utf8').matchAll(/_astro\/([^"']+\.js)/g))
    if (file !== undefined) take(file);
  if (begun !== undefined)
    readdirSync(folder)
      .filter((file) => file.startsWith(`${begun}.`))
      .forEach(take);
  return [...found];
}

/** Bytes of some of a site's scripts, each packed with brotli. */
export function packedScripts(site: string, files: readonly string[]): number {
  return files.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join(site, '_astro', file))).length,
    0,
  );
}
