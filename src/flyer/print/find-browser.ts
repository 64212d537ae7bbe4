import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { unpackBrowser } from './unpack-browser.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** No sandbox: containers and root have none to give. The others keep the browser from calling home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * How to launch a Chromium without downloading one: `CHROMIUM_PATH`, an installed Chromium or Chrome, else the
 * one inside `@sparticuz/chromium` (Linux on x64).
 * @throws {Error} that says how to get one, when there is none.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM_PATH'];
  const installed = named !== undefined && named !== '' ? named : findInstalled();
  return { executablePath: installed ?? (await bundled()), args: FLAGS, headless: true };
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...USUAL_PLACES,
  ];
  return candidates.find(isExecutable);
}

async function bundled(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error(
    'No Chrome or Chromium was found. Install one, or set CHROMIUM_PATH to its program.',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
