import { createHash } from 'node:crypto';
import type { Reader } from '../../site/reader.ts';
import { deskEntriesOf } from './desk-entries.ts';

/** The folder of the site these files stand in. */
const FOLDER = 'desk-data/';

const made = new WeakMap<Reader, EntriesFile>();

/** The entries that could fit, in one language: a JSON list of `DeskEntry`. The same for everybody. */
export function entriesFileOf(reader: Reader): EntriesFile {
  const known = made.get(reader);
  if (known) return known;
  const text = JSON.stringify(deskEntriesOf(reader));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const name = `${reader.language}-${hash}.json`;
  const file = { name, text, address: reader.asset(FOLDER + name) };
  made.set(reader, file);
  return file;
}

interface EntriesFile {
  /** Its name in the folder; changes with what stands in it. */
  readonly name: string;
  readonly text: string;
  /** Where the page finds it. */
  readonly address: string;
}
