import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Directory } from '../directory/directory.ts';
import type { Reader } from '../site/reader.ts';
import { recordOf } from './records.ts';

/** A search index that could not be built; the site must not go out without one. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/** Writes the search index beside the built pages, one for each language. */
export function buildSearchIndex(
  directory: Directory,
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
        const records = readers(base).flatMap((reader) =>
          directory.entries.map((entry) => recordOf(reader, entry)),
        );
        await writeIndex(records, join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${records.length} entries can be found`);
      },
    },
  };
}

/** @throws {SearchIndexError} when Pagefind refuses anything. */
export async function writeIndex(
  records: readonly ReturnType<typeof recordOf>[],
  outputPath: string,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new SearchIndexError(errors.join('\n'));
  for (const record of records) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0)
      throw new SearchIndexError(`${record.url}: ${added.errors.join('\n')}`);
  }
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) throw new SearchIndexError(written.errors.join('\n'));
  await close();
}
