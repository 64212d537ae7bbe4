import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { readPlaces } from '../../check/read-places.ts';
import { Needs } from '../../schema/needs.ts';
import type { Need } from '../../schema/needs.ts';
import { Network } from '../../schema/network.ts';
import type { Place } from '../../schema/place.ts';
import { Redirects } from '../../schema/redirects.ts';
import { CommandError } from './command-error.ts';

/** What a network knows beside its entries. */
export type Known = {
  readonly network: Network;
  readonly needs: readonly Need[];
  readonly places: readonly Place[];
  /** Addresses of entries that have gone, like "resources/old-pantry": no entry takes them again. */
  readonly gone: ReadonlySet<string>;
};

/** Reads the files that every network needs. Throws a CommandError when one is missing or has a mistake. */
export function readKnown(folder: string): Known {
  const places = readPlaces(folder, []);
  if (places === undefined) throw broken(folder, 'places.csv');
  const redirects = existsSync(join(folder, 'redirects.yaml'))
    ? readYaml(folder, 'redirects.yaml', Redirects)
    : {};
  return {
    network: readYaml(folder, 'network.yaml', Network),
    needs: readYaml(folder, 'needs.yaml', Needs),
    places,
    gone: new Set(Object.keys(redirects)),
  };
}

function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  try {
    return schema.parse(parse(readFileSync(join(folder, name), 'utf8')));
  } catch (error) {
    throw broken(folder, name, error);
  }
}

function broken(folder: string, name: string, cause?: unknown): CommandError {
  return new CommandError(
    `${basename(folder)}/${name} is missing or has a mistake. Run "npm run check" to see it, and mend it first.`,
    { cause },
  );
}
