import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from '../fast-check.ts';
import { anEdit, beginHistory, filesOf, makeEdit } from '../rebuild/edit-content.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { rounds, WHOLE_RUN } from '../rounds.ts';
import { BUILT_AT, scratchFolder } from './built-site.ts';

const folder = scratchFolder('rebuild');
const content = join(folder, 'content');
const again = join(folder, 'again');
const clean = join(folder, 'clean');
const records = join(folder, 'cache', 'rebuild');

beforeAll(async () => {
  cpSync('tests/fixtures/cedar-valley/content', content, { recursive: true });
  beginHistory(content);
  for (const pick of [1, 2, 3, 4]) makeEdit(content, { what: 'add', pick, word: 'Rowan' });
  await build(again);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('after any edits, a build into the same folder gives byte for byte what a clean build gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anEdit, { minLength: 2, maxLength: 4 }), async (edits) => {
      for (const edit of edits) makeEdit(content, edit);
      await build(again);
      await build(clean, { PATCHWORK_CLEAN: '1' });
      expect(differing()).toEqual([]);
    }),
    { numRuns: rounds(1, 15), endOnFailure: true },
  );
}, 1_200_000);

test('pages that somebody changed or deleted in the built site are made anew', async () => {
  writeFileSync(join(again, 'about/index.html'), 'Somebody was here.');
  rmSync(join(again, 'needs'), { recursive: true });
  writeFileSync(join(again, 'old-page.html'), 'Nobody knows me.');
  await build(again);
  expect(differing()).toEqual([]);
}, 180_000);

test.runIf(WHOLE_RUN)(
  'after a build that was killed in the middle comes a whole one',
  async () => {
    const { length } = readdirSync(records);
    const child = spawn(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
      {
        env: { ...ENV, PATCHWORK_OUT: again },
        stdio: 'ignore',
      },
    );
    const ended = new Promise((tell) => child.on('exit', tell));
    await expect
      .poll(() => readdirSync(records).length, { timeout: 60_000, interval: 20 })
      .toBe(length - 1);
    child.kill('SIGKILL');
    await ended;
    await build(again);
    expect(differing()).toEqual([]);
  },
  180_000,
);

const ENV = {
  ...plainEnvironment(),
  NODE_ENV: 'production',
  PATCHWORK_NOW: BUILT_AT,
  PATCHWORK_CONTENT: content,
  PATCHWORK_CACHE: join(folder, 'cache'),
};

/** As `npm run build` does. */
async function build(out: string, env: Record<string, string> = {}): Promise<void> {
  await promisify(execFile)(process.execPath, ['src/rebuild/build.ts', '--silent'], {
    env: { ...ENV, PATCHWORK_OUT: out, ...env },
    maxBuffer: 1 << 28,
  });
}

/** Files that stand in one of the sites alone, or are not the same in both. */
function differing(): string[] {
  expect(existsSync(join(clean, 'index.html'))).toBe(true);
  const [ours, theirs] = [filesOf(again), filesOf(clean)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (file) => ours.get(file) !== theirs.get(file),
  );
}
