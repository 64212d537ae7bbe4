import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageFile } from '../../src/flyer/print/site-file.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';

/** What a sheet is a sample of: its language, what it is, and of which kind of entry. */
export function typeOf({ name, language, address, paper }: Sheet): string {
  const kind = /\/(resources|groups|events|guides|needs|areas)\//.exec(address)?.[1] ?? '';
  return [language, name, kind, paper ?? ''].filter((part) => part !== '').join(' ');
}

/** Of each type the sheet with the longest page and the one with the shortest. One without a page is always among them. */
export function chooseExtremes(sheets: readonly Sheet[], site: string, base: string): Sheet[] {
  return [...Map.groupBy(sheets, typeOf).values()].flatMap((same) => {
    const missing = same.filter(({ address }) => sizeOf(site, base, address) === 0);
    const sorted = same
      .filter((sheet) => !missing.includes(sheet))
      .toSorted((a, b) => sizeOf(site, base, a.address) - sizeOf(site, base, b.address));
    return [...new Set([...missing, ...sorted.slice(0, 1), ...sorted.slice(-1)])];
  });
}

/** Each sheet in one language only, the languages taking turns: every entry is seen, and of every type many languages. */
export function chooseInTurns(sheets: readonly Sheet[]): Sheet[] {
  return [...Map.groupBy(sheets, ({ file }) => file).values()].flatMap(
    (same, index) => same[index % same.length] ?? [],
  );
}

function sizeOf(site: string, base: string, address: string): number {
  const file = join(site, pageFile(address, base));
  return existsSync(file) ? statSync(file).size : 0;
}
