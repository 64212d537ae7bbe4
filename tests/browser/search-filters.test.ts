import { expect, test } from 'vitest';
import { useSearch } from './use-search.ts';

const { open } = useSearch();

const shown = '#results section';

test('filters combine, say what each would leave, survive in the address and come off one by one', async () => {
  const page = await open('search/?q=food&kind=resources&area=south-berkshire');
  await page.locator('#results li').first().waitFor();
  const total = page.locator('#total');
  const before = Number.parseInt(await total.innerText());
  expect(await page.getByRole('button', { name: 'Resources' }).isVisible()).toBe(true);
  const chip = page.locator('label', { hasText: 'Asks for nothing' });
  await expect.poll(() => chip.locator('[data-count]').innerText()).toMatch(/^\d+$/);
  const left = Number(await chip.locator('[data-count]').innerText());
  await page.getByLabel('Asks for nothing').check();
  await expect.poll(() => new URL(page.url()).searchParams.get('asks')).toBe('nothing');
  await expect.poll(async () => Number.parseInt(await total.innerText())).toBe(left);
  expect(left).toBeLessThan(before);
  await page.getByLabel('Asks for nothing').uncheck();
  await page.getByRole('button', { name: 'Resources' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=food&area=south-berkshire');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=food');
  expect(await page.getByRole('button', { name: 'Clear all' }).isVisible()).toBe(false);
});

test('what stands behind "More filters" counts its choices and shows as a chip once chosen', async () => {
  const page = await open('search/?q=food');
  await page.locator('#results li').first().waitFor();
  await page.getByText('More filters').click();
  const kinds = page.getByLabel('Kind');
  await expect
    .poll(() => kinds.locator('option[value=guides]').innerText())
    .toMatch(/^Guides \(\d+\)$/);
  await kinds.selectOption('guides');
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('guides');
  await expect.poll(() => page.locator(shown).count()).toBe(1);
  const chip = page.getByRole('button', { name: 'Guides' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.has('kind')).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('more-filters-name');
});

test('of "open now", "today" and "this weekend" only one holds', async () => {
  const page = await open('search/?open=today');
  await page.locator('#results li').first().waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Everything here');
  await page.getByLabel('Open now').check();
  await expect.poll(() => new URL(page.url()).search).toBe('?open=now');
  expect(await page.getByLabel('Open today').isChecked()).toBe(false);
});

test('a place that is chosen becomes a chip, stays in the address and comes off', async () => {
  const page = await open('search/?q=pantry');
  await page.locator('#results li').first().waitFor();
  await page.getByText('Near …').click();
  await page.locator('#near').fill('lee');
  await page.keyboard.press('Enter');
  const chip = page.getByRole('button', { name: 'Near Lee' });
  await chip.waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('near')).toBe('lee');
  expect(await page.locator('#total').innerText()).toContain('closest to Lee first');
  await page.reload();
  await chip.click();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=pantry');
});

test('every filter and result is big enough for a thumb', async () => {
  const page = await open('search/?q=food&open=today');
  await page.locator('#results li').first().waitFor();
  await page.getByText('More filters').click();
  const low = await page
    .locator('.chip:visible, select:visible, #clear:visible, #results li, #results button:visible')
    .evaluateAll((parts) =>
      parts
        .filter((part) => {
          const { width, height } = part.getBoundingClientRect();
          return width < 44 || height < 44;
        })
        .map((part) => part.textContent),
    );
  expect(low).toEqual([]);
});

test('filters that leave nothing say so, and keep a way out', async () => {
  const page = await open('search/?q=food&open=now&kind=guides');
  await page.locator('#none').waitFor({ state: 'visible' });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'Nothing fits all of that.',
  );
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.locator('#results li').first().waitFor();
  expect(await page.locator('#none').isVisible()).toBe(false);
});
