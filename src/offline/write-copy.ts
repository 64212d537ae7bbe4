import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GUARDS } from '../hosting/guards.ts';
import type { CopyPlan, WorkerSettings } from './copy-plan.ts';
import { weigh } from './site-files.ts';
import { WORKER_FILE } from './worker-orders.ts';

/** One worker with its copy. */
export type CopyPlace = {
  /** Folder of the built site. */
  site: string;
  base: string;
  /** Folder of the worker, without the base: "es/", "desk/", or "". */
  folder: string;
  /** The same of what it has nothing to do with. */
  others: readonly string[];
  /** Begins the name of its plan: "es", "es-desk". */
  name: string;
};

/** Writes the plan of a copy and the worker that keeps it. Answers with the version. */
export async function writeCopy(
  { site, base, folder, others, name }: CopyPlace,
  plan: CopyPlan,
  compile: (settings: WorkerSettings) => string,
): Promise<string> {
  const text = JSON.stringify(plan);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const file = `offline-data/${name}-${version}.json`;
  await writeInto(site, file, text);
  const settings: WorkerSettings = {
    scope: base + folder,
    base,
    others: others.map((other) => base + other),
    version,
    plan: weigh(base + file, text),
    headers: GUARDS,
  };
  await writeInto(site, folder + WORKER_FILE, compile(settings));
  return version;
}

/** Writes a file of the site with its folder. */
export async function writeInto(site: string, file: string, text: string): Promise<void> {
  const path = join(site, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
