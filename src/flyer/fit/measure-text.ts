import type { Font } from 'fontkit';
import { FACE_NAMES } from '../../fonts/face-name.ts';
import type { FaceName } from '../../fonts/face-name.ts';
import { cutFace, cutScript } from '../../fonts/faces.ts';
import { openFont } from '../../fonts/join-fonts.ts';
import { HAN, HAN_ADJUST, scriptOf } from '../../fonts/scripts.ts';
import type { Script } from '../../fonts/scripts.ts';
import { partsOf, wrapLines } from './wrap-lines.ts';
import type { Part } from './wrap-lines.ts';

/** Browsers round and hint: a line counts as full a little before it is. */
const SAFETY = 0.97;
/** Advance of a letter that no font of ours has, as a share of the type size: few are wider. */
const UNKNOWN_ADVANCE = 0.8;
/** Words, and texts cut into words, that are held for each face: those of some hundred sheets. */
const MOST_HELD = 20_000;
/** Signs that stand on the letter before them, or are not seen. */
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;

/** Tells how many lines a text takes, from the fonts' own advance widths. */
export type Measure = {
  /** Width of a text in the unit of `size`. */
  width: (text: string, face: FaceName, size: number) => number;
  /** Lines after greedy wrapping into `width`; a word wider than that counts as several lines. */
  lines: (text: string, face: FaceName, size: number, width: number) => number;
};

/**
 * Loads the fonts to measure with: the site's own, and those of the other scripts that stand in `text`. Letters of
 * scripts that do not are counted generously.
 */
export async function openMeasure(text = ''): Promise<Measure> {
  const scripts = new Set(Array.from(new Set(text), scriptOf));
  const faces = await Promise.all(
    FACE_NAMES.map(async (face) => [face, await openFonts(face, scripts)] as const),
  );
  const fonts = Object.fromEntries(faces) as Record<FaceName, Fonts>;
  const known = eachFace(() => new Map<string, number>());
  const units = (measured: string, face: FaceName): number =>
    heldIn(known[face], measured, () => unitsOf(measured, face, fonts[face]));
  const laid = eachFace(() => new Map<string, readonly Part[]>());
  return {
    width: (measured, face, size) => units(measured, face) * size,
    // A text is tried at many sizes: its words are cut and measured once.
    lines: (measured, face, size, available) =>
      wrapLines(
        heldIn(laid[face], measured, () => partsOf(measured, (part) => units(part, face))),
        units(' ', face),
        size,
        available * SAFETY,
      ),
  };
}

function eachFace<T>(make: () => T): Record<FaceName, T> {
  return { 'text-400': make(), 'text-700': make(), 'head-800': make() };
}

/** What the map holds, or else what is made now; it is emptied when it is full. */
function heldIn<T>(map: Map<string, T>, key: string, make: () => T): T {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  if (map.size >= MOST_HELD) map.clear();
  map.set(key, made);
  return made;
}

/** Width of a text at size 1: run by run, each in the font that has its letters. */
function unitsOf(text: string, face: FaceName, fonts: Fonts): number {
  let units = 0;
  let word = '';
  let script: Script | undefined;
  const close = (): void => {
    if (script !== undefined) units += shapedWidth(word, face, script, fonts);
    word = '';
  };
  for (const letter of text) {
    const own = scriptOf(letter) ?? (WITHOUT_WIDTH.test(letter) ? script : undefined);
    if (own !== script) close();
    script = own;
    if (own === undefined) units += advance(letter, face, fonts.own);
    else word += letter;
  }
  close();
  return units;
}

/** Letters that join are as wide as the browser shapes them; others are counted one by one. */
function shapedWidth(word: string, face: FaceName, script: Script, fonts: Fonts): number {
  const font = fonts.scripts.get(script);
  const units =
    font !== undefined && script.joins
      ? font.layout(word).advanceWidth / font.unitsPerEm
      : Array.from(word).reduce((sum, letter) => sum + advance(letter, face, font), 0);
  return units * script.adjust[face];
}

function advance(letter: string, face: FaceName, font: Font | undefined): number {
  const point = letter.codePointAt(0) ?? 0;
  if (font?.hasGlyphForCodePoint(point) === true)
    return font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm;
  if (WITHOUT_WIDTH.test(letter)) return 0;
  return HAN.test(letter) ? HAN_ADJUST[face] : UNKNOWN_ADVANCE;
}

async function openFonts(face: FaceName, scripts: ReadonlySet<Script | undefined>): Promise<Fonts> {
  const others = await Promise.all(
    Array.from(scripts, async (script) =>
      script === undefined
        ? []
        : [[script, openFont(await cutScript(script, face, 'sfnt'))] as const],
    ),
  );
  return { own: openFont(await cutFace(face, 'sfnt')), scripts: new Map(others.flat()) };
}

/** One face: the site's own font, and that of each other script. */
type Fonts = { own: Font; scripts: ReadonlyMap<Script, Font> };
