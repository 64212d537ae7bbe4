import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { cutFace } from '../fonts/faces.ts';
import type { FaceName } from '../fonts/faces.ts';

/** Browsers round and hint: a line counts as full a little before it is. */
const SAFETY = 0.97;
/** Advance of a letter the site's fonts do not have (another script), as a share of the type size. */
const UNKNOWN_ADVANCE = 0.62;

/** Tells how many lines a text takes, from the fonts' own advance widths. */
export type Measure = {
  /** Width of a text in the unit of `size`. */
  width: (text: string, face: FaceName, size: number) => number;
  /** Lines after greedy wrapping into `width`; a word wider than that counts as several lines. */
  lines: (text: string, face: FaceName, size: number, width: number) => number;
};

/** Loads the site's font files once, to measure with. */
export async function openMeasure(): Promise<Measure> {
  const faces: FaceName[] = ['text-400', 'text-700', 'head-800'];
  const fonts = new Map(
    await Promise.all(
      faces.map(async (face) => [face, read(await cutFace(face, 'sfnt'))] as const),
    ),
  );
  const width = (text: string, face: FaceName, size: number): number => {
    const font = fonts.get(face);
    const units = Array.from(text).reduce((sum, letter) => sum + advance(font, letter), 0);
    return units * size;
  };
  return {
    width,
    lines: (text, face, size, available) =>
      wrap(text, (part) => width(part, face, size), available * SAFETY),
  };
}

function wrap(text: string, width: (part: string) => number, available: number): number {
  const space = width(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const wide = width(word);
    if (used > 0 && used + space + wide > available) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + wide;
    const more = Math.ceil(used / available) - 1;
    lines += more;
    used -= more * available;
  }
  return lines;
}

function advance(font: Font | undefined, letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (font?.hasGlyphForCodePoint(point) !== true) return UNKNOWN_ADVANCE;
  return font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm;
}

function read(file: Buffer): Font {
  const font = create(file);
  if ('fonts' in font) throw new TypeError('A font collection is not one of our faces.');
  return font;
}
