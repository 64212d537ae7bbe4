import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import type {} from './desk-keeping-page.ts';
import { launchOptions } from './open-site.ts';

/** Nothing listens there: every answer comes from the test. */
const ORIGIN = 'http://desk.localhost';
export const [ANA, BEN, RECOVERY] = DEMO_KEYS.map(({ recipient, identity }) => ({
  recipient,
  identity,
}));
export const KEYS = [ANA, BEN, RECOVERY].filter((key) => key !== undefined);

/** A browser for the tests of one file, and an empty page with a desk's keeping in it. */
export function useKeeping() {
  let script = '';
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-desk-'));
  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { deskPage } from './desk-keeping-page.ts'; window.deskPage = deskPage;`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      format: 'esm',
      write: false,
    });
    script = outputFiles[0]?.text ?? '';
    browser = await chromium.launch(await launchOptions());
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function openProfile(profile: string): Promise<BrowserContext> {
    return serve(await chromium.launchPersistentContext(profile, await launchOptions()));
  }

  async function openContext(): Promise<BrowserContext> {
    return serve(await browser.newContext());
  }

  async function serve(context: BrowserContext): Promise<BrowserContext> {
    contexts.push(context);
    await context.route(`${ORIGIN}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Desk</title><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`,
      }),
    );
    return context;
  }

  return { folder, openProfile, openContext };
}

export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ORIGIN);
  await page.waitForFunction(() => 'deskPage' in window);
  return page;
}

type Keys = ({ recipient: string; identity: string } | undefined)[];

/** Opens the desk with the first key, sealed to all of them. */
export async function openDesk(page: Page, keys: Keys = KEYS): Promise<void> {
  await page.evaluate(
    (given) => window.deskPage.open(given, 'Ana'),
    keys.filter((key) => key !== undefined),
  );
}

/** Closes the desk, loads the page anew, and opens the desk again. */
export async function reopen(page: Page, keys: Keys = KEYS): Promise<void> {
  await page.evaluate(() => window.kept.keeping.close());
  await page.reload();
  await page.waitForFunction(() => 'deskPage' in window);
  await openDesk(page, keys);
}

export function saying(page: Page): Promise<string> {
  return page.evaluate(() => window.kept.keeping.saving());
}

export function notesOf(page: Page, letter: string): Promise<string | undefined> {
  return page.evaluate((id) => window.kept.board.state().letters.get(id)?.notes, letter);
}
