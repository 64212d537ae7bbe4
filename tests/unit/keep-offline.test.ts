import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CopyState } from '../../src/offline/copy-state.ts';
import { actsOf, viewOf } from '../../src/offline/page/copy-view.ts';
import { fillSize, megabytes } from '../../src/offline/page/fill-size.ts';
import { isMetered } from '../../src/offline/page/is-metered.ts';
import { workerAddress } from '../../src/offline/page/worker-address.ts';
import { policyOf } from '../../src/policy/page-policy.ts';
import { pageStart } from '../../src/reading/page-start.ts';

const state = (more: Partial<CopyState> = {}): CopyState => ({
  version: 'a',
  built: '2026-03-03',
  date: 'March 3, 2026',
  bytes: 100,
  kept: 100,
  whole: true,
  left: [],
  ...more,
});

test('only a browser that says so is on a line that costs', () => {
  expect(isMetered({})).toBe(false);
  expect(isMetered({ connection: {} })).toBe(false);
  expect(isMetered({ connection: { saveData: false, type: 'wifi' } })).toBe(false);
  expect(isMetered({ connection: { saveData: true } })).toBe(true);
  expect(isMetered({ connection: { type: 'cellular' } })).toBe(true);
});

test('what the workers say becomes one sentence, and the buttons that fit it', () => {
  expect(viewOf(undefined, undefined, false)).toEqual({ kind: 'none' });
  expect(viewOf(undefined, state({ kept: 25, whole: false }), true)).toEqual({
    kind: 'coming',
    percent: 0.25,
  });
  expect(viewOf(undefined, undefined, true)).toEqual({ kind: 'coming', percent: 0 });
  expect(viewOf(state(), undefined, false)).toEqual({ kind: 'whole', date: 'March 3, 2026' });
  expect(viewOf(state({ whole: false }), undefined, false)).toEqual({ kind: 'partly' });
  expect(viewOf(state(), state({ version: 'b' }), false).kind).toBe('waiting');
  // The same copy waits when only the worker's address has changed.
  expect(viewOf(state(), state(), false).kind).toBe('whole');
  expect(actsOf({ kind: 'cannot' })).toEqual([]);
  expect(actsOf({ kind: 'refused' })).toEqual(['keep']);
});

test('a page makes one policy, which is good for its worker and nothing else', () => {
  const made: string[] = [];
  const trustedTypes = {
    defaultPolicy: null as unknown,
    createPolicy: (name: string, { createScriptURL }: { createScriptURL: () => string }) => {
      made.push(name);
      return { createScriptURL };
    },
  };
  expect(workerAddress('/offline.js', {})).toBe('/offline.js');
  expect(workerAddress('/offline.js', { trustedTypes })).toBe('/offline.js');
  expect(made).toEqual(['offline']);
  trustedTypes.defaultPolicy = {};
  expect(workerAddress('/offline.js', { trustedTypes })).toBe('/offline.js');
  expect(made).toEqual(['offline']);
});

test('only a page that brings the worker may make a policy', () => {
  const trusted = (html: string) =>
    /trusted-types [^;]+/.exec(policyOf(html, 'x/', undefined))?.[0];
  expect(trusted(`<script>${pageStart('/es/keep.js')}</script>`)).toBe('trusted-types offline');
  expect(trusted('<section data-keep="/offline.js">')).toBe('trusted-types offline');
  expect(trusted(`<script>${pageStart()}</script>`)).toBe("trusted-types 'none'");
});

test('a size is rounded up, as the language writes it', () => {
  expect(megabytes(1, 'en')).toBe('0.1');
  expect(megabytes(610_000, 'en')).toBe('0.7');
  expect(megabytes(2_000_000, 'es')).toBe('2');
  expect(megabytes(1_250_000, 'fr')).toBe('1,3');
});

test('the size stands on the page, also when the page has an older one', async () => {
  const site = mkdtempSync(join(tmpdir(), 'patchwork-size-'));
  try {
    const file = join(site, 'es/offline/index.html');
    mkdirSync(join(site, 'es/offline'), { recursive: true });
    writeFileSync(file, '<html lang="es"><p>Son unos <span data-mb data-i></span> MB');
    await fillSize({ site, folder: 'es/', bytes: 600_000 });
    expect(readFileSync(file, 'utf8')).toContain('unos <span data-mb data-i>0.6</span> MB');
    await fillSize({ site, folder: 'es/', bytes: 1_000_001 });
    expect(readFileSync(file, 'utf8')).toContain('unos <span data-mb data-i>1.1</span> MB');
    writeFileSync(file, '<html lang="es"><p>Son unos MB');
    await expect(fillSize({ site, folder: 'es/', bytes: 1 })).rejects.toThrow('no place');
  } finally {
    rmSync(site, { recursive: true });
  }
});
