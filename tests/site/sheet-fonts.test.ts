import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProof } from '../flyer-proof/open-proof.ts';
import type { OpenProof } from '../flyer-proof/open-proof.ts';
import { openSheet, printWith } from '../flyer-proof/prove-sheet.ts';
import { BUILT_TONGUES, TONGUES_CONTENT } from './built-site.ts';

const LANGUAGES = ['en', 'es', 'pt', 'ht', 'ru', 'ar', 'zh-Hans'];
const html = (path: string) => readFileSync(join(BUILT_TONGUES, path, 'index.html'), 'utf8');
const fontsOf = (path: string) =>
  [...html(path).matchAll(/url\(\/(fonts\/[^)]+\.woff2)\)/g)].map(([, file = '']) => file);

describe('a page', () => {
  test('of Latin letters loads the three faces of the site, on paper and on the screen', () => {
    expect(fontsOf('resources/corner-pantry/flyer')).toHaveLength(3);
    expect(fontsOf('resources/corner-pantry')).toHaveLength(3);
  });

  test('to read keeps the reader’s own font for other scripts; its sheet brings one', () => {
    expect(fontsOf('ru/resources/corner-pantry')).toHaveLength(3);
    expect(fontsOf('ru/resources/corner-pantry/flyer')).toContain('fonts/head-800-cyrillic.woff2');
  });

  test.each(LANGUAGES.slice(1))('in %s names only fonts that are there', (language) => {
    const files = fontsOf(`${language}/resources/corner-pantry/flyer`);
    expect(files.filter((file) => !existsSync(join(BUILT_TONGUES, file)))).toEqual([]);
  });

  test('has a font for the day that is written when it is printed', () => {
    const ranges = [
      ...html('zh-Hans/resources/nothing-known/flyer').matchAll(/unicode-range:([^}]+)/g),
    ].flatMap(([, range = '']) => range.split(','));
    for (const letter of '年月日') {
      const point = letter.codePointAt(0) ?? 0;
      const named = ranges.some((range) => {
        const [from = 0, until = from] = range
          .slice(2)
          .split('-')
          .map((hex) => Number.parseInt(hex, 16));
        return from <= point && point <= until;
      });
      expect(named, letter).toBe(true);
    }
  });
});

describe('a printed sheet', () => {
  let proof: OpenProof;
  beforeAll(async () => {
    proof = await openProof({ content: TONGUES_CONTENT, site: BUILT_TONGUES });
  });
  afterAll(async () => {
    await proof.close();
  });

  test.each(LANGUAGES)(
    'in %s holds our fonts and no other, cut to its letters and none of them Type 3',
    { timeout: 60_000 },
    async (language) => {
      const sheet = proof.sheets.find(
        (each) => each.language === language && each.file === 'resources-corner-pantry',
      );
      if (sheet === undefined) throw new Error(`There is no sheet in ${language}.`);
      const page = await proof.newPage();
      await openSheet(page, sheet, proof.url);
      const pdf = await PDFDocument.load(await printWith(page, 'letter', null));
      await page.close();
      const fonts = pdf.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font')
            ? [object]
            : [],
        );
      const value = (font: PDFDict, key: string) => font.get(PDFName.of(key))?.toString() ?? '';
      expect(fonts.filter((font) => value(font, 'Subtype') === '/Type3')).toEqual([]);
      const names = fonts.map((font) => value(font, 'BaseFont'));
      expect(names.length).toBeGreaterThan(2);
      const ours = /^\/[A-Z]{6}\+(AtkinsonHyperlegibleNext|BricolageGrotesque|NotoSans)/;
      expect(names.filter((name) => !ours.test(name))).toEqual([]);
    },
  );
});
