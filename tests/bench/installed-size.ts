import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { bundleService } from '../../src/inbox/operation/bundle-service.ts';
import { installPackages } from '../parse-server/open-parse.ts';

const ROOT = join(import.meta.dirname, '../..');
const Package = z.object({ dependencies: z.record(z.string(), z.string()) });

/** What a form service takes on the disk, in bytes, without Node and without a database. */
export interface InstalledSize {
  /** The program in one file. */
  readonly bundle: number;
  /** The source files and whole npm packages it is made of, installed alone. */
  readonly packages: number;
  /** The packages it names, with their versions; what those bring along is counted too. */
  readonly named: readonly string[];
}

/** Bundles our form service, and installs what it takes into a folder. Throws a CannotTry when npm cannot. */
export async function measureInstalled(
  folder: string,
  signal: AbortSignal,
): Promise<InstalledSize> {
  const bundled = join(folder, 'bundle');
  const { inputs, outputs } = await bundleService(bundled);
  const output = Object.entries(outputs).find(([path]) => path.endsWith('serve.mjs'));
  if (!output) throw new Error('The bundle has no serve.mjs.');
  const [, { bytes, inputs: inside }] = output;
  const files = Object.keys(inside);
  const { dependencies } = Package.parse(
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  const named = Object.entries(dependencies)
    .filter(([name]) => files.some((file) => file.includes(`node_modules/${name}/`)))
    .map(([name, version]) => `${name}@${version}`);
  const where = join(folder, 'packages');
  await mkdir(where);
  await writeFile(join(where, 'package.json'), '{"private":true}');
  await installPackages(where, named, signal);
  const own = files
    .filter((file) => !file.includes('node_modules/'))
    .reduce((sum, file) => sum + (inputs[file]?.bytes ?? 0), 0);
  return { bundle: bytes, packages: own + folderBytes(join(where, 'node_modules')), named };
}

/** Bytes of all files in a folder and below it. */
export function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const found = lstatSync(join(folder, name));
    return found.isFile() ? sum + found.size : sum;
  }, 0);
}
