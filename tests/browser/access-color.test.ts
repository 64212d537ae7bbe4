import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
/** Of 255 steps from black to white: what nobody overlooks. */
const PLAIN = 100;
/** A tick or a bar has as many pixels. */
const LEAST = 40;

/** How many pixels are plainly lighter or darker after `act`, without any color, where `part` stood before. */
async function plainlyChanged(part: Locator, act: () => Promise<unknown>): Promise<number> {
  await part.scrollIntoViewIfNeeded();
  const clip = await part.boundingBox();
  if (clip === null) throw new Error('It is not shown.');
  const look = async () => {
    const picture = await part.page().screenshot({ clip, animations: 'disabled', caret: 'hide' });
    return sharp(picture).greyscale().removeAlpha().raw().toBuffer();
  };
  const before = await look();
  await act();
  const after = await look();
  return before.filter((grey, at) => Math.abs(grey - (after[at] ?? grey)) > PLAIN).length;
}

test.each(['light', 'dark'] as const)(
  'without any color a chosen filter, a chosen answer and the current page still look chosen, in %s',
  async (colorScheme) => {
    const context = await site.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    const page = await context.newPage();
    await page.goto(new URL('search/?q=food', site.url()).href);
    await page.locator('#results li').first().waitFor();
    const filter = page.locator('label.chip', { hasText: 'Open today' });
    await filter.evaluate((chip) => chip.querySelector('[data-count]')?.remove());
    expect(await plainlyChanged(filter, () => filter.locator('input').check())).toBeGreaterThan(
      LEAST,
    );

    await page.goto(new URL('events/', site.url()).href);
    const current = page.locator('nav a', { hasText: 'Events' });
    expect(
      await plainlyChanged(current, () =>
        current.evaluate((link) => {
          link.removeAttribute('aria-current');
        }),
      ),
    ).toBeGreaterThan(LEAST);

    await page.goto(new URL('request/', site.url()).href);
    const answer = page.locator('label.request-option').first();
    await answer.waitFor();
    expect(await plainlyChanged(answer, () => answer.locator('input').check())).toBeGreaterThan(
      LEAST,
    );
  },
);

test('what differs in color alone is told', async () => {
  const page = await (await site.newContext()).newPage();
  await page.goto(new URL('events/', site.url()).href);
  const heading = page.locator('h1');
  const paint = (color: string) => () =>
    heading.evaluate((element, value) => {
      if (element instanceof HTMLElement) element.style.color = value;
    }, color);
  await paint('rgb(150, 0, 0)')();
  expect(await plainlyChanged(heading, paint('rgb(0, 76, 0)'))).toBeLessThan(LEAST);
  expect(await plainlyChanged(heading, paint('rgb(255, 255, 255)'))).toBeGreaterThan(LEAST);
});
