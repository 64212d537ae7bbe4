import { Locator } from '../locator/draw-locator.ts';
import { directory } from './site.ts';

/** The map of this network's counties; none for a network outside the counties we have shapes of. */
export const locator =
  directory.network.counties.length === 0 ? undefined : new Locator(directory.network.counties);
