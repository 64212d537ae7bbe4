/** `npm run flyers`: prints every entry's flyer from `dist/` into `flyers/`, one PDF each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { openDirectory } from '../directory/directory.ts';
import { openServer } from '../inbox/open-server.ts';
import { readersOf } from '../site/readers.ts';
import { contentFolder } from '../site/settings.ts';
import { launchOptions } from './find-browser.ts';

const AT_ONCE = 4;
const directory = openDirectory(contentFolder());
const { network } = directory;
const base = new URL(network.site).pathname.replace(/\/*$/, '/');
const jobs = readersOf(directory, base).flatMap((reader) =>
  directory.entries.map((entry) => ({
    path: reader.to(`${entry.id}/flyer/`),
    file: join('flyers', reader.language, `${entry.id.replace('/', '-')}.pdf`),
  })),
);

const scratch = mkdtempSync(join(tmpdir(), 'patchwork-flyers-'));
const server = await openServer({
  dist: process.env['PATCHWORK_OUT'] ?? 'dist',
  database: join(scratch, 'inbox.sqlite'),
  port: 0,
  host: '127.0.0.1',
});
const browser = await chromium.launch(await launchOptions());
try {
  const waiting = jobs.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await browser.newPage();
      for (const { path, file } of waiting) {
        await mkdir(dirname(file), { recursive: true });
        await page.goto(new URL(path, server.url).href);
        await page.pdf({
          path: file,
          format: network.paper === 'a4' ? 'A4' : 'Letter',
          tagged: true,
        });
      }
    }),
  );
  console.log(`${jobs.length} flyers are in flyers/.`);
} finally {
  await browser.close();
  await server.close();
  rmSync(scratch, { recursive: true });
}
