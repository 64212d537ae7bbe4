import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFile } from '../../src/flyer/print/site-file.ts';
import { chooseExtremes } from '../flyer-proof/choose-extremes.ts';
import { findCut } from '../flyer-proof/find-cut.ts';
import { findFaults, findWrongSides } from '../flyer-proof/find-faults.ts';
import { openProof } from '../flyer-proof/open-proof.ts';
import type { OpenProof } from '../flyer-proof/open-proof.ts';
import { openSheet, printWith } from '../flyer-proof/prove-sheet.ts';
import { inkOf, rasterize } from '../flyer-proof/raster.ts';
import { readCodes } from '../flyer-proof/read-codes.ts';
import { rounds } from '../rounds.ts';
import { BUILT_SITE } from './built-site.ts';

let proof: OpenProof;
beforeAll(async () => {
  proof = await openProof({ content: resolve('content'), site: BUILT_SITE });
});
afterAll(async () => {
  await proof.close();
});
const extremes = () => chooseExtremes(proof.sheets, proof.site, proof.base);

test('every sheet has a page', () => {
  const missing = proof.sheets
    .map(({ address }) => address)
    .filter((address) => !existsSync(join(proof.site, pageFile(address, proof.base))));
  expect(missing).toEqual([]);
});

test('no two sheets have the same file', () => {
  const files = proof.sheets.map(({ language, file }) => `${language}/${file}`);
  expect(files).toHaveLength(new Set(files).size);
});

test(
  'the longest and the shortest sheet of each type keep their sides on both papers with margins of 0 to 1 inch',
  { timeout: 240_000 },
  async () => {
    expect(await findWrongSides(extremes(), proof)).toEqual([]);
  },
);

test(
  'they are tagged, whole, light in ink, and their codes lead to pages',
  { timeout: 240_000 },
  async () => {
    const every = rounds(4, 1);
    const sheets = extremes().filter((_, at) => at % every === 0);
    expect(await findFaults(sheets, proof)).toEqual([]);
  },
);

test('what is cut off, runs into something or is too dark is found', async () => {
  const [sheet] = proof.sheets;
  if (!sheet) throw new Error('There is no sheet.');
  const page = await proof.newPage();
  await openSheet(page, sheet, proof.url);
  const before = await findCut(page);
  await page.evaluate(() => {
    const side = document.querySelector('.paper:last-of-type .side');
    const code = side?.querySelector('svg[shape-rendering]')?.parentElement;
    if (!side || !code) throw new Error('The sheet has another build.');
    side.insertAdjacentHTML(
      'beforeend',
      '<p style="position:absolute;inset-block-start:1300px">Below</p>' +
        '<p style="position:absolute;inset-block-start:0">Over the head</p>' +
        '<div style="position:absolute;inset:30%;background:#000;print-color-adjust:exact"></div>',
    );
    code.style.position = 'relative';
    code.insertAdjacentHTML(
      'beforeend',
      '<p style="position:absolute;inset:30% auto auto 30%">On it</p>',
    );
  });
  const cut = (await findCut(page)).filter((fault) => !before.includes(fault)).join(' ');
  expect(cut).toContain('"Below" is cut off.');
  expect(cut).toContain('"On it" runs into a code.');
  await page.evaluate(() => {
    document.querySelector('.paper:last-of-type .side svg[shape-rendering]')?.remove();
  });
  const [raster] = await rasterize(await printWith(page, 'letter', null), 150);
  if (!raster) throw new Error('The sheet has no side.');
  expect(inkOf(raster)).toBeGreaterThan(16);
  expect(readCodes(raster)).toEqual([]);
  await page.close();
});
