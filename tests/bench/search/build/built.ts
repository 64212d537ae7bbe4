import { ENGINES, OURS } from '../engines/engines.ts';
import type { Engine } from '../engines/engine.ts';
import { buildDictionary } from '../engines/ours/build.ts';

/** Ours without Pagefind behind it. */
export const OURS_DICTIONARY = `${OURS}, the dictionary alone`;

/** Everything whose build is measured, by its name. */
export const BUILDS: ReadonlyMap<string, Engine['build']> = new Map([
  [OURS_DICTIONARY, buildDictionary],
  ...ENGINES.map(({ name, build }) => [name, build] as const),
]);
