import { Duplex, PDFDocument, PDFHexString, PDFName, PDFString, PrintScaling } from 'pdf-lib';
import type { PDFEmbeddedPage } from 'pdf-lib';
import type { Paper } from '../../schema/vocabulary.ts';
import { saddleOrder } from '../booklet/saddle-order.ts';

/** The sheet lying down, in points. */
const SHEETS = {
  letter: { width: 792, height: 612 },
  a4: { width: 841.89, height: 595.28 },
} as const satisfies Record<Paper, { width: number; height: number }>;

/**
 * A booklet in reading order, two pages on each side of a sheet lying down, in the order in which it is printed on both
 * sides (flipped on the short edge), folded and stapled. Pages are set in the middle of their half, made smaller only
 * when they are larger than it. Title and language stay; the tags that screen readers use do not, so the booklet in
 * reading order must be offered beside it.
 * @throws {RangeError} when there is no page.
 */
export async function imposeBooklet(
  pdf: Uint8Array,
  { paper = 'letter', direction = 'ltr' }: { paper?: Paper; direction?: 'ltr' | 'rtl' } = {},
): Promise<Uint8Array> {
  const source = await PDFDocument.load(pdf);
  const count = source.getPageCount();
  const sheet = SHEETS[paper];
  const folded = await PDFDocument.create();
  keepNames(source, folded);
  const pages = await folded.embedPages(source.getPages());
  if (pages.length === 0) throw new RangeError('There is no page to fold into a booklet.');
  for (const { left, right } of saddleOrder(count, direction)) {
    const side = folded.addPage([sheet.width, sheet.height]);
    for (const [place, index] of [left, right].entries()) {
      const page = index === undefined ? undefined : pages[index];
      if (page !== undefined) side.drawPage(page, placeIn(page, sheet, place));
    }
  }
  return folded.save();
}

/** Position and size of a page in the left (0) or right (1) half of a sheet. */
function placeIn(
  { width, height }: PDFEmbeddedPage,
  sheet: { width: number; height: number },
  place: number,
): { x: number; y: number; width: number; height: number } {
  const half = sheet.width / 2;
  const scale = Math.min(1, half / width, sheet.height / height);
  return {
    x: half * place + (half - width * scale) / 2,
    y: (sheet.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  };
}

function keepNames(source: PDFDocument, folded: PDFDocument): void {
  const title = source.getTitle();
  if (title !== undefined) folded.setTitle(title, { showInWindowTitleBar: true });
  const language = source.catalog.lookup(PDFName.of('Lang'));
  if (language instanceof PDFString || language instanceof PDFHexString)
    folded.setLanguage(language.decodeText());
  const wishes = folded.catalog.getOrCreateViewerPreferences();
  wishes.setDuplex(Duplex.DuplexFlipShortEdge);
  wishes.setPrintScaling(PrintScaling.None);
}
