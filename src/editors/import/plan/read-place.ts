import type { Where } from '../../../schema/where.ts';
import { isBox, isWithheld, readAddress, readZip } from '../cells/read-address.ts';
import type { Address } from '../cells/read-address.ts';
import { readAccess } from '../cells/read-access.ts';
import { meaningOf } from '../mapping/mapping.ts';
import type { Cell } from './gather-cells.ts';
import type { RowReader } from './row-reader.ts';
import type { World } from './world.ts';

const LEFT_WITHOUT_TOWN = [
  ...(['address', 'where.street', 'where.zip', 'where.name', 'where.directions'] as const),
  ...(['where.bus', 'where.access'] as const),
];

/**
 * Where a row is. `elsewhere` = it names a town that is none of ours. Without any town there is no `where`: what is known
 * of the place goes to a person, with the town that its ZIP or its point proposes.
 */
export function readPlace(reader: RowReader, world: World): Place {
  const { towns, mapping } = world;
  const found = addressOf(reader, world);
  const said = reader.text('where.town');
  const name = reader.text('where.name');
  // HSDS wants a name for every place; where only the town is known, that is it.
  const isTown = said === undefined && found.town === undefined && towns.named(name ?? '');
  const named = said === undefined ? found.town || isTown || undefined : townOf(said, world);
  if (named === undefined && (said ?? found.elsewhere) !== undefined) {
    const elsewhere = said ?? found.elsewhere ?? '';
    return { elsewhere, meant: towns.meant(elsewhere) };
  }
  const zip = zipOf(reader) ?? found.zip;
  const proposed = named === undefined ? proposedTown(reader, zip, world) : undefined;
  const town = named ?? (mapping.take_proposed_towns ? proposed : undefined);
  if (town === undefined) {
    leavePlace(reader, proposed);
    return {};
  }
  const where: Where = { town, location: 'street' };
  if (name !== undefined && !isTown) where.name = name;
  if (found.street !== undefined) {
    if (isWithheld(found.street)) where.location = 'town';
    else if (isBox(found.street)) leaveStreet(reader, 'a post box is no place to go to');
    else where.street = found.street;
  }
  if (where.location === 'town') return { where: { town, location: 'town' } };
  if (zip !== undefined) {
    if (towns.fits(town, zip)) where.zip = zip;
    else reader.leave(zipCell(reader, zip), `places.csv has no ZIP ${zip} in ${town}`);
  }
  const directions = reader.text('where.directions');
  if (directions !== undefined) where.directions = directions;
  const bus = reader.text('where.bus');
  if (bus !== undefined) where.bus = bus;
  const access = reader.read('where.access', readAccess).flat();
  if (access.length > 0) where.access = access;
  return { where };
}

/** From one cell that holds all of it, or from cells for street, town and ZIP. Phones in it were taken out before. */
function addressOf(reader: RowReader, { towns }: World): Address {
  const whole = reader.address;
  if (whole !== undefined) return readAddress(whole, towns);
  const street = reader.text('where.street');
  if (street === undefined) return {};
  // "12 Main St, Lee MA 01238" beside a column for the town says the town twice.
  const parts = readAddress(street, towns);
  return parts.town === undefined ? { street } : parts;
}

function townOf(said: string, { towns, mapping }: World): string | undefined {
  const meant = meaningOf(mapping.values.towns, said);
  return towns.named(meant ?? said) ?? readAddress(said, towns).town;
}

function zipOf(reader: RowReader): string | undefined {
  const cell = reader.all('where.zip')[0];
  if (cell === undefined) return undefined;
  const zip = readZip(cell.text);
  if (zip === undefined) reader.leave(cell, 'it is not a ZIP of five digits');
  return zip;
}

function zipCell(reader: RowReader, zip: string): Cell {
  return reader.all('where.zip')[0] ?? { column: 'ZIP', text: zip };
}

/** By the ZIP, else by the point. */
function proposedTown(
  reader: RowReader,
  zip: string | undefined,
  { towns }: World,
): string | undefined {
  const byZip = zip === undefined ? undefined : towns.withZip(zip);
  const [lat, lon] = [reader.text('lat'), reader.text('lon')].map((text) => Number(text ?? NaN));
  return byZip ?? (lat === undefined || lon === undefined ? undefined : towns.near(lat, lon));
}

function leavePlace(reader: RowReader, proposed: string | undefined): void {
  const why =
    proposed === undefined
      ? 'the row names no town'
      : `the row names no town; it may be ${proposed}`;
  for (const target of LEFT_WITHOUT_TOWN)
    for (const cell of reader.all(target)) reader.leave(cell, why);
}

function leaveStreet(reader: RowReader, why: string): void {
  for (const target of ['address', 'where.street'] as const)
    for (const cell of reader.all(target)) reader.leave(cell, why);
}

type Place = { where?: Where; elsewhere?: string; meant?: string | undefined };
