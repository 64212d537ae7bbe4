import { createHash } from 'node:crypto';
import { onceFor } from '../../rebuild/once.ts';
import type { Reader } from '../../site/reader.ts';
import { deskEntriesOf } from './desk-entries.ts';

/** The folder of the site these files stand in. */
const FOLDER = 'desk-data/';

/** The entries that could fit, in one language: a JSON list of `DeskEntry`. The same for everybody. */
export const entriesFileOf = onceFor((reader: Reader): EntriesFile => {
  const text = JSON.stringify(deskEntriesOf(reader));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const name = `${reader.language}-${hash}.json`;
  return { name, text, address: reader.asset(FOLDER + name) };
});

interface EntriesFile {
  /** Its name in the folder; changes with what stands in it. */
  readonly name: string;
  readonly text: string;
  /** Where the page finds it. */
  readonly address: string;
}
