import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod';
import { SizeFigures } from './figures.ts';

/** Every size as it was last measured, so that one can be measured again without the others. */
const FILE = 'docs/benchmarks/build.json';

/** Puts a size in the place of what was measured of it before, and gives all of them, the smallest first. */
export async function keepFigures(figures: SizeFigures): Promise<SizeFigures[]> {
  const before = existsSync(FILE)
    ? z.array(SizeFigures).parse(JSON.parse(readFileSync(FILE, 'utf8')))
    : [];
  const all = [...before.filter(({ entries }) => entries !== figures.entries), figures];
  all.sort((a, b) => a.entries - b.entries);
  const text = JSON.stringify(all, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
  writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'json' }));
  return all;
}
