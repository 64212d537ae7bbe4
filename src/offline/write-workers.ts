import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Reader } from '../site/reader.ts';
import { compileWorker } from './compile-worker.ts';
import { writeDeskCopy } from './write-desk-copy.ts';
import { writeLanguageCopy } from './write-language-copy.ts';
import { openSiteFiles } from './site-files.ts';
import { KEEP_FILE, WORKER_FILE } from './worker-orders.ts';

/**
 * Writes a service worker for each language and for its desk, with what they keep. Comes last, when every file of the
 * site is what it will be: the copies hold their hashes.
 * @param readersIn the reader of each language for a site in this folder, the first language first.
 */
export function writeWorkers(readersIn: (base: string) => readonly Reader[]): AstroIntegration {
  let base = '/';
  return {
    name: 'patchwork-offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        await writeAllWorkers(site, base, readersIn(base), (line) => {
          logger.info(line);
        });
      },
    },
  };
}

/** The same for a built site. What an earlier build left is gone first. */
export async function writeAllWorkers(
  site: string,
  base: string,
  readers: readonly Reader[],
  tell: (line: string) => void = () => undefined,
): Promise<void> {
  await rm(join(site, 'offline-data'), { recursive: true, force: true });
  const compile = await compileWorker();
  const files = openSiteFiles(site, base);
  const paths = files
    .list('')
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
  for (const reader of readers) {
    const place = { site, base, files, paths, reader, folders: readers.map(folderOf) };
    tell(await writeLanguageCopy(place, compile));
    tell(await writeDeskCopy(place, compile));
    // A worker held back would hold back every new version.
    for (const file of [WORKER_FILE, KEEP_FILE, `desk/${WORKER_FILE}`])
      await appendFile(join(site, '_headers'), `${reader.to(file)}\n  Cache-Control: no-cache\n`);
  }
}

/** Of a reader's language in the site: "" or "es/". */
export function folderOf({ language, directory }: Reader): string {
  return language === directory.firstLanguage ? '' : `${language}/`;
}
