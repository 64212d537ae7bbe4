import type { BrowserContextOptions, Page } from 'playwright-core';
import type { openSite } from '../browser/open-site.ts';

type OpenSite = Awaited<ReturnType<typeof openSite>>;

/** Opens all pages in four tabs of one browser, and tells what they did and what each is called. */
export async function visitPages(
  site: OpenSite,
  paths: readonly string[],
  options: BrowserContextOptions,
) {
  const did: string[] = [];
  const titles = new Map<string, string>();
  const waiting = [...paths];
  const first = await site.open('favicon.svg', options);
  const walk = async (page: Page): Promise<void> => {
    const own = await watchPage(page, site.url);
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await page.goto(new URL(path, site.url).href);
      const title = await page.evaluate(() => {
        for (const each of document.querySelectorAll('main *')) {
          each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          each.dispatchEvent(new FocusEvent('focus'));
        }
        return document.querySelector('h1')?.textContent ?? '';
      });
      titles.set(path, title);
      did.push(...own.splice(0).map((what) => `${path}: ${what}`));
    }
  };
  const tabs = await Promise.all(Array.from({ length: 3 }, () => first.context().newPage()));
  await Promise.all([first, ...tabs].map(walk));
  await first.context().close();
  return { did, titles };
}

/** Tells of everything that an attack could reach: its function, a dialog, another host, another window, the policy. */
export async function watchPage(page: Page, own: string): Promise<string[]> {
  const did: string[] = [];
  await page.exposeFunction('ran', () => did.push('ran'));
  page.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !/^(?:data|blob):/.test(request.url()))
      did.push(`request ${request.url()}`);
  });
  page.on('popup', () => did.push('popup'));
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML/i.test(message.text())) did.push(message.text());
  });
  return did;
}
