import type { WebPageLeaf } from 'schema-dts';
import type { Entry, EntryWords } from '../../directory/entry.ts';
import { licenseOf } from '../../schema/license.ts';
import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { stableId } from '../stable-id.ts';

/** What every entry says of itself, whatever its kind. */
export type Entity = {
  '@id': string;
  identifier: string;
  name: string;
  description: string;
  url: string;
  mainEntityOfPage: WebPageLeaf;
};

/**
 * The facts that all kinds share. The id is the same in every language, so that programs that read two of our pages know
 * one thing; the identifier is that of HSDS. When somebody checked the facts is a date of the page (`lastReviewed`):
 * without one nobody has.
 * @param told sentences for the description, after the summary.
 */
export function entityOf(
  reader: Reader,
  entry: Entry,
  words: EntryWords,
  { changed, told }: { changed: CalendarDay | undefined; told: readonly (string | undefined)[] },
): Entity {
  const { network } = reader.directory;
  const page = pageAddress(reader, entry);
  return {
    '@id': entityId(reader, entry),
    identifier: `urn:uuid:${stableId(network, entry.id)}`,
    name: words.title,
    description: [words.summary, statusSaid(reader, entry), ...told].filter(Boolean).join(' '),
    url: page,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': page,
      inLanguage: reader.language,
      isPartOf: { '@id': siteId(reader) },
      license: licenseOf(network).url,
      dateModified: changed,
      lastReviewed: entry.facts.checked?.date,
    },
  };
}

/** The name of an entry among linked data: its page in the first language, and a part of that which is no page. */
export function entityId({ directory, inLanguage }: Reader, { id }: Entry): string {
  return `${absolute(directory.network, inLanguage(directory.firstLanguage, `${id}/`))}#entry`;
}

/** The same of the whole site. */
export function siteId({ directory, inLanguage }: Reader): string {
  return `${absolute(directory.network, inLanguage(directory.firstLanguage, ''))}#site`;
}

/** The address of an entry's page in the reader's language. */
export function pageAddress({ directory, to }: Reader, { id }: Entry): string {
  return absolute(directory.network, to(`${id}/`));
}

/** A list for a property that stands nowhere when it has no value. */
export function some<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}

function statusSaid(reader: Reader, { facts }: Entry): string | undefined {
  return facts.status === 'paused' ? reader.words.site.entry.paused : undefined;
}
