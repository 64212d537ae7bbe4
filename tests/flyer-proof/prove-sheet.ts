import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { judgePdf } from '../../src/flyer/print/judge-pdf.ts';
import { showSheet } from '../../src/flyer/print/print-sheets.ts';
import { withoutBase } from '../../src/flyer/print/site-file.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';
import type { Paper } from '../../src/schema/vocabulary.ts';
import { findCut } from './find-cut.ts';
import { inkOf, rasterize } from './raster.ts';
import { readCodes } from './read-codes.ts';

/** A sheet's PDF with everything that can be said of it without a reader. */
export type Proof = {
  pdf: Uint8Array;
  sides: number;
  /** Of the side with the most, in percent; of a booklet, of all together. */
  ink: number;
  /** Addresses of all codes on it, in the order of the sides. */
  codes: string[];
  /** In plain sentences; none when it may be given to people. */
  faults: string[];
};

export type ProofPlace = {
  /** Folder of the built site, where it is served, and the folder its addresses begin with. */
  site: string;
  url: string;
  base: string;
};

/** Most ink a side may take: a toner cartridge of a library is not ours. */
const MOST_INK = 16;
const LEAST_INCHES = 1.2;
const PER_INCH = 150;
/** Inches. 0.5 is what the sheets ask for; people's browsers choose others. */
export const MARGINS = [0, 0.5, 1] as const;

/** Shows a sheet as it is printed on a Letter page. The page must not heed the site's content policy. */
export async function openSheet(page: Page, sheet: Sheet, url: string): Promise<void> {
  await page.setViewportSize({ width: 720, height: 960 });
  await page.emulateMedia({ media: 'print' });
  await showSheet(page, new URL(sheet.address, url).href);
}

/** Prints the sheet that a page shows, with margins in inches: null leaves them to the sheet. */
export async function printWith(
  page: Page,
  paper: Paper,
  margin: (typeof MARGINS)[number] | null,
): Promise<Uint8Array> {
  await page.evaluate((inches) => {
    const style = document.querySelector('style[data-proof]') ?? document.createElement('style');
    style.setAttribute('data-proof', '');
    style.textContent = inches === null ? '' : `@page { margin: ${inches}in }`;
    document.head.append(style);
  }, margin);
  const format = paper === 'a4' ? 'A4' : 'Letter';
  return page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true });
}

/** Prints a sheet as people do and reads it again, from the paper. */
export async function proveSheet(
  page: Page,
  sheet: Sheet,
  paper: Paper,
  place: ProofPlace,
): Promise<Proof> {
  await openSheet(page, sheet, place.url);
  const cut = await findCut(page);
  const expected = await page.evaluate(
    () =>
      [...document.querySelectorAll('.paper svg[shape-rendering="crispEdges"]')].filter(
        (code) => code.getBoundingClientRect().width > 0,
      ).length,
  );
  const pdf = await printWith(page, sheet.paper ?? paper, null);
  const { sides, faults } = await judgePdf(pdf, sheet, sheet.paper ?? paper);
  const rasters = await rasterize(pdf, PER_INCH);
  const codes = rasters.flatMap((raster) => readCodes(raster));
  const ink = Math.max(...rasters.map((raster) => inkOf(raster)));
  return {
    pdf,
    sides,
    ink,
    codes: codes.map(({ address }) => address),
    faults: [
      ...cut,
      ...faults,
      ...(ink > MOST_INK ? [`Ink covers ${ink.toFixed(1)} % of a side.`] : []),
      ...(codes.length === expected ? [] : [`${codes.length} of ${expected} codes can be read.`]),
      ...codes
        .filter(({ inches }) => inches < LEAST_INCHES - 0.02)
        .map(({ inches }) => `A code is only ${inches.toFixed(2)} inches wide.`),
      ...codes
        .filter(({ address }) => !leadsSomewhere(address, place))
        .map(({ address }) => `A code leads to ${address}, which is no page.`),
    ],
  };
}

/** True for a short address of the built site. */
function leadsSomewhere(address: string, { site, base }: ProofPlace): boolean {
  const path = withoutBase(new URL(address).pathname, base);
  return path.startsWith('r/') && existsSync(join(site, path, 'index.html'));
}
