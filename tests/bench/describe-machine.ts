import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const Package = z.object({ version: z.string() });

/**
 * Where and when figures were measured, as a sentence for a note: day, cores, processor, memory, system, and Node and other
 * programs with their versions.
 */
export function describeMachine(others: readonly string[] = []): string {
  const day = new Date().toISOString().slice(0, 10);
  const [processor] = cpus();
  const model = processor?.model.trim() ?? '';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const programs = [`Node ${process.versions.node}`, ...others].join(', ');
  return `Measured on ${day}: ${availableParallelism()} cores${model === '' ? '' : ` (${model})`}, ${gigabytes} GB of memory, ${platform()} on ${arch()}; ${programs}.`;
}

/** "astro 7.3.4", of a package that is installed here. */
export function versionOf(name: string): string {
  const text = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
  return `${name} ${Package.parse(JSON.parse(text)).version}`;
}
