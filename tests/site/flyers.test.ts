import { PDFDocument } from 'pdf-lib';
import decodeQr from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { shortCodeOf } from '../../src/schema/short-code.ts';
import { openSite } from '../browser/open-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const entries = readContent('content').content?.entries ?? [];
const flyers = entries.map(
  ({ kind, slug }, index) => `${index % 3 === 2 ? 'es/' : ''}${kind}/${slug}/flyer/`,
);

test('every flyer prints on one page, on Letter and on A4', { timeout: 300_000 }, async () => {
  const browser = await site.browser();
  const waiting = flyers.entries();
  const wrong: string[] = [];
  await Promise.all(
    [1, 2].map(async () => {
      const page = await browser.newPage();
      for (const [index, path] of waiting) {
        await page.goto(new URL(path, site.url).href);
        const format = index % 2 === 0 ? 'Letter' : 'A4';
        const pdf = await PDFDocument.load(await page.pdf({ format }));
        if (pdf.getPageCount() !== 1)
          wrong.push(`${path} takes ${pdf.getPageCount()} pages of ${format}`);
      }
      await page.close();
    }),
  );
  expect(wrong).toEqual([]);
});

test('nothing on a flyer is cut off by its edge', { timeout: 300_000 }, async () => {
  const page = await (await site.browser()).newPage({ viewport: { width: 900, height: 1200 } });
  const cut: string[] = [];
  for (const path of flyers) {
    await page.goto(new URL(path, site.url).href);
    await page.evaluate(() => document.fonts.ready);
    const over = await page.evaluate(() => {
      const wordsOf = (text: Element) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      };
      const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
      const tabs = document.querySelector('.tabs')?.getBoundingClientRect();
      const columns = document.querySelector('.columns');
      const facts = document.querySelector('.fact, .reach')?.getBoundingClientRect();
      if (!sheet || !tabs || !columns || !facts) return 'a part is missing';
      if (tabs.bottom > sheet.bottom + 1)
        return `tabs end ${Math.round(tabs.bottom - sheet.bottom)} px below the sheet`;
      const lowest = Math.max(
        ...[...columns.querySelectorAll('p')].map((text) => text.getBoundingClientRect().bottom),
      );
      const reach = Math.max(
        ...[...document.querySelectorAll('.reach p')].map(
          (text) => text.getBoundingClientRect().bottom,
        ),
      );
      const evidence = document.querySelector('.evidence')?.getBoundingClientRect().top ?? 0;
      if (reach > evidence + 1)
        return `number or code run ${Math.round(reach - evidence)} px into the evidence`;
      const tab = [...document.querySelectorAll('.tabs p')].find(
        (text) => !text.matches(':first-child') && wordsOf(text).bottom > sheet.bottom + 1,
      );
      if (tab) return `a tab cuts off "${tab.textContent}"`;
      return lowest > facts.top + 1
        ? `text runs ${Math.round(lowest - facts.top)} px into the facts`
        : '';
    });
    if (over !== '') cut.push(`${path}: ${over}`);
  }
  await page.close();
  expect(cut).toEqual([]);
});

test('the QR code on a flyer leads to the entry it stands for', async () => {
  const page = await (
    await site.browser()
  ).newPage({ viewport: { width: 900, height: 1200 }, deviceScaleFactor: 2 });
  for (const { kind, slug } of entries.slice(0, 6)) {
    await page.goto(new URL(`${kind}/${slug}/flyer/`, site.url).href);
    const picture = await page.locator('.qr svg').screenshot();
    const pixels = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return {
        width: image.width,
        height: image.height,
        data: [...context.getImageData(0, 0, image.width, image.height).data],
      };
    }, picture.toString('base64'));
    const address = decodeQr({ ...pixels, data: Uint8Array.from(pixels.data) });
    expect(address).toBe(`https://patchwork.example/r/${shortCodeOf(kind, slug)}/`);
    await page.goto(new URL(new URL(address).pathname, site.url).href);
    await page.waitForURL(`**/${kind}/${slug}/`);
  }
  await page.close();
});
