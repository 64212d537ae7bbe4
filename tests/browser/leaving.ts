import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

/** Where "Leave now" ends when a network has chosen nothing else. */
export const WEATHER = 'https://www.weather.gov/';

/** Lets the weather answer from here; no test asks another host for anything. */
export async function keepWeatherHere(context: BrowserContext, siteUrl: string): Promise<void> {
  const own = new URL(siteUrl).origin;
  await context.route(
    ({ origin, protocol }) => origin !== own && protocol.startsWith('http'),
    (route) =>
      route.request().url() === WEATHER
        ? route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Sunny</h1>' })
        : route.abort(),
  );
}

/** Addresses and titles of the tab's history, oldest first, without the empty page it began with. */
export async function historyOf(page: Page): Promise<{ url: string; title: string }[]> {
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  return entries
    .map(({ url, title }) => ({ url, title }))
    .filter(({ url }) => url !== 'about:blank');
}

/** Every word of the page, also inside of shadow roots and fields. */
export async function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: Element | ShadowRoot): string =>
      [...root.querySelectorAll('*')]
        .flatMap((element) => [
          'value' in element ? String(element.value) : '',
          element.shadowRoot ? read(element.shadowRoot) : '',
        ])
        .concat(root.textContent)
        .join(' ');
    return read(document.documentElement);
  });
}

/** The site for the tests of leaving: contexts that ask nobody else, and drafts with words to lose. */
export function useLeaving() {
  const site = useSite();
  const words = 'Not for other eyes';
  async function newContext(url = site.url(), options?: BrowserContextOptions) {
    const context = await site.newContext(options);
    await keepWeatherHere(context, url);
    return context;
  }
  return {
    words,
    url: site.url,
    openForm: site.openForm,
    newContext,
    async openDraft(context: BrowserContext): Promise<RequestPage> {
      const form = await RequestPage.open(context, site.url());
      await form.start('mine');
      await form.writeItem(words);
      await form.state().getByText('Saved on this device').waitFor();
      return form;
    },
  };
}

export async function leave(page: Page, name = 'Leave now'): Promise<void> {
  await page.locator('.request-strip').getByRole('link', { name }).click();
}

export async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

/** Leaves to a page that never comes: an answer without content keeps a browser where it is. */
export async function stayOnBlank({ page }: RequestPage): Promise<void> {
  await page.context().route('**/leave/', (route) => route.fulfill({ status: 204 }));
  const asked = page.waitForRequest('**/leave/');
  await pressShift(page, 3);
  await asked;
}

/** What another page of the site finds in the browser's storage. */
export async function databasesOf(context: BrowserContext, siteUrl: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(siteUrl);
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  );
  await page.close();
  return names;
}
