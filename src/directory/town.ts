import type { Place } from '../schema/place.ts';
import { slugOf } from '../schema/slug-of.ts';

/** A town as the directory uses it: one point, the middle of its post office points. */
export type Town = {
  name: string;
  /** End of its page's address: "great-barrington". */
  slug: string;
  county: string;
  zips: string[];
  lat: number;
  lon: number;
};

/** The towns of the town table, in the order of a language's alphabet. */
export function townsOf(places: readonly Place[], language: string): Town[] {
  const byName = Map.groupBy(places, (place) => place.town);
  return [...byName]
    .map(([name, points]) => ({
      name,
      slug: slugOf(name),
      county: points[0]?.county ?? '',
      zips: [...new Set(points.map((point) => point.zip))].toSorted(),
      lat: points.reduce((sum, point) => sum + point.lat, 0) / points.length,
      lon: points.reduce((sum, point) => sum + point.lon, 0) / points.length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}
