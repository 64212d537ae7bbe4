import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSealed } from '../../src/inbox/store/inbox-store.ts';
import { lettersIn } from '../inbox/inbox-place.ts';
import { Request } from '../../src/schema/request.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import type { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();

describe('what a network with keys receives', () => {
  test('opens with every key, says what was written, and is readable nowhere in between', async () => {
    const form = await site.openForm();
    await form.page.locator('#forSomeone').check();
    await form.start('shared');
    await askForRide(form);
    await form.button('Continue').click();
    await form.page.locator('#takenBy').fill('Marked Helper Rosa');
    await form.page.getByLabel('Call', { exact: true }).check();
    await form.page.getByLabel('Text', { exact: true }).check();
    await form.page.locator('#phone').fill('(413) 555-0142');
    await form.page.getByLabel('Only the words I write here').check();
    await form.page.locator('#safeWords').fill('Marked words about the garden');
    await form.button('Continue').click();
    await form.send();
    const code = await form.code().innerText();
    await expect.poll(() => form.stored()).toBe(1);

    const sealed = await sealedIn(site.database());
    for (const { identity } of DEMO_KEYS) {
      const request = Request.parse(await openLetter(sealed, [identity]));
      expect(request).toMatchObject({
        takenBy: 'Marked Helper Rosa',
        items: [
          {
            side: 'ask',
            need: 'rides',
            branch: 'ride',
            when: 'day',
            day: '2031-03-04',
            time: '10:00',
            town: 'Lee',
            facts: { to: ['Marked Pittsfield'], room: ['walker'], trip: ['both-ways'] },
          },
        ],
        contact: {
          ways: ['call', 'text'],
          phone: '(413) 555-0142',
          othersHear: 'words',
          safeWords: 'Marked words about the garden',
        },
      });
    }
    expect(code).toMatch(/^[A-Z]+-\d{4}$/);
    expect(form.posts.map(({ body }) => body).join()).not.toMatch(/Marked|555-0142/);
    expect(filesOf(site.database())).not.toMatch(/Marked|555-0142/);
    expect(form.errors).toEqual([]);
  });

  test('every letter has the same length, whatever it says', async () => {
    const lengths = [];
    for (const details of [
      'Soup',
      'Soup for seven people, and a long story about why. '.repeat(20),
    ]) {
      const form = await site.openForm();
      await form.fillIn('shared', details);
      await form.send();
      await form.code().waitFor();
      await expect.poll(() => form.stored()).toBe(1);
      lengths.push(
        (JSON.parse(form.posts.at(-1)?.body ?? '{}') as { sealed: string }).sealed.length,
      );
    }
    expect(new Set(lengths).size).toBe(1);
  });

  test('a letter that cannot be sealed is not sent at all', async () => {
    const form = await site.openForm();
    await form.fillIn('mine');
    await form.page.evaluate(() => {
      crypto.getRandomValues = () => {
        throw new Error('No random numbers here');
      };
    });
    await form.send();
    await form.page.getByRole('heading', { name: 'Not accepted' }).waitFor();
    await form.page
      .getByText(/could not seal/)
      .first()
      .waitFor();
    expect(form.posts).toEqual([]);
  });
});

async function askForRide({ page }: RequestPage): Promise<void> {
  await page.locator('#list-ask').click();
  await page.locator('[data-need=rides]').click();
  await page.locator('#item-town').fill('Lee');
  await page.locator('#item-fact-to').fill('Marked Pittsfield');
  await page.locator('input[name=item-when][value=day]').check();
  await page.locator('#item-day').fill('2031-03-04');
  await page.locator('#item-time').fill('10:00');
  await page.getByLabel('A walker').check();
  await page.getByLabel('There and back').check();
  await page.locator('.request-side .request-first').click();
  await page.locator('.request-card').waitFor();
}

/** The one letter that came. */
async function sealedIn(database: string): Promise<string> {
  const letters = (await lettersIn(database)).flatMap(({ letter }) => letter ?? []);
  const [letter] = letters;
  if (letters.length !== 1 || !letter || !isSealed(letter))
    throw new Error('Not one sealed letter');
  return letter.sealed;
}

/** Every byte of the inbox: the database, its log and its index. */
function filesOf(database: string): string {
  const folder = dirname(database);
  return readdirSync(folder)
    .filter((file) => file.startsWith(basename(database)))
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('');
}
