import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import type { Content, ContentEntry } from '../../src/check/read-content.ts';
import { Directory } from '../../src/directory/directory.ts';
import { comesToPeople, servesOf } from '../../src/directory/entry.ts';
import type { Entry } from '../../src/directory/entry.ts';
import type { Town } from '../../src/directory/town.ts';
import { milesBetween } from '../../src/schema/miles-between.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import type { Kind } from '../../src/schema/vocabulary.ts';
import fc from '../fast-check.ts';

const { content } = readContent(resolve(import.meta.dirname, '../../content'));
if (content === undefined) throw new Error('The content has mistakes.');
const { network, places } = content;
/** Some of them close together, some far apart, and two at one point. */
const towns = [...new Set(places.map(({ town }) => town))].filter((_, index) => index % 40 === 0);
const some = places.filter(({ town }) => towns.includes(town));
const twins = [
  ...some,
  ...some.filter(({ town }) => town === towns[0]).map((place) => ({ ...place, town: 'Twin' })),
];
const served = [...towns, ...network.areas.map(({ id }) => id), 'anywhere'];
const needs = content.needs.slice(0, 3).map(({ id }) => id);

const facts = fc.record({
  title: fc.constantFrom('Bread', 'bread', 'Élan', 'Coats', 'Zoo'),
  needs: fc.subarray(needs, { minLength: 1 }),
  serves: fc.subarray(served, { maxLength: 3 }),
  ways: fc.constantFrom(['in-person'], ['phone'], ['in-person', 'delivery']),
  status: fc.constantFrom('open', 'paused', 'closed'),
  town: fc.option(fc.constantFrom(...towns, 'Twin'), { nil: undefined }),
  group: fc.option(fc.constantFrom('e0', 'e1', 'gone'), { nil: undefined }),
});
const worlds = fc
  .array(fc.tuple(fc.constantFrom(...KINDS), facts), { maxLength: 40, size: 'max' })
  .map((all) => directoryOf(all.map(([kind, each], index) => entryOf(kind, `e${index}`, each))));

describe('an answer from the index is what a look at every entry gives', () => {
  test('for one entry, one need, one group', () => {
    fc.assert(
      fc.property(worlds, (directory) => {
        for (const entry of directory.entries) {
          expect(directory.find(entry.kind, entry.slug)).toBe(entry);
          expect(directory.withId(entry.id)).toBe(entry);
          for (const most of [1, 3, 50])
            expect(namesOf(directory.related(entry, most))).toEqual(
              namesOf(scanRelated(directory, entry, most)),
            );
        }
        expect(directory.find('resources', 'nobody')).toBeUndefined();
        expect(directory.find('resources', undefined)).toBeUndefined();
        for (const kind of KINDS) {
          const ofKind = directory.listed.filter((entry) => entry.kind === kind);
          expect(namesOf(directory.listedOfKind(kind))).toEqual(namesOf(ofKind));
          for (const need of needs) {
            const named = ofKind.filter((entry) => entry.facts.needs.includes(need));
            expect(namesOf(directory.listedForNeed(need, kind))).toEqual(namesOf(named));
            expect(namesOf(directory.forNeed(need, kind))).toEqual(
              namesOf(
                named.toSorted((a, b) => Number(isLater(a, need)) - Number(isLater(b, need))),
              ),
            );
          }
          for (const group of ['e0', 'gone'])
            expect(namesOf(directory.ofGroup(group, kind))).toEqual(
              namesOf(ofKind.filter(({ facts }) => 'group' in facts && facts.group === group)),
            );
        }
      }),
    );
  });

  test('for a town and an area', () => {
    fc.assert(
      fc.property(worlds, fc.subarray([...KINDS]), (directory, kinds) => {
        for (const town of directory.towns) {
          expect(directory.near(town, kinds)).toEqual(scanNear(directory, town, kinds));
          expect(namesOf(directory.withoutPlace(town.name, kinds))).toEqual(
            namesOf(scanWithoutPlace(directory, town, kinds)),
          );
        }
        for (const area of network.areas) {
          const inside = directory.listed.filter(
            ({ kind, town }) =>
              kinds.includes(kind) && town !== undefined && area.towns.includes(town.name),
          );
          expect(namesOf(directory.inArea(area, kinds))).toEqual(namesOf(inside));
          const names = new Set([area.id, 'anywhere', ...area.towns]);
          const outside = directory.listed.filter(
            (entry) =>
              kinds.includes(entry.kind) &&
              !inside.includes(entry) &&
              (servesOf(entry).some((place) => names.has(place)) ||
                (entry.town === undefined && servesOf(entry).length === 0)),
          );
          expect(namesOf(directory.forArea(area, kinds))).toEqual(namesOf(outside));
        }
      }),
    );
  });
});

test('a discreet code leads to its entry, and to nothing else', () => {
  const directory = new Directory(content);
  const coded = directory.entries.filter(({ discreetCode }) => discreetCode !== undefined);
  expect(coded).not.toEqual([]);
  for (const entry of coded)
    expect(directory.withDiscreetCode(entry.discreetCode ?? '')).toBe(entry);
  expect(directory.withDiscreetCode('')).toBeUndefined();
});

function scanRelated(directory: Directory, entry: Entry, most: number): Entry[] {
  const [need = ''] = entry.facts.needs;
  const away = ({ town }: Entry) =>
    entry.town && town ? milesBetween(entry.town, town) : Number.MAX_VALUE;
  return directory.listed
    .filter(({ id, kind, facts }) => {
      return id !== entry.id && kind === entry.kind && facts.needs.includes(need);
    })
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, most);
}

function scanNear(directory: Directory, town: Town, kinds: readonly Kind[]) {
  return directory.listed
    .flatMap((entry) => {
      if (!kinds.includes(entry.kind) || entry.town === undefined) return [];
      const miles = milesBetween(town, entry.town);
      return miles <= 25 ? [{ entry, miles }] : [];
    })
    .toSorted((a, b) => a.miles - b.miles);
}

function scanWithoutPlace(directory: Directory, town: Town, kinds: readonly Kind[]): Entry[] {
  const near = new Set(scanNear(directory, town, kinds).map(({ entry }) => entry));
  const areas = network.areas.filter((area) => area.towns.includes(town.name));
  const names = new Set([town.name, ...areas.map(({ id }) => id)]);
  return directory.listed.filter((entry) => {
    if (!kinds.includes(entry.kind) || near.has(entry)) return false;
    const serves = servesOf(entry);
    if (serves.some((place) => names.has(place))) return true;
    if (entry.town === undefined) return serves.length === 0 || serves.includes('anywhere');
    return serves.includes('anywhere') && comesToPeople(entry);
  });
}

function isLater({ facts }: Entry, need: string): boolean {
  return facts.needs[0] !== need;
}

function directoryOf(entries: ContentEntry[]): Directory {
  return new Directory({ ...(content as Content), places: twins, entries });
}

/** An entry as the index sees it: what it does not look at is not there. */
function entryOf(kind: Kind, slug: string, { town, group, ...some }: Facts): ContentEntry {
  const placed = town === undefined ? {} : { where: { town, location: 'street' } };
  const helps = kind === 'resources' || kind === 'events';
  const serves = kind === 'guides' ? { serves: [], ways: [] } : {};
  return {
    kind,
    slug,
    file: '',
    facts: {
      ...some,
      ...serves,
      ...(kind === 'guides' ? {} : placed),
      ...(helps && group !== undefined ? { group } : {}),
    },
    words: {},
    bodies: {},
  } as unknown as ContentEntry;
}

function namesOf(entries: readonly Entry[]): string[] {
  return entries.map(({ id }) => id);
}

type Facts = typeof facts extends fc.Arbitrary<infer Given> ? Given : never;
