import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { armor, Encrypter } from 'age-encryption';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { DeskSeal } from '../../src/desk/desk-props.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { deskDoor as en } from '../../src/words/en/desk-door.ts';
import type { deskDoor, DoorOrders } from './desk-door-page.ts';
import { launchOptions } from './open-site.ts';

declare global {
  interface Window {
    deskDoor: typeof deskDoor;
  }
}

const SOURCE = join(import.meta.dirname, '../../src');
const STYLES = ['styles/tokens.css', 'styles/base.css', 'desk/page/door/door.css'];
const SECRET = /AGE-SECRET-KEY-1[A-Z0-9]{20}/i;

const [KEY] = DEMO_KEYS;
export const IDENTITY = KEY?.identity ?? '';
export const SEAL: DeskSeal = {
  navigators: [{ name: 'Ana Marked', key: KEY?.recipient ?? '' }],
  recipients: [KEY?.recipient ?? ''],
};

/** The door of the desk on a page of its own, by the name of this computer: a passkey belongs to a name, not to a number. */
export function useDeskDoor() {
  let server: Server;
  let browser: Browser;
  let address = '';
  let files: Files;
  beforeAll(async () => {
    files = await makeFiles();
    server = createServer(({ url = '' }, response) => {
      const file = files.get(url);
      response.writeHead(file ? 200 : 404, { 'Content-Type': file?.type ?? 'text/plain' });
      response.end(file?.text);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const at = server.address();
    address = `http://localhost:${typeof at === 'object' && at ? at.port : 0}/`;
    browser = await chromium.launch(await launchOptions());
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(8000);
    return context.newPage();
  }
  async function show(page: Page, orders: DoorOrders = { seal: SEAL }, at = address) {
    await page.goto(at);
    await page.waitForFunction(() => 'deskDoor' in window);
    await page.evaluate((given) => {
      window.deskDoor.show(given);
    }, orders);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  return {
    newPage,
    /** Loads the page (anew) and draws the door. */
    show,
    openDoor: async (orders?: DoorOrders, options?: BrowserContextOptions) => {
      const page = await newPage(options);
      await show(page, orders);
      return page;
    },
    /** The same page at an address that does not begin with https. */
    showInsecure: async (page: Page) => {
      await page.route('http://desk.example/**', (route) => {
        const file = files.get(new URL(route.request().url()).pathname);
        return route.fulfill({ contentType: file?.type ?? '', body: file?.text ?? '' });
      });
      await show(page, { seal: SEAL }, 'http://desk.example/');
    },
  };
}

/** A key file as `npm run keys` writes it, locked when a passphrase is given. */
export async function keyFile(
  text = `# Key of Ana Marked\n${IDENTITY}\n`,
  passphrase?: string,
): Promise<KeyFile> {
  const file = { name: 'ana-marked.agekey', mimeType: '' };
  if (passphrase === undefined) return { ...file, buffer: Buffer.from(text) };
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  return { ...file, buffer: Buffer.from(armor.encode(await encrypter.encrypt(text))) };
}

export async function chooseFile(page: Page, file: KeyFile): Promise<void> {
  await page.getByLabel(en.file.label).setInputFiles(file);
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export const openedOn = (page: Page) => page.evaluate(() => window.deskDoor.opened());

/** Fails where a key stands in the page, in a field, in the address or readable on the device. */
export async function expectNoKeyIn(page: Page): Promise<void> {
  const [shown, stored] = await page.evaluate(async () => [
    JSON.stringify([window.deskDoor.shown(), location.href]),
    await window.deskDoor.stored(),
  ]);
  expect(`${shown} ${stored}`).not.toMatch(SECRET);
  expect(stored).not.toContain('marked');
}

async function makeFiles(): Promise<Files> {
  const style = STYLES.map((file) => readFileSync(join(SOURCE, file), 'utf8')).join('\n');
  const script = 'text/javascript';
  return new Map([
    [
      '/',
      {
        type: 'text/html',
        text: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
          <title>Desk</title><style>${style}</style><body><script type="module" src="/page.js"></script>`,
      },
    ],
    [
      '/page.js',
      {
        type: script,
        text: await bundle(
          `import { deskDoor } from './desk-door-page.ts'; window.deskDoor = deskDoor;`,
        ),
      },
    ],
    [
      '/unwrap-worker.ts',
      { type: script, text: await bundle(`import '../../src/desk/keys/unwrap-worker.ts';`) },
    ],
  ]);
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    // As the built site does (`lighter-react.ts`).
    alias: {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'react-dom/client': 'preact/compat/client',
      'react/jsx-runtime': 'preact/compat/jsx-runtime',
    },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

type Files = ReadonlyMap<string, { readonly type: string; readonly text: string }>;

interface KeyFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
