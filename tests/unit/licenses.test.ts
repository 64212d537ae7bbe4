import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Licenses under which a package may be part of what a network runs and gives away. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/**
 * The libraries of libvips that sharp loads: linked to at run time as they are, which their license allows without asking
 * anything of this code.
 */
const LINKED = /^node_modules\/@img\/sharp-(?:libvips-|win32|wasm32)/;

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly version?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Package>>;
};
const shipped = Object.entries(packages).filter(
  ([path, { dev, link }]) => path !== '' && dev !== true && link !== true,
);

test('every package that a network runs has a license that allows it', () => {
  expect(shipped.length).toBeGreaterThan(200);
  const refused = shipped
    .filter(([path, { license }]) => !LINKED.test(path) && !isAllowed(license))
    .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);
  expect(refused).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['UNLICENSED', false],
  [undefined, false],
])('the license "%s" is allowed: %s', (license, allowed) => {
  expect(isAllowed(license)).toBe(allowed);
});

/** An expression of SPDX without brackets in brackets: one of those with OR between them, all of those with AND. */
function isAllowed(license: string | undefined): boolean {
  if (license === undefined) return false;
  return license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}
