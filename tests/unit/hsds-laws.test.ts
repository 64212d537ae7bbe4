import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { hsdsOf } from '../../src/open-data/hsds/hsds.ts';
import { Organization, Service } from '../../src/open-data/hsds/schemas.ts';
import { stableId } from '../../src/open-data/stable-id.ts';
import { readersOf } from '../../src/site/readers.ts';

describe.each([
  ['content', 'content'],
  ['a network in Arabic', 'tests/fixtures/cedar-valley/content'],
  ['a network of seven languages', 'tests/fixtures/many-tongues/content'],
])('%s', (_, folder) => {
  const [reader] = readersOf(openDirectory(folder), '/');
  if (reader === undefined) throw new Error('The directory has no language.');
  const hsds = hsdsOf({ ...reader, today: '2026-11-24' }, () => '2026-10-05');

  test('is right by its own schemas', () => {
    expect(() => Service.array().parse(hsds.services)).not.toThrow();
    expect(() => Organization.array().parse(hsds.organizations)).not.toThrow();
  });

  test('gives each thing an id of its own, and two things never the same', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const thing of [...hsds.services, ...hsds.organizations].flatMap(everyObject)) {
      const text = JSON.stringify(thing);
      if ((seen.get(thing.id) ?? text) !== text) shared.push(text);
      seen.set(thing.id, text);
    }
    expect(shared).toEqual([]);
    expect(seen.size).toBeGreaterThan(hsds.services.length);
  });

  test('has no null, no empty text and no empty list', () => {
    const empty = everyValue(hsds.services).filter(
      (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
    );
    expect(empty).toEqual([]);
  });

  test('is every resource and every group, also what has ended', () => {
    const { directory } = reader;
    expect(hsds.services).toHaveLength(directory.ofKind('resources').length);
    const ids = new Set(hsds.organizations.map(({ id }) => id));
    for (const { id } of directory.ofKind('groups'))
      expect(ids).toContain(stableId(directory.network, id));
  });
});

function everyObject(value: unknown): { id: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(everyObject);
  return 'id' in value && typeof value.id === 'string'
    ? [{ ...value, id: value.id }, ...inside]
    : inside;
}

function everyValue(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(everyValue)]
    : [value];
}
