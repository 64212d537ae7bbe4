// Ships to the browser, on the navigators' desk only.
import type { Arrival, SetAside } from './desk-letter.ts';
import { holdsKey, isKeyFile } from './holds-key.ts';
import { isNothing } from './found.ts';
import type { Found, Source } from './found.ts';
import { readBytes, readText } from './read-text.ts';

/** Largest file that is read, in bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Most letters in one file. */
export const MOST_ARRIVALS = 20_000;

/** A file that was dropped or chosen: what is used of the browser's `File`. `lastModified` in milliseconds. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What came out of files. Everything that is no letter has its entry in `aside`. */
export interface Dropped {
  readonly arrivals: Arrival[];
  readonly aside: SetAside[];
}

/**
 * Finds the letters in files: sealed ones (`.age`, binary or armored), mails and mailboxes, tables (CSV) and JSON of
 * form services and of the inbox. What a file is, its content says. Never throws for what is in a file.
 */
export async function readDropped(files: readonly DroppedFile[]): Promise<Dropped> {
  const found: Found[] = [];
  // One after the other: several large files at once need not fit into a phone's memory.
  for (const file of files) found.push(await readFile(file));
  return together(found);
}

/**
 * Finds the letters in a text that somebody pasted.
 * @param name what the letters are found by when nothing in the text names them, in the page's language.
 */
export function readPasted(text: string, name: string, now: Date): Dropped {
  if (holdsKey(text)) return together([aKey(name)]);
  return together([settle(readText(text, { name, received: now.toISOString() }), name)]);
}

async function readFile(file: DroppedFile): Promise<Found> {
  const { name, size } = file;
  if (size > MOST_BYTES) return { arrivals: [], aside: [{ name, reason: 'too-large' }] };
  const source: Source = { name, received: new Date(file.lastModified).toISOString() };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isKeyFile(bytes) ? aKey(name) : settle(readBytes(bytes, source), name);
  } catch {
    // A folder, or a file that was moved since. The browser's message may name its place on the disk.
    return { arrivals: [], aside: [{ name, reason: 'unknown-file' }] };
  }
}

/** Nothing of it is read, kept or shown. */
function aKey(name: string): Found {
  return { arrivals: [], aside: [{ name, reason: 'a-key' }] };
}

function settle(found: Found, name: string): Found {
  if (isNothing(found)) return { arrivals: [], aside: [{ name, reason: 'unknown-file' }] };
  if (found.arrivals.length + found.aside.length > MOST_ARRIVALS)
    return { arrivals: [], aside: [{ name, reason: 'too-large' }] };
  return { arrivals: withoutCopies(found.arrivals), aside: found.aside };
}

/** A mail has the same letter as text and as a page, and again under every reply: the earliest of equal ones stays. */
function withoutCopies(arrivals: readonly Arrival[]): Arrival[] {
  const kept = new Map<unknown, Arrival>();
  for (const arrival of arrivals) {
    const content = 'plain' in arrival ? arrival.plain : arrival.sealed;
    const before = kept.get(content);
    kept.set(content, before === undefined ? arrival : earlier(before, arrival));
  }
  return [...kept.values()];
}

function earlier(one: Arrival, other: Arrival): Arrival {
  return other.received < one.received ? other : one;
}

function together(found: readonly Found[]): Dropped {
  return {
    arrivals: found.flatMap(({ arrivals }) => arrivals),
    aside: found.flatMap(({ aside }) => aside),
  };
}
