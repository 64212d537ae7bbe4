import { Locator } from '../locator/draw-locator.ts';
import { directory } from './site.ts';

const locator =
  directory.network.counties.length === 0 ? undefined : new Locator(directory.network.counties);

/** The map that a town stands on; none outside of the counties that the network names. */
export function locatorOf(town: Point): Locator | undefined {
  return locator?.holds(town) === true ? locator : undefined;
}

type Point = { lat: number; lon: number };
