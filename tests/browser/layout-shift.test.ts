import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
const PATHS = [
  '',
  'es/resources/amherst-survival-center/',
  'events/berkshire-south-supper/',
  'guides/sew-a-cloth-mask/',
  'groups/berkshire-mutual-aid/',
  'needs/food/',
  'es/towns/great-barrington/',
  'areas/south-berkshire/',
  'resources/2/',
];
/** A fifth of what is called good (web.dev/cls): a line may break elsewhere. */
const MOST_SHIFT = 0.02;

test.each([360, 1280])('nothing moves at %i px when the fonts arrive late', async (width) => {
  const context = await site.newContext({
    viewport: { width, height: 740 },
    serviceWorkers: 'block',
  });
  let release = () => {};
  let asked = 0;
  let arrived = new Promise<void>(() => {});
  await context.route('**/*.woff2', async (route) => {
    asked += 1;
    await arrived;
    await route.continue();
  });
  await context.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await context.newPage();
  const moved: string[] = [];
  for (const path of PATHS) {
    arrived = new Promise((resolve) => {
      release = resolve;
    });
    asked = 0;
    await page.goto(new URL(path, site.url()).href, { waitUntil: 'domcontentloaded' });
    await expect.poll(() => asked).toBeGreaterThan(1);
    // Two frames with the fallback letters on the screen, then the real ones.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    release();
    const shift = await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { shifts } = globalThis as unknown as { shifts: number[] };
      return shifts.reduce((sum, value) => sum + value, 0);
    });
    expect(await page.evaluate(() => document.fonts.check('400 1em "Atkinson Patchwork"'))).toBe(
      true,
    );
    if (shift > MOST_SHIFT) moved.push(`${path}: ${shift.toFixed(3)}`);
  }
  expect(moved).toEqual([]);
});
