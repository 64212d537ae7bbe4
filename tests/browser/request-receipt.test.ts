import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { letterFile } from '../../src/receipt/letter-file.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import type { RequestPage } from './request-page.ts';
import { loseSignal } from './lose-signal.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const IDENTITIES = DEMO_KEYS.map(({ identity }) => identity);
const DETAILS = 'A ride to the clinic';

describe('the receipt', () => {
  test('gives a reminder that says the code and nothing else', async () => {
    const form = await sent('mine');
    const code = await form.code().innerText();
    const saving = form.page.waitForEvent('download');
    await form.button(/^Remind me /).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`${code}.ics`);
    const reminder = readFileSync(await saved.path(), 'utf8');
    expect(reminder).toContain(`SUMMARY:${code}\r\n`);
    expect(reminder).not.toMatch(/patchwork|clinic|ride|help/i);
  });

  test('on a shared device offers no reminder and says that nothing stays', async () => {
    const form = await sent('shared');
    await form.page.getByText('Nothing stays on this device.').waitFor();
    expect(await form.button(/^Remind me /).count()).toBe(0);
  });

  test('is left on the device, and a later word about it arrives sealed', async () => {
    const form = await sent('mine');
    const code = await form.code().innerText();
    await form.button('Write another one').click();
    await form.page.getByRole('heading', { name: 'Sent from this device' }).waitFor();
    expect(await form.page.locator('.request-screen').innerText()).not.toContain(DETAILS);
    await form.button(`No longer need it: ${code}`).click();
    await form.page.getByText('This was received.').waitFor();
    await expect.poll(() => form.stored()).toBe(2);
    const [request, news] = await Promise.all(form.posts.map(({ body }) => opened(body)));
    expect(request).toMatchObject({ items: [{ details: DETAILS }] });
    expect(news).toMatchObject({ about: request?.['id'], code, news: 'no-longer' });
    await form.visit();
    await form.page.getByText('You said: I no longer need it.').waitFor();
    await form.button(`Forget the code: ${code}`).click();
    await form.button('Yes, delete it').click();
    await expect.poll(() => form.page.getByText(code).count()).toBe(0);
  });

  test('with a copy says how long it stays; the same is asked again with one press', async () => {
    const form = await site.openForm();
    await form.fillIn('mine', DETAILS);
    await form.page.getByLabel('Keep a copy here').check();
    await form.send();
    await form.page.getByRole('heading', { name: 'A copy stays on this device' }).waitFor();
    const code = await form.code().innerText();
    await form.button('Write another one').click();
    await form.button(`Ask the same again: ${code}`).click();
    await form.page.locator('.request-card').getByText(DETAILS).waitFor();
    await form.visit();
    await form.page.getByRole('heading', { name: /You have a draft here/ }).waitFor();
  });

  test('with a copy lets it be forgotten and keeps the code', async () => {
    const form = await site.openForm();
    await form.fillIn('mine', DETAILS);
    await form.page.getByLabel('Keep a copy here').check();
    await form.send();
    await form.button('Forget the copy').click();
    await form.button('Yes, delete it').click();
    await form.page.getByRole('heading', { name: 'Your draft is gone from this device' }).waitFor();
    const code = await form.code().innerText();
    await form.button('Write another one').click();
    await form.button(`Still need it: ${code}`).waitFor();
    expect(await form.button(`Ask the same again: ${code}`).count()).toBe(0);
  });
});

describe('a letter that waits', () => {
  test('is sealed; once its draft is deleted nobody here can read it, and it still arrives', async () => {
    const form = await site.openForm();
    await form.fillIn('mine', DETAILS);
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.page.getByText('Your draft is still here too').waitFor();
    await form.button('Delete the draft, keep the letter').click();
    await form.button('Yes, delete it').click();
    await form.page.getByText('nobody who finds this device can read it. Not even you.').waitFor();
    const saving = form.page.waitForEvent('download');
    await form.button('Save the sealed letter').click();
    const saved = await saving;
    const letter = await openLetter(readFileSync(await saved.path(), 'utf8'), IDENTITIES);
    expect(letter).toMatchObject({ items: [{ details: DETAILS }] });
    expect(saved.suggestedFilename()).toBe(letterFile(String(Reflect.get(Object(letter), 'id'))));
    await form.page.context().setOffline(false);
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });
});

async function sent(device: 'mine' | 'shared'): Promise<RequestPage> {
  const form = await site.openForm();
  await form.fillIn(device, DETAILS);
  await form.send();
  await form.code().waitFor();
  return form;
}

/** What a navigator reads in a letter as it was posted. */
async function opened(body: string): Promise<Record<string, unknown> | undefined> {
  const { sealed } = JSON.parse(body) as { sealed: string };
  const content = await openLetter(sealed, IDENTITIES);
  return content as Record<string, unknown>;
}
