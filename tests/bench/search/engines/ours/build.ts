import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeIndex } from '../../../../../src/search/build/build-index.ts';
import { recordsOf } from '../../../../../src/search/build/record-of.ts';
import { FOLDER, searchFilesOf } from '../../../../../src/search/build/search-files.ts';
import { hasTexts } from '../../../../../src/search/build/sizes.ts';
import type { Reader } from '../../../../../src/site/reader.ts';

/** The files of the site's own search, and Pagefind behind it where the site has it. */
export async function buildOurs(reader: Reader, folder: string): Promise<string> {
  if (!hasTexts(reader.directory)) await writeIndex(recordsOf(reader), join(folder, 'pagefind'));
  return buildDictionary(reader, folder);
}

/** The dictionary without Pagefind behind it. */
export async function buildDictionary(reader: Reader, folder: string): Promise<string> {
  const files = searchFilesOf(reader);
  await mkdir(join(folder, FOLDER), { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, FOLDER, name), text);
  const [first = ''] = files.keys();
  return `${FOLDER}${first}`;
}
