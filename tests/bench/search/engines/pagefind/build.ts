import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { CustomRecord } from 'pagefind';
import type { Reader } from '../../../../../src/site/reader.ts';
import { documentsOf } from '../search-document.ts';
import type { SearchDocument } from '../search-document.ts';

const SCRIPT = 'pagefind/pagefind.js';
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Title and summary are what a row shows; everything is in the text. */
export function buildPagefind(reader: Reader, folder: string): Promise<string> {
  return writePagefind(
    documentsOf(reader).map((one) => recordOf(one, reader.language)),
    folder,
  );
}

/** The same, with what people say for its needs as a part of each record that can be searched. */
export function buildWithSynonyms(reader: Reader, folder: string): Promise<string> {
  const records = documentsOf(reader).map((one) => {
    const record = recordOf(one, reader.language);
    return { ...record, meta: { ...record.meta, synonyms: one.synonyms } };
  });
  return writePagefind(records, folder);
}

function recordOf({ id, title, summary, body }: SearchDocument, language: string): CustomRecord {
  return {
    url: `/${id}/`,
    language,
    content: [title, summary, body].join('. '),
    meta: { title, summary },
  };
}

async function writePagefind(records: readonly CustomRecord[], folder: string): Promise<string> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const record of records) await index.addCustomRecord(record);
  const { files } = await index.getFiles();
  for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await close();
  return SCRIPT;
}
