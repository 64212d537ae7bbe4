import { PDFiumLibrary } from '@hyzyla/pdfium';

/** One side as a printer without color sees it: a byte a dot, 0 black, 255 white. */
export type Raster = { width: number; height: number; dots: Uint8Array; perInch: number };

/** The sides of a PDF in grey. */
export async function rasterize(pdf: Uint8Array, perInch: number): Promise<Raster[]> {
  return drawSides(pdf, perInch, 'Gray');
}

/** The same in color: four bytes a dot, red first. */
export async function drawInColor(pdf: Uint8Array, perInch: number): Promise<Raster[]> {
  return drawSides(pdf, perInch, 'BGRA');
}

async function drawSides(
  pdf: Uint8Array,
  perInch: number,
  colorSpace: 'Gray' | 'BGRA',
): Promise<Raster[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const rasters: Raster[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: perInch / 72, colorSpace });
      rasters.push({ width, height, dots: Uint8Array.from(data), perInch });
    }
    return rasters;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** How much of a side the ink covers, in percent: 0 white, 100 black. */
export function inkOf({ dots }: Raster): number {
  return 100 - (100 * dots.reduce((sum, dot) => sum + dot, 0)) / (255 * dots.length);
}
