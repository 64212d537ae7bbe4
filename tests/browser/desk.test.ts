import { randomUUID } from 'node:crypto';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { addTokenIn, aSealedLetter } from '../inbox/inbox-place.ts';
import { DeskPage, postLetter } from './desk-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const WIDE = { viewport: { width: 1128, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };

describe('a navigator’s letters', { retry: 0 }, () => {
  test('come from the inbox, are followed, and are there again after the key is opened anew', async () => {
    const context = await site.newContext(WIDE);
    const desk = await DeskPage.open(context, site.url());
    const told: string[] = [];
    desk.page.on('console', (message) => told.push(message.text()));
    const { code } = await postLetter(site.url(), { name: 'Marked Ana' });
    await desk.openKey();
    await desk.connect(await aToken());
    await desk.row(code).waitFor();
    await desk.row(code).click();
    await desk.page.getByText('Reach Marked Ana safely').waitFor();
    expect(await focusIn(desk.page)).toMatch(/^H[12]/);
    await desk.button('Mark contacted').click();
    await desk.page.locator('#letter-notes').fill('Marked note about Monday');
    await desk.page.locator('.letter-saved', { hasText: 'Saved as a sealed note' }).waitFor();

    await desk.visit();
    expect(await desk.text()).not.toContain('Marked');
    await desk.openKey();
    await desk.tab('contacted').click();
    await desk.row(code).click();
    expect(await desk.page.locator('#letter-notes').inputValue()).toBe('Marked note about Monday');
    await desk.page.locator('.desk-sharing[data-sharing=shared]').waitFor();
    expect(JSON.stringify(await profileOf(desk.page))).not.toMatch(/Marked|clinic|555 0142/);
    expect(desk.page.url()).toBe(new URL('desk/', site.url()).href);
    expect(told).toEqual([]);
    expect(desk.errors).toEqual([]);
  });

  test('come from files, each once; what cannot be opened is counted and says what to do', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const { code, sealed } = await postLetter(site.url(), { name: 'Marked Bo' });
    await desk.openKey();
    await desk.addFiles([
      { name: 'one.age', content: sealed },
      { name: 'photo.jpg', content: 'no letter' },
    ]);
    expect(await desk.notice()).toBe('1 letter opened. 1 could not be opened.');
    await desk.row(code).waitFor();
    await desk.addFiles([{ name: 'again.age', content: sealed }]);
    await expect.poll(() => desk.notice()).toBe('No new letters. 1 was here already.');
    const aside = desk.page.locator('.desk-aside details');
    await aside.locator('summary').click();
    expect(await aside.innerText()).toContain('photo.jpg');

    await desk.visit();
    await desk.openKey();
    await desk.row(code).waitFor();
    expect(await desk.rows().count()).toBe(1);
  });

  test('the recovery key holds them too, and what their neighbor says later stands on them', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const { code, request, sealed } = await postLetter(site.url(), { name: 'Marked Di' });
    const { version, network, id: about } = request;
    const id = randomUUID();
    const news = await aSealedLetter({ id, version, network, about, code, news: 'no-longer' });
    await desk.page.getByLabel('Or paste the key').fill(DEMO_KEYS[2]?.identity ?? '');
    await desk.button('Use this key').click();
    await desk.page.locator('.desk-list').waitFor();
    await desk.addFiles([
      { name: 'one.age', content: sealed },
      { name: 'two.age', content: news.sealed },
    ]);
    await desk.row(code).click();
    await desk.page.locator('.letter-loud', { hasText: 'No longer needed' }).waitFor();
    await desk.page.getByText('Nobody yet').waitFor();
    await desk.button('Mine to answer').click();
    await desk.page.locator('.letter-log summary').click();
    expect(await desk.page.locator('.letter-log').innerText()).toContain('a navigator');
  });

  test('closing forgets every word, and "Back" brings none of them back', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const { code, sealed } = await postLetter(site.url(), { name: 'Marked Cy' });
    await desk.openKey();
    await desk.addFiles([{ name: 'one.age', content: sealed }]);
    await desk.row(code).click();
    expect(await desk.text()).toContain('Marked Cy');
    await desk.button('Close the key').click();
    await desk.page.getByText('The key is closed.').waitFor();
    expect(await desk.text()).not.toMatch(/Marked|clinic/);
    await desk.openKey();
    await desk.row(code).click();
    await desk.page.goto(new URL('about/', site.url()).href);
    await desk.page.goBack();
    await desk.page.getByRole('heading', { name: 'Open your key' }).waitFor();
    expect(await desk.text()).not.toMatch(/Marked|clinic/);
  });

  test('lie open in one tab at a time', async () => {
    const context = await site.newContext(WIDE);
    const one = await DeskPage.open(context, site.url());
    await one.openKey();
    const two = await DeskPage.open(context, site.url());
    await two.openKey();
    await one.page.getByText('The desk was opened in another tab').waitFor();
    await two.page.locator('.desk-list').waitFor();
  });
});

describe('the page', () => {
  test('on a phone a letter opens over the list, and Back and Escape return to its row', async () => {
    const desk = await DeskPage.open(await site.newContext(PHONE), site.url());
    await desk.practice();
    const row = desk.rows().nth(3);
    await row.click();
    await desk.page.locator('.desk-middle h2').first().waitFor();
    expect(await desk.rows().first().isVisible()).toBe(false);
    await desk.page.goBack();
    await row.waitFor();
    expect(await focusIn(desk.page)).toMatch(/^BUTTON/);
    await row.click();
    await desk.page.keyboard.press('Escape');
    await row.waitFor();
    await row.click();
    await desk.button('All letters').click();
    await row.waitFor();
    const { scroll, width } = await desk.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: innerWidth,
    }));
    expect(scroll).toBe(width);
    expect(desk.errors).toEqual([]);
  });

  test('axe finds nothing at the door, in the list, on a letter and on the tools', async () => {
    const desk = await DeskPage.open(await site.newContext(PHONE), site.url());
    const found = [...(await judge(desk.page, 'door'))];
    await desk.practice();
    expect(await focusIn(desk.page)).toBe('H1 Letters');
    found.push(...(await judge(desk.page, 'list')));
    await desk.rows().first().click();
    found.push(...(await judge(desk.page, 'letter')));
    await desk.button('All letters').click();
    for (const tool of ['Report', 'Handover sheet', 'Call sheet']) {
      await desk.button(tool).click();
      found.push(...(await judge(desk.page, tool)));
    }
    await desk.page.setViewportSize(WIDE.viewport);
    await desk.button('Letters').click();
    await desk.rows().first().click();
    await desk.page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await judge(desk.page, 'wide and dark')));
    await desk.button('End the practice').click();
    await desk.openKey();
    await desk.page.emulateMedia({ forcedColors: 'active' });
    found.push(...(await judge(desk.page, 'empty, in forced colours')));
    await desk.page.emulateMedia({ forcedColors: 'none' });
    await desk.page.locator('.desk-sharing > summary').click();
    await desk.addFiles([{ name: 'photo.jpg', content: 'no letter' }]);
    await desk.page.locator('.desk-aside summary').click();
    found.push(...(await judge(desk.page, 'sharing, a notice and what stayed closed')));
    expect(found).toEqual([]);
  });

  test('beside the list it is said where to begin, and nothing opens by itself', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    await desk.practice();
    expect(await desk.page.locator('.letter').count()).toBe(0);
    const first = (await desk.rows().first().getAttribute('data-letter')) ?? '';
    await desk.button(`Read the first: ${first}`).click();
    expect(await desk.page.locator('.letter-line').innerText()).toContain(first);
    expect(await focusIn(desk.page)).toMatch(/^H1/);
  });

  test('words are found in every status while the rest is set aside', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    await desk.practice();
    await desk.tab('contacted').click();
    const code = (await desk.rows().first().getAttribute('data-letter')) ?? '';
    await desk.tab('new').click();
    await desk.page.getByRole('searchbox').fill(code.toLowerCase());
    await expect.poll(() => desk.rows().count()).toBe(1);
    expect(await desk.rows().first().innerText()).toContain('Contacted');
    await desk.page.getByRole('searchbox').fill('nothing like this');
    await desk.page.getByText('No letter here has these words.').waitFor();
  });

  test('opens again without signal, and letters lie open there', async () => {
    const context = await site.newContext(WIDE);
    const desk = await DeskPage.open(context, site.url());
    const { code, sealed } = await postLetter(site.url());
    await desk.openKey();
    await desk.addFiles([{ name: 'one.age', content: sealed }]);
    await desk.page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => desk.page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await context.setOffline(true);
    await desk.visit();
    await desk.openKey();
    await desk.row(code).waitFor();
    await desk.row(code).click();
    await desk.page.locator('.desk-middle h2').first().waitFor();
    expect(desk.errors).toEqual([]);
  });

  test('without scripts it says what it is and how else letters are read', async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('desk/', site.url()).href);
    expect(await page.locator('main').innerText()).toContain('npm run inbox');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer');
  });
});

async function aToken(): Promise<string> {
  const { text, kept } = makeToken(`Marked ${Math.random()}`, new Date().toISOString());
  await addTokenIn(site.database(), kept);
  return text;
}

/** What has the focus, inside of the desk's shadow root too: "H1 Letters". */
function focusIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return `${focused?.tagName} ${focused?.textContent}`;
  });
}

/** Everything that this site stored in the browser. */
function profileOf(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const stored: unknown[] = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => {
          resolve(asked.result);
        };
        asked.onerror = () => {
          reject(new Error('closed'));
        };
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => {
            resolve(asked.result);
          };
        });
        const text = (row: unknown) =>
          row instanceof Uint8Array ? new TextDecoder('latin1').decode(row) : JSON.stringify(row);
        stored.push(...rows.map(text));
      }
      database.close();
    }
    return stored;
  });
}

async function judge(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<axe.AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })`,
  );
  return results.violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`,
  );
}
