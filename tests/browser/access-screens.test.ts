import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { judgeScreen } from '../site/judge-screen.ts';
import { DeskPage } from './desk-page.ts';
import { loseSignal } from './lose-signal.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const TIME = { timeout: 240_000 };

/** A page that a person has come to by doing something, and what is found on each such screen. */
function openJudge(page: Page) {
  const found: string[] = [];
  return {
    found,
    judge: async (name: string) => {
      found.push(...(await judgeScreen(page, name, 'once')));
    },
  };
}

async function openPage(path: string): Promise<Page> {
  const page = await (await site.newContext()).newPage();
  await page.goto(new URL(path, site.url()).href);
  return page;
}

describe('nothing is found on a screen that comes by doing something', TIME, () => {
  test('the request form, from its start to its code', async () => {
    const form = await site.openForm();
    const { found, judge } = openJudge(form.page);
    await form.button('Start').click();
    await judge('start, nothing chosen');
    await form.start('mine');
    await form.button('Continue').click();
    await judge('nothing listed');
    await form.writeItem('A ride to the clinic on Tuesday');
    await judge('an item');
    await form.button('Put it on my list').click();
    await form.page.locator('.request-card').first().waitFor();
    await judge('a list');
    await form.button('Continue').click();
    await form.button('Continue').click();
    await form.page.getByLabel('Call', { exact: true }).check();
    await form.page.locator('#phone').fill('413 555 01');
    await form.button('Continue').click();
    await judge('how to reach you, with a mistake');
    await form.page.getByLabel('Call', { exact: true }).uncheck();
    await form.page.getByLabel(/Through a navigator/).check();
    await form.button('Continue').click();
    await form.page.locator('#consent').waitFor();
    await judge('check your answers');
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.button('Try again now').waitFor();
    await judge('waiting for signal');
    await form.page.context().setOffline(false);
    await form.code().waitFor();
    await judge('sent');
    expect(found).toEqual([]);
  });

  test('the desk: letters, one of them, and the tools', async () => {
    const context = await site.newContext();
    const desk = await DeskPage.open(context, site.url());
    const { found, judge } = openJudge(desk.page);
    await desk.practice();
    await judge('letters');
    await desk.rows().first().click();
    await judge('a letter');
    await desk.button('All letters').click();
    for (const tool of ['Report', 'Handover sheet', 'Call sheet']) {
      await desk.button(tool).click();
      await judge(tool);
    }
    expect(found).toEqual([]);
  });

  test('search: results with filters, nothing found, a danger', async () => {
    const page = await openPage('search/?q=food&area=south-berkshire');
    const { found, judge } = openJudge(page);
    await page.locator('#results li').first().waitFor();
    await page.getByLabel('Asks for nothing').check();
    await page.getByText('Near …').click();
    await judge('results, all filters open');
    for (const [path, name] of [
      ['search/?q=panrty+in+lee', 'a word spelled wrong'],
      ['search/?q=zzqqxx', 'nothing found'],
      ['es/search/?q=quiero+morir', 'danger'],
    ] as const) {
      await page.goto(new URL(path, site.url()).href);
      const answer = page.locator('#results li, #none, #crisis h1');
      await answer.filter({ visible: true }).first().waitFor();
      await judge(name);
    }
    expect(found).toEqual([]);
  });
});
