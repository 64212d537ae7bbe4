import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { textOfSite } from '../../src/flyer/frame/text-of-site.ts';
import { sayLetters } from '../../src/flyer/print/report-letters.ts';
import { cutHan } from '../../src/fonts/cut-han.ts';
import { FACE_NAMES } from '../../src/fonts/face-name.ts';
import { cutFace, cutScript } from '../../src/fonts/faces.ts';
import { hanGroups } from '../../src/fonts/han-groups.ts';
import { joinFonts, openFont } from '../../src/fonts/join-fonts.ts';
import { lettersWithout } from '../../src/fonts/letters-without.ts';
import { SCRIPTS, scriptOf } from '../../src/fonts/scripts.ts';
import { sheetFonts } from '../../src/fonts/sheet-fonts.ts';

const CHINESE = '每周四免费领取食品，不问问题。';
const han = Array.from(CHINESE);

describe('the fonts of a sheet', () => {
  test('are only the site’s own for the languages it brings', () => {
    expect(sheetFonts('Free groceries. ¿Qué necesita? “Ñandú” – 3 → 5', [])).toEqual([]);
  });

  test('come for each script on the page, once a face', () => {
    const fonts = sheetFonts('Продукты, طعام, şeker', []);
    expect(fonts.map(({ file }) => file)).toEqual([
      'text-400-cyrillic',
      'text-700-cyrillic',
      'head-800-cyrillic',
      'text-400-arabic',
      'text-700-arabic',
      'head-800-arabic',
      'text-400-latin-ext',
      'text-700-latin-ext',
      'head-800-latin-ext',
    ]);
    expect(fonts[0]?.range).toBe('U+400-45f,U+490-491,U+4b0-4b1,U+2116');
  });

  test('name, of a file of Chinese letters, the letters on the page', () => {
    const [font, ...others] = sheetFonts('食品 and 食', ['的食品', '每周']);
    expect(font?.range).toBe('U+54c1,U+98df');
    expect(others).toHaveLength(2);
  });

  test('have another address once the letters of a file have changed', () => {
    const [before] = sheetFonts('食', ['食品']);
    const [after] = sheetFonts('食', ['食品每']);
    expect(before?.file).toMatch(/^text-400-han-1-[0-9a-f]{8}$/);
    expect(after?.file).not.toBe(before?.file);
  });
});

test('Chinese letters are grouped with the most frequent first', () => {
  const rare = Array.from({ length: 350 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const groups = hanGroups(`${rare.join('')}的的的 food 。。`);
  expect(groups.map((group) => Array.from(group).length)).toEqual([300, 52]);
  expect(groups[0]?.startsWith('的。')).toBe(true);
});

describe('a font file', () => {
  test.each(SCRIPTS.flatMap((script) => FACE_NAMES.map((face) => [script.id, face] as const)))(
    'of %s %s has one instance, and no letter outside its range',
    { timeout: 60_000 },
    async (id, face) => {
      const script = SCRIPTS.find((one) => one.id === id) ?? SCRIPTS[0];
      if (script === undefined) throw new Error('no scripts');
      const file = await cutScript(script, face, 'sfnt');
      expect(file.includes('fvar')).toBe(false);
      const points = openFont(file).characterSet;
      expect(points.length).toBeGreaterThan(10);
      // The last entry of a font's map of letters is always this one.
      const inside = (point: number) =>
        point === 0xffff || script.ranges.some(([from, until]) => point >= from && point <= until);
      expect(points.filter((point) => !inside(point))).toEqual([]);
    },
  );

  test('of Chinese joins the slices of its family: every letter is drawn, and a square wide', async () => {
    const font = openFont(await cutHan('head-800', CHINESE));
    for (const letter of han) {
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect(glyph.advanceWidth / font.unitsPerEm).toBe(1);
      expect(glyph.path.commands.length).toBeGreaterThan(3);
    }
    expect(font.characterSet.filter((point) => point !== 0xffff)).toHaveLength(new Set(han).size);
    expect(font.variationAxes).toEqual({});
  });

  test('that is joined draws a letter as its slice does', async () => {
    const one = await cutHan('text-400', '食');
    const many = await cutHan('text-400', CHINESE);
    const path = (file: Buffer) =>
      openFont(file)
        .glyphForCodePoint('食'.codePointAt(0) ?? 0)
        .path.toSVG();
    expect(path(many)).toBe(path(one));
  });

  test('is refused when there is nothing to join, or it is a collection', async () => {
    expect(() => joinFonts([])).toThrow(TypeError);
    expect(() => joinFonts([Buffer.from('not a font')])).toThrow();
    const damaged = Buffer.from(await cutFace('text-400', 'sfnt'));
    damaged.write('glyX', damaged.indexOf('glyf'), 'latin1');
    expect(() => joinFonts([damaged])).toThrow('The font has no table "glyf".');
  });

  test('keeps composed letters out of a joined one, for their parts would be missing', async () => {
    const joined = joinFonts([await cutFace('text-400', 'sfnt')]);
    const font = create(joined);
    if ('fonts' in font) throw new Error('a collection');
    expect(font.hasGlyphForCodePoint(0x61)).toBe(true);
    expect(font.hasGlyphForCodePoint(0xe9)).toBe(false);
  });
});

describe('letters without a font', () => {
  test.each(['content', 'tests/fixtures/many-tongues/content'])(
    'are none in %s',
    async (folder) => {
      expect(await lettersWithout(textOfSite(openDirectory(folder)))).toEqual([]);
    },
  );

  test('are named, so that nobody finds them on paper first', async () => {
    const letters = await lettersWithout('Food ពាក្យ 한 食 ж ش\u200f ٭');
    expect(letters).toContain('한');
    expect(letters).toContain('ព');
    expect(letters).not.toContain('食');
    expect(sayLetters(['한'])).toBe(
      'No font of the site has 한 (U+D55C). Sheets print these in whatever font the computer has.',
    );
  });

  test('belong to the last script that names them', () => {
    expect(scriptOf('ơ')?.id).toBe('vietnamese');
    expect(scriptOf('ş')?.id).toBe('latin-ext');
    expect(scriptOf('é')).toBeUndefined();
  });
});
