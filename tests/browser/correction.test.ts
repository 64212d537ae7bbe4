import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openKept } from '../../src/inbox/command/open-kept.ts';
import { lettersIn } from '../inbox/inbox-place.ts';
import { BUILT_FIXTURE, BUILT_SITE } from '../site/built-site.ts';
import { packedScripts, scriptsOf } from '../site/page-scripts.ts';
import { loseSignal } from './lose-signal.ts';
import { useSite } from './use-site.ts';

const PHONE = { width: 360, height: 740 };
const ENTRY = 'resources/northampton-survival-center/';
const MOST_SCRIPT = 60_000;

describe('a network that seals', () => {
  const site = useSite();
  const openPage = async (path = `${ENTRY}wrong/`): Promise<Page> => {
    const page = await (await site.newContext({ viewport: PHONE })).newPage();
    await page.goto(new URL(path, site.url()).href);
    await page.locator('form[data-correction]').waitFor();
    return page;
  };
  const received = async () => {
    const kept = await lettersIn(site.database());
    return {
      kept,
      opened: await openKept(
        kept,
        DEMO_KEYS.map(({ identity }) => identity),
      ),
    };
  };

  test('an entry leads to its page, and what is sent there is sealed and leaves nothing behind', async () => {
    const page = await openPage(`es/${ENTRY}wrong/`);
    await page.goto(new URL(`es/${ENTRY}`, site.url()).href);
    await page.getByRole('link', { name: '¿Algo está mal?' }).click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('El número de teléfono').check();
    await page.getByLabel('¿Qué es lo correcto ahora?').fill('413-555-0199');
    await page.getByLabel('Llamé').check();
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByRole('heading', { name: 'Gracias' }).waitFor();
    expect(await focused(page)).toContain('Gracias');
    const { kept, opened } = await received();
    const [code] = kept.map((letter) => letter.code).slice(-1);
    expect(await page.locator('[data-code]').innerText()).toBe(code);
    expect(kept.at(-1)?.letter).toHaveProperty('sealed');
    expect(opened.at(-1)).toMatchObject({
      kind: 'correction',
      correction: {
        entry: 'resources/northampton-survival-center',
        language: 'es',
        what: ['phone'],
        text: '413-555-0199',
        known: 'called',
      },
    });
    expect(await page.locator('#text').inputValue()).toBe('');
    await expect.poll(() => databases(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(
      new Set([new URL(site.url()).origin]),
    );
  });

  test('says what is missing, with the keyboard alone, and keeps the words', async () => {
    const page = await openPage();
    await page.locator('#contact').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fix 1 thing to send this' }).waitFor();
    expect(await focused(page)).toContain('Check at least one thing');
    expect(await page.title()).toMatch(/^Error: Something wrong\?/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('what');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.locator('#text').fill('x'.repeat(2001));
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('link', { name: 'This is too long' }).waitFor();
    expect(await page.locator('#text').inputValue()).toHaveLength(2001);
    expect(await page.locator('#text').getAttribute('aria-describedby')).toContain('text-error');
    expect((await received()).opened.filter(({ kind }) => kind === 'closed')).toEqual([]);
  });

  test('waits for a signal, sealed on the device, and goes out from the request form too', async () => {
    const page = await openPage();
    const context = page.context();
    await page.getByLabel('It has closed for good').check();
    // What seals is loaded while somebody writes.
    await loseSignal(page, ['seal-letter']);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
    await page.getByText('Your words wait on this device, sealed.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await databases(page)).toHaveLength(1);
    const before = (await received()).kept.length;
    await page.close();
    await context.setOffline(false);
    const other = await context.newPage();
    await other.goto(new URL('request/', site.url()).href);
    await expect
      .poll(async () => (await received()).kept.length, { timeout: 10_000 })
      .toBe(before + 1);
    expect(await other.getByRole('heading', { name: 'We have it' }).count()).toBe(0);
  });

  test('is sent by itself when the signal is back, or thrown away with the words still there', async () => {
    const page = await openPage();
    await page.getByLabel('The hours').check();
    await page.locator('#text').fill('Noon to 2');
    await loseSignal(page, ['seal-letter']);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Do not send it' }).click();
    await page.locator('form[data-correction]').waitFor();
    expect(await page.locator('#text').inputValue()).toBe('Noon to 2');
    await expect.poll(() => databases(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Thank you.' }).waitFor();
  });

  test('when the service refuses, the words stay', async () => {
    const page = await openPage();
    await page.route('**/v1/requests', (route) =>
      route.fulfill({ status: 413, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.getByLabel('The hours').check();
    await page.locator('#text').fill('Noon to 2');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'It was not sent' }).waitFor();
    await page.unroute('**/v1/requests');
    await page.getByRole('button', { name: 'Back to the form' }).click();
    expect(await page.locator('#text').inputValue()).toBe('Noon to 2');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you.' }).waitFor();
  });

  test('of an entry that somebody may have to hide can be left in one step', async () => {
    const page = await openPage('resources/safelink/wrong/');
    await page.route('https://www.weather.gov/**', (route) => route.fulfill({ body: 'Weather' }));
    await page.locator('#text').fill('Words to wipe');
    await page.locator('[data-leave]').first().click();
    await page.waitForURL('https://www.weather.gov/');
  });

  test('without scripts there is no form that cannot be sealed, but there are other ways', async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(`${ENTRY}wrong/`, site.url()).href);
    // Playwright looks for no text in a noscript element.
    await page.locator('noscript > p').waitFor();
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.getByRole('heading', { name: 'Or tell us another way' }).waitFor();
  });

  test('asks a phone for at most 60 kB of script, every lazy part included', () => {
    const bytes = packedScripts(BUILT_SITE, scriptsOf(BUILT_SITE, `${ENTRY}wrong/index.html`));
    console.log(`${bytes} B brotli  /${ENTRY}wrong/`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
  });
});

describe('a network without keys that takes the form without scripts', () => {
  const site = useSite(BUILT_FIXTURE);
  const open = async (path: string, javaScriptEnabled = false): Promise<Page> => {
    const context = await site.newContext({ javaScriptEnabled, viewport: PHONE });
    const page = await context.newPage();
    // The fixture lives in a folder that this server does not have.
    await page.route('**/help/**', (route) =>
      route.continue({ url: route.request().url().replace('/help/', '/') }),
    );
    await page.goto(new URL(path, site.url()).href);
    return page;
  };

  test('posts it, and the service thanks', async () => {
    const page = await open('en/resources/night-line/wrong/');
    await page.locator('input[name=what]').first().check();
    await page.locator('#text').fill('It rings and rings');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
    const [kept] = (await lettersIn(site.database())).slice(-1);
    expect(kept?.letter).toMatchObject({
      entry: 'resources/night-line',
      text: 'It rings and rings',
    });
    expect(kept?.flagged).toBe(false);
  });

  test('offers a mail about the entry, and puts what was written into it', async () => {
    const plain = await open('en/resources/bread-table/wrong/');
    const href = (page: Page) => page.locator('[data-mail]').getAttribute('href');
    expect(await href(plain)).toMatch(
      /^mailto:pages@cedar-valley\.example\?subject=Something%20wrong/,
    );
    const page = await open('en/resources/bread-table/wrong/', true);
    await page.locator('input[name=what]').first().check();
    await page.locator('#text').fill('Now at the church');
    await page.locator('[data-mail]').evaluate((link) => {
      link.addEventListener('click', (event) => {
        event.preventDefault();
      });
    });
    await page.locator('[data-mail]').click();
    expect(decodeURIComponent((await href(page)) ?? '')).toContain('Now at the church');
  });

  test('"Edit this page" opens the file of the page’s language', async () => {
    const hrefOf = async (path: string) => {
      const page = await open(path);
      return page.locator('.actions a[href^="https://code."]').getAttribute('href');
    };
    expect(await hrefOf('en/resources/bread-table/')).toMatch(/bread-table\.en\.md$/);
    expect(await hrefOf('resources/bread-table/')).toMatch(/bread-table\.md$/);
    expect(await hrefOf('en/resources/night-line/')).toMatch(/night-line\.md$/);
  });
});

function databases(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations: wrong } = await page.evaluate<axe.AxeResults>('axe.run(document)');
    found.push(...wrong.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`));
  }
  return found;
}
