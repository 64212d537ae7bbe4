import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const TEXT_FILES = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const HEAD_FILE =
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2';

/** Letters the site's own languages need; other scripts fall back to the reader's system font. */
const LETTERS = [range(0x20, 0x7e), range(0xa0, 0xff), 'ıŒœŠšŸŽž–—‘’“”…•′″→×'].join('');

const FACES = {
  'text-400': { file: `${TEXT_FILES}-400-normal.woff2` },
  'text-700': { file: `${TEXT_FILES}-700-normal.woff2` },
  // One static instance: variable fonts bloat printed PDFs (Type 3), measured 183 kB against 41.6 kB.
  'head-800': { file: HEAD_FILE, axes: { wdth: 76, wght: 800, opsz: 96 } },
} as const;

export type FaceName = keyof typeof FACES;
export const FACE_NAMES = Object.keys(FACES) as FaceName[];

/** One of the site's font files, cut down to its letters; woff2 for pages, sfnt to measure with. */
export function cutFace(name: FaceName, format: 'woff2' | 'sfnt' = 'woff2'): Promise<Buffer> {
  const face = FACES[name];
  const path = createRequire(import.meta.url).resolve(face.file);
  return subsetFont(readFileSync(path), LETTERS, {
    targetFormat: format,
    ...('axes' in face ? { variationAxes: face.axes } : {}),
  });
}

function range(from: number, until: number): string {
  return Array.from({ length: until - from + 1 }, (_, index) =>
    String.fromCodePoint(from + index),
  ).join('');
}
