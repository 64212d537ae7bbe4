/**
 * `npm run gallery`: pictures of the sheets in `gallery/index.html`, with all that can be measured of them. Of the real
 * content the longest and the shortest of each type, of each network under `tests/fixtures/` every sheet in one language,
 * the languages taking turns. Names choose among the networks (`npm run gallery -- content cedar-valley`), `--all` shows
 * every sheet in every language, `--keep` takes the sites of the run before.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { buildSite, proofSites } from './built-sites.ts';
import type { ProofSite } from './built-sites.ts';
import { chooseExtremes, chooseInTurns } from './choose-extremes.ts';
import { galleryPage } from './gallery-page.ts';
import type { Shown } from './gallery-page.ts';
import { openProof } from './open-proof.ts';
import type { OpenProof } from './open-proof.ts';
import { proveSheet } from './prove-sheet.ts';
import { drawInColor } from './raster.ts';
import { sayFailure } from '../../src/flyer/print/print-sheets.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';

const FOLDER = resolve('gallery');
const PER_INCH = 66;
const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean' }, keep: { type: 'boolean' } },
  allowPositionals: true,
});
const known = proofSites(resolve('node_modules/.cache/patchwork-gallery'));
const unknown = positionals.filter((name) => !known.some((site) => site.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no network "${unknown.join(', ')}". Choose among: ${known.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 1;
} else {
  const chosen = known.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  process.exitCode = await makeGallery(chosen);
}

async function makeGallery(sites: readonly ProofSite[]): Promise<number> {
  rmSync(FOLDER, { recursive: true, force: true });
  const shown: Shown[] = [];
  for (const site of sites) {
    if (values.keep !== true || !existsSync(site.site)) buildSite(site);
    const proof = await openProof(site);
    try {
      shown.push(...(await showSheets(site.name, choose(site, proof), proof)));
    } finally {
      await proof.close();
    }
  }
  writeFileSync(join(FOLDER, 'index.html'), galleryPage(shown));
  const faulty = shown.filter(({ faults }) => faults.length > 0);
  for (const { site, sheet, faults } of faulty)
    console.log(`FAIL ${site} ${sheet.address}: ${faults.join(' ')}`);
  console.log(`${shown.length} sheets, ${faulty.length} with faults: gallery/index.html`);
  return faulty.length > 0 ? 1 : 0;
}

function choose({ name }: ProofSite, { sheets, site, base }: OpenProof): readonly Sheet[] {
  if (values.all === true) return sheets;
  return name === 'content' ? chooseExtremes(sheets, site, base) : chooseInTurns(sheets);
}

/** Proves and draws sheets, several tabs side by side, and tells of them in the order they were asked for. */
async function showSheets(
  name: string,
  sheets: readonly Sheet[],
  proof: OpenProof,
): Promise<Shown[]> {
  const shown = new Map<Sheet, Shown>();
  const waiting = sheets.values();
  const tab = async () => {
    const page = await proof.newPage();
    for (const sheet of waiting) shown.set(sheet, await showOne(name, sheet, proof, page));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, tab));
  return sheets.flatMap((sheet) => shown.get(sheet) ?? []);
}

async function showOne(
  site: string,
  sheet: Sheet,
  proof: OpenProof,
  page: Awaited<ReturnType<OpenProof['newPage']>>,
): Promise<Shown> {
  const told = { site, sheet, paper: sheet.paper ?? proof.paper };
  try {
    const { pdf, ...proven } = await proveSheet(page, sheet, proof.paper, proof);
    const file = join(site, sheet.language, sheet.file);
    mkdirSync(join(FOLDER, site, sheet.language), { recursive: true });
    writeFileSync(join(FOLDER, `${file}.pdf`), pdf);
    const pictures: string[] = [];
    for (const { width, height, dots } of await drawInColor(pdf, PER_INCH)) {
      const picture = `${file}-${pictures.length + 1}.png`;
      await sharp(dots, { raw: { width, height, channels: 4 } })
        .png({ palette: true })
        .toFile(join(FOLDER, picture));
      pictures.push(picture);
    }
    return { ...told, ...proven, bytes: pdf.length, pictures, pdf: `${file}.pdf` };
  } catch (error) {
    return { ...told, faults: [sayFailure(error)] };
  }
}
