import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Directory } from '../../directory/directory.ts';
import type { Reader } from '../../site/reader.ts';
import { recordsOf } from './record-of.ts';
import type { SearchRecord } from './record-of.ts';
import { hasTexts } from './sizes.ts';

/** Pagefind's ready-made search boxes, which no page of ours loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** A search index that could not be built; the site must not go out without one. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/**
 * Writes the search index of the full texts beside the built pages, one for each language; none when the dictionary
 * knows all texts itself.
 */
export function buildSearchIndex(
  directory: Pick<Directory, 'entries'>,
  readers: (base: string) => Reader[],
): AstroIntegration {
  let base = '/';
  return {
    name: 'patchwork-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (hasTexts(directory)) {
          logger.info('the dictionary knows all texts, so no other index is built');
          return;
        }
        const records = readers(base).flatMap(recordsOf);
        await writeIndex(records, join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${records.length} entries can be found`);
      },
    },
  };
}

/** @throws {SearchIndexError} when Pagefind refuses anything. */
export async function writeIndex(
  records: readonly SearchRecord[],
  outputPath: string,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new SearchIndexError(errors.join('\n'));
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0)
      throw new SearchIndexError(`${record.url}: ${added.errors.join('\n')}`);
  }
  // Pagefind's own writeFiles can answer before its last file is on disk: closing it then left an empty
  // pagefind-entry.json once in many builds. Written here, a build ends only when every file is whole.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new SearchIndexError(failures.join('\n'));
  for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
    if (content.length === 0) throw new SearchIndexError(`Pagefind made an empty ${path}.`);
    const file = join(outputPath, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await close();
}
