/**
 * `npm run test:engines`: prints sheets of a built site with Firefox and with WebKitGTK, on both papers and with several
 * margins, and counts the sides. Browsers that this computer lacks are passed over, and named (Debian: `apt-get install
 * firefox-esr python3-gi gir1.2-webkit2-4.1 xvfb`). Other words are parts of the addresses to try.
 */
import { PDFDocument } from 'pdf-lib';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgeSides } from '../../src/flyer/print/judge-pdf.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';
import { PAPERS } from '../../src/schema/vocabulary.ts';
import type { Paper } from '../../src/schema/vocabulary.ts';
import { contentFolder } from '../../src/site/settings.ts';
import { chooseExtremes } from '../flyer-proof/choose-extremes.ts';
import { openProof } from '../flyer-proof/open-proof.ts';
import { MARGINS } from '../flyer-proof/prove-sheet.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openWebkit } from './webkit.ts';

const ENGINES = { Firefox: openFirefox, WebKitGTK: openWebkit };

const site = resolve(process.env['PATCHWORK_OUT'] ?? 'dist');
if (existsSync(join(site, 'index.html'))) process.exitCode = await run(process.argv.slice(2));
else {
  console.error('There is no built site: npm run build');
  process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<number> {
  const proof = await openProof({ content: contentFolder(), site });
  let faults = 0;
  try {
    const sheets = chooseExtremes(proof.sheets, site, proof.base).filter(
      ({ address }) => words.length === 0 || words.some((word) => address.includes(word)),
    );
    for (const [name, open] of Object.entries(ENGINES)) {
      const engine = await open();
      if (engine === undefined) {
        console.log(`skip ${name}: it is not installed here.`);
        continue;
      }
      try {
        faults += await tryEngine(engine, sheets, proof.url);
      } finally {
        await engine.close();
      }
    }
  } finally {
    await proof.close();
  }
  return faults > 0 ? 1 : 0;
}

/** Prints every sheet every way, and tells how often the sides were wrong. */
async function tryEngine(engine: Engine, sheets: readonly Sheet[], url: string): Promise<number> {
  const started = performance.now();
  let prints = 0;
  const faults: string[] = [];
  for (const sheet of sheets) {
    for (const { paper, margin } of waysToPrint(sheet)) {
      const address = new URL(sheet.address, url).href;
      prints += 1;
      const fault = await engine
        .print({ address, paper, margin })
        .then(async (pdf) => judgeSides((await PDFDocument.load(pdf)).getPageCount(), sheet.sides))
        .then((wrong) => wrong.join(' '))
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (fault !== '') faults.push(`${sheet.address} on ${paper}, margins ${margin} in: ${fault}`);
    }
  }
  for (const fault of faults) console.log(`FAIL ${fault}`);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${engine.name}: ${sheets.length} sheets, ${prints} prints, ${faults.length} faults (${seconds.toFixed(0)} s)`,
  );
  return faults.length;
}

/** A sheet for one paper brings its own margins. */
function waysToPrint(sheet: Sheet): { paper: Paper; margin: number }[] {
  if (sheet.paper !== undefined) return [{ paper: sheet.paper, margin: 0 }];
  return PAPERS.flatMap((paper) => MARGINS.map((margin) => ({ paper, margin })));
}
