import type { Entry, EntryOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';

/** 4 is what programs read best; 3 is what every phone reads. */
export const CARD_VERSIONS = [3, 4] as const;
export type CardVersion = (typeof CARD_VERSIONS)[number];

/** Entries that can have a card. */
export type Contactable = EntryOf<'resources'> | EntryOf<'groups'>;

/**
 * The address of an entry's card without the folder of the site, or nothing when it has none: an event or a guide, no
 * way to reach anybody, or nobody there any more. Its last part becomes a file's name on somebody's phone, so an entry
 * with discreet words is named by the code of its discreet page.
 */
export function cardPath(
  { language }: Pick<Reader, 'language'>,
  entry: Entry,
  version: CardVersion,
): string | undefined {
  if (entry.kind !== 'resources' && entry.kind !== 'groups') return undefined;
  const { contact: { phones = [], email, web } = {}, status } = entry.facts;
  const isPast = entry.kind === 'groups' && entry.facts.state === 'historic';
  if (phones.length === 0 && email === undefined && web === undefined) return undefined;
  if (status === 'closed' || isPast) return undefined;
  const name = entry.discreetCode === undefined ? entry.id : `sheets/${entry.discreetCode}`;
  return `contacts/${language}/${version === 3 ? 'vcard3/' : ''}${name}.vcf`;
}
