import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { cut } from './faces.ts';
import type { FaceName } from './face-name.ts';
import { joinFonts } from './join-fonts.ts';

const FAMILY = '@fontsource-variable/noto-sans-sc';
const WEIGHTS: Readonly<Record<FaceName, number>> = {
  'text-400': 400,
  'text-700': 700,
  'head-800': 800,
};

/** One file of Noto Sans SC with just these letters, out of the slices it is published in. */
export async function cutHan(name: FaceName, letters: string): Promise<Buffer> {
  const axes = { wght: WEIGHTS[name] };
  const slices = readSlices();
  const bySlice = Map.groupBy(letters, (letter) => slices.get(letter.codePointAt(0) ?? 0));
  const parts = await Promise.all(
    [...bySlice].flatMap(([slice, some]) =>
      slice === undefined
        ? []
        : cut(
            { file: `${FAMILY}/files/noto-sans-sc-${slice}-wght-normal.woff2`, axes },
            some.join(''),
            'sfnt',
          ),
    ),
  );
  return subsetFont(joinFonts(parts), letters, { targetFormat: 'woff2' });
}

/** Code points of every letter the family has. */
export function hanPoints(): ReadonlySet<number> {
  return new Set(readSlices().keys());
}

/** Number of the slice that holds each letter. */
function readSlices(): Map<number, string> {
  const path = createRequire(import.meta.url).resolve(`${FAMILY}/unicode.json`);
  const ranges = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return new Map(
    Object.entries(ranges).flatMap(([slice, range]) => {
      const number = /^\[(\d+)\]$/.exec(slice)?.[1];
      return number === undefined ? [] : pointsIn(range).map((point) => [point, number] as const);
    }),
  );
}

/** The code points of "U+4e00,U+4e03-4e05". */
function pointsIn(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [from = 0, until = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: until - from + 1 }, (_, index) => from + index);
  });
}
