import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { discreetCodeOf, shortCodeOf } from '../../src/schema/short-code.ts';
import { shortPathsOf } from '../../src/site/short-paths-of.ts';
import { BUILT_FIXTURE } from './built-site.ts';

/** Where a page of the fixture leads on to by itself. */
function leadsTo(path: string): string | undefined {
  const html = readFileSync(join(BUILT_FIXTURE, path, 'index.html'), 'utf8');
  return /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html)?.[1];
}

test('the address of an entry that is gone leads on, in every language', () => {
  expect(leadsTo('resources/old-bread-table')).toBe('/help/resources/bread-table/');
  expect(leadsTo('en/resources/old-bread-table')).toBe('/help/en/resources/bread-table/');
  expect(leadsTo('events/summer-fair')).toBe('/help/towns/millbrook/');
});

test('so do the codes on its flyers, and a code that was chosen', () => {
  const code = shortCodeOf('resources', 'old-bread-table');
  expect(leadsTo(`r/${code}`)).toBe('/help/resources/bread-table/');
  expect(leadsTo('r/bread1')).toBe('/help/resources/bread-table/');
});

test('the code of a discreet sheet never leads to a page that tells what the help is for', () => {
  expect(leadsTo(`r/${discreetCodeOf('resources', 'old-safe-house')}`)).toBe('/help/');
  const directory = openDirectory('content');
  const discreet = directory.entries.find(({ discreetCode }) => discreetCode !== undefined);
  expect(shortPathsOf(directory, 'resources/old-safe-house', discreet?.id ?? '')).toContainEqual({
    short: discreetCodeOf('resources', 'old-safe-house'),
    path: `r/${discreet?.discreetCode ?? ''}/`,
  });
});
