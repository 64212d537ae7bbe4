import { openDirectory } from '../../src/directory/directory.ts';
import { hsdsOf } from '../../src/open-data/hsds/hsds.ts';
import type { Hsds } from '../../src/open-data/hsds/hsds.ts';
import type { Service } from '../../src/open-data/hsds/schemas.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import { inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

export const TODAY = '2026-11-24';
export const PANTRY = 'resources/oak-pantry.md';

/** The valid network with changes, as HSDS, and its pantry. */
export function tiny(
  changes: Changes = {},
  today = TODAY,
  changedOn: Parameters<typeof hsdsOf>[1] = () => '2026-10-05',
): { hsds: Hsds; service: Service; location: Location | undefined; reader: Reader } {
  const directory = inContent(changes, openDirectory);
  const [first] = readersOf(directory, '/');
  if (first === undefined) throw new Error('The directory has no language.');
  const reader = { ...first, today };
  const hsds = hsdsOf(reader, changedOn);
  const service = hsds.services.find(({ name }) => name === 'Oak Pantry');
  if (service === undefined) throw new Error('The pantry is gone.');
  return { hsds, service, location: service.service_at_locations?.[0]?.location, reader };
}

type Location = NonNullable<Service['service_at_locations']>[number]['location'];
