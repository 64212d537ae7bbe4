import type { Browser, Page } from 'playwright-core';
import { DeskPage } from '../browser/desk-page.ts';
import { openSite } from '../browser/open-site.ts';
import { RequestPage } from '../browser/request-page.ts';
import { takeShot, VIEWS } from './shot.ts';
import type { Shot } from './shot.ts';

/**
 * Takes the screens that only somebody who writes gets to see, in English, into `folder`: the request form from its start
 * to its code, and the desk with its practice letters. Letters go to an inbox of their own, which is gone afterwards.
 */
export async function showScreens(
  browser: Browser,
  { name, site }: { name: string; site: string },
  folder: string,
): Promise<Shot[]> {
  const place = await openSite(site);
  const context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
  const shots: Shot[] = [];
  const show = (page: Page, group: string) => async (state: string) => {
    shots.push(...(await takeScreen(page, folder, { network: name, group, state })));
  };
  try {
    const form = await RequestPage.open(context, place.url);
    await walkForm(form, show(form.page, 'request form'));
    const desk = await DeskPage.open(context, place.url);
    await walkDesk(desk, show(desk.page, 'desk'));
  } finally {
    await context.close();
    await place.close();
  }
  return shots;
}

async function walkForm(form: RequestPage, show: (state: string) => Promise<void>): Promise<void> {
  await form.start('mine');
  await show('1 an empty list');
  await form.button('Continue').click();
  await show('2 nothing listed yet');
  await form.writeItem('A ride to the clinic on Tuesday');
  await show('3 an item');
  await form.button('Put it on my list').click();
  await form.page.locator('.request-card').first().waitFor();
  await show('4 a list');
  await form.button('Continue').click();
  await show('5 how to reach you');
  await form.page.getByLabel(/Through a navigator/).check();
  await form.button('Continue').click();
  await form.page.locator('#consent').waitFor();
  await show('6 check your answers');
  await form.send();
  await form.code().waitFor();
  await show('7 sent');
}

async function walkDesk(desk: DeskPage, show: (state: string) => Promise<void>): Promise<void> {
  await show('1 the door');
  await desk.practice();
  await show('2 new letters');
  await desk.rows().first().click();
  await show('3 a letter');
}

async function takeScreen(
  page: Page,
  folder: string,
  told: Pick<Shot, 'network' | 'group' | 'state'>,
): Promise<Shot[]> {
  const shots: Shot[] = [];
  const path = new URL(page.url()).pathname;
  for (const { width, scheme } of VIEWS.filter((view) => view.scheme !== 'print')) {
    await page.setViewportSize({ width, height: width < 500 ? 740 : 900 });
    await page.emulateMedia({
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      forcedColors: scheme === 'forced' ? 'active' : 'none',
    });
    shots.push(await takeShot(page, folder, { ...told, language: 'en', path, width, scheme }));
  }
  return shots;
}
