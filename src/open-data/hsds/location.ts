import { publicWhereOf, whereOf } from '../../directory/entry.ts';
import type { Entry, EntryWords, PublicWhere } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { stableId } from '../stable-id.ts';
import { eachOnce, given } from './given.ts';
import type { Address, Location } from './schemas.ts';

/**
 * The place of an entry, as much of it as may be published: nothing, a town's name, or all. HSDS wants street, state,
 * ZIP and country in an address; where one is not known, the location says in words what is.
 */
export function locationOf(reader: Reader, entry: Entry, words: EntryWords): Location | undefined {
  const where = publicWhereOf(entry);
  if (where === undefined) return undefined;
  const { entry: said, vocabulary } = reader.words.site;
  const { network } = reader.directory;
  const name = `${entry.id}/location`;
  const address = addressOf(reader, `${name}/address`, where);
  const isTownOnly = whereOf(entry)?.location === 'town';
  const place = [where.street, [where.town, where.zip].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const called = where.name ?? where.street ?? where.town;
  return {
    id: stableId(network, name),
    location_type: 'physical',
    name: called,
    ...given({
      description: [
        isTownOnly ? said.townOnly : '',
        address === undefined && place !== called ? place : '',
        isTownOnly ? '' : (words.directions ?? ''),
      ]
        .filter(Boolean)
        .join('\n'),
      transportation: where.bus,
      addresses: address ? [address] : [],
      accessibility: eachOnce(
        (where.access ?? []).map((access) => ({
          id: stableId(network, `${name}/accessibility/${access}`),
          description: vocabulary.access[access],
        })),
      ),
    }),
  };
}

function addressOf(
  { directory: { network, towns } }: Reader,
  name: string,
  { street, town, zip }: PublicWhere,
): Address | undefined {
  const county = towns.find((known) => known.name === town)?.county;
  // A country without states has its counties in their place.
  const state = network.region ?? county;
  if (street === undefined || zip === undefined || state === undefined) return undefined;
  return {
    id: stableId(network, name),
    address_1: street,
    city: town,
    ...(county === undefined || county === state ? {} : { region: county }),
    state_province: state,
    postal_code: zip,
    country: network.country,
    address_type: 'physical',
  };
}
