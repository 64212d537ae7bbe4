import type { Place } from '../schema/place.ts';

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

const EARTH_MILES = 3958.8;

/** The towns of the town table, in alphabetical order. */
export function townsOf(places: readonly Place[]): Town[] {
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
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Miles in a straight line between two points of the globe (haversine): roads are longer. */
export function milesBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_MILES * Math.asin(Math.sqrt(chord));
}

/** A name as part of an address: accents folded, other signs to dashes. Letters of other scripts stay. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

type Point = { lat: number; lon: number };
