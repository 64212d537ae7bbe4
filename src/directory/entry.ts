import type { ContentEntry } from '../check/read-content.ts';
import type { Place } from '../schema/place.ts';
import type { Resource } from '../schema/resource.ts';
import { discreetCodeOf, shortCodeOf } from '../schema/short-code.ts';
import type { Contact, Where } from '../schema/where.ts';
import type { Town } from './town.ts';

/** An entry as the directory hands it out: its content, and where it stands. */
export type Entry = ContentEntry & {
  /** "resources/lee-food-pantry": unique, and the path of its page. */
  id: string;
  /** End of its short address, /r/… */
  short: string;
  /** The same of its discreet page and sheet, when it has one. */
  discreetCode?: string;
  town?: Town;
};
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** One entry's words in one language; `language` is the one they really are in. */
export type EntryWords = {
  language: string;
  title: string;
  summary: string;
  body: string;
  bodyLanguage: string;
  notice?: string;
  who?: string;
  how?: string;
  bring: string[];
  costNote?: string;
  hoursNote?: string;
  directions?: string;
  when?: string;
  join?: string;
  caution?: string;
  materials: string[];
  /** What a discreet sheet says in place of title and summary. */
  discreet?: { title: string; text: string };
  /** A short label (of a phone, of an opening line) in this language. */
  label: (first: string) => string;
};

/** As much of a place as may leave this site, by its `location`. */
export type PublicWhere = Pick<Where, 'town'> & Partial<Omit<Where, 'location' | 'town'>>;

export function arrangeEntry(content: ContentEntry, towns: ReadonlyMap<string, Town>): Entry {
  const where = whereOf(content);
  const town = where && where.location !== 'none' ? towns.get(where.town) : undefined;
  return {
    ...content,
    id: `${content.kind}/${content.slug}`,
    short: content.facts.short ?? shortCodeOf(content.kind, content.slug),
    ...(content.facts.discreet ? { discreetCode: discreetCodeOf(content.kind, content.slug) } : {}),
    ...(town ? { town } : {}),
  };
}

/** The entry's words in a language, each missing one in the first language. */
export function wordsOf(entry: Entry, language: string): EntryWords {
  const facts: Record<string, unknown> = { ...publicWhereOf(entry), ...entry.facts };
  const written = entry.words[language];
  const words: Record<string, unknown> = written ?? {};
  const [firstLanguage = language] = Object.keys(entry.bodies);
  const text = (key: string) => asText(words[key]) ?? asText(facts[key]);
  const texts = (key: string) => asTexts(words[key]) ?? asTexts(facts[key]) ?? [];
  const labels = asLabels(words['labels']);
  const notice = asText(words['notice']) ?? entry.facts.notice?.text;
  const discreet = written?.discreet ?? entry.facts.discreet;
  const body = entry.bodies[language];
  return {
    language: written ? language : firstLanguage,
    title: text('title') ?? entry.facts.title,
    summary: text('summary') ?? entry.facts.summary,
    body: (body === undefined || body === '' ? entry.bodies[firstLanguage] : body) ?? '',
    bodyLanguage: body === undefined || body === '' ? firstLanguage : language,
    bring: texts('bring'),
    materials: texts('materials'),
    label: (first) => labels.get(first) ?? first,
    ...(discreet ? { discreet } : {}),
    ...defined({
      notice,
      who: text('who'),
      how: text('how'),
      costNote: text('cost_note'),
      hoursNote: text('hours_note'),
      // A translation may still hold the way to a place that was taken back.
      directions: whereOf(entry)?.location === 'street' ? text('directions') : undefined,
      when: text('when'),
      join: text('join'),
      caution: text('caution'),
    }),
  };
}

/** Where an entry is, when its kind can have a place at all. */
export function whereOf(entry: ContentEntry): Where | undefined {
  return 'where' in entry.facts ? entry.facts.where : undefined;
}

/**
 * The place an export may name: nothing, the town, or all of it. The schema refuses a street beside `town` or `none`;
 * this holds also for an entry that somebody built past it. Access ("step-free") tells no address and stays.
 */
export function publicWhereOf(entry: ContentEntry): PublicWhere | undefined {
  const where = whereOf(entry);
  if (where === undefined) return undefined;
  const { location, ...all } = where;
  switch (location) {
    case 'none':
      return undefined;
    case 'town':
      return { town: all.town, ...(all.access ? { access: all.access } : {}) };
    case 'street':
      return all;
  }
}

export function contactOf(entry: ContentEntry): Contact | undefined {
  return 'contact' in entry.facts ? entry.facts.contact : undefined;
}

/** Area ids and town names an entry says it serves; empty for kinds that say nothing. */
export function servesOf(entry: ContentEntry): readonly string[] {
  return 'serves' in entry.facts ? entry.facts.serves : [];
}

/** How help comes: in person, by phone …; empty for kinds that say nothing. */
export function waysOf(entry: ContentEntry): readonly Resource['ways'][number][] {
  return 'ways' in entry.facts ? entry.facts.ways : [];
}

/** True when it says that help comes without going there: by phone, text, online, delivery or mail. */
export function comesToPeople(entry: ContentEntry): boolean {
  return waysOf(entry).some((way) => way !== 'in-person');
}

/** ZIP that may be shown: only with a street. */
export function zipOf(entry: ContentEntry): Place['zip'] | undefined {
  const where = whereOf(entry);
  return where?.location === 'street' ? where.zip : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** As a map: a label may be called "constructor", which every object has. */
function asLabels(value: unknown): ReadonlyMap<string, string> {
  return new Map(
    typeof value === 'object' && value !== null
      ? Object.entries(value as Record<string, string>)
      : [],
  );
}

function defined<T extends Record<string, string | undefined>>(
  values: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string;
  };
}
