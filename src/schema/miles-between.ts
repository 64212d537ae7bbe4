// Ships to the browser.

const EARTH_MILES = 3959;

/** Miles in a straight line between two points of the globe (haversine): roads are longer. */
export function milesBetween(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [lat, lon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const half =
    Math.sin(lat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  // Opposite ends of the earth may come out a hair above 1.
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** In degrees. */
export type Point = { lat: number; lon: number };
