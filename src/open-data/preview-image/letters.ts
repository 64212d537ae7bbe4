import type { Font, PathCommand } from 'fontkit';
import { cutHan } from '../../fonts/cut-han.ts';
import type { FaceName } from '../../fonts/face-name.ts';
import { cutFace, cutScript } from '../../fonts/faces.ts';
import { openFont } from '../../fonts/join-fonts.ts';
import { HAN, HAN_ADJUST, scriptOf } from '../../fonts/scripts.ts';
import type { Placed } from './fill-outlines.ts';
import { inVisualOrder, mirrored, readingLevels } from './reading-levels.ts';
import type { Direction } from './reading-levels.ts';

/** The two faces of a picture: heads, and a line of bold text. */
const FACES = ['head-800', 'text-700'] as const satisfies readonly FaceName[];
export type PictureFace = (typeof FACES)[number];

/** Heads are set a little tight (tokens of the design); letters that join keep their places. */
const TIGHT: Readonly<Record<PictureFace, number>> = { 'head-800': -0.012, 'text-700': 0 };
const WORDS = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
/** Before and after each space. */
const SPACE = /(?<= )|(?= )/;
/** Words whose shapes and widths are held. */
const MOST_HELD = 5000;

/** One line of text: which way it is read, and in which face it is set. */
export type LineStyle = { face: PictureFace; direction: Direction };

/** Lays text as outlines from the site's own fonts, so that a picture looks the same whichever computer makes it. */
export type Letters = {
  /** False when a letter or number of the text stands in no font of ours: it would be an empty box. */
  has: (text: string) => boolean;
  /** Width of a line at size 1. */
  width: (line: string, style: LineStyle) => number;
  /** The glyphs of a line; `x` is its left end, `y` its base line. */
  place: (line: string, style: LineStyle, at: { x: number; y: number; size: number }) => Glyphs;
};

/** Opens the fonts for every letter of `text`, and no others. */
export async function openLetters(text: string): Promise<Letters> {
  const faces = await Promise.all(
    FACES.map(async (face) => [face, await openFace(face, text)] as const),
  );
  const fonts = Object.fromEntries(faces) as Record<PictureFace, Fonts>;
  const widths = new Map<string, number>();
  const widthOf = (word: string, { face, direction }: LineStyle): number => {
    const key = `${face} ${direction} ${word}`;
    const known = widths.get(key) ?? shapeLine(word, direction, fonts[face]).width;
    if (widths.size >= MOST_HELD) widths.clear();
    widths.set(key, known);
    return known;
  };
  const known = new Map<string, boolean>();
  const isKnown = (letter: string): boolean => {
    const has =
      known.get(letter) ?? (!WORDS.test(letter) || fontOf(letter, fonts['head-800']) !== undefined);
    known.set(letter, has);
    return has;
  };
  return {
    has: (asked) => Array.from(asked).every(isKnown),
    // Word by word: no letter joins over a space, and the same words stand in line after line that is tried.
    width: (line, style) =>
      line.split(' ').reduce((sum, word) => sum + widthOf(word, style), 0) +
      (line.split(' ').length - 1) * widthOf(' ', style),
    place: (line, { face, direction }, { x, y, size }) =>
      shapeLine(line, direction, fonts[face]).glyphs.map(({ outline, at, rise, scale }) => ({
        outline,
        x: x + at * size,
        y: y - rise * size,
        scale: scale * size,
      })),
  };
}

/** The line's glyphs from left to right, each where it stands at size 1. */
function shapeLine(line: string, direction: Direction, fonts: Fonts): Shaped {
  let width = 0;
  const glyphs: Shaped['glyphs'] = [];
  for (const { font, text, level } of inVisualOrder(runsOf(line, direction, fonts))) {
    const side = level % 2 === 1 ? 'rtl' : 'ltr';
    const words = text.split(SPACE);
    for (const word of side === 'rtl' ? words.toReversed() : words) {
      const shaped = shapeWord(word, side, font);
      const start = width;
      glyphs.push(...shaped.glyphs.map((glyph) => ({ ...glyph, at: start + glyph.at })));
      width += shaped.width;
    }
  }
  return { width, glyphs };
}

/** One word in one font, or the space between two: most words stand in many pictures. */
function shapeWord(word: string, side: 'ltr' | 'rtl', font: PictureFont): Shaped {
  const key = `${side} ${word}`;
  const known = font.shaped.get(key);
  if (known !== undefined) return known;
  const run = font.file.layout(word, undefined, undefined, undefined, side);
  const scale = font.adjust / font.file.unitsPerEm;
  let width = 0;
  const glyphs: Shaped['glyphs'] = [];
  run.glyphs.forEach((glyph, index) => {
    const place = run.positions[index];
    const outline = outlineOf(font, glyph);
    if (outline.length > 0) {
      const [at, rise] = [place?.xOffset ?? 0, place?.yOffset ?? 0];
      glyphs.push({ outline, at: width + at * scale, rise: rise * scale, scale });
    }
    width += (place?.xAdvance ?? 0) * scale + font.tight;
  });
  if (font.shaped.size >= MOST_HELD) font.shaped.clear();
  font.shaped.set(key, { width, glyphs });
  return { width, glyphs };
}

/** Parts of a line in one font and one direction, in the order in which they are read. */
function runsOf(line: string, direction: Direction, fonts: Fonts): Run[] {
  const letters = Array.from(line.normalize('NFC'));
  const levels = readingLevels(letters, direction);
  const runs: Run[] = [];
  letters.forEach((letter, index) => {
    const last = runs.at(-1);
    const level = levels[index] ?? 0;
    const sign = mirrored(letter, level);
    const font =
      MARK.test(sign) && last && holds(last.font.file, sign) ? last.font : fontOf(sign, fonts);
    // What no font has is left out: `has` tells about letters, and the rest are ornaments and invisible signs.
    if (font === undefined) return;
    if (last?.font === font && last.level === level) last.text += sign;
    else runs.push({ font, text: sign, level });
  });
  return runs;
}

function fontOf(letter: string, { own, scripts, han }: Fonts): PictureFont | undefined {
  const script = scriptOf(letter);
  const font = script === undefined ? (HAN.test(letter) ? han : own) : scripts.get(script.id);
  return [font, own].find((each) => each !== undefined && holds(each.file, letter));
}

function holds(font: Font, letter: string): boolean {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

/** Drawn once in the font's own units: most of a picture's time would go into this. */
function outlineOf({ outlines }: PictureFont, glyph: Glyph): readonly PathCommand[] {
  const known = outlines.get(glyph.id) ?? glyph.path.commands;
  outlines.set(glyph.id, known);
  return known;
}

async function openFace(face: PictureFace, text: string): Promise<Fonts> {
  const letters = [...new Set(text.normalize('NFC'))].toSorted();
  const han = letters.filter((letter) => scriptOf(letter) === undefined && HAN.test(letter));
  const used = new Set(letters.map((letter) => scriptOf(letter)));
  const scripts = await Promise.all(
    Array.from(used, async (script) => {
      if (script === undefined) return [];
      const file = openFont(await cutScript(script, face, 'sfnt'));
      const tight = script.joins ? 0 : TIGHT[face];
      return [[script.id, { file, adjust: script.adjust[face], tight, ...nothingHeld() }]] as const;
    }),
  );
  return {
    own: {
      file: openFont(await cutFace(face, 'sfnt')),
      adjust: 1,
      tight: TIGHT[face],
      ...nothingHeld(),
    },
    scripts: new Map(scripts.flat()),
    han:
      han.length === 0
        ? undefined
        : {
            file: openFont(await cutHan(face, han.join(''))),
            adjust: HAN_ADJUST[face],
            tight: 0,
            ...nothingHeld(),
          },
  };
}

function nothingHeld(): Pick<PictureFont, 'outlines' | 'shaped'> {
  return { outlines: new Map(), shaped: new Map() };
}

type Glyphs = Omit<Placed, 'ink'>[];
type Glyph = ReturnType<Font['layout']>['glyphs'][number];
type PictureFont = {
  file: Font;
  /** Size beside the site's own letters. */
  adjust: number;
  /** Added after each glyph, as a share of the size. */
  tight: number;
  /** What was drawn already, by the numbers of the glyphs. */
  outlines: Map<number, readonly PathCommand[]>;
  /** What was shaped already, by direction and word. */
  shaped: Map<string, Shaped>;
};
type Fonts = {
  own: PictureFont;
  scripts: ReadonlyMap<string, PictureFont>;
  han: PictureFont | undefined;
};
type Run = { font: PictureFont; text: string; level: number };
type Shaped = {
  width: number;
  glyphs: { outline: readonly PathCommand[]; at: number; rise: number; scale: number }[];
};
