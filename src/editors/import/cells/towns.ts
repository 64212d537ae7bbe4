import { didYouMean } from '../../../check/nearest.ts';
import { milesBetween } from '../../../schema/miles-between.ts';
import type { Place } from '../../../schema/place.ts';
import { foldWords } from './reading.ts';

/** Farther than this from every town, a point is somewhere else. */
const NEAR_MILES = 6;
const EARTH_METERS = 6_378_137;

/** The towns of places.csv, found by name, by ZIP or by a point. */
export class Towns {
  readonly #byName = new Map<string, string>();
  readonly #zips = new Map<string, Set<string>>();
  readonly #places: readonly Place[];
  /** Longest first, so that "Great Barrington" is not read as "Barrington". */
  readonly #names: readonly string[];

  constructor(places: readonly Place[]) {
    this.#places = places;
    for (const { town, zip } of places) {
      this.#byName.set(foldWords(town), town);
      this.#zips.set(zip, (this.#zips.get(zip) ?? new Set()).add(town));
    }
    this.#names = [...this.#byName.keys()].toSorted((a, b) => b.length - a.length);
  }

  /** As places.csv writes it, whatever the capitals. */
  named(name: string): string | undefined {
    return this.#byName.get(foldWords(name));
  }

  meant(name: string): string | undefined {
    return didYouMean(name, new Set(this.#byName.values()));
  }

  /** The town that these words end in, and how many of their words it takes. */
  endOf(words: readonly string[]): { town: string; words: number } | undefined {
    const text = words.map(foldWords).join(' ');
    const name = this.#names.find((each) => text === each || text.endsWith(` ${each}`));
    const town = name === undefined ? undefined : this.#byName.get(name);
    return name === undefined || town === undefined
      ? undefined
      : { town, words: name.split(' ').length };
  }

  /** The only town with this ZIP; nothing when there are several. */
  withZip(zip: string): string | undefined {
    const [town, ...others] = this.#zips.get(zip) ?? [];
    return others.length === 0 ? town : undefined;
  }

  /** False only when places.csv knows the ZIP as another town's. */
  fits(town: string, zip: string): boolean {
    return this.#zips.get(zip)?.has(town) ?? !this.#places.some((place) => place.town === town);
  }

  /** The nearest town to a point in degrees, or in the meters of web maps (EPSG:3857). */
  near(lat: number, lon: number): string | undefined {
    if (!Number.isFinite(lat) || !Number.isFinite(lon) || (lat === 0 && lon === 0))
      return undefined;
    const point = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : inDegrees(lon, lat);
    const [nearest] = this.#places
      .map((place) => ({ town: place.town, miles: milesBetween(point, place) }))
      .toSorted((a, b) => a.miles - b.miles);
    return nearest !== undefined && nearest.miles <= NEAR_MILES ? nearest.town : undefined;
  }
}

function inDegrees(x: number, y: number): { lat: number; lon: number } {
  const toDegrees = 180 / Math.PI;
  return {
    lat: (2 * Math.atan(Math.exp(y / EARTH_METERS)) - Math.PI / 2) * toDegrees,
    lon: (x / EARTH_METERS) * toDegrees,
  };
}
