import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { judgeSides } from '../../src/flyer/print/judge-pdf.ts';
import { sayFailure } from '../../src/flyer/print/print-sheets.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';
import { PAPERS } from '../../src/schema/vocabulary.ts';
import type { OpenProof } from './open-proof.ts';
import { MARGINS, openSheet, printWith, proveSheet } from './prove-sheet.ts';

/** Two tabs are enough for two cores, and another file's tests run beside these. */
const TABS = 2;

/** What is wrong with sheets as they are printed on the network's paper: "/es/booklet/: It has no title." */
export function findFaults(sheets: readonly Sheet[], proof: OpenProof): Promise<string[]> {
  return ofEach(sheets, proof, async (sheet, page) => {
    const { faults } = await proveSheet(page, sheet, proof.paper, proof);
    return faults;
  });
}

/** Which sheets take another number of sides than they promise, on some paper with some margins. */
export function findWrongSides(sheets: readonly Sheet[], proof: OpenProof): Promise<string[]> {
  const anyPaper = sheets.filter(({ paper, sides }) => paper === undefined && sides !== undefined);
  return ofEach(anyPaper, proof, async (sheet, page) => {
    await openSheet(page, sheet, proof.url);
    const wrong: string[] = [];
    for (const paper of PAPERS) {
      for (const margin of MARGINS) {
        const pdf = await PDFDocument.load(await printWith(page, paper, margin));
        const faults = judgeSides(pdf.getPageCount(), sheet.sides);
        wrong.push(...faults.map((fault) => `${fault} (${paper}, margins ${margin} in)`));
      }
    }
    return wrong;
  });
}

async function ofEach(
  sheets: readonly Sheet[],
  proof: OpenProof,
  look: (sheet: Sheet, page: Page) => Promise<string[]>,
): Promise<string[]> {
  const waiting = sheets.values();
  const found: string[] = [];
  const tab = async () => {
    const page = await proof.newPage();
    for (const sheet of waiting) {
      const faults = await look(sheet, page).catch((error: unknown) => [sayFailure(error)]);
      found.push(...faults.map((fault) => `${sheet.address}: ${fault}`));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  return found.toSorted();
}
