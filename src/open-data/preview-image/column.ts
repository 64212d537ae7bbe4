import { headLine } from '../../fonts/head-line.ts';
import type { Placed } from './fill-outlines.ts';
import { fitWords } from './fit-words.ts';
import type { FittedWords } from './fit-words.ts';
import type { Letters, PictureFace } from './letters.ts';
import type { Ink } from './palette.ts';
import { COLUMN, EDGE, PICTURE } from './picture-measures.ts';
import type { Picture } from './picture.ts';

/** Heights of capital letters as shares of the size. */
export const CAPITAL: Readonly<Record<PictureFace, number>> = {
  'head-800': 0.66,
  'text-700': 0.67,
};

/** The column of words beside a picture's block: it knows at which side that is, and which way lines begin. */
export type Column = {
  /** Left end of something of this width that stands where lines begin, or a little further in. */
  start: (width: number, indent?: number) => number;
  width: (line: string, face: PictureFace) => number;
  /** One line, with `y` as its base line. */
  line: (text: string, at: LineAt) => Placed[];
  /** Head lines that fill the column as well as they can. */
  fit: (text: string, room: { height: number; most: number }) => FittedWords;
  /** The same in their places, with `top` as the upper end of their capitals. */
  lines: (words: FittedWords, top: number, ink: Ink) => Placed[];
  /** From the upper end of the first capitals to the lower end of the last line. */
  height: (words: FittedWords) => number;
};

type LineAt = { face: PictureFace; size: number; y: number; ink: Ink; indent?: number };

export function columnOf({ language, direction }: Picture, letters: Letters): Column {
  const lineHeight = headLine(language);
  const width: Column['width'] = (line, face) => letters.width(line, { face, direction });
  const start: Column['start'] = (wide, indent = 0) =>
    direction === 'ltr' ? PICTURE.width - EDGE - COLUMN + indent : EDGE + COLUMN - indent - wide;
  const line: Column['line'] = (text, { face, size, y, ink, indent }) => {
    const x = start(width(text, face) * size, indent);
    const glyphs = letters.place(text, { face, direction }, { x, y, size });
    return glyphs.map((glyph) => ({ ...glyph, ink }));
  };
  return {
    start,
    width,
    line,
    fit: (text, room) =>
      fitWords(text, { ...room, width: COLUMN, line: lineHeight }, (each) =>
        width(each, 'head-800'),
      ),
    lines: ({ size, lines }, top, ink) =>
      lines.flatMap((text, index) => {
        // Scripts with tall letters stand lower in lines that are higher.
        const y = top + (CAPITAL['head-800'] + (lineHeight - 0.98) / 2 + index * lineHeight) * size;
        return line(text, { face: 'head-800', size, y, ink });
      }),
    height: ({ size, lines }) => lines.length * lineHeight * size,
  };
}
