import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';

describe('an entry that has ended', () => {
  const tongues = openDirectory(resolve('tests/fixtures/many-tongues/content'));
  const ended = tongues.find('resources', 'closed-kitchen');
  const resources = ['resources'] as const;

  test('keeps its page', () => {
    expect(ended?.facts.status).toBe('closed');
    expect(tongues.entries).toContain(ended);
    expect(tongues.ofKind('resources')).toContain(ended);
  });

  test('stands in no list', () => {
    const lists = [
      tongues.listed,
      tongues.listedOfKind('resources'),
      ...tongues.needs.map(({ id }) => tongues.forNeed(id, 'resources')),
      ...tongues.towns.flatMap((town) => [
        tongues.near(town, resources).map(({ entry }) => entry),
        tongues.withoutPlace(town.name, resources),
      ]),
      ...tongues.network.areas.flatMap((area) => [
        tongues.inArea(area, resources),
        tongues.forArea(area, resources),
      ]),
      ...tongues.entries.map((entry) => tongues.related(entry, 100)),
    ];
    expect(lists.filter((list) => list.some((entry) => entry === ended))).toEqual([]);
  });

  test('still finds what is like it, for people who come from an old flyer', () => {
    expect(ended && tongues.related(ended, 3).length).toBeGreaterThan(0);
  });
});
