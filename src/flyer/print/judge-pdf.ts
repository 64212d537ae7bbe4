import { PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Paper } from '../../schema/vocabulary.ts';
import type { Sheet } from '../sheets.ts';

/** Points, upright. A browser rounds A4 to whole ones. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  letter: [612, 792],
  a4: [595.3, 841.9],
};

/** What is wrong with a printed sheet, in plain sentences; none when it may be given to people. */
export async function judgePdf(
  bytes: Uint8Array,
  sheet: Pick<Sheet, 'language' | 'sides' | 'name'>,
  paper: Paper,
): Promise<{ sides: number; faults: string[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const sides = pdf.getPageCount();
  const tagged = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const language = pdf.catalog.lookup(PDFName.of('Lang'));
  const said =
    language instanceof PDFString || language instanceof PDFHexString
      ? language.decodeText()
      : undefined;
  const faults = [
    ...judgeSides(sides, sheet.sides),
    // The booklet's pages are halves of a sheet.
    ...(sheet.name === 'booklet' ? [] : judgePaper(pdf, paper)),
    ...(tagged?.lookup(PDFName.of('Marked')) === PDFBool.True &&
    pdf.catalog.has(PDFName.of('StructTreeRoot'))
      ? []
      : ['It is not tagged for screen readers.']),
    ...(said === sheet.language ? [] : [`Its language is ${said ?? 'not said'}.`]),
    ...((pdf.getTitle() ?? '').trim() === '' ? ['It has no title.'] : []),
    ...(pdf.catalog.has(PDFName.of('Outlines'))
      ? []
      : ['It has no outline: no heading was found.']),
  ];
  return { sides, faults };
}

/** What is wrong with a number of sides, in one sentence at most. */
export function judgeSides(sides: number, allowed: Sheet['sides']): string[] {
  if (allowed === undefined || (allowed.exactly ? sides === allowed.most : sides <= allowed.most))
    return [];
  return [
    `It takes ${sides} ${sides === 1 ? 'side' : 'sides'} instead of ${allowed.exactly ? '' : 'at most '}${allowed.most}.`,
  ];
}

function judgePaper(pdf: PDFDocument, paper: Paper): string[] {
  const [width, height] = SIZES[paper];
  const wrong = pdf.getPages().find((page) => {
    const size = page.getSize();
    return Math.abs(size.width - width) > 2 || Math.abs(size.height - height) > 2;
  });
  if (wrong === undefined) return [];
  const size = wrong.getSize();
  return [
    `A side is ${Math.round(size.width)} by ${Math.round(size.height)} points, which is not ${paper}.`,
  ];
}
