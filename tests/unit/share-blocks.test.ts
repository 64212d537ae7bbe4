import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { quiltOfEntry } from '../../src/site/quilt-of.ts';
import { shareBlocks } from '../../src/site/share-blocks.ts';

const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const entries = directory.forNeed('food', 'resources');
const blocks = shareBlocks(directory, entries, 60, 'list');
const drawn = blocks.filter((block) => block.includes('<g id='));

test('draws each different block once, and points at it from then on', () => {
  const different = new Set(entries.map((entry) => quiltOfEntry(directory, entry, 60)));
  expect(blocks).toHaveLength(entries.length);
  expect(drawn).toHaveLength(different.size);
  expect(drawn.length).toBeLessThan(entries.length / 2);
});

test('a list of many needs shows each need in its own colours alone', () => {
  const all = directory.listedOfKind('resources');
  const needs = new Set(all.map(({ facts }) => facts.needs[0]));
  const whole = shareBlocks(directory, all, 60, 'all').filter((block) => block.includes('<g id='));
  expect(needs.size).toBeGreaterThan(5);
  expect(whole.length).toBeLessThanOrEqual(needs.size);
});

test('what a list above drew is drawn no more', () => {
  const known = new Map<string, string>();
  shareBlocks(directory, entries, 60, 'first', known);
  const again = shareBlocks(directory, entries, 60, 'second', known);
  expect(again.filter((block) => block.includes('<g id='))).toEqual([]);
  expect(again.every((block) => block.includes('href="#first-'))).toBe(true);
});

test('every pointer leads to the entry’s own block', () => {
  const known = new Map(
    drawn.map((block) => [/<g id="([^"]+)"/.exec(block)?.[1] ?? '', block] as const),
  );
  expect([...known.keys()].every((id) => id.startsWith('list-'))).toBe(true);
  blocks.forEach((block, index) => {
    const entry = entries[index];
    if (entry === undefined) throw new Error('There is a block too many.');
    const pointed = known.get(/href="#([^"]+)"/.exec(block)?.[1] ?? '') ?? block;
    expect(pointed.replace(/<g [^>]+>/, '').replace('</g>', '')).toBe(
      quiltOfEntry(directory, entry, 60),
    );
  });
});
