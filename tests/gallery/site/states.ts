import { readContent } from '../../../src/check/read-content.ts';
import { Directory } from '../../../src/directory/directory.ts';
import type { Entry, EntryOf } from '../../../src/directory/entry.ts';
import type { Network } from '../../../src/schema/network.ts';
import type { Reader } from '../../../src/site/reader.ts';
import { contentFolder } from '../../../src/site/settings.ts';

/** The same reader of a network that is otherwise: at rest, a demonstration, with a page to mend entries on. */
export function inNetwork(reader: Reader, changes: Partial<Network>): Reader {
  const { content } = readContent(contentFolder());
  if (content === undefined) throw new Error('The content of the gallery has mistakes.');
  const network = { ...content.network, ...changes };
  return { ...reader, directory: new Directory({ ...content, network }) };
}

/** Nobody answers letters. */
export const DEMONSTRATION: Partial<Network> = { answered_by: [] };

/**
 * An entry of the fixture.
 * @throws {Error} when the fixture has it no more.
 */
export function entryCalled<K extends Entry['kind']>(
  reader: Reader,
  kind: K,
  slug: string,
): EntryOf<K> {
  const entry = reader.directory.find(kind, slug);
  if (entry === undefined) throw new Error(`The fixture has no ${kind}/${slug}.`);
  return entry;
}

/** The same entry, last checked on that day; never, without one. */
export function checkedOn<E extends Entry>(entry: E, date: string | undefined): E {
  const checked = date === undefined ? undefined : { date, by: 'phone' as const };
  return { ...entry, facts: { ...entry.facts, checked } };
}

/** A day for each state of evidence, as of `BUILT_AT`. */
export const CHECKED = {
  fresh: '2026-11-05',
  ageing: '2026-02-01',
  old: '2024-05-02',
  unchecked: undefined,
} as const;

/** A network at rest. */
export const AT_REST: Partial<Network> = {
  hiatus: {
    en: 'We rest until January 4 and read no letters.',
    es: 'Descansamos hasta el 4 de enero y no leemos cartas.',
    ar: 'نستريح حتى الرابع من يناير ولا نقرأ الرسائل.',
  },
};

/** The same entry with other facts. */
export function withFacts<E extends Entry>(entry: E, facts: Partial<E['facts']>): E {
  return { ...entry, facts: { ...entry.facts, ...facts } };
}
