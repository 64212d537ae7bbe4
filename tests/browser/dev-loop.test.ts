import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { freePort } from '../free-port.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { FIXTURE_CONTENT } from '../site/built-site.ts';

/** Long enough for the first page of a machine that does ten things at once. */
const PATIENCE = { timeout: 60_000 };

const folder = mkdtempSync(join(tmpdir(), 'patchwork-dev-'));
const content = join(folder, 'content');
const entry = join(content, 'resources/bread-table.md');
const english = join(content, 'resources/bread-table.en.md');
let server: ChildProcess;
let told = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  const port = await freePort();
  server = spawn(
    process.execPath,
    [
      'node_modules/astro/bin/astro.mjs',
      'dev',
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
      '--ignore-lock',
    ],
    { env: { ...plainEnvironment(), NODE_ENV: 'development', PATCHWORK_CONTENT: content } },
  );
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text: Buffer) => (told += text.toString()));
  const url = `http://127.0.0.1:${port}/help/en/resources/bread-table/`;
  await vi.waitFor(async () => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.status} ${told}`);
  }, PATIENCE);
  browser = await chromium.launch(await launchOptions());
  page = await browser.newPage();
  await page.goto(url);
}, 90_000);
afterAll(async () => {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true });
});

/** What the page says over itself when something is broken. */
function overlay(): Promise<string | undefined> {
  return page.evaluate(
    () => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? undefined,
  );
}

test('npm run dev shows an edit, says what is wrong with an entry, and goes on when that is mended', async () => {
  const heading = () => page.locator('h1').textContent({ timeout: 1000 });
  const translated = readFileSync(english, 'utf8');
  writeFileSync(english, translated.replace('title: Bread Table', 'title: Bread and Soup'));
  await expect.poll(heading, PATIENCE).toBe('Bread and Soup');

  told = '';
  const written = readFileSync(entry, 'utf8');
  writeFileSync(entry, written.replace('needs: [food]', 'needs: [bred]'));
  const mistake = '"bred" is not a need in needs.yaml.';
  await expect.poll(overlay, PATIENCE).toContain(mistake);
  expect(await overlay()).toMatch(/resources\/bread-table\.md:\d+:\d+/);
  expect(told).toContain(mistake);

  writeFileSync(entry, written);
  await expect.poll(heading, PATIENCE).toBe('Bread and Soup');
  expect(await overlay()).toBeUndefined();
}, 180_000);
