import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { launchOptions } from './open-site.ts';
import { keepWeatherHere, WEATHER } from './leaving.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const profiles: string[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) rmSync(profile, { recursive: true });
});

/** What follows each mark, so that the words are not only plain letters. */
const SPECIAL = ' ñandú “a” & <b> \\ % 🧵 עזרה 帮助';
const PHONE = '413 555 0142';

/**
 * Fills in every question of the form with words of its own; answers the marks to look for. Not those of
 * fields that the browser may fill in by itself: what it remembers of them is its own, and out of our reach.
 */
async function fillInEverything(form: RequestPage, device: 'mine' | 'shared'): Promise<string[]> {
  const marks: string[] = [];
  let count = 0;
  const fillVisible = async () => {
    for (const field of await form.page.locator('.request :is(input, textarea)').all()) {
      const type = (await field.getAttribute('type')) ?? 'text';
      const skipped = ['radio', 'checkbox', 'date', 'time', 'file'].includes(type);
      if (skipped || !(await field.isVisible()) || (await field.inputValue()) !== '') continue;
      const mark = type === 'tel' ? PHONE : `qzv${(count += 1)}xkwjp${randomUUID().slice(0, 6)}`;
      await field.fill({ tel: PHONE, email: `${mark}@example.org` }[type] ?? mark + SPECIAL);
      if ((await field.getAttribute('autocomplete')) === 'off') marks.push(mark);
    }
  };
  await form.start(device);
  await form.writeItem('');
  await fillVisible();
  await form.button('Put it on my list').click();
  await form.page.locator('.request-card').first().waitFor();
  await form.button('Continue').click();
  for (const way of ['Text', 'Call', 'Email'])
    await form.page.getByLabel(way, { exact: true }).check();
  await form.page.getByLabel('Only the words I write').check();
  await form.page.getByLabel('Another language').check();
  await fillVisible();
  await form.button('Continue').click();
  await form.page.locator('#consent').waitFor();
  return marks;
}

/** Fills in the form in a browser profile of its own, ends as told, and closes that browser. */
async function useBrowser(
  device: 'mine' | 'shared',
  end: (form: RequestPage) => Promise<void>,
): Promise<{ marks: string[]; found: string[] }> {
  const profile = mkdtempSync(join(tmpdir(), 'patchwork-shared-'));
  profiles.push(profile);
  const context = await chromium.launchPersistentContext(profile, await launchOptions());
  context.setDefaultTimeout(10_000);
  await keepWeatherHere(context, site.url());
  const form = await RequestPage.open(context, site.url());
  const marks = await fillInEverything(form, device);
  await end(form);
  await context.close();
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)));
  expect(files.length).toBeGreaterThan(5);
  return { marks, found: marks.filter((mark) => files.some((file) => holds(file, mark))) };
}

function holds(file: Buffer, mark: string): boolean {
  return file.includes(mark) || file.includes(Buffer.from(mark, 'utf16le'));
}

const stay = () => Promise.resolve();

describe('every file of the browser, searched for what was typed', () => {
  test('holds nothing after an unsent form on a shared device', async () => {
    const { marks, found } = await useBrowser('shared', stay);
    expect(marks.length).toBeGreaterThan(6);
    expect(found).toEqual([]);
  });

  test('holds nothing after a sent form on a shared device', async () => {
    const { found } = await useBrowser('shared', async (form) => {
      await form.send();
      await form.code().waitFor();
    });
    expect(found).toEqual([]);
  });

  test('holds nothing after leaving in the middle, also on a device of one’s own', async () => {
    const { found } = await useBrowser('mine', async ({ page }) => {
      await page.locator('.request-strip').getByRole('link', { name: 'Leave now' }).click();
      await page.waitForURL(WEATHER);
    });
    expect(found).toEqual([]);
  });

  test('holds all of it while a draft is kept on a device of one’s own', async () => {
    const { marks, found } = await useBrowser('mine', async (form) => {
      await form.state().getByText('Saved on this device').waitFor();
    });
    expect(found).toEqual(marks);
  });
});

test('the fields stand in a tree of their own, out of reach of the page’s saved state', async () => {
  const form = await site.openForm();
  await form.start('shared');
  await form.writeItem('Private');
  expect(
    await form.page.evaluate(() => ({
      outside: document.querySelectorAll('input, textarea, select').length,
      inside: document.querySelector('.request-host')?.shadowRoot?.querySelectorAll('textarea')
        .length,
    })),
  ).toEqual({ outside: 0, inside: 1 });
});

test('a browser without shadow roots shows the form in the page', async () => {
  const context = await site.newContext();
  await context.addInitScript('delete Element.prototype.attachShadow');
  const form = await RequestPage.open(context, site.url());
  await form.fillIn('shared');
  expect(form.errors).toEqual([]);
});
