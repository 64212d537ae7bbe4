import AxeBuilder from '@axe-core/playwright';
import { generateX25519Identity } from 'age-encryption';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskDoor as en } from '../../src/words/en/desk-door.ts';
import { deskDoor as es } from '../../src/words/es/desk-door.ts';
import {
  button,
  chooseFile,
  expectNoKeyIn,
  IDENTITY,
  keyFile,
  openedOn,
  SEAL,
  useDeskDoor,
} from './use-desk-door.ts';

const PASSPHRASE = 'marked horse battery';
const { openDoor, show, showInsecure } = useDeskDoor();

const field = (page: Page) => page.getByLabel(en.paste.label);
const focusedId = (page: Page) => page.evaluate(() => window.deskDoor.focused()?.id);

test('a key file opens the desk, and closing it says that it is forgotten', async () => {
  const page = await openDoor();
  await expectNoKeyIn(page);
  await chooseFile(page, await keyFile());
  await page.getByText(en.strip.open).waitFor();
  expect(await openedOn(page)).toEqual({ keys: 1, from: 'ana-marked.agekey' });
  await page.getByText('ana-marked.agekey · closes in 15 min if idle').waitFor();
  await expectNoKeyIn(page);
  await button(page, en.strip.close).click();
  await page.getByText(en.why.closed).waitFor();
  await expect
    .poll(() => page.evaluate(() => window.deskDoor.focused()?.textContent), { timeout: 5000 })
    .toBe(en.heading);
  expect(await page.evaluate(() => window.deskDoor.identities())).toEqual([]);
});

test('a passphrase opens a locked file in a worker, by keyboard alone; a wrong one is told', async () => {
  const page = await openDoor();
  await chooseFile(page, await keyFile(undefined, PASSPHRASE));
  const passphrase = page.getByLabel('Passphrase of ana-marked.agekey');
  await expect.poll(() => focusedId(page), { timeout: 5000 }).toBe('desk-door-passphrase');
  expect(await passphrase.getAttribute('type')).toBe('password');
  await page.keyboard.press('Enter');
  await page.getByText(en.passphrase.empty).waitFor();
  await page.keyboard.type('another');
  await button(page, en.passphrase.showLabel).click();
  expect(await passphrase.getAttribute('type')).toBe('text');
  await passphrase.press('Enter');
  await page.getByText(en.faults['wrong-passphrase']).waitFor();
  await expect.poll(() => focusedId(page), { timeout: 5000 }).toBe('desk-door-passphrase');
  expect(await passphrase.getAttribute('type')).toBe('password');
  expect(await passphrase.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText(en.strip.open).waitFor();
  expect(await openedOn(page)).toEqual({ keys: 1, from: 'ana-marked.agekey' });
  await expectNoKeyIn(page);
});

test('without its worker a locked file stays closed, and the page says what to do', async () => {
  const page = await openDoor();
  await page.route('**/unwrap-worker.ts', (route) => route.abort());
  await chooseFile(page, await keyFile(undefined, PASSPHRASE));
  await page.getByLabel('Passphrase of ana-marked.agekey').fill(PASSPHRASE);
  await button(page, en.passphrase.open).click();
  await page.getByText(en.faults.failed).waitFor();
  await button(page, en.passphrase.other).click();
  await expect.poll(() => focusedId(page), { timeout: 5000 }).toBe('desk-door-file');
});

test('a typed key that is wrong can be put right, and leaves the field when it opens', async () => {
  const page = await openDoor();
  const typed = IDENTITY.toLowerCase().replace(/(.{4})/g, '$1 ');
  await field(page).fill(typed.slice(0, -3));
  for (let tries = 0; tries < 2; tries += 1) {
    await button(page, en.paste.use).click();
    await page.getByText(en.faults.mistyped).waitFor();
    await expect.poll(() => focusedId(page), { timeout: 5000 }).toBe('desk-door-paste');
  }
  expect(await field(page).getAttribute('aria-describedby')).toContain('desk-door-paste-error');
  expect(await page.evaluate(() => window.deskDoor.shown().html)).not.toContain(
    typed.slice(20, 40),
  );
  await field(page).fill(typed);
  const kept = await field(page).evaluateHandle((old) => old);
  await button(page, en.paste.use).click();
  await page.getByText(en.strip.open).waitFor();
  expect(await openedOn(page)).toEqual({ keys: 1, from: '' });
  expect(await kept.evaluate((old) => (old instanceof HTMLTextAreaElement ? old.value : ''))).toBe(
    '',
  );
  await expectNoKeyIn(page);
});

test('a pasted key opens at once and never stands in the field', async () => {
  const page = await openDoor();
  await paste(page, 'age1 by mistake');
  await page.getByText(en.faults['not-a-key']).waitFor();
  await expect.poll(() => field(page).inputValue(), { timeout: 5000 }).toBe('age1 by mistake');
  await field(page).fill('');
  const seen = field(page).evaluate(
    (at) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const value = at instanceof HTMLTextAreaElement ? at.value : '';
          if (value || !at.isConnected) resolve(value);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await paste(page, IDENTITY);
  await page.getByText(en.strip.open).waitFor();
  expect(await seen).toBe('');
});

test('a key that is not in the list says so, and opens old letters all the same', async () => {
  const page = await openDoor();
  await chooseFile(page, await keyFile(await generateX25519Identity()));
  await page.getByText(en.unlisted.text).waitFor();
  expect(await openedOn(page)).toBeUndefined();
  await button(page, en.unlisted.other).click();
  await expect.poll(() => focusedId(page), { timeout: 5000 }).toBe('desk-door-file');
  await chooseFile(page, await keyFile(await generateX25519Identity()));
  await button(page, en.unlisted.open).click();
  await page.getByText(en.strip.open).waitFor();
});

test('what is no key is told beside the button, and a desk that does not open too', async () => {
  const page = await openDoor({ seal: SEAL, broken: true });
  await chooseFile(page, await keyFile('k'.repeat(100_001)));
  await page.getByText(en.faults['too-large']).waitFor();
  await chooseFile(page, await keyFile(SEAL.recipients[0]));
  await page.getByText(en.faults['public-key']).waitFor();
  await chooseFile(page, await keyFile());
  await page.getByText(en.why.failed).waitFor();
  await expectNoKeyIn(page);
});

test('a demonstration opens with its published key, practice without any', async () => {
  const page = await openDoor({ seal: { ...SEAL, published: [IDENTITY] } });
  await button(page, en.demo.open).click();
  await page.getByText(/Demonstration key · closes in/).waitFor();
  expect(await page.getByText(en.keep.heading).count()).toBe(0);
  await button(page, en.strip.close).click();
  await button(page, en.practice.open).click();
  await page.getByText(en.strip.practice).waitFor();
  await button(page, en.strip.endPractice).click();
  await show(page, { seal: SEAL });
  expect(await button(page, en.demo.open).count()).toBe(0);
});

test('without keys, without https and after each reason the door says what to do', async () => {
  const page = await openDoor({});
  await page.getByText(en.noKeys.text).waitFor();
  expect(await page.getByLabel(en.file.label).count()).toBe(0);
  await button(page, en.practice.open).waitFor();
  for (const why of ['idle', 'elsewhere', 'closed'] as const) {
    await show(page, { seal: SEAL, why });
    await page.getByText(en.why[why]).waitFor();
  }
  expect(await page.getByText(en.insecure).count()).toBe(0);
  await showInsecure(page);
  await page.getByText(en.insecure).waitFor();
});

test('shortly before the key closes, that is said once', async () => {
  const page = await openDoor();
  await chooseFile(page, await keyFile());
  await page.getByText(en.strip.open).waitFor();
  const soon = page.getByRole('status').filter({ hasText: en.strip.soon });
  expect(await soon.count()).toBe(0);
  await page.evaluate(() => {
    window.deskDoor.closesIn(100_000);
  });
  await soon.waitFor();
  await page.getByText('closes in 2 min if idle').waitFor();
});

test('on a phone everything fits, and axe finds nothing in either light', async () => {
  const page = await openDoor(
    { seal: { ...SEAL, published: [IDENTITY] } },
    { viewport: { width: 360, height: 740 } },
  );
  const fits = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  };
  const isAccessible = async () => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  };
  await paste(page, 'nothing');
  await page.getByText(en.faults['not-a-key']).waitFor();
  await fits();
  await isAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await isAccessible();
  await show(page, { seal: SEAL, language: 'es', why: 'idle' });
  await page.getByText(es.why.idle).waitFor();
  await fits();
  const locked = await keyFile(undefined, PASSPHRASE);
  const name = `${'long'.repeat(20)}.agekey`;
  await page.getByLabel(es.file.label).setInputFiles({ ...locked, name });
  await page.getByRole('button', { name: es.passphrase.open }).waitFor();
  await fits();
  await isAccessible();
  await page.locator('#desk-door-passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText(es.strip.open).waitFor();
  await fits();
  await isAccessible();
});

async function paste(page: Page, text: string): Promise<void> {
  await field(page).evaluate((target, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
