import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { servesOf, waysOf, wordsOf, zipOf } from '../../src/directory/entry.ts';
import { evidenceOf } from '../../src/directory/evidence.ts';
import { wordsOfPage } from '../../src/directory/network-page.ts';
import { townsOf } from '../../src/directory/town.ts';
import { milesBetween } from '../../src/schema/miles-between.ts';
import type { Town } from '../../src/directory/town.ts';
import { slugOf } from '../../src/schema/slug-of.ts';
import { addDays } from '../../src/time/calendar-day.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

const main = resolve(import.meta.dirname, '../..');
const real = openDirectory(`${main}/content`);
const cedar = openDirectory(`${main}/tests/fixtures/cedar-valley/content`);
const tiny = (changes: Changes = {}) => inContent(changes, openDirectory);

describe('towns', () => {
  test('Great Barrington and Lee are about nine miles apart', () => {
    const from = townOf(real, 'Great Barrington');
    const to = townOf(real, 'Lee');
    expect(milesBetween(from, to)).toBeGreaterThan(8);
    expect(milesBetween(from, to)).toBeLessThan(11);
    expect(milesBetween(to, from)).toBeCloseTo(milesBetween(from, to));
    expect(milesBetween(from, from)).toBe(0);
    expect(milesBetween({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(13.8, 1);
  });

  test('rows of one town are one point, with every ZIP', () => {
    const row = { town: 'Oakham', county: 'Worcester', zip: '01068', lat: 42, lon: -72 };
    expect(
      townsOf([{ ...row, town: 'Zoar' }, row, { ...row, zip: '01005', lat: 43 }], 'en'),
    ).toMatchObject([
      { name: 'Oakham', zips: ['01005', '01068'], lat: 42.5, lon: -72 },
      { name: 'Zoar' },
    ]);
  });

  test.each([
    ['Great Barrington', 'great-barrington'],
    ['Añasco', 'anasco'],
    ['St. Mary’s / North', 'st-mary-s-north'],
    ['عربي', 'عربي'],
  ])('%s has the address %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('no two towns share an address', () => {
    expect(new Set(real.towns.map(({ slug }) => slug)).size).toBe(real.towns.length);
  });
});

describe('near a town', () => {
  test('entries stand closest first, none farther than 25 miles', () => {
    for (const town of real.towns) {
      const miles = real.near(town, ['resources', 'groups', 'events']).map((found) => found.miles);
      expect(miles).toEqual(miles.toSorted((a, b) => a - b));
      expect(miles.at(-1) ?? 0).toBeLessThanOrEqual(25);
    }
  });

  test('no open resource that serves a town is lost on its page', () => {
    const resources = real.ofKind('resources').filter((entry) => entry.facts.status === 'open');
    for (const town of real.towns) {
      const near = real.near(town, ['resources']).map(({ entry }) => entry.id);
      const elsewhere = real.withoutPlace(town.name, ['resources']).map(({ id }) => id);
      const listed = new Set([...near, ...elsewhere]);
      expect(listed.size).toBe(near.length + elsewhere.length);
      const served = [town.name, ...real.areasOf(town.name)];
      const lost = resources.filter((entry) => {
        const serves = servesOf(entry);
        const here = serves.length === 0 || serves.includes('anywhere');
        const remote = entry.town === undefined || waysOf(entry).some((way) => way !== 'in-person');
        const local = serves.some((place) => served.includes(place));
        return (
          (local || (here && remote && (serves.length > 0 || entry.town === undefined))) &&
          !listed.has(entry.id)
        );
      });
      expect(lost.map(({ id }) => `${id} in ${town.name}`)).toEqual([]);
    }
  });

  test('help without a place is listed only where it serves', () => {
    const lines = tiny({
      'resources/barre-line.md': lineServing('[Barre]'),
      'resources/hill-line.md': lineServing('[hill-towns]'),
      'resources/open-line.md': lineServing('[anywhere]'),
      'resources/quiet-line.md': lineServing('[]'),
    });
    const slugs = (town: string) =>
      lines
        .withoutPlace(town, ['resources'])
        .map(({ slug }) => slug)
        .toSorted();
    expect(slugs('Barre')).toEqual(['barre-line', 'hill-line', 'open-line', 'quiet-line']);
    expect(slugs('Oakham')).toEqual(['hill-line', 'open-line', 'quiet-line']);
    expect(slugs('Nowhere')).toEqual(['open-line', 'quiet-line']);
    expect(lines.withoutPlace('Barre', ['groups']).map(({ slug }) => slug)).toEqual([
      'oak-neighbors',
    ]);
  });

  test('help far away is listed when it names the town, or when it helps from afar', () => {
    const places = {
      'places.csv':
        'town,county,zip,lat,lon\nOakham,Worcester,01068,42.3529,-72.0454\nBarre,Worcester,01005,44,-72\n',
    };
    const withPantry = (serves: string, ways: string) => {
      const changes = edited(
        'resources/oak-pantry.md',
        'serves: [hill-towns, Barre]',
        `serves: ${serves}\nways: ${ways}`,
      );
      return tiny({ ...places, ...changes }).withoutPlace('Barre', ['resources']).length;
    };
    expect(withPantry('[hill-towns]', '[in-person]')).toBe(1);
    expect(withPantry('[anywhere]', '[in-person, phone]')).toBe(1);
    expect(withPantry('[anywhere]', '[in-person]')).toBe(0);
    expect(withPantry('[Oakham]', '[phone]')).toBe(0);
  });

  test('a place that publishes nothing has no point', () => {
    const where = 'where:\n  street: 5 Castle Street\n  town: Oakham\n  zip: "01068"\n';
    const changes = edited(
      'resources/oak-pantry.md',
      where,
      'where: { town: Oakham, location: none }\n',
    );
    const hidden = tiny(changes).find('resources', 'oak-pantry');
    expect(hidden?.town).toBeUndefined();
    expect(tiny().find('resources', 'oak-pantry')?.town?.name).toBe('Oakham');
  });

  test('a ZIP is shown only with a street', () => {
    const zips = cedar.ofKind('resources').map((entry) => [entry.slug, zipOf(entry)]);
    expect(Object.fromEntries(zips)).toEqual({
      'bread-table': '10002',
      'night-line': undefined,
      'safe-house': undefined,
    });
  });
});

describe('areas and needs', () => {
  test('an entry is found under the areas it names, those of its towns, and its own', () => {
    const under = (serves: string) => {
      const network = edited(
        'network.yaml',
        'areas:\n',
        'areas:\n  - { id: plains, name: { en: Plains }, towns: [Barre] }\n  - { id: coast, name: { en: Coast }, towns: [Barre] }\n',
      );
      const entry = edited('resources/oak-pantry.md', '[hill-towns, Barre]', serves);
      const directory = tiny({ ...network, ...entry });
      const pantry = directory.find('resources', 'oak-pantry');
      return pantry && directory.areasServed(pantry);
    };
    expect(under('[plains]')).toEqual(['plains', 'hill-towns']);
    expect(under('[Barre]')).toEqual(['plains', 'coast', 'hill-towns']);
    expect(under('[anywhere]')).toEqual(['plains', 'coast', 'hill-towns']);
    expect(under('[]')).toEqual(['hill-towns']);
  });

  test('every entry is found under some area', () => {
    expect(real.entries.filter((entry) => real.areasServed(entry).length === 0)).toEqual([]);
  });

  test('an area lists an entry once: in it, or for it', () => {
    for (const area of real.network.areas) {
      const ids = [...real.inArea(area, ['resources']), ...real.forArea(area, ['resources'])].map(
        ({ id }) => id,
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('entries that name a need first come first', () => {
    for (const { id } of real.needs) {
      const first = real.forNeed(id, 'resources').map(({ facts }) => facts.needs[0] === id);
      expect(first).toEqual(first.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test('related entries share the first need, nearest first, never the entry itself', () => {
    for (const entry of real.ofKind('resources')) {
      const related = real.related(entry, 4);
      expect(related.length).toBeLessThanOrEqual(4);
      expect(
        related.every(
          (other) =>
            other.id !== entry.id && other.facts.needs.includes(entry.facts.needs[0] ?? ''),
        ),
      ).toBe(true);
      const { town } = entry;
      if (town === undefined) continue;
      const miles = related.map((other) =>
        other.town ? milesBetween(town, other.town) : Infinity,
      );
      expect(miles).toEqual(miles.toSorted((a, b) => a - b));
    }
  });

  test('no two entries share a short address', () => {
    expect(new Set(real.entries.map(({ short }) => short)).size).toBe(real.entries.length);
  });

  test('a directory that names who answers is no demonstration', () => {
    expect([tiny().demonstration, cedar.demonstration]).toEqual([true, false]);
  });
});

describe('evidence', () => {
  test.each([
    [0, 'fresh'],
    [-3, 'fresh'],
    [182, 'fresh'],
    [183, 'ageing'],
    [365, 'ageing'],
    [366, 'old'],
  ])('checked %i days ago is %s', (age, state) => {
    const checked = { date: '2025-06-01', by: 'phone' } as const;
    expect(evidenceOf({ checked, sources: [] }, addDays(checked.date, age))).toEqual({
      state,
      checked,
    });
  });

  test('without a check the newest source of its own date stands for it', () => {
    const undated = { from: 'own-page', url: 'https://a.example', seen: '2026-11-22' } as const;
    const sourceOf = (...dates: string[]) => {
      const found = evidenceOf(
        { sources: [undated, ...dates.map((dated) => ({ ...undated, dated }))] },
        '2026-11-22',
      );
      return found.state === 'unchecked' ? found.source?.dated : 'checked';
    };
    expect(sourceOf('2023', '2024-05', '2024')).toBe('2024-05');
    expect(sourceOf()).toBeUndefined();
    expect(evidenceOf({ sources: [] }, '2026-11-22')).toEqual({
      state: 'unchecked',
      source: undefined,
    });
  });
});

describe('words', () => {
  const pantry = (directory: Directory) => {
    const found = directory.find('resources', 'oak-pantry');
    if (found === undefined) throw new Error('The pantry is not there.');
    return found;
  };

  test('a translation has its own words and the facts of the first language', () => {
    const spanish = wordsOf(pantry(tiny()), 'es');
    expect(spanish).toMatchObject({
      language: 'es',
      title: 'Despensa Oak',
      body: 'Venga como es.',
      bodyLanguage: 'es',
      bring: ['Bolsas', 'Un carrito'],
      notice: 'Closed this week.',
    });
    expect(spanish.label('Pantry line')).toBe('Línea de la despensa');
    expect(spanish.label('Other')).toBe('Other');
  });

  test('a missing word, a missing body and a missing file fall back to the first language', () => {
    const short = tiny({ 'resources/oak-pantry.es.md': '---\nsummary: Comida.\n---\n' });
    expect(wordsOf(pantry(short), 'es')).toMatchObject({
      language: 'es',
      title: 'Oak Pantry',
      summary: 'Comida.',
      bodyLanguage: 'en',
      bring: ['Bags', 'A cart'],
    });
    const none = tiny({ 'resources/oak-pantry.es.md': undefined });
    expect(wordsOf(pantry(none), 'es')).toMatchObject({
      language: 'en',
      summary: 'Free groceries on Thursdays.',
      bodyLanguage: 'en',
    });
  });

  test('the pages of the network fall back whole', () => {
    const [about] = tiny().pages;
    expect(about && wordsOfPage(about, 'es')).toMatchObject({
      language: 'en',
      title: 'About us',
      body: 'Neighbors.',
    });
    const translated = tiny({
      'pages/about.es.md': '---\ntitle: Quiénes somos\nsummary: Vecinos.\n---\nHola.\n',
    }).pages[0];
    expect(translated && wordsOfPage(translated, 'es')).toMatchObject({
      language: 'es',
      title: 'Quiénes somos',
      body: 'Hola.',
    });
  });
});

function townOf(directory: Directory, name: string): Town {
  const town = directory.towns.find((known) => known.name === name);
  if (town === undefined) throw new Error(`${name} is not there.`);
  return town;
}

function lineServing(serves: string): string {
  return `---\ntitle: A line\nsummary: Call.\nneeds: [food]\nways: [phone]\nserves: ${serves}\n---\n`;
}
