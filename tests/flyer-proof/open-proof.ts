import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { openDirectory } from '../../src/directory/directory.ts';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { showWithin } from '../../src/flyer/print/show-within.ts';
import { sheetsOf } from '../../src/flyer/sheets.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';
import { openServer } from '../../src/inbox/open-server.ts';
import type { Paper } from '../../src/schema/vocabulary.ts';
import { baseOf } from '../../src/site/absolute.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { ProofSite } from './built-sites.ts';
import type { ProofPlace } from './prove-sheet.ts';

export type OpenProof = ProofPlace & {
  paper: Paper;
  sheets: Sheet[];
  /** A new tab that does not heed the site's content policy, so that margins can be tried. */
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
};

/** Serves a built site and opens a browser to print its sheets with. */
export async function openProof({
  content,
  site,
}: Pick<ProofSite, 'content' | 'site'>): Promise<OpenProof> {
  const directory = openDirectory(content);
  const { network } = directory;
  const base = baseOf(network);
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-proof-'));
  const database = join(scratch, 'inbox.sqlite');
  const server = await openServer({ dist: site, database, port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch(await launchOptions());
  const context = await browser.newContext({ bypassCSP: true });
  return {
    site,
    base,
    url: server.url,
    paper: network.paper,
    sheets: readersOf(directory, base).flatMap((reader) => sheetsOf(reader)),
    async newPage() {
      const page = await context.newPage();
      await showWithin(page, base);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(scratch, { recursive: true });
    },
  };
}
