import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_AGAIN, BUILT_FIXTURE } from './built-site.ts';

test('one commit gives the same bytes on another computer: another zone, another language, later that day', () => {
  const first = hashesOf(BUILT_FIXTURE);
  const second = hashesOf(BUILT_AGAIN);
  expect(first.size).toBeGreaterThan(200);
  expect([...second.keys()]).toEqual([...first.keys()]);
  const others = [...first].filter(([file, hash]) => second.get(file) !== hash);
  expect(others.map(([file]) => file)).toEqual([]);
});

/** SHA-256 of every file, by its path, in the order of the paths. */
function hashesOf(site: string): Map<string, string> {
  return new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .toSorted()
      .map((file) => [
        relative(site, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}
