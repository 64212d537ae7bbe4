import { createHash } from 'node:crypto';
import { onceFor } from '../../rebuild/once.ts';
import type { Reader } from '../../site/reader.ts';
import type { SheetFiles } from '../load-entries.ts';
import type { SheetEntry } from '../sheet-entry.ts';
import { sheetEntryOf } from './sheet-entry-of.ts';

/** The folder of the site these files stand in. */
const FOLDER = 'sheet-data/';
/** Up to so many entries are one file, so that not even its name tells what somebody chose. */
const MOST_IN_ONE = 500;

const made = onceFor((reader: Reader) => makeParts(reader, MOST_IN_ONE));

/** One data file: its name in the folder, and what stands in it. */
export type SheetPart = { name: string; text: string };

/** The data of the sheet in one language, by the first letter of its codes; a small directory has one file, "". */
export function sheetPartsOf(reader: Reader, most = MOST_IN_ONE): ReadonlyMap<string, SheetPart> {
  return most === MOST_IN_ONE ? made(reader) : makeParts(reader, most);
}

function makeParts(reader: Reader, most: number): ReadonlyMap<string, SheetPart> {
  const entries = reader.directory.entries.map((entry) => sheetEntryOf(reader, entry));
  const slices = entries.length <= most ? new Map([['', entries]]) : byLetter(entries);
  const texts = [...slices].map(
    ([letter, slice]) => [letter, JSON.stringify({ entries: slice })] as const,
  );
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 12);
  return new Map(
    texts.map(([letter, text]) => [
      letter,
      { name: `${reader.language}-${hash}${letter === '' ? '' : `-${letter}`}.json`, text },
    ]),
  );
}

/** Where the page finds them. */
export function sheetFilesOf(reader: Reader): SheetFiles {
  return Object.fromEntries(
    [...sheetPartsOf(reader)].map(([letter, { name }]) => [letter, reader.asset(FOLDER + name)]),
  );
}

/** An entry that answers to two codes stands in the slices of both. */
function byLetter(entries: readonly SheetEntry[]): Map<string, SheetEntry[]> {
  const slices = new Map<string, SheetEntry[]>();
  for (const entry of entries) {
    const letters = new Set(
      [entry.code, entry.alias ?? entry.code].map((code) => code.slice(0, 1)),
    );
    for (const letter of letters) slices.set(letter, [...(slices.get(letter) ?? []), entry]);
  }
  return new Map([...slices].toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
