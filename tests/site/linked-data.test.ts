import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { publicWhereOf, whereOf } from '../../src/directory/entry.ts';
import { SchemaOrg } from '../schema-org.ts';
import { BUILT_SITES, pagesOf } from './built-site.ts';

type Thing = Readonly<Record<string, unknown>>;
const vocabulary = new SchemaOrg();
const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe.each(BUILT_SITES)('linked data of $name', ({ site, content }) => {
  const directory = openDirectory(content);
  const pages = readPages(site, directory);

  test('stands once on every entry page and on the first page, in each language, and on no other', () => {
    const languages = directory.network.languages.length;
    const entries = pages.filter(({ entry }) => entry !== undefined);
    expect(entries).toHaveLength(directory.entries.length * languages);
    expect(entries.filter(({ blocks }) => blocks !== 1)).toEqual([]);
    const others = pages.filter(({ entry, blocks }) => entry === undefined && blocks > 0);
    expect(others.map(({ things }) => things[0]?.['@type'])).toEqual(
      Array.from({ length: languages }, () => 'WebSite'),
    );
  });

  test('uses only what schema.org has, with values of the right kind', () => {
    const faults = pages.flatMap(({ path, things }) =>
      things.flatMap((thing) => vocabulary.faultsOf(thing).map((fault) => `${path} ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  test('says what the page says: its name, numbers, address, place, dates and steps', () => {
    for (const { path, entry, things, text, facts } of pages) {
      const [subject] = things;
      if (entry === undefined || subject === undefined || entry.facts.status === 'closed') continue;
      expect({ path, ...saidBy(subject) }).toEqual({
        path,
        name: facts.title,
        // An event has no phone number in this vocabulary.
        phones: entry.kind === 'events' ? [] : facts.phones,
        texts: entry.kind === 'resources' ? facts.texts : [],
        next: entry.kind === 'events' && entry.facts.status === 'open' ? facts.next : undefined,
        steps: facts.steps,
        openDays: facts.openDays,
        lastReviewed: entry.facts.checked?.date,
      });
      for (const value of valuesOf(subject, ['streetAddress', 'addressLocality', 'postalCode']))
        expect(text, path).toContain(value);
      for (const value of valuesOf(subject, ['sameAs', 'serviceUrl']))
        expect(facts.links, path).toContain(value);
    }
  });

  test('gives no more of a place than may be published', () => {
    for (const { path, entry, things } of pages) {
      if (entry === undefined || whereOf(entry) === undefined) continue;
      const where = publicWhereOf(entry);
      const said = valuesOf({ things }, ['streetAddress', 'addressLocality', 'postalCode']);
      const known = [where?.street, where?.town, where?.zip].filter((value) => value !== undefined);
      expect(
        said.filter((value) => !known.includes(value)),
        path,
      ).toEqual([]);
    }
  });
});

test('the vocabulary refuses what schema.org does not have', () => {
  const place = '/Service.availableChannel/ServiceChannel.servicePhone/ContactPoint';
  const faults = (thing: Thing) => vocabulary.faultsOf({ '@type': 'Service', ...thing });
  expect(faults({ name: 'Pantry', url: 'https://pantry.example' })).toEqual([]);
  expect(faults({ telephone: '413-555-0142' })).toEqual(['/Service.telephone: unknown']);
  expect(vocabulary.faultsOf({ '@type': 'Pantry' })).toEqual([': no type Pantry']);
  expect(
    faults({
      availableChannel: {
        '@type': 'ServiceChannel',
        servicePhone: { '@type': 'ContactPoint', phone: '1' },
      },
    }),
  ).toEqual([`${place}.phone: unknown`]);
  expect(faults({ provider: { '@type': 'Place', name: 'Hall' } })).toEqual([
    '/Service.provider: not Organization or Person or IdReference',
  ]);
  expect(faults({ hoursAvailable: [] })).toEqual(['/Service.hoursAvailable: empty']);
  expect(
    vocabulary.faultsOf({ '@type': 'Event', startDate: 'soon', eventStatus: 'EventGone' }),
  ).toEqual([
    '/Event.startDate: "soon" is not Date or DateTime',
    '/Event.eventStatus: "EventGone" is not EventStatusType or IdReference',
  ]);
});

type Page = {
  path: string;
  entry: Entry | undefined;
  blocks: number;
  things: readonly Thing[];
  text: string;
  facts: Facts;
};
type Facts = {
  title: string;
  phones: string[];
  texts: string[];
  links: string[];
  next: string | undefined;
  steps: string[];
  /** 0 is Sunday. */
  openDays: number[];
};

/** What a page shows a person, by its elements. */
function readPages(site: string, directory: Directory): Page[] {
  const codes = directory.network.languages.map(({ code }) => code);
  return pagesOf(site).flatMap(({ path, html }) => {
    const id = path.replace(new RegExp(`^/(?:(?:${codes.join('|')})/)?`), '').replace(/\/$/, '');
    const entry = directory.entries.find((known) => known.id === id);
    if (entry === undefined && !html.includes('application/ld+json')) return [];
    const elements = elementsOf(parse(html));
    const blocks = elements.filter((node) => attribute(node, 'type') === 'application/ld+json');
    const links = elements.flatMap((node) => attribute(node, 'href') ?? []);
    // The side of a page and the note on an old entry name other people's numbers.
    const article = elements.find(({ tagName }) => tagName === 'article');
    const inside = article === undefined ? [] : elementsOf(article);
    const called = inside
      .filter((node) => /\bphone\b/.test(attribute(node, 'class') ?? ''))
      .flatMap((node) => elementsOf(node).flatMap((child) => attribute(child, 'href') ?? []));
    const days = inside.filter(
      (node) =>
        attribute(node, 'data-day') !== undefined &&
        // "Not listed" is soft.
        elementsOf(node).some(
          (child) =>
            attribute(child, 'data-on') !== undefined &&
            !/\bsoft\b/.test(attribute(child, 'class') ?? ''),
        ),
    );
    const steps = inside.filter((node) => /^step-\d+$/.test(attribute(node, 'id') ?? ''));
    return [
      {
        path,
        entry,
        blocks: blocks.length,
        things: blocks.flatMap(
          (node) => (JSON.parse(textOf(node)) as { '@graph': Thing[] })['@graph'],
        ),
        text: inside.map(textOf).join(' '),
        facts: {
          title: elements.filter(({ tagName }) => tagName === 'h1').map(textOf)[0] ?? '',
          phones: called.filter((href) => href.startsWith('tel:')).map(digitsOf),
          texts: called.filter((href) => href.startsWith('sms:')).map(digitsOf),
          links,
          openDays:
            entry?.facts.status === 'open'
              ? days.map((node) => Number(attribute(node, 'data-day'))).toSorted()
              : [],
          next: inside.map((node) => attribute(node, 'data-date')).find((day) => day !== undefined),
          steps: steps.map(
            (step) =>
              elementsOf(step)
                .filter(({ tagName }) => tagName === 'h2')
                .map(textOf)[0] ?? '',
          ),
        },
      },
    ];
  });
}

/** The same of a thing that a program reads. */
function saidBy(subject: Thing): Record<string, unknown> {
  const isEvent = subject['@type'] === 'Event';
  const subEvents = (subject['subEvent'] ?? []) as Thing[];
  const next = [subject, ...subEvents].find(
    (event) =>
      event['startDate'] !== undefined &&
      event['eventStatus'] === 'https://schema.org/EventScheduled',
  );
  const day = isEvent && next ? String(next['startDate']).slice(0, 10) : undefined;
  const page = subject['mainEntityOfPage'] as Thing;
  return {
    name: subject['name'],
    phones: phonesUnder(subject, ['contactPoint', 'servicePhone']),
    texts: phonesUnder(subject, ['serviceSmsNumber']),
    // A day that has passed stands on no list of dates.
    next: day !== undefined && day >= '2026-11-22' ? day : undefined,
    openDays: openDaysOf((subject['hoursAvailable'] ?? []) as Thing[]),
    steps: ((subject['step'] ?? []) as Thing[]).map(({ name }) => name),
    lastReviewed: page['lastReviewed'],
  };
}

/** The weekdays on which a service is open some time; none for one that never closes, as on its page. */
function openDaysOf(hours: readonly Thing[]): number[] {
  const open = hours.filter(({ opens, closes }) => opens !== closes);
  if (open.some(({ opens, closes, dayOfWeek }) => isAlways(opens, closes, dayOfWeek))) return [];
  const days = open.flatMap(({ dayOfWeek, validFrom }) => {
    const names = Array.isArray(dayOfWeek) ? (dayOfWeek as readonly unknown[]) : undefined;
    return names
      ? names.map((name) => DAY_NAMES.indexOf(String(name).replace(/^.*\//, '')))
      : [new Date(String(validFrom)).getUTCDay()];
  });
  return [...new Set(days)].toSorted();
}

function isAlways(opens: unknown, closes: unknown, days: unknown): boolean {
  return opens === '00:00' && closes === '23:59' && Array.isArray(days) && days.length === 7;
}

function phonesUnder(thing: Thing, keys: readonly string[]): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value as Thing)) {
      if (keys.includes(key)) found.push(...valuesOf({ inner }, ['telephone']).map(digitsOf));
      else visit(inner);
    }
  };
  visit(thing);
  return found;
}

/** All texts under some keys, at any depth. */
function valuesOf(thing: unknown, keys: readonly string[]): string[] {
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) =>
    keys.includes(key) && typeof value === 'string' ? [value] : valuesOf(value, keys),
  );
}

/** What is dialled: without the country's code, an extension after a comma. */
function digitsOf(number: string): string {
  return number
    .replace(/^(?:tel|sms):/, '')
    .replace(/^\+1-/, '')
    .replace(';ext=', ',')
    .replaceAll('-', '');
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsOf(child),
  ]);
}

function attribute(node: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return node.attrs.find((known) => known.name === name)?.value;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
