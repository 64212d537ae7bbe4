import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { writeSfnt } from './write-sfnt.ts';

/** A letter's drawing in one of the joined fonts. */
type Drawing = { points: number[]; outline: Buffer; advance: Buffer };
type Tables = ReadonlyMap<string, Buffer>;

const LONG_METRIC = 4;
/** Where `head` says whether `loca` counts in words (0) or bytes (1). */
const LOCA_FORMAT = 50;
/** Where `hhea` says how many metrics `hmtx` holds. */
const METRICS = 34;
/** Where `maxp` holds the number of glyphs; after it, the greatest of each thing a glyph may have. */
const GLYPHS = 4;

/**
 * Joins static TrueType fonts of one family and one weight, each with other letters, into one: a family that is
 * published in a hundred slices would otherwise be a hundred files on a page, and a hundred fonts in a PDF.
 * Only letters that are drawn by themselves are taken; all the Chinese ones are. What the first font says of height
 * and line holds for all.
 * @throws {TypeError} when there is nothing to join.
 */
export function joinFonts(files: readonly Buffer[]): Buffer {
  const fonts = files.map((file) => ({ tables: tablesOf(file), font: openFont(file) }));
  const [first] = fonts;
  if (first === undefined) throw new TypeError('There is no font to join.');
  const missing = drawingsOf(first.tables, [0]).map((drawing) => ({ ...drawing, points: [] }));
  const drawings = [...missing, ...fonts.flatMap(({ tables, font }) => lettersIn(tables, font))];
  return writeSfnt(
    new Map([
      ['OS/2', table(first.tables, 'OS/2')],
      ['cmap', characterMap(drawings)],
      ['glyf', Buffer.concat(drawings.map(({ outline }) => outline))],
      ['head', patched(table(first.tables, 'head'), LOCA_FORMAT, 1)],
      ['hhea', patched(table(first.tables, 'hhea'), METRICS, drawings.length)],
      ['hmtx', Buffer.concat(drawings.map(({ advance }) => advance))],
      ['loca', offsets(drawings)],
      [
        'maxp',
        greatest(
          fonts.map(({ tables }) => table(tables, 'maxp')),
          drawings.length,
        ),
      ],
      ['name', table(first.tables, 'name')],
      ['post', table(first.tables, 'post')],
    ]),
  );
}

/** A font file that is no collection, opened. */
export function openFont(file: Buffer): Font {
  const font = create(file);
  if ('fonts' in font) throw new TypeError('A font collection is not one of our faces.');
  return font;
}

function lettersIn(tables: Tables, font: Font): Drawing[] {
  const points = Map.groupBy(font.characterSet, (point) => font.glyphForCodePoint(point).id);
  // Glyph 0 is what stands for letters a font does not have.
  const glyphs = [...points.keys()].filter((glyph) => glyph !== 0);
  return drawingsOf(tables, glyphs).flatMap((drawing, index) =>
    isComposite(drawing.outline)
      ? []
      : [{ ...drawing, points: points.get(glyphs[index] ?? 0) ?? [] }],
  );
}

function drawingsOf(tables: Tables, glyphs: readonly number[]): Omit<Drawing, 'points'>[] {
  const [glyf, loca, hmtx] = [table(tables, 'glyf'), table(tables, 'loca'), table(tables, 'hmtx')];
  const long = table(tables, 'head').readInt16BE(LOCA_FORMAT) === 1;
  const metrics = table(tables, 'hhea').readUInt16BE(METRICS);
  const start = (glyph: number) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  return glyphs.map((glyph) => {
    const outline = glyf.subarray(start(glyph), start(glyph + 1));
    return {
      outline: Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]),
      advance: metric(hmtx, metrics, glyph),
    };
  });
}

/** Advance and side bearing; glyphs after the last long metric share its advance. */
function metric(hmtx: Buffer, metrics: number, glyph: number): Buffer {
  if (glyph < metrics) return hmtx.subarray(glyph * LONG_METRIC, (glyph + 1) * LONG_METRIC);
  const bearing = metrics * LONG_METRIC + (glyph - metrics) * 2;
  return Buffer.concat([
    hmtx.subarray((metrics - 1) * LONG_METRIC, (metrics - 1) * LONG_METRIC + 2),
    hmtx.subarray(bearing, bearing + 2),
  ]);
}

/** A `cmap` of format 12: one run a letter, in order. */
function characterMap(drawings: readonly Drawing[]): Buffer {
  const runs = drawings
    .flatMap(({ points }, glyph) => points.map((point) => [point, point, glyph] as const))
    .toSorted(([a], [b]) => a - b);
  const head = [
    [0, 1],
    [3, 10],
  ].flat();
  const map = Buffer.alloc(28 + runs.length * 12);
  head.forEach((value, index) => map.writeUInt16BE(value, index * 2));
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(12, 12);
  map.writeUInt32BE(map.length - 12, 16);
  map.writeUInt32BE(runs.length, 24);
  runs.flat().forEach((value, index) => map.writeUInt32BE(value, 28 + index * 4));
  return map;
}

function offsets(drawings: readonly Drawing[]): Buffer {
  const loca = Buffer.alloc((drawings.length + 1) * 4);
  let end = 0;
  drawings.forEach(({ outline }, index) => {
    end += outline.length;
    loca.writeUInt32BE(end, (index + 1) * 4);
  });
  return loca;
}

function greatest(tables: readonly Buffer[], glyphs: number): Buffer {
  const [first = Buffer.alloc(6)] = tables;
  const most = Buffer.from(first);
  for (let offset = GLYPHS + 2; offset + 1 < most.length; offset += 2) {
    most.writeUInt16BE(Math.max(...tables.map((each) => each.readUInt16BE(offset))), offset);
  }
  return patched(most, GLYPHS, glyphs);
}

function patched(table: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, offset);
  return copy;
}

/** A glyph made of others begins with a negative count of contours. */
function isComposite(outline: Buffer): boolean {
  return outline.length > 0 && outline.readInt16BE(0) < 0;
}

function tablesOf(file: Buffer): Tables {
  return new Map(
    Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const start = file.readUInt32BE(entry + 8);
      return [
        file.toString('latin1', entry, entry + 4),
        file.subarray(start, start + file.readUInt32BE(entry + 12)),
      ] as const;
    }),
  );
}

function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name);
  if (found === undefined) throw new TypeError(`The font has no table "${name}".`);
  return found;
}
