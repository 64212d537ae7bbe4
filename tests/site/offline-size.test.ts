import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { CopyFile, CopyPlan } from '../../src/offline/copy-plan.ts';
import { MOST_BYTES } from '../../src/offline/pack-language.ts';
import { BUILT_SITE, BUILT_SITES } from './built-site.ts';

const plansOf = (site: string) =>
  readdirSync(join(site, 'offline-data'))
    .filter((file) => /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?-[0-9a-f]{12}\.json$/.test(file))
    .map((file) => ({
      file,
      plan: JSON.parse(readFileSync(join(site, 'offline-data', file), 'utf8')) as CopyPlan,
    }));

test.each(BUILT_SITES)(
  'every language of $name is kept whole, and no copy takes more than is said',
  ({ site, content }) => {
    const plans = plansOf(site).filter(({ file }) => !file.includes('-desk-'));
    const { network } = openDirectory(content);
    const base = new URL(network.site).pathname.replace(/\/*$/, '/');
    expect(plans.length).toBe(network.languages.length);
    for (const { file, plan } of plans) {
      const all: CopyFile[] = [...plan.files, ...plan.packs, ...(plan.frame ? [plan.frame] : [])];
      const bytes = all.reduce((sum, { path }) => sum + weighed(site, path, base), 0);
      process.stdout.write(
        `${file}: ${plan.packs.flatMap(({ pages }) => pages).length} pages, ${Math.round(bytes / 1000)} kB packed\n`,
      );
      expect(bytes).toBeLessThanOrEqual(plan.bytes);
      expect(plan.bytes).toBeLessThan(MOST_BYTES);
      expect(plan.left).toEqual([]);
    }
  },
);

test('three hundred entries stay below the limit', () => {
  const entries = openDirectory('content').entries.length;
  for (const { plan } of plansOf(BUILT_SITE).filter(({ file }) => !file.includes('-desk-'))) {
    const pagesOf = (part: RegExp) => plan.packs.filter(({ pages }) => part.test(pages[0] ?? ''));
    const size = (files: readonly CopyFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
    // What grows with the entries: their pages and sheets, and no less than all lists.
    const growing = size(pagesOf(/(?:resources|groups|events|guides|needs|towns|areas|r)\//));
    expect(growing).toBeGreaterThan(0);
    expect(plan.bytes - growing + (growing * 300) / entries).toBeLessThan(MOST_BYTES);
  }
});

function weighed(site: string, path: string, folder: string): number {
  const file = path.slice(folder.length);
  const bytes = readFileSync(join(site, /(?:^|\/)$/.test(file) ? `${file}index.html` : file));
  return Math.min(bytes.length, gzipSync(bytes).length);
}
