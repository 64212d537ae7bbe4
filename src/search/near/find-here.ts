// Ships to the browser, on the search page only.
import type { Point } from '../../schema/miles-between.ts';

/** A rough place is enough to sort by miles, and quicker to get. */
const PATIENCE_MS = 15_000;
const OLDEST_MS = 10 * 60_000;
/** Two decimals of a degree: about a mile. */
const STEPS_A_DEGREE = 100;

/** Asks the device where it is, once and roughly. Never rejects. */
export function findHere(geolocation: Geolocation): Promise<Here> {
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => {
        resolve({
          kind: 'found',
          point: { lat: round(coords.latitude), lon: round(coords.longitude) },
        });
      },
      ({ code, PERMISSION_DENIED }) => {
        resolve({ kind: code === PERMISSION_DENIED ? 'denied' : 'unavailable' });
      },
      { enableHighAccuracy: false, timeout: PATIENCE_MS, maximumAge: OLDEST_MS },
    );
  });
}

function round(degrees: number): number {
  return Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE;
}

/** Where the device is, or why nobody knows: the person said no, or it could not tell in time. */
export type Here = { kind: 'found'; point: Point } | { kind: 'denied' | 'unavailable' };
