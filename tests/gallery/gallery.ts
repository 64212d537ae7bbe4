/**
 * `npm run gallery`: everything there is to look at, in `gallery/index.html`: every component in every state, every kind
 * of page, every kind of sheet. Names choose (`npm run gallery -- pages sheets content`): parts, and networks, which are
 * the real content and those under `tests/fixtures/`. `--all` shows every sheet in every language, `--keep` takes the
 * sites of the run before. `--accept` shows nothing: it makes the pictures anew that `tests/site/looks.test.ts` holds
 * pages against.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { proofSites } from '../flyer-proof/built-sites.ts';
import type { ProofSite } from '../flyer-proof/built-sites.ts';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { build } from '../site/built-site.ts';
import { buildComponents } from './build-components.ts';
import { galleryPage } from './gallery-page.ts';
import type { Shown } from './gallery-page.ts';
import { showComponents } from './show-components.ts';
import { showPages } from './show-pages.ts';
import { showScreens } from './show-screens.ts';
import { showSheets } from './show-sheets.ts';
import { acceptLooks, BASELINES } from './take-looks.ts';

const PARTS = ['components', 'pages', 'sheets'] as const;
type Part = (typeof PARTS)[number];

const FOLDER = resolve('gallery');
const SITES = resolve('node_modules/.cache/patchwork-gallery');
const COMPONENTS = join(SITES, 'components');
/** The network that the page of components, and every held look, is made of. */
const TONGUES = 'many-tongues';
/** Its pages stand for those of other fixtures, unless one is named. */
const PAGES_OF = ['content', TONGUES];

const { values, positionals } = parseArgs({
  options: {
    accept: { type: 'boolean' },
    all: { type: 'boolean' },
    keep: { type: 'boolean' },
  },
  allowPositionals: true,
});
const known = proofSites(SITES);
const names = [...PARTS, ...known.map(({ name }) => name)];
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no "${unknown.join(', ')}". Choose among: ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  const browser = await chromium.launch(await launchOptions());
  try {
    process.exitCode = await (values.accept === true ? accept(browser) : makeGallery(browser));
  } finally {
    await browser.close();
  }
}

async function accept(browser: Browser): Promise<number> {
  const site = join(SITES, TONGUES);
  for (const each of known.filter(({ name }) => name === TONGUES)) await prepare(each);
  await prepareComponents();
  const bytes = await acceptLooks(browser, { site, components: COMPONENTS });
  console.log(`${relative('.', BASELINES)}: ${Math.ceil(bytes / 1000)} kB of pictures`);
  return 0;
}

async function makeGallery(browser: Browser): Promise<number> {
  const parts = PARTS.filter((part) => wants(part, PARTS));
  const sites = known.filter(({ name }) =>
    wants(
      name,
      known.map((site) => site.name),
    ),
  );
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const site of known)
    if (sites.includes(site) || (parts.includes('components') && site.name === TONGUES))
      await prepare(site);
  const shown = await showParts(browser, parts, sites);
  writeFileSync(join(FOLDER, 'index.html'), galleryPage(shown));
  return tellFaults(shown);
}

async function showParts(
  browser: Browser,
  parts: readonly Part[],
  sites: readonly ProofSite[],
): Promise<Shown> {
  const shown: Required<Shown> = { components: [], pages: [], sheets: [] };
  if (parts.includes('components')) {
    await prepareComponents();
    shown.components = await showComponents(browser, COMPONENTS, FOLDER);
  }
  for (const site of sites) {
    const { name } = site;
    if (parts.includes('pages') && (PAGES_OF.includes(name) || positionals.includes(name)))
      shown.pages.push(...(await showPages(browser, site, FOLDER)));
    // The practice letters and the published keys are those of the real content.
    if (parts.includes('pages') && name === 'content')
      shown.pages.push(...(await showScreens(browser, site, FOLDER)));
    if (parts.includes('sheets'))
      shown.sheets.push(...(await showSheets(site, FOLDER, values.all === true)));
  }
  return shown;
}

/** True of what was named, and of everything where nothing of the same sort was. */
function wants(name: string, sort: readonly string[]): boolean {
  const named = positionals.filter((each) => sort.includes(each));
  return named.length === 0 || named.includes(name);
}

async function prepare({ content, site }: ProofSite): Promise<void> {
  if (values.keep === true && existsSync(site)) return;
  await build({ PATCHWORK_CONTENT: content, PATCHWORK_OUT: site });
}

async function prepareComponents(): Promise<void> {
  if (values.keep === true && existsSync(COMPONENTS)) return;
  await buildComponents(COMPONENTS, join(SITES, TONGUES));
}

function tellFaults({ components = [], pages = [], sheets = [] }: Shown): number {
  const faults = [
    ...sheets
      .filter((sheet) => sheet.faults.length > 0)
      .map(({ site, sheet, faults: all }) => `${site} ${sheet.address}: ${all.join(' ')}`),
    ...[...components, ...pages]
      .filter(({ out }) => out > 0)
      .map(
        ({ network, path, width, scheme, group, out }) =>
          `${network} ${path} (${group}) at ${width} ${scheme}: ${out} pixels out of the screen`,
      ),
  ];
  for (const fault of faults) console.log(`FAIL ${fault}`);
  console.log(
    `${components.length} pictures of components, ${pages.length} of pages, ${sheets.length} sheets, ` +
      `${faults.length} with faults: gallery/index.html`,
  );
  return faults.length > 0 ? 1 : 0;
}
