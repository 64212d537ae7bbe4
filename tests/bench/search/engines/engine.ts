import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader } from '../../../../src/site/reader.ts';
import { documentsOf } from './search-document.ts';
import type { SearchDocument } from './search-document.ts';

/** One way to search a network's pages. */
export type Engine = {
  name: string;
  /** Its npm package, as in package.json; ours has none. */
  package?: string;
  /** Module its page loads, beside this file; it calls `openPage`. */
  client: string;
  /** Writes what the page loads for one language into a folder of its own, and says which file comes first. */
  build: (reader: Reader, folder: string) => Promise<string>;
};

const INDEX_FILE = 'index.json';

/** The build of an engine that keeps everything in one file. */
export function buildOneFile(
  indexOf: (documents: readonly SearchDocument[]) => unknown,
): Engine['build'] {
  return async (reader, folder) => {
    const index = await indexOf(documentsOf(reader));
    await writeFile(join(folder, INDEX_FILE), JSON.stringify(index));
    return INDEX_FILE;
  };
}
