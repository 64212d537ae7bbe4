import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { leaveOutOthers } from '../../src/delivery/leave-out-others.ts';
import { FORM_SERVICES } from '../../src/schema/vocabulary.ts';
import type { FormServiceKind } from '../../src/schema/vocabulary.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHOOSER = join(ROOT, 'src/delivery/delivery.ts');

/** What a browser gets for a network that uses this service; everything when none is named. */
async function bundle(
  used?: FormServiceKind,
): Promise<{ adapters: string[]; weight: number; later: string[] }> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    plugins: used ? [leaveOutOthers(used)] : [],
    build: {
      write: false,
      rolldownOptions: { input: CHOOSER, preserveEntrySignatures: 'strict', external: /zod/ },
    },
  })) as Rolldown.RolldownOutput;
  const [{ code, moduleIds }, ...others] = built.output;
  const names = moduleIds.map((id) => basename(id, '.ts'));
  return {
    adapters: FORM_SERVICES.filter((kind) => names.includes(kind)),
    weight: brotliCompressSync(code).length,
    later: others.flatMap((part) =>
      part.type === 'chunk' && part.isDynamicEntry ? part.name : [],
    ),
  };
}

test('a browser gets the adapter of its network and no other', async () => {
  const whole = await bundle();
  expect(whole.adapters).toEqual([...FORM_SERVICES]);
  for (const used of FORM_SERVICES) {
    const slim = await bundle(used);
    expect(slim.adapters).toEqual([used]);
    expect(slim.weight).toBeLessThan(whole.weight / 1.5);
    // What solves a puzzle is loaded when one is asked for, and only our own service asks.
    expect(slim.later).toEqual(used === 'inbox' ? ['solve-puzzle'] : []);
  }
}, 60_000);

test('what stands in for the others has every name that is imported from them', () => {
  const chooser = readFileSync(CHOOSER, 'utf8');
  const imported = FORM_SERVICES.map((kind) => {
    const names = new RegExp(`^import \\{ (\\w+) \\} from '\\./${kind}\\.ts'`, 'm').exec(chooser);
    return names?.[1];
  });
  const standIn = readFileSync(join(ROOT, 'src/delivery/left-out.ts'), 'utf8');
  expect(imported.filter((name) => !name || !standIn.includes(` as ${name},`))).toEqual([]);
});

test('the build itself keeps all of them', () => {
  const plugin = leaveOutOthers('inbox');
  expect(plugin.applyToEnvironment({ name: 'prerender' })).toBe(false);
  expect(plugin.applyToEnvironment({ name: 'client' })).toBe(true);
  expect(plugin.resolveId('./inbox.ts', CHOOSER)).toBeUndefined();
  expect(plugin.resolveId('./parse.ts', CHOOSER)).toMatch(/left-out\.ts$/);
  expect(plugin.resolveId('./parse.ts', join(ROOT, 'src/check/parse.ts'))).toBeUndefined();
});
