import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
const ENTRY = 'resources/lee-food-pantry/';
const DISCREET = 'resources/a-call-for-change/';

async function open(path: string, start?: () => void): Promise<Page> {
  const context = await site.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  if (start) await context.addInitScript(start);
  const page = await context.newPage();
  await page.goto(site.url() + path);
  return page;
}

const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true }).click();

test('a device that can share is asked to, with the short address and the name', async () => {
  const page = await open(ENTRY, () => {
    Object.assign(navigator, {
      share: (what: unknown) => {
        document.title = JSON.stringify(what);
        return Promise.resolve();
      },
    });
  });
  await share(page);
  await expect.poll(() => page.title()).toContain('{');
  expect(JSON.parse(await page.title())).toEqual({
    title: 'Lee Food Pantry',
    url: expect.stringMatching(/^https:\/\/patchwork\.example\/r\/[a-z0-9]+\/$/) as string,
  });
});

test('elsewhere the address is copied, and where that is not allowed, shown to be copied', async () => {
  const page = await open(ENTRY, () => {
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
  await share(page);
  await page.getByText('The address is copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/r/');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await share(page);
  const field = page.getByRole('textbox', { name: 'Copy this address:' });
  expect(await field.inputValue()).toContain('patchwork.example/r/');
  expect(
    await field.evaluate(
      (it: HTMLInputElement) => it.selectionEnd === it.value.length && it.selectionStart === 0,
    ),
  ).toBe(true);
});

test('“Text me this” and the mail hold name, number, place and address, also without scripts', async () => {
  const context = await site.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url()}es/resources/amherst-survival-center/`);
  const link = (name: string) => page.getByRole('link', { name }).getAttribute('href');
  const text = await link('Mandármelo por texto');
  const mail = await link('Mandármelo por correo');
  expect(text).toMatch(/^sms:\?&body=/);
  const lines = decodeURIComponent((text ?? '').split('body=')[1] ?? '').split('\n');
  expect(lines[0]).toMatch(/^Amherst Survival Center/);
  expect(lines[1]).toMatch(/^413-\d{3}-\d{4}/);
  expect(lines[2]).toContain('Amherst');
  expect(lines[3]).toMatch(/\/r\/[a-z0-9]+\/$/);
  expect(lines).toHaveLength(4);
  expect(decodeURIComponent(mail?.split('body=')[1] ?? '')).toBe(lines.join('\r\n'));
  expect(await page.getByRole('button', { name: 'Compartir' }).count()).toBe(0);
});

test('what somebody may have to hide is offered no message, and its code tells nothing', async () => {
  const page = await open(DISCREET);
  const html = await page.content();
  expect(html).not.toContain('href="sms:?');
  expect(html).not.toContain('href="mailto:?');
  expect(await page.locator('[data-share]').count()).toBe(0);
  await page.getByText('a message stays on a phone').waitFor();
  expect(await page.locator('.sharing a').getAttribute('href')).toMatch(/^\/sheets\//);
  const sheet = await page.locator('.sharing a').getAttribute('href');
  const code = sheet?.split('/')[2] ?? '';
  expect(await page.locator('.entry-code b').textContent()).toBe(`patchwork.example/r/${code}`);
});

test('a camera reads the code of an entry, on a wide screen without a press, on a phone after one', async () => {
  const page = await open(ENTRY);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.locator('.entry-code svg').isVisible()).toBe(false);
  await page.getByText('Show a code to scan').click();
  expect(await page.locator('.entry-code svg').isVisible()).toBe(true);
  await page.getByText('Show a code to scan').click();
  await page.setViewportSize({ width: 1280, height: 900 });
  const picture = await page.locator('.entry-code svg').screenshot({ scale: 'device' });
  const { data, info } = await sharp(picture)
    .resize({ width: 600, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQR({ width: info.width, height: info.height, data })).toMatch(
    /^https:\/\/patchwork\.example\/r\/[a-z0-9]+\/$/,
  );
});

test('an address that leads nowhere offers its words to the search, in its language', async () => {
  const page = await open('es/resources/despensa-de-comida-de-lee/');
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  expect(await page.locator('#q').inputValue()).toBe('despensa de comida de lee');
  await page.getByText('Pusimos en la búsqueda las palabras de la dirección').waitFor();
  await page.getByRole('button', { name: 'Buscar' }).click();
  await page.waitForURL(/\/es\/search\//);
  await expect
    .poll(() => new URL(page.url()).searchParams.get('q'))
    .toBe('despensa de comida de lee');
});
