import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { modules } from './draft-page.ts';
import { launchOptions } from './open-site.ts';

/** A site of one empty page. Nothing listens there: every answer comes from `serveModules`. */
const ORIGIN = 'http://draft.localhost';

const IMPORTS = {
  yjs: '/node_modules/yjs/dist/yjs.mjs',
  'y-indexeddb': '/node_modules/y-indexeddb/src/y-indexeddb.js',
  'lib0/': '/node_modules/lib0/',
  'zod/mini': '/node_modules/zod/mini/index.js',
};
const PAGE = `<!doctype html><title>Modules</title>
<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module">
  import { modules } from '/tests/browser/draft-page.ts';
  window.modules = modules;
</script>`;

declare global {
  interface Window {
    modules: typeof modules;
  }
}

/** A browser for the tests of one file, with the draft's modules as they are written: no bundler, no site. */
export function useModules() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions());
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
  });
  async function newContext(): Promise<BrowserContext> {
    const context = await browser.newContext();
    contexts.push(context);
    await serveModules(context);
    return context;
  }
  return {
    newContext,
    openPage: async () => openModules(await newContext()),
  };
}

/** Opens the page and waits until `window.modules` is there. */
export async function openModules(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await reopen(page);
  return page;
}

/** Loads the page anew: what was in its memory is gone. */
export async function reopen(page: Page): Promise<void> {
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'modules' in window);
}

async function serveModules(context: BrowserContext): Promise<void> {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    const file = resolve(`.${/\.\w+$/.test(pathname) ? pathname : `${pathname}.js`}`);
    const code = await readFile(file, 'utf8').catch(() => undefined);
    if (code === undefined) return route.fulfill({ status: 404 });
    const body = file.endsWith('.ts') ? stripTypeScriptTypes(code) : code;
    return route.fulfill({ contentType: 'text/javascript', body });
  });
}
