import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Directory } from '../../../../src/directory/directory.ts';
import { slugOf } from '../../../../src/schema/slug-of.ts';
import { readersOf } from '../../../../src/site/readers.ts';
import { ENGINES } from '../engines/engines.ts';
import type { Engine } from '../engines/engine.ts';
import { serveSite } from './serve-site.ts';
import type { SiteServer } from './serve-site.ts';
import { writeSite } from './write-site.ts';

/** A page for each engine and language of one network, served on this computer. */
export type BenchSite = SiteServer;

/** Writes the pages into `folder`, which goes when the site is closed. */
export async function openBenchSite(
  directory: Directory,
  languages: readonly string[],
  folder: string,
): Promise<BenchSite> {
  for (const reader of readersOf(directory, '/')) {
    if (!languages.includes(reader.language)) continue;
    for (const engine of ENGINES)
      await writeSite(engine, reader, join(folder, folderOf(engine, reader.language)));
  }
  const server = await serveSite(folder);
  return {
    ...server,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the page of an engine in a language stands. */
export function folderOf(engine: Pick<Engine, 'name'>, language: string): string {
  return `${slugOf(engine.name)}/${language}`;
}
