import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
const ENTRY = 'resources/amherst-survival-center/';

type Spoken = { text: string; voice: string };

/** A page in a browser with these voices, whose speech only notes what it was asked to say. */
async function openWith(
  voices: { name: string; lang: string; localService: boolean }[],
  path = ENTRY,
): Promise<Page> {
  const context = await site.newContext();
  await context.addInitScript((known) => {
    const spoken: Spoken[] = [];
    let current: SpeechSynthesisUtterance | undefined;
    class Utterance {
      voice: { name: string } | null = null;
      lang = '';
      readonly text: string;
      onend: (() => void) | undefined;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speech = {
      getVoices: () => known.map((voice) => ({ ...voice, default: false })),
      addEventListener: () => undefined,
      speak(utterance: SpeechSynthesisUtterance) {
        spoken.push({ text: utterance.text, voice: utterance.voice?.name ?? '' });
        current = utterance;
      },
      cancel: () => (current = undefined),
    };
    const end = () => {
      const ended = current;
      current = undefined;
      ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken, end });
  }, voices);
  const page = await context.newPage();
  await page.goto(site.url() + path);
  return page;
}

const spokenOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken);
const endPiece = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as { end: () => void }).end();
  });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const HERE = { name: 'here', lang: 'en-US', localService: true };
const AWAY = { name: 'away', lang: 'en-US', localService: false };

test('a page is read from its title on by a voice of the device, and marks where it is', async () => {
  const page = await openWith([AWAY, HERE]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await press(page, 'Listen');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  expect(asked.filter((url) => !url.includes('/_astro/'))).toEqual([]);
  expect(asked).toHaveLength(1);
  while ((await page.getByRole('button', { name: 'Pause' }).count()) > 0) await endPiece(page);
  const spoken = await spokenOn(page);
  const texts = spoken.map(({ text }) => text);
  expect(new Set(spoken.map(({ voice }) => voice))).toEqual(new Set(['here']));
  expect(texts).toContain('Amherst Survival Center');
  expect(texts).toContain('Monday');
  expect(texts.some((text) => /4 1 3, /.test(text))).toBe(true);
  expect(texts.join(' ')).not.toContain('Print a flyer');
  await page.getByText('That was all.').waitFor();
  expect(await page.locator('.being-read').count()).toBe(0);
});

test('it pauses, goes on with the same words, and stops', async () => {
  const page = await openWith([HERE]);
  await press(page, 'Listen');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await endPiece(page);
  expect(await page.locator('.being-read').count()).toBe(1);
  await press(page, 'Pause');
  await endPiece(page);
  await press(page, 'Go on');
  const [, second, third] = await spokenOn(page);
  expect(third).toEqual(second);
  await press(page, 'Stop');
  expect(await page.locator('.being-read').count()).toBe(0);
  expect(
    await page
      .getByRole('button', { name: 'Listen' })
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
});

test('a device with no voice of its own for the language says so, and sends no word away', async () => {
  const page = await openWith([AWAY, { ...HERE, lang: 'es-US' }]);
  await press(page, 'Listen');
  await page.getByText('This device has no voice for this language').waitFor();
  expect(await spokenOn(page)).toEqual([]);
});

test('without signal the button says so', async () => {
  const page = await openWith([HERE]);
  await page.context().setOffline(true);
  await press(page, 'Listen');
  await page.getByRole('button', { name: 'No signal. Try again' }).waitFor();
});
