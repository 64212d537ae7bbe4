import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
const LEE = { latitude: 42.30987, longitude: -73.24821 };
const BOSTON = { latitude: 42.3601, longitude: -71.0589 };

const field = (page: Page) => page.locator('#near');
const said = (page: Page) => page.locator('#near-said');
const chosen = (page: Page) => page.locator('#near-chosen');
const here = (page: Page) => page.locator('[data-near-here]');

/** The search page with results, its place control in view. */
async function openPlace(options: BrowserContextOptions = {}, path = 'search/?q=food') {
  const context = await site.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(new URL(path, site.url()).href);
  await page.locator('#results li').first().waitFor();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details:has([data-near])'))
      part.setAttribute('open', '');
  });
  await field(page).waitFor();
  return page;
}

describe('a town or ZIP', () => {
  test.each([
    ['Lee', 'Lee'],
    ['grate barington', 'Great Barrington'],
    ['01230', 'Great Barrington'],
  ])('is understood from "%s"', async (typed, town) => {
    const page = await openPlace();
    await field(page).fill(typed);
    await field(page).press('Enter');
    await expect.poll(() => chosen(page).innerText()).toContain(town);
    expect(await field(page).inputValue()).toBe(town);
  });

  test('is told from the list of towns, and from leaving the field', async () => {
    const page = await openPlace();
    expect(await page.locator('#near-towns option').count()).toBeGreaterThan(20);
    await field(page).fill('lenox');
    await field(page).blur();
    await expect.poll(() => chosen(page).innerText()).toContain('Lenox');
  });

  test('that nobody knows is said kindly and changes nothing', async () => {
    const page = await openPlace();
    const address = page.url();
    await field(page).fill('<b>Atlantis');
    await field(page).press('Enter');
    await expect.poll(() => said(page).innerText()).toContain('We do not know “<b>Atlantis”.');
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toBe(address);
    expect(await chosen(page).isVisible()).toBe(false);
    await field(page).fill('Lee');
    await field(page).press('Enter');
    await expect.poll(() => field(page).getAttribute('aria-invalid')).toBe(null);
  });

  test('is taken away again', async () => {
    const page = await openPlace();
    await field(page).fill('Lee');
    await field(page).press('Enter');
    await chosen(page).click();
    await expect.poll(() => chosen(page).isVisible()).toBe(false);
    expect(await field(page).inputValue()).toBe('');
    expect(await said(page).innerText()).toBe('');
  });
});

describe('"Near me"', () => {
  test('sorts by the device’s own place, which goes nowhere', async () => {
    const page = await openPlace({ geolocation: LEE, permissions: ['geolocation'] });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await here(page).click();
    await expect.poll(() => chosen(page).isVisible()).toBe(true);
    await expect.poll(() => page.locator('#results').innerText()).toMatch(/miles|mile/);
    expect(asked.filter((each) => /42[.]3|73[.]2/.test(each))).toEqual([]);
    expect(new URL(page.url()).search).toBe('?q=food');
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        history.state,
        (await indexedDB.databases()).map(({ name }) => name),
      ]),
    );
    expect(kept).not.toMatch(/42[.]3|73[.]2/);
    await page.reload();
    await page.locator('#results li').first().waitFor();
    expect(await chosen(page).isVisible()).toBe(false);
  });

  test('is allowed on the search page, and on no other one', async () => {
    const policyOf = async (path: string) =>
      (await fetch(new URL(path, site.url()))).headers.get('permissions-policy');
    expect(await policyOf('search/')).toContain('geolocation=(self)');
    expect(await policyOf('es/search/')).toContain('geolocation=(self)');
    expect(await policyOf('')).toContain('geolocation=()');
    expect(await policyOf('request/')).toContain('geolocation=()');
  });

  test('asks for nothing before it is pressed', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { placeAsked: 0 });
      navigator.geolocation.getCurrentPosition = () => {
        Object.assign(window, { placeAsked: 1 });
      };
    });
    await page.goto(new URL('search/?q=food', site.url()).href);
    await page.locator('#results li').first().waitFor();
    expect(await page.evaluate('window.placeAsked')).toBe(0);
  });

  test('that is refused leads to the field', async () => {
    const page = await openPlace({ permissions: [] });
    await here(page).click();
    await expect
      .poll(() => said(page).innerText())
      .toMatch(/may not know your place\. Type a town/);
    expect(await chosen(page).isVisible()).toBe(false);
  });

  test('far from every town says so and sorts by nothing', async () => {
    const page = await openPlace({ geolocation: BOSTON, permissions: ['geolocation'] });
    await here(page).click();
    await expect.poll(() => said(page).innerText()).toContain('far from the towns');
    expect(await chosen(page).isVisible()).toBe(false);
  });

  test.each([
    [2, 'could not tell where it is'],
    [3, 'could not tell where it is'],
  ])('on a device that cannot tell (error %i) says so', async (code, sentence) => {
    const page = await openPlace();
    await page.evaluate((given) => {
      navigator.geolocation.getCurrentPosition = (_found, failed) => {
        failed?.({
          code: given,
          message: '',
          PERMISSION_DENIED: 1,
          POSITION_UNAVAILABLE: 2,
          TIMEOUT: 3,
        });
      };
    }, code);
    await here(page).click();
    await expect.poll(() => said(page).innerText()).toContain(sentence);
  });

  test('that answers after a town was typed changes nothing', async () => {
    const page = await openPlace();
    await page.evaluate(() => {
      navigator.geolocation.getCurrentPosition = (found) => {
        Object.assign(window, { answer: found });
      };
    });
    await here(page).click();
    await field(page).fill('Lee');
    await field(page).press('Enter');
    await expect.poll(() => chosen(page).innerText()).toContain('Lee');
    await page.evaluate('window.answer({ coords: { latitude: 42.7, longitude: -73.1 } })');
    expect(await chosen(page).innerText()).toContain('Lee');
    expect(await field(page).inputValue()).toBe('Lee');
  });

  test('is not there where browsers tell no page its place', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'isSecureContext', { value: false });
    });
    await page.goto(new URL('search/', site.url()).href);
    await expect.poll(() => page.locator('[data-near]').getAttribute('hidden')).toBe(null);
    expect(await here(page).getAttribute('hidden')).toBe('');
  });
});

test('the place control speaks Spanish', async () => {
  const page = await openPlace({}, 'es/search/?q=comida');
  await field(page).fill('Atlantis');
  await field(page).press('Enter');
  await expect.poll(() => said(page).innerText()).toContain('No conocemos “Atlantis”.');
});

test('without script there is no place control', async () => {
  const page = await (await site.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(new URL('search/', site.url()).href);
  expect(await page.locator('[data-near]').isVisible()).toBe(false);
});
