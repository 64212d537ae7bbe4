import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
const ENTRY = 'resources/lee-food-pantry/';
/** A copy of the whole directory is fetched meanwhile. */
const LONG = { timeout: 45_000 };

const workersIn = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(
      ({ scope, active, installing, waiting }) => {
        const worker = active ?? waiting ?? installing;
        return `${new URL(scope).pathname} ${new URL(worker?.scriptURL ?? scope).search}`.trim();
      },
    ),
  );
const asked = (page: Page) => page.locator('.keep-ask');
const status = (page: Page) => page.locator('#copy > [role="status"]:not([data-forget])');
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).press('Enter');

async function open(path: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await site.newContext())).newPage();
  await page.goto(site.url() + path);
  return page;
}

/** A browser that says what its line costs, as Chrome does on a phone. */
async function metered(line: { saveData?: boolean; type?: string }): Promise<BrowserContext> {
  const context = await site.newContext();
  await context.addInitScript((said) => {
    Object.defineProperty(navigator, 'connection', { value: said });
  }, line);
  return context;
}

/** Every name under which something lies in this browser. */
const namesIn = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);

test('any page brings the worker of its language, once it is whole', async () => {
  const page = await open(ENTRY);
  await expect.poll(() => workersIn(page)).toEqual(['/']);
  // The first language's worker answers all pages: Spanish is kept all the same.
  await page.goto(`${site.url()}es/${ENTRY}`);
  await expect.poll(() => workersIn(page)).toEqual(['/', '/es/']);
  expect(await asked(page).count()).toBe(0);
});

test.each([{ saveData: true }, { type: 'cellular' }])(
  'a line that may cost money (%o) is asked for nothing before somebody says yes',
  async (line) => {
    const context = await metered(line);
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(site.url() + ENTRY);
    await asked(page).waitFor();
    expect(await asked(page).innerText()).toMatch(
      /^Keep this directory on this device\? About \d+(\.\d)? MB\./,
    );
    expect(await workersIn(page)).toEqual([]);
    expect(loaded.filter((path) => path.endsWith('.js'))).toEqual(['/keep.js']);
    expect(await namesIn(page)).toEqual([]);
  },
);

test('a “no” is heard with the keyboard, is kept, and is all that is kept', async () => {
  const context = await metered({ saveData: true });
  const page = await open(ENTRY, context);
  await press(page, 'No');
  expect(await asked(page).innerText()).toBe('Fine. You will not be asked again on this device.');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('keep-ask');
  await page.goto(site.url());
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  expect(await namesIn(page)).toEqual(['patchwork-offline']);
  expect(await asked(page).count()).toBe(0);
  await page.goto(`${site.url()}offline/`);
  await expect.poll(() => status(page).innerText()).toMatch(/^You said no\./);
});

test('a “yes” on the page about copies brings the whole copy, with its day', async () => {
  const page = await open(ENTRY, await metered({ type: 'cellular' }));
  await asked(page).getByRole('link').click();
  await expect.poll(() => status(page).innerText()).toBe('There is no copy here yet.');
  await press(page, 'Keep a copy on this device');
  await expect.poll(() => status(page).innerText(), LONG).toMatch(/whole copy is here.*2026/);
  expect(await workersIn(page)).toEqual(['/ ?yes']);
  expect(await page.getByRole('button', { name: 'Get the newest copy' }).isVisible()).toBe(true);
});

test('whoever does not want a copy has none, also on the next page', async () => {
  const page = await open(ENTRY);
  await expect.poll(() => workersIn(page)).toEqual(['/']);
  await page.goto(`${site.url()}offline/`);
  await press(page, 'Do not keep a copy');
  await expect.poll(() => status(page).innerText()).toMatch(/^You said no\./);
  await page.goto(site.url() + ENTRY);
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
  expect(await workersIn(page)).toEqual([]);
  await expect.poll(() => namesIn(page)).toEqual(['patchwork-offline']);
});

test('the workers that single pages had are ended', async () => {
  const page = await open('is-it-for-me/', await metered({ saveData: true }));
  await page.evaluate(() =>
    navigator.serviceWorker.register('/offline.js', { scope: '/search/' }).catch(() => 0),
  );
  await page.goto(site.url() + ENTRY);
  await expect.poll(() => workersIn(page)).toEqual([]);
});

test('“Forget everything” leaves nothing, after asking once, but the desk to its navigator', async () => {
  const page = await open(ENTRY);
  await expect.poll(() => workersIn(page)).toEqual(['/']);
  await page.evaluate(async () => {
    localStorage.setItem('patchwork-reading', 'text-150');
    sessionStorage.setItem('patchwork-sheet', '{}');
    for (const name of ['patchwork-draft-1:x', 'patchwork-outbox-1:x', 'patchwork-desk-1:x'])
      await new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          opening.result.close();
          resolve(0);
        };
      });
  });
  await page.goto(`${site.url()}offline/`);
  const forget = async () => {
    await press(page, 'Forget everything on this device');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'cannot be undone',
    );
  };
  await forget();
  await press(page, 'No, keep it');
  expect(await namesIn(page)).toContain('patchwork-reading');
  await forget();
  await press(page, 'Yes, forget everything');
  const said = page.locator('[data-forget="said"]');
  await expect.poll(() => said.innerText(), LONG).toMatch(/^Nothing of this site is left/);
  expect(await namesIn(page)).toEqual(['patchwork-desk-1:x']);
  expect(await workersIn(page)).toEqual([]);
  await forget();
  await page.getByRole('checkbox').check();
  await press(page, 'Yes, forget everything');
  await expect.poll(() => namesIn(page)).toEqual([]);
});

test('without JavaScript the page says what there is to know, and shows no button', async () => {
  const page = await open('offline/', await site.newContext({ javaScriptEnabled: false }));
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.locator('main').innerText()).toMatch(
    /need JavaScript[\s\S]*about \d+(\.\d)? MB to load/,
  );
});

test('Chromium finds nothing that keeps the site from being installed', async () => {
  const page = await open('');
  const browser = await page.context().newCDPSession(page);
  const { errors, url } = await browser.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A context of a test is a private window, which is never installed from.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
