import type { Content, ContentEntry } from '../../../../src/check/read-content.ts';
import { Directory } from '../../../../src/directory/directory.ts';
import { slugOf } from '../../../../src/schema/slug-of.ts';
import { Group } from '../../../../src/schema/group.ts';
import { Event } from '../../../../src/schema/event.ts';
import { Needs } from '../../../../src/schema/needs.ts';
import type { Need } from '../../../../src/schema/needs.ts';
import { Network } from '../../../../src/schema/network.ts';
import type { Place } from '../../../../src/schema/place.ts';
import { Resource } from '../../../../src/schema/resource.ts';
import { Chance, capital } from './chance.ts';
import { LANGUAGES, readConcepts, readPhrases } from './concept.ts';
import type { Concept } from './concept.ts';
import { bodyOf, summaryOf, titleOf } from './write-texts.ts';
import type { About } from './write-texts.ts';

const ENGLISH_IN_TEN = 7;
/** Mixes the languages, so that a small network has both. */
const SPREAD = 7;
/** One group for so many entries, itself among them. */
const ENTRIES_A_GROUP = 8;
const EVENTS_IN_TEN = 2;
const TOWNS_AN_AREA = 10;
/** Degrees between neighboring towns: about 7 miles. They stand in rows of eight. */
const STEP = 0.1;
const TOWNS_A_ROW = 8;
const LONGEST_TITLE = 90;

/** An invented network, and what each of its entries is really about. */
export type SyntheticNetwork = {
  /** What its files say. */
  content: Content;
  directory: Directory;
  concepts: readonly Concept[];
  /** By the entry's id, such as "resources/open-hand-food-pantry". */
  about: ReadonlyMap<string, About>;
};

/**
 * So many entries in English (70%) and Spanish (30%), untranslated, of 48 services in 40 towns: the same ones every
 * time. No name, number or place in it is real.
 */
export function syntheticNetwork(count: number): SyntheticNetwork {
  const concepts = readConcepts();
  const phrases = readPhrases();
  const chance = new Chance(phrases);
  const groups = Array.from({ length: Math.ceil(count / ENTRIES_A_GROUP) }, (_, number) =>
    aboutGroup(chance, concepts, number),
  );
  const slugs = new Set<string>();
  const entries: ContentEntry[] = [];
  const about = new Map<string, About>();
  for (let number = 0; number < count; number += 1) {
    const founding = groups[number];
    const it = founding ?? aboutHelp(chance, concepts, groups);
    const entry = founding ? makeGroup(chance, it, concepts) : makeHelp(chance, it, concepts);
    const slug = slugs.has(entry.slug) ? `${entry.slug}-${number}` : entry.slug;
    slugs.add(slug);
    entries.push({ ...entry, slug });
    about.set(`${entry.kind}/${slug}`, it);
  }
  const content: Content = {
    network: makeNetwork(phrases.towns),
    needs: makeNeeds(concepts),
    places: makePlaces(chance, phrases.towns),
    words: {},
    redirects: {},
    entries,
    pages: [],
  };
  return { content, directory: new Directory(content), concepts, about };
}

function aboutGroup(chance: Chance, concepts: readonly Concept[], number: number): About {
  const language = (number * SPREAD) % 10 < ENGLISH_IN_TEN ? 'en' : 'es';
  const group = chance.groupName(language);
  return { language, concept: chance.pick(concepts), town: chance.town(), group };
}

/** Any group may run anything anywhere. */
function aboutHelp(chance: Chance, concepts: readonly Concept[], groups: readonly About[]): About {
  return { ...chance.pick(groups), concept: chance.pick(concepts), town: chance.town() };
}

function makeGroup(chance: Chance, about: About, others: readonly Concept[]): ContentEntry {
  const { language, concept, town, group } = about;
  const facts = Group.parse({
    title: group,
    summary: summaryOf(about),
    needs: [concept.id],
    kind: 'mutual-aid',
    where: { town, location: 'town' },
    serves: [town],
    languages: [language],
    contact: { phones: [{ number: chance.phone() }] },
  });
  return { kind: 'groups', facts, ...written(slugOf(group), about, bodyOf(chance, about, others)) };
}

function makeHelp(chance: Chance, about: About, others: readonly Concept[]): ContentEntry {
  const { language, concept, town, group } = about;
  const title = titleOf(chance, about).slice(0, LONGEST_TITLE).trim();
  const facts = {
    title,
    summary: summaryOf(about),
    needs: [concept.id],
    where: { street: chance.street(language), town, zip: chance.zip(town) },
    serves: [town],
    languages: chance.part() < 0.5 ? [...LANGUAGES] : [language],
    group: slugOf(group),
    cost: chance.pick(['free', 'free', 'donation']),
    asks_for: chance.pick([[], ['id'], ['address']]),
    contact: { phones: [{ number: chance.phone() }] },
  };
  const rest = written(slugOf(title), about, bodyOf(chance, about, others));
  if (chance.whole(0, 10) < EVENTS_IN_TEN) {
    const starts = `2026-12-${chance.whole(10, 29)}T18:00`;
    return { kind: 'events', facts: Event.parse({ ...facts, kind: 'meeting', starts }), ...rest };
  }
  const day = chance.pick(['mon', 'tue', 'wed', 'thu', 'fri', 'sat']);
  const hours = [{ days: [day], opens: '09:00', closes: chance.pick(['12:00', '15:00', '17:00']) }];
  return { kind: 'resources', facts: Resource.parse({ ...facts, hours }), ...rest };
}

function written(slug: string, { language }: About, body: string) {
  return { slug, file: `invented/${slug}.md`, words: {}, bodies: { [language]: body } };
}

function makeNetwork(towns: readonly string[]): Network {
  const name = { en: 'Invented network', es: 'Red inventada' };
  const areas = Array.from({ length: towns.length / TOWNS_AN_AREA }, (_, area) => ({
    id: `area-${area + 1}`,
    name: { en: `Area ${area + 1}`, es: `Zona ${area + 1}` },
    towns: towns.slice(area * TOWNS_AN_AREA, (area + 1) * TOWNS_AN_AREA),
  }));
  return Network.parse({
    id: 'invented-network',
    name,
    short_name: name,
    tagline: name,
    site: 'https://invented.example',
    languages: [
      { code: 'en', name: 'English' },
      { code: 'es', name: 'Español' },
    ],
    time_zone: 'America/New_York',
    areas,
    lines: [{ number: '211', label: { en: 'Help with anything', es: 'Ayuda con lo que sea' } }],
  });
}

/** What people say instead stands in the needs, as in `content/needs.yaml`. */
function makeNeeds(concepts: readonly Concept[]): Need[] {
  return Needs.parse(
    concepts.map(({ id, en, es }) => {
      const label = { en: capital(en.name), es: capital(es.name) };
      return {
        id,
        label,
        blurb: label,
        ask: label,
        offer: label,
        words: { en: [en.plural ?? en.name, ...en.people_say], es: es.people_say },
      };
    }),
  );
}

function makePlaces(chance: Chance, towns: readonly string[]): Place[] {
  return towns.map((town, number) => ({
    town,
    county: 'Invented',
    zip: chance.zip(town),
    lat: 42 + STEP * Math.floor(number / TOWNS_A_ROW),
    lon: -73 + STEP * (number % TOWNS_A_ROW),
  }));
}
