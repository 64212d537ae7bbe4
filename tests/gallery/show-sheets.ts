import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ProofSite } from '../flyer-proof/built-sites.ts';
import { chooseExtremes, chooseInTurns } from '../flyer-proof/choose-extremes.ts';
import { openProof } from '../flyer-proof/open-proof.ts';
import type { OpenProof } from '../flyer-proof/open-proof.ts';
import { proveSheet } from '../flyer-proof/prove-sheet.ts';
import { drawInColor } from '../flyer-proof/raster.ts';
import { sayFailure } from '../../src/flyer/print/print-sheets.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';
import type { Paper } from '../../src/schema/vocabulary.ts';

/** A sheet as the gallery shows it; without the rest where it could not be printed. Files count from the gallery's page. */
export type ShownSheet = {
  site: string;
  sheet: Sheet;
  paper: Paper;
  faults: string[];
  sides?: number;
  ink?: number;
  bytes?: number;
  pictures?: string[];
  pdf?: string;
};

const PER_INCH = 66;

/**
 * Proves and draws the sheets of a built site into `folder`. Of the real content the longest and the shortest of each
 * type, of a fixture every sheet in one language, the languages taking turns; `all` takes every sheet in every language.
 */
export async function showSheets(
  site: ProofSite,
  folder: string,
  all: boolean,
): Promise<ShownSheet[]> {
  const proof = await openProof(site);
  try {
    return await showChosen(site.name, all ? proof.sheets : choose(site, proof), proof, folder);
  } finally {
    await proof.close();
  }
}

function choose({ name }: ProofSite, { sheets, site, base }: OpenProof): readonly Sheet[] {
  return name === 'content' ? chooseExtremes(sheets, site, base) : chooseInTurns(sheets);
}

/** Several tabs side by side, and tells of the sheets in the order they were asked for. */
async function showChosen(
  name: string,
  sheets: readonly Sheet[],
  proof: OpenProof,
  folder: string,
): Promise<ShownSheet[]> {
  const shown = new Map<Sheet, ShownSheet>();
  const waiting = sheets.values();
  const tab = async () => {
    const page = await proof.newPage();
    for (const sheet of waiting) shown.set(sheet, await showOne(name, sheet, proof, page, folder));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, tab));
  return sheets.flatMap((sheet) => shown.get(sheet) ?? []);
}

async function showOne(
  site: string,
  sheet: Sheet,
  proof: OpenProof,
  page: Awaited<ReturnType<OpenProof['newPage']>>,
  folder: string,
): Promise<ShownSheet> {
  const told = { site, sheet, paper: sheet.paper ?? proof.paper };
  try {
    const { pdf, ...proven } = await proveSheet(page, sheet, proof.paper, proof);
    const file = join('sheets', site, sheet.language, sheet.file);
    mkdirSync(join(folder, 'sheets', site, sheet.language), { recursive: true });
    writeFileSync(join(folder, `${file}.pdf`), pdf);
    const pictures: string[] = [];
    for (const { width, height, dots } of await drawInColor(pdf, PER_INCH)) {
      const picture = `${file}-${pictures.length + 1}.png`;
      await sharp(dots, { raw: { width, height, channels: 4 } })
        .png({ palette: true })
        .toFile(join(folder, picture));
      pictures.push(picture);
    }
    return { ...told, ...proven, bytes: pdf.length, pictures, pdf: `${file}.pdf` };
  } catch (error) {
    return { ...told, faults: [sayFailure(error)] };
  }
}
