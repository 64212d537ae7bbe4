import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity } from 'age-encryption';
import { chromium } from 'playwright-core';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { cameraFlags, writeCameraVideo } from './fake-camera.ts';
import { loseSignal } from './lose-signal.ts';
import { launchOptions } from './open-site.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const [first, second] = demoKeys();
const DETAILS = 'A ride to the clinic, with “quotes”, ñ and\na second line';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchwork-handover-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('handing over', () => {
  test('a code on one screen is read by another device’s camera, which is off afterwards', async () => {
    const video = join(folder, 'camera.y4m');
    writeCameraVideo(video, await drawingOf(await codeOf(await residentAtCheck())));
    const browser = await browserWithCamera(video);
    try {
      const navigator = await navigatorIn(browser);
      await navigator.page.evaluate(watchCamera);
      await navigator.button('Scan with the camera').click();
      await expectTakenOver(navigator);
      expect(await navigator.page.evaluate('window.cameraTracks.map((t) => t.readyState)')).toEqual(
        ['ended'],
      );
    } finally {
      await browser.close();
    }
  });

  test('the camera is off as soon as the navigator stops it or closes the part', async () => {
    const video = join(folder, 'white.y4m');
    writeCameraVideo(video, { path: '', size: 10 });
    const browser = await browserWithCamera(video);
    try {
      const navigator = await navigatorIn(browser);
      await navigator.page.evaluate(watchCamera);
      const states = () => navigator.page.evaluate('window.cameraTracks.map((t) => t.readyState)');
      await navigator.button('Scan with the camera').click();
      await expect.poll(states).toEqual(['live']);
      await navigator.button('Stop the camera').click();
      await expect.poll(states).toEqual(['ended']);
      await navigator.button('Scan with the camera').click();
      await expect.poll(states).toEqual(['ended', 'live']);
      await navigator.button('Close and forget the key').click();
      await expect.poll(states).toEqual(['ended', 'ended']);
      await navigator.button('I am a navigator').click();
      await navigator.page.getByLabel('Or paste the key').waitFor();
    } finally {
      await browser.close();
    }
  });

  test('a photo of the code works too, without a camera', async () => {
    const code = await codeOf(await residentAtCheck());
    const buffer = await code.screenshot();
    const navigator = await navigatorAt(first.identity);
    await navigator.page
      .locator('#take-file')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
    await expectTakenOver(navigator);
  });

  test('the file is taken over without signal, and nothing is left on the navigator’s device', async () => {
    const resident = await residentAtCheck();
    await loseSignal(resident.page, ['pack-draft']);
    await codeOf(resident);
    const saved = resident.page.waitForEvent('download');
    await resident.button('Save as a file').click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^[A-Z]+-\d{4}\.age$/);
    const file = join(folder, 'handed.age');
    await download.saveAs(file);
    expect(readFileSync(file, 'utf8')).not.toContain('clinic');
    const navigator = await navigatorAt(second.identity);
    await navigator.page.context().setOffline(true);
    await navigator.page.locator('#take-file').setInputFiles(file);
    await expectTakenOver(navigator);
    expect(await navigator.databases()).toEqual([]);
    expect(
      await navigator.page.evaluate(() => [localStorage.length, sessionStorage.length]),
    ).toEqual([0, 0]);
    const content = await navigator.page.content();
    expect(content.includes(second.identity)).toBe(false);
    expect(navigator.posts).toEqual([]);
  });

  test('a letter that waits for a signal can be handed over as well', async () => {
    const resident = await residentAtCheck();
    await loseSignal(resident.page, ['seal-letter']);
    await resident.send();
    await resident.page.getByRole('heading', { name: /Waiting on this device/ }).waitFor();
    const saved = resident.page.waitForEvent('download');
    await resident.button('Save the sealed letter').click();
    const file = join(folder, 'waiting.age');
    await (await saved).saveAs(file);
    const navigator = await navigatorAt(first.identity);
    await navigator.page.locator('#take-file').setInputFiles(file);
    await expectTakenOver(navigator);
  });

  test('what cannot be opened says what to do', async () => {
    const code = await codeOf(await residentAtCheck());
    const photo = { name: 'photo.png', mimeType: 'image/png', buffer: await code.screenshot() };
    const stranger = await navigatorAt(await generateIdentity());
    const choose = stranger.page.locator('#take-file');
    await choose.setInputFiles(photo);
    await stranger.page.getByText('This is sealed to other keys than yours.').waitFor();
    const text = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('milk, eggs') };
    await choose.setInputFiles(text);
    await stranger.page.getByText('This is not a code or a file of this form.').waitFor();
    const heading = await stranger.heading().screenshot();
    await choose.setInputFiles({ ...photo, buffer: heading });
    await stranger.page.getByText('There is no code in this picture.').waitFor();
    await stranger.button('Scan with the camera').click();
    await stranger.page.getByText(/The camera is off for this page|We found no camera/).waitFor();
    expect(stranger.errors).toEqual([]);
  });

  test('a key is opened from its file; a half one is not', async () => {
    const navigator = await site.openForm();
    await navigator.button('I am a navigator').click();
    const paste = navigator.page.getByLabel('Or paste the key');
    await paste.fill(first.identity.slice(0, -2));
    await paste.press('Enter');
    await navigator.page.getByText('There is no whole key in this.').waitFor();
    expect(await navigator.heading().innerText()).toBe('Ask and offer');
    const text = `# created: today\n# public key: ${first.recipient}\n${first.identity}\n`;
    await navigator.page
      .locator('#key-file')
      .setInputFiles({ name: 'key.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await navigator.page.getByText('Your key is open.').waitFor();
    expect(await navigator.page.locator('#key-text').count()).toBe(0);
    await navigator.button('Forget the key').click();
    expect(await paste.inputValue()).toBe('');
  });

  test('a draft that is too long for a code is handed over as a file', async () => {
    const resident = await site.openForm();
    const noise = Array.from(crypto.getRandomValues(new Uint32Array(190)), (each) =>
      each.toString(36),
    ).join(' ');
    await resident.fillIn('shared', noise);
    await resident.button('Show the code').click();
    await resident.page.getByText('too long for a code').waitFor();
    await resident.button('Save as a file').waitFor();
    expect(await resident.page.locator('.request-qr').count()).toBe(0);
  });

  test('only the request page may use the camera', async () => {
    const policyOf = async (path: string) =>
      (await fetch(new URL(path, site.url()))).headers.get('permissions-policy');
    expect(await policyOf('request/')).toContain('camera=(self)');
    expect(await policyOf('es/request/')).toContain('camera=(self)');
    expect(await policyOf('')).toContain('camera=()');
  });
});

type DemoKey = (typeof DEMO_KEYS)[number];

/** A browser whose camera sees nothing but this video. */
async function browserWithCamera(video: string): Promise<Browser> {
  const options = await launchOptions();
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...cameraFlags(video)] });
}

/** The keys of the two navigators of the demonstration. */
function demoKeys(): [DemoKey, DemoKey] {
  const [one, two] = DEMO_KEYS;
  if (!one || !two) throw new Error('The demonstration has two navigators');
  return [one, two];
}

async function residentAtCheck(): Promise<RequestPage> {
  const resident = await site.openForm({ deviceScaleFactor: 2 });
  await resident.fillIn('mine', DETAILS);
  await resident.button('Show the code').waitFor();
  return resident;
}

async function codeOf(resident: RequestPage): Promise<Locator> {
  await resident.button('Show the code').click();
  const code = resident.page.locator('.request-qr');
  await code.waitFor();
  return code;
}

function drawingOf(code: Locator): Promise<{ path: string; size: number }> {
  return code.evaluate((svg) => ({
    path: svg.querySelector('path[fill="#000"]')?.getAttribute('d') ?? '',
    size: Number(svg.getAttribute('viewBox')?.split(' ')[3]),
  }));
}

async function navigatorAt(identity: string): Promise<RequestPage> {
  const navigator = await site.openForm();
  await openKey(navigator, identity);
  return navigator;
}

async function navigatorIn(browser: Browser): Promise<RequestPage> {
  const context = await browser.newContext({ permissions: ['camera'], reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  const navigator = await RequestPage.open(context, site.url());
  await openKey(navigator, first.identity);
  return navigator;
}

async function openKey(navigator: RequestPage, identity: string): Promise<void> {
  await navigator.button('I am a navigator').click();
  await navigator.page.getByLabel('Or paste the key').fill(identity);
  await navigator.page.getByText('Your key is open.').waitFor();
}

/** The navigator stands at the list with the same words, and goes on to the last step for somebody else. */
async function expectTakenOver(navigator: RequestPage): Promise<void> {
  const card = navigator.page.locator('.request-card').first();
  await card.waitFor();
  expect(await card.locator('p').first().textContent()).toContain(DETAILS);
  await navigator.button('Continue').click();
  expect(await navigator.page.getByLabel(/Through a navigator/).isChecked()).toBe(true);
  expect(await navigator.heading().innerText()).toContain('them');
  expect(navigator.errors).toEqual([]);
}

/** Runs in the page: remembers every camera that was opened. */
const watchCamera = `
  window.cameraTracks = [];
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wish) => {
    const stream = await open(wish);
    window.cameraTracks.push(...stream.getTracks());
    return stream;
  };`;
