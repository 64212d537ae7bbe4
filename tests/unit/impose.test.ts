import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { saddleOrder } from '../../src/flyer/booklet/saddle-order.ts';
import type { Spread } from '../../src/flyer/booklet/saddle-order.ts';
import { imposeBooklet } from '../../src/flyer/print/impose.ts';
import fc from '../fast-check.ts';

describe('the order of pages on sheets', () => {
  test('of eight pages is the one a printer knows', () => {
    expect(saddleOrder(8)).toEqual([
      { left: 7, right: 0 },
      { left: 1, right: 6 },
      { left: 5, right: 2 },
      { left: 3, right: 4 },
    ]);
  });

  test('is mirrored where one reads from right to left', () => {
    expect(saddleOrder(4, 'rtl')).toEqual([
      { left: 0, right: 3 },
      { left: 2, right: 1 },
    ]);
  });

  test('leaves what is missing empty before the last page, which stays outside', () => {
    expect(saddleOrder(5)).toEqual([
      { left: 4, right: 0 },
      { left: 1, right: undefined },
      { left: undefined, right: 2 },
      { left: 3, right: undefined },
    ]);
    expect(saddleOrder(1)).toEqual([
      { left: 0, right: undefined },
      { left: undefined, right: undefined },
    ]);
    expect(saddleOrder(0)).toEqual([]);
  });

  test('folded and stacked, reads every page once and in order, for any number of pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
        const read = folded(saddleOrder(pages)).filter((page) => page !== undefined);
        expect(read).toEqual(Array.from({ length: pages }, (_, page) => page));
      }),
    );
  });
});

describe('an imposed booklet', () => {
  test('has two pages a side on Letter, title, language and the wish to flip on the short edge', async () => {
    const pdf = await PDFDocument.load(await imposeBooklet(await booklet(6)));
    expect(pdf.getPageCount()).toBe(4);
    expect(pdf.getPage(0).getSize()).toEqual({ width: 792, height: 612 });
    expect(pdf.getTitle()).toBe('Help near you');
    expect(languageOf(pdf)).toBe('es');
    expect(pdf.catalog.getOrCreateViewerPreferences().getDuplex()).toBe('DuplexFlipShortEdge');
    expect(pagesDrawn(pdf)).toEqual([2, 1, 1, 2]);
  });

  test('fits A4, and makes pages smaller that are larger than half a sheet', async () => {
    const pdf = await PDFDocument.load(
      await imposeBooklet(await booklet(4, 612, 792), { paper: 'a4', direction: 'rtl' }),
    );
    expect(pdf.getPageCount()).toBe(2);
    expect(Math.round(pdf.getPage(0).getWidth())).toBe(842);
    expect(pagesDrawn(pdf)).toEqual([2, 2]);
  });

  test('needs no title and no language', async () => {
    const plain = await PDFDocument.create();
    plain.addPage([396, 612]).drawText('1');
    const pdf = await PDFDocument.load(await imposeBooklet(await plain.save()));
    expect(pdf.getTitle()).toBeUndefined();
    expect(languageOf(pdf)).toBeUndefined();
  });

  test('is refused without a page', async () => {
    const empty = await (await PDFDocument.create()).save({ addDefaultPage: false });
    await expect(imposeBooklet(empty)).rejects.toThrow(RangeError);
  });
});

/** The pages as a reader meets them: fronts inwards, then the way out again. */
function folded(sides: readonly Spread[]): (number | undefined)[] {
  const first = sides.map(({ left, right }, side) => (side % 2 === 0 ? right : left));
  const second = sides.map(({ left, right }, side) => (side % 2 === 0 ? left : right));
  return [...first, ...second.toReversed()];
}

async function booklet(count: number, width = 396, height = 612): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle('Help near you');
  pdf.setLanguage('es');
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= count; page += 1)
    pdf.addPage([width, height]).drawText(`${page}`, { font });
  return pdf.save();
}

function languageOf(pdf: PDFDocument): string | undefined {
  const language = pdf.catalog.lookup(PDFName.of('Lang'));
  return language instanceof PDFString || language instanceof PDFHexString
    ? language.decodeText()
    : undefined;
}

/** How many pages each side shows. */
function pagesDrawn(pdf: PDFDocument): number[] {
  return pdf.getPages().map((page) => page.node.normalizedEntries().XObject.keys().length);
}
