import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { unpackBrowser } from '../../src/flyer/print/unpack-browser.ts';

const isCarried = process.platform === 'linux' && process.arch === 'x64';

test.runIf(isCarried)('processes that unpack the browser at once all get a whole one', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-unpack-'));
  onTestFinished(() => {
    rmSync(scratch, { recursive: true });
  });
  const folder = join(scratch, 'unpacked');
  const first = unpackBrowser(folder);
  const others = [unpackBrowser(folder), unpackBrowser(folder)];
  const sizes = [first, ...others].map(async (program) => statSync(await program).size);
  expect(new Set(await Promise.all(sizes)).size).toBe(1);
  expect(readdirSync(scratch)).toEqual(['unpacked']);

  const browser = await chromium.launch({ executablePath: await first, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  expect(browser.version()).toMatch(/^\d+\./);
});
