import type { PlaceLeaf, PostalAddressLeaf } from 'schema-dts';
import { publicWhereOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { some } from './entity.ts';

/** Where an entry is, as far as it may be published. */
export function placeOf(reader: Reader, entry: Entry): PlaceLeaf | undefined {
  const where = publicWhereOf(entry);
  if (where === undefined) return undefined;
  const { access: names } = reader.words.site.vocabulary;
  return {
    '@type': 'Place',
    name: where.name,
    address: addressOf(reader, entry),
    amenityFeature: some(
      (where.access ?? []).map((access) => ({
        '@type': 'LocationFeatureSpecification',
        name: names[access],
        value: true,
      })),
    ),
  };
}

/** The same as an address: the town alone where only that may be known. */
export function addressOf(
  { directory: { network } }: Reader,
  entry: Entry,
): PostalAddressLeaf | undefined {
  const where = publicWhereOf(entry);
  return (
    where && {
      '@type': 'PostalAddress',
      streetAddress: where.street,
      addressLocality: where.town,
      addressRegion: network.region,
      postalCode: where.zip,
      addressCountry: network.country,
    }
  );
}
