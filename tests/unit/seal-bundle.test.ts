import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LetterContent } from '../../src/schema/letter.ts';
import type { Seal } from '../../src/schema/seal.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { leaveOutUnused } from '../../src/sealed/leave-out-unused.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { aRequest } from '../inbox/inbox-place.ts';

const ROOT = join(import.meta.dirname, '../..');
const [plain] = DEMO_KEYS;
if (!plain) throw new Error('The demonstration has keys.');

let folder: string;
let hybrid: { identity: string; recipient: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patchwork-bundle-'));
  const identity = await generateHybridIdentity();
  hybrid = { identity, recipient: await identityToRecipient(identity) };
});
afterAll(() => rm(folder, { recursive: true }));

const sealFor = (...keys: string[]): Seal => ({
  navigators: keys.map((key) => ({ name: 'Ana', key })),
});

/** The seal as a browser gets it, built with the plugin for these keys. */
async function bundle(seal: Seal | undefined): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    plugins: [leaveOutUnused(seal)],
    build: {
      write: false,
      rolldownOptions: {
        input: join(ROOT, 'src/sealed/seal-letter.ts'),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rolldown.RolldownOutput;
  expect(built.output).toHaveLength(1);
  return built.output[0].code;
}

async function run(code: string, recipients: string[]): Promise<[LetterContent, string]> {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  await writeFile(file, code);
  const { sealLetter } = (await import(pathToFileURL(file).href)) as {
    sealLetter: (content: LetterContent, recipients: string[]) => Promise<string>;
  };
  const request = aRequest();
  return [request, await sealLetter(request, recipients)];
}

const weightOf = (code: string) => brotliCompressSync(code).length;

test('for plain keys the bundle is small, seals, and says what is missing', async () => {
  const slim = await bundle(sealFor(plain.recipient));
  expect(weightOf(slim)).toBeLessThan(20_000);
  expect(slim).not.toContain('ML-KEM');
  const [request, sealed] = await run(slim, [plain.recipient]);
  expect(await openLetter(sealed, [plain.identity])).toEqual(request);
  await expect(run(slim, [hybrid.recipient])).rejects.toThrow('left out of the build');
});

test('for post-quantum keys nothing is left out', async () => {
  const whole = await bundle(sealFor(hybrid.recipient));
  expect(whole).toBe(await bundle(undefined));
  expect(weightOf(whole)).toBeGreaterThan(28_000);
  const [request, sealed] = await run(whole, [hybrid.recipient]);
  expect(await openLetter(sealed, [hybrid.identity])).toEqual(request);
});

test('one key of another kind, also the one on paper, keeps everything in', () => {
  const only = (seal: Seal) => leaveOutUnused(seal).applyToEnvironment({ name: 'client' });
  expect(only(sealFor(plain.recipient))).toBe(true);
  expect(
    only({ ...sealFor(plain.recipient), recovery: { name: 'P', key: hybrid.recipient } }),
  ).toBe(false);
  expect(only(sealFor(`age1tag1${'q'.repeat(60)}`))).toBe(false);
});

test('workers keep what opens a passphrase, and leave out other kinds of keys', () => {
  const leftOut = (source: string, where: 'pages' | 'workers') =>
    leaveOutUnused(sealFor(plain.recipient), where).resolveId(
      source,
      'node_modules/age-encryption/',
    );
  expect(leftOut('@noble/hashes/scrypt.js', 'pages')).toBeDefined();
  expect(leftOut('@noble/hashes/scrypt.js', 'workers')).toBeUndefined();
  expect(leftOut('@noble/post-quantum/hybrid.js', 'workers')).toBeDefined();
});

test('pages that the build itself runs keep the whole library', () => {
  const plugin = leaveOutUnused(sealFor(plain.recipient));
  for (const name of ['ssr', 'prerender', 'astro']) {
    expect(plugin.applyToEnvironment({ name })).toBe(false);
  }
});
