import { generateX25519Identity } from 'age-encryption';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { addTokenIn, lettersIn } from '../inbox/inbox-place.ts';
import { ask } from '../inbox/reading-place.ts';
import { DeskPage, postLetter } from './desk-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const WIDE = { viewport: { width: 1128, height: 900 } };
const WAIT = { timeout: 10_000 };

describe('this device', { retry: 0 }, () => {
  test('forgets everything, asked twice, also while an exchange is under way', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const { code } = await postLetter(site.url());
    await desk.openKey();
    await desk.connect(await aToken());
    await desk.row(code).waitFor();
    await desk.button('Forget everything on this device').click();
    const question = desk.page.getByRole('group', { name: /^Delete the letters/ });
    await question.waitFor();
    await desk.button('Keep it').click();
    await expect.poll(() => focusIn(desk.page), WAIT).toBe('Forget everything on this device');

    // An answer of the inbox that comes late must not be kept.
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    await desk.page.route('**/v1/letters*', async (route) => {
      await late;
      await route.continue();
    });
    const asked = desk.page.waitForRequest('**/v1/letters*');
    await postLetter(site.url());
    await desk.button('Ask the inbox now').click();
    await asked;
    await desk.row(code).click();
    await desk.page.locator('#letter-notes').fill('Marked, not shared');
    await desk.button('Forget everything on this device').click();
    await desk.page.getByText(/is not shared yet. It would be lost/).waitFor();
    await desk.button('Delete all of it here').click();
    await desk.page.getByText('Nothing of the desk is left on this device.').waitFor();
    const answered = desk.page.waitForResponse('**/v1/letters*');
    answer();
    await answered;
    // Time enough to write what came, if anything still could.
    await desk.page.waitForTimeout(300);
    expect(await databases(desk.page)).toEqual([]);
    await desk.openKey();
    expect(await desk.rows().count()).toBe(0);
    await desk.page.locator('.desk-sharing[data-sharing=none]').waitFor();
    expect(desk.errors).toEqual([]);
  });

  test('says how much is sealed for another key, and what to do', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const { code, sealed } = await postLetter(site.url());
    await desk.openKey();
    await desk.addFiles([{ name: 'one.age', content: sealed }]);
    await desk.row(code).click();
    await desk.page.locator('#letter-notes').fill('Marked');
    await saved(desk.page);
    await desk.visit();
    await desk.page.getByLabel('Or paste the key').fill(await generateX25519Identity());
    await desk.button('Use this key').click();
    await desk.button(/^Open with it all the same/).click();
    await desk.page.locator('.desk-list').waitFor();
    const parts = desk.page.getByText(
      /parts of what lies on this device are sealed for another key/,
    );
    await parts.click();
    await desk.page.getByText(/put both keys into one file/).waitFor();
    await desk.visit();
    await desk.openKey();
    await desk.row(code).waitFor();
    expect(await parts.count()).toBe(0);
  });

  test('asks before it loses what was typed in this moment, and keeps it meanwhile', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const { code, sealed } = await postLetter(site.url());
    await desk.openKey();
    await desk.addFiles([{ name: 'one.age', content: sealed }]);
    await desk.row(code).click();
    await desk.page.locator('#letter-notes').pressSequentially('Marked last words');
    const asked = desk.page.waitForEvent('dialog');
    const leaving = desk.page.evaluate(() => {
      location.reload();
    });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    await saved(desk.page);
    await desk.page.reload();
    await desk.openKey();
    await desk.row(code).click();
    expect(await desk.page.locator('#letter-notes').inputValue()).toBe('Marked last words');
  });
});

describe('one letter', { retry: 0 }, () => {
  test('is deleted everywhere at once, with its notes, by who is sure of it', async () => {
    const token = await aToken();
    const [one, two] = [
      await DeskPage.open(await site.newContext(WIDE), site.url()),
      await DeskPage.open(await site.newContext(WIDE), site.url()),
    ];
    const { code, request } = await postLetter(site.url());
    for (const desk of [one, two]) {
      await desk.openKey();
      await desk.connect(token);
      await desk.row(code).click();
    }
    await one.page.locator('#letter-notes').fill('Marked');
    await saved(one.page);
    await one.button('Write the board again').click();
    await expect.poll(() => one.notice(), WAIT).toMatch(/^The whole board is at the inbox/);
    await one.button('Delete this letter everywhere now').click();
    await one.button('Delete it now').click();
    await expect.poll(() => one.notice(), WAIT).toMatch(/^The letter is deleted here and at/);
    expect(await one.row(code).count()).toBe(0);
    expect((await lettersIn(site.database())).map(({ id }) => id)).not.toContain(request.id);
    await expect
      .poll(
        async () => {
          await two.button('Ask the inbox now').click();
          return two.row(code).count();
        },
        { ...WAIT, interval: 300 },
      )
      .toBe(0);
  });

  test('that the inbox lost stays, says so, and goes when somebody says it', async () => {
    const token = await aToken();
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    const [lost] = [await postLetter(site.url()), await postLetter(site.url())];
    await desk.openKey();
    await desk.connect(token);
    await desk.row(lost.code).waitFor();
    await ask(site.url(), token, 'DELETE', `letters/${lost.request.id}`);
    await desk.button('Ask the inbox now').click();
    await desk.row(lost.code).click();
    await desk.page.getByText('The inbox no longer has this letter').waitFor();
    await desk.visit();
    await desk.openKey();
    await desk.row(lost.code).click();
    await desk.page.getByText('The inbox no longer has this letter').waitFor();
    await desk.button('Delete this letter everywhere now').click();
    await desk.button('Delete it now').click();
    await expect.poll(() => desk.row(lost.code).count(), WAIT).toBe(0);
  });

  test('goes from the screen in practice', async () => {
    const desk = await DeskPage.open(await site.newContext(WIDE), site.url());
    await desk.practice();
    const code = (await desk.rows().first().getAttribute('data-letter')) ?? '';
    await desk.row(code).click();
    await desk.button('Delete this letter everywhere now').click();
    await desk.button('Delete it now').click();
    await expect.poll(() => desk.row(code).count(), WAIT).toBe(0);
    expect(await desk.button('Forget everything on this device').count()).toBe(0);
  });
});

async function aToken(): Promise<string> {
  const { text, kept } = makeToken(`Marked ${Math.random()}`, new Date().toISOString());
  await addTokenIn(site.database(), kept);
  return text;
}

function saved(page: Page): Promise<void> {
  return page.locator('.letter-saved', { hasText: /^(Saved|Only) / }).waitFor();
}

function databases(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name?.startsWith('patchwork-desk')),
  );
}

function focusIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.textContent ?? '';
  });
}
