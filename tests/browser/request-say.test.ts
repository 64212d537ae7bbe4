import { describe, expect, test } from 'vitest';
import { requestAddress } from '../../src/schema/carried-words.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const WORDS = 'diapers, size 4 & “wipes”';

/** The form as somebody comes to it from a search. */
async function openSaying(words: string, need?: string, path = 'request/', form?: RequestPage) {
  const page = form?.page ?? (await (await site.newContext()).newPage());
  const opened = form ?? new RequestPage(page, site.url());
  // A change of the fragment alone would load nothing.
  await page.goto('about:blank');
  await page.goto(requestAddress(new URL(path, site.url()).href, words, need));
  await opened.heading().waitFor();
  return opened;
}

/** The list, also when the words stand open on it already. */
async function begin(form: RequestPage, device: 'mine' | 'shared') {
  await form.page.getByLabel(device === 'mine' ? /Yes, keep my draft/ : /Keep nothing/).check();
  await form.button('Start').click();
  await form.page.locator('.request-sides').waitFor();
}

const details = (form: RequestPage) => form.page.locator('#item-details');

describe('words of a search', () => {
  test('begin an empty list, under the need they were taken for', async () => {
    const form = await openSaying(WORDS, 'families');
    expect(new URL(form.page.url()).hash).toBe('');
    await begin(form, 'shared');
    expect(await details(form).inputValue()).toBe(WORDS);
    expect(await form.page.locator('.request-editor').innerText()).toContain('Help with children');
    expect(form.errors).toEqual([]);
  });

  test.each([undefined, 'nothing-we-know'])(
    'stand under "something else" when the need is %s',
    async (need) => {
      const form = await openSaying(WORDS, need);
      await begin(form, 'shared');
      expect(await details(form).inputValue()).toBe(WORDS);
      await form.page.getByLabel('Any time').check();
      await form.button('Put it on my list').click();
      expect(await form.page.locator('.request-card').innerText()).toContain(WORDS);
    },
  );

  test('are cut when they are too long, and never sent to anybody', async () => {
    const asked: string[] = [];
    const page = await (await site.newContext()).newPage();
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    const form = await openSaying(
      'x'.repeat(900),
      undefined,
      'request/',
      new RequestPage(page, site.url()),
    );
    await begin(form, 'mine');
    expect(await details(form).inputValue()).toBe('x'.repeat(300));
    expect(asked.filter((each) => each.includes('xxx'))).toEqual([]);
  });

  test('are asked for once: a page that is loaded again finds them in the draft alone', async () => {
    const form = await openSaying(WORDS);
    await begin(form, 'mine');
    await expect.poll(() => form.state().innerText()).toContain('Saved');
    await form.page.reload();
    await form.button(/^Continue/).click();
    expect(await details(form).inputValue()).toBe(WORDS);
    expect(await form.page.locator('.request-carried').count()).toBe(0);
    expect(await form.page.locator('.request-card').count()).toBe(0);
  });

  test('are gone when the page is loaded again before anything was kept', async () => {
    const form = await openSaying(WORDS);
    await form.page.reload();
    await begin(form, 'shared');
    expect(await details(form).count()).toBe(0);
  });

  test('are only offered to a draft that has something on its list', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('A ride to the clinic');
    await expect.poll(() => form.state().innerText()).toContain('Saved');
    await openSaying(WORDS, 'families', 'request/', form);
    expect(await form.page.locator('.request').innerText()).not.toContain('diapers');
    await form.button(/^Continue/).click();
    const offer = form.page.locator('.request-carried');
    expect(await offer.innerText()).toContain(WORDS);
    expect(await form.page.locator('.request-card').innerText()).toContain('A ride to the clinic');
    await form.button('Add it to what would help').click();
    expect(await details(form).inputValue()).toBe(WORDS);
    expect(await offer.count()).toBe(0);
    expect(await form.page.locator('.request-card').count()).toBe(1);
  });

  test('wait while another thing is unfinished, and may be left out', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.page.locator('#list-ask').click();
    await form.page.locator('[data-need=other]').click();
    await details(form).fill('soup');
    await expect.poll(() => form.state().innerText()).toContain('Saved');
    await openSaying(WORDS, undefined, 'request/', form);
    await form
      .button(/^Continue/)
      .first()
      .click();
    await form.button('Add it to what would help').click();
    expect(await details(form).inputValue()).toBe('soup');
    await form.button('Leave it out').click();
    expect(await form.page.locator('.request-carried').count()).toBe(0);
    expect(await details(form).inputValue()).toBe('soup');
  });

  test('begin a new request beside a draft that is left alone', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('A ride to the clinic');
    await expect.poll(() => form.state().innerText()).toContain('Saved');
    await openSaying(WORDS, undefined, 'request/', form);
    await form.button('Start a new one').click();
    await begin(form, 'shared');
    expect(await details(form).inputValue()).toBe(WORDS);
  });

  test('are forgotten with everything else', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('A ride to the clinic');
    await expect.poll(() => form.state().innerText()).toContain('Saved');
    await openSaying(WORDS, undefined, 'request/', form);
    await form.button('Forget everything on this device').click();
    await form.button('Yes, delete everything').click();
    await begin(form, 'shared');
    expect(await details(form).count()).toBe(0);
  });

  test('come along into the other language', async () => {
    const form = await openSaying(WORDS);
    await form.page.getByRole('link', { name: 'Español' }).first().click();
    await expect.poll(() => form.heading().innerText()).toBe('Pedir y ofrecer');
    await form.page.getByLabel(/No guarde/).check();
    await form.button('Empezar').click();
    await expect.poll(() => details(form).inputValue()).toBe(WORDS);
  });

  test('begin a list in Spanish', async () => {
    const form = await openSaying('pañales para mi bebé', 'families', 'es/request/');
    await form.page.getByLabel(/No guarde/).check();
    await form.button('Empezar').click();
    await expect.poll(() => details(form).inputValue()).toBe('pañales para mi bebé');
  });

  test('change nothing on the page without script', async () => {
    const page = await (await site.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(requestAddress(new URL('request/', site.url()).href, WORDS));
    expect(await page.locator('body').innerText()).not.toContain('diapers');
    const values = await page
      .locator('textarea, input[type=text]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(values.join('')).toBe('');
  });
});
