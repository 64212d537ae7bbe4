import type { Place } from '../schema/place.ts';
import type { Kind } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { WrittenFile } from './written-file.ts';

/** A ZIP beside a town must be one that places.csv has for it. `towns` are the ZIPs by town. */
export function checkZip(
  { source, facts }: WrittenFile<Kind>,
  towns: ReadonlyMap<string, readonly string[]> | undefined,
): Problem[] {
  const { town, zip } = whereOf(facts);
  const zips = typeof town === 'string' ? towns?.get(town) : undefined;
  if (zips === undefined || typeof zip !== 'string' || !/^\d{5}$/.test(zip) || zips.includes(zip))
    return [];
  const others = [...(towns ?? [])].filter(([, its]) => its.includes(zip)).map(([name]) => name);
  const message =
    others.length === 0
      ? `${zip} is not a ZIP of ${String(town)}.`
      : `${zip} is the ZIP of ${others.join(' and ')}, not of ${String(town)}.`;
  const right = zips.map((each) => `"${each}"`).join(' or ');
  const fix = `write ${right}, or correct the town. If mail really goes there under ${zip}, add a row to places.csv.`;
  return [source.problemAt(['where', 'zip'], 'zip-town', message, fix)];
}

/** The ZIPs of each town of places.csv. */
export function zipsByTown(places: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  const towns = new Map<string, string[]>();
  for (const { town, zip } of places) towns.set(town, [...(towns.get(town) ?? []), zip]);
  return towns;
}

function whereOf(facts: Record<string, unknown>): { town?: unknown; zip?: unknown } {
  const where = facts['where'];
  return typeof where === 'object' && where !== null ? where : {};
}
