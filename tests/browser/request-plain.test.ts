import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BUILT_FIXTURE } from '../site/built-site.ts';
import { useSite } from './use-site.ts';

describe('a network that takes the form without scripts', () => {
  const site = useSite(BUILT_FIXTURE);

  test('posts it, and the service answers with a code', async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('en/request/', site.url()).href);
    await page.locator('#ask-1-need').selectOption({ index: 1 });
    await page.locator('#ask-1-when').selectOption('any');
    await page.locator('input[name=ways][value=navigator]').check();
    await page.locator('input[name=consent]').check();
    await page.locator('form button').click();
    await page
      .getByText(/[A-Z]+-\d{4}/)
      .first()
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('answers a mistake with a page that says what to do', async () => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('en/request/', site.url()).href);
    await page.locator('input[name=ways][value=call]').check();
    await page.locator('#phone').fill('413');
    await page.locator('input[name=consent]').check();
    await page.locator('form button').click();
    await page.getByRole('heading', { name: 'The form needs a change' }).waitFor();
    await page.getByText('Enter a phone number with the area code').first().waitFor();
    await page.getByText('Add one thing that would help').first().waitFor();
  });

  test('the island leaves the plain form alone once somebody writes in it', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    const letIn = await holdScripts(page);
    await page.goto(new URL('en/request/', site.url()).href, { waitUntil: 'commit' });
    await page.locator('#ask-1-details').fill('Typed while the scripts were loading');
    const loaded = page.waitForResponse(/RequestForm.*\.js/);
    letIn();
    await loaded;
    await page.waitForTimeout(500);
    expect(await page.locator('#ask-1-details').inputValue()).toBe(
      'Typed while the scripts were loading',
    );
    expect(await page.locator('.request-strip').count()).toBe(0);
  });
});

describe('a network that seals', () => {
  const site = useSite();

  test.each([
    ['request/', 'Rather talk? Call.'],
    ['es/request/', '¿Prefiere hablar? Llame.'],
  ])('%s shows whom to call instead of a form that cannot be sealed', async (path, call) => {
    const context = await site.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(path, site.url()).href);
    await page.getByRole('heading', { name: call }).waitFor();
    expect(await page.locator('main a[href="tel:211"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main form').count()).toBe(0);
  });
});

/** Keeps the island's scripts back until called. The fixture lives in a folder that this server does not have. */
async function holdScripts(page: Page): Promise<() => void> {
  let letIn = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(/\/help\/_astro\//, async (route) => {
    if (/RequestForm/.test(route.request().url())) await waiting;
    await route.continue({ url: route.request().url().replace('/help/', '/') });
  });
  return letIn;
}
