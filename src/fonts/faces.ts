import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { FaceName } from './face-name.ts';
import { lettersOf } from './scripts.ts';
import type { FontFile, Script } from './scripts.ts';

const TEXT_FILES = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
const HEAD_FILE =
  '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2';

/**
 * Letters the site's own languages need. Pages show other scripts in the reader's system font, sheets in fonts of ours
 * (`scripts.ts`): what is printed must not depend on the computer that prints it.
 */
export const LETTERS = [range(0x20, 0x7e), range(0xa0, 0xff), 'ıŒœŠšŸŽž–—‘’“”…•′″→×'].join('');

const FACES = {
  'text-400': { file: `${TEXT_FILES}-400-normal.woff2` },
  'text-700': { file: `${TEXT_FILES}-700-normal.woff2` },
  // One static instance: variable fonts bloat printed PDFs (Type 3), measured 183 kB against 41.6 kB.
  'head-800': { file: HEAD_FILE, axes: { wdth: 76, wght: 800, opsz: 96 } },
} as const satisfies Record<FaceName, FontFile>;

type FontFormat = 'woff2' | 'sfnt';

/** One of the site's font files, cut down to its letters; woff2 for pages, sfnt to measure with. */
export function cutFace(name: FaceName, format: FontFormat = 'woff2'): Promise<Buffer> {
  return cut(FACES[name], LETTERS, format);
}

/** The same face in another script, whole: one static instance of its variable font. */
export function cutScript(
  script: Pick<Script, 'ranges' | 'files'>,
  name: FaceName,
  format: FontFormat = 'woff2',
): Promise<Buffer> {
  return cut(script.files[name], lettersOf(script), format);
}

/** A font file of a package, cut down to some letters. */
export function cut(
  { file, axes }: FontFile,
  letters: string,
  format: FontFormat,
): Promise<Buffer> {
  return subsetFont(readFileSync(createRequire(import.meta.url).resolve(file)), letters, {
    targetFormat: format,
    ...(axes === undefined ? {} : { variationAxes: axes }),
  });
}

function range(from: number, until: number): string {
  return Array.from({ length: until - from + 1 }, (_, index) =>
    String.fromCodePoint(from + index),
  ).join('');
}
