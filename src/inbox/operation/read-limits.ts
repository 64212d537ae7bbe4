import { OpenError } from './open-error.ts';

const DEFAULT_LIMIT = 20;
const MOST = 100_000;

/**
 * PATCHWORK_LIMIT: posts a minute from one sender before a puzzle is asked, 20 unless it is set; nothing when it is
 * "off". Throws an OpenError when it cannot be used.
 */
export function readLimit(environment: NodeJS.ProcessEnv): number | undefined {
  if (environment.PATCHWORK_LIMIT?.trim() === 'off') return undefined;
  const perMinute = readWhole(environment.PATCHWORK_LIMIT, DEFAULT_LIMIT, 1, MOST);
  if (perMinute !== undefined) return perMinute;
  throw new OpenError(
    'PATCHWORK_LIMIT is not a number. Write how many posts a minute one address may make before a puzzle is asked, or off: PATCHWORK_LIMIT=20 npm start',
  );
}

/** PATCHWORK_PROXIES: how many proxies stand in front of the service, none unless it is set. Throws an OpenError when it cannot be used. */
export function readProxies(environment: NodeJS.ProcessEnv): number {
  const proxies = readWhole(environment.PATCHWORK_PROXIES, 0, 0, 10);
  if (proxies !== undefined) return proxies;
  throw new OpenError(
    'PATCHWORK_PROXIES is not a number. Write how many proxies stand in front of Patchwork, 0 to 10: PATCHWORK_PROXIES=1 npm start',
  );
}

/** A whole number between two others, the usual one when nothing is written, nothing when it is anything else. */
function readWhole(
  text: string | undefined,
  usual: number,
  least: number,
  most: number,
): number | undefined {
  if (!text?.trim()) return usual;
  const number = Number(text);
  return /^\d+$/.test(text.trim()) && number >= least && number <= most ? number : undefined;
}
