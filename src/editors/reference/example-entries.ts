import type { Kind } from '../../schema/vocabulary.ts';
import type { examples as english } from '../../words/en/examples.ts';
import type { Widen } from '../../words/widen.ts';
import { writeEntry, writeTranslation } from '../entry-file/write-entry.ts';

/** Slug of each kind's example; they name each other. */
export const EXAMPLE_SLUGS: Readonly<Record<Kind, string>> = {
  resources: 'invented-thursday-pantry',
  groups: 'invented-neighbors-of-the-hills',
  events: 'invented-soup-night',
  guides: 'invented-share-a-ladder',
};

/**
 * An invented entry of each kind that has every key there is, with its words in one language and its translation into
 * another. A test runs `check` on all of them.
 */
export function exampleEntries(words: Examples, others: Examples): Record<Kind, ExampleEntry> {
  const example = (
    kind: Kind,
    facts: Record<string, unknown>,
    translation: Record<string, unknown>,
  ): ExampleEntry => ({
    facts,
    words: translation,
    file: writeEntry(kind, facts, words[kind].body),
    translation: writeTranslation(translation, others[kind].body),
  });
  return {
    resources: example('resources', resource(words.resources), {
      ...wordsOf(others.resources),
      ...helpWords(others.resources),
      hours_note: others.resources.hours_note,
      labels: {
        [words.resources.line]: others.resources.line,
        [words.resources.produce]: others.resources.produce,
      },
    }),
    groups: example('groups', group(words.groups), {
      ...wordsOf(others.groups),
      join: others.groups.join,
      directions: others.groups.directions,
    }),
    events: example('events', event(words.events), {
      ...wordsOf(others.events),
      ...helpWords(others.events),
      when: others.events.when,
      labels: { [words.events.reason]: others.events.reason },
    }),
    guides: example('guides', guide(words.guides), {
      ...wordsOf(others.guides),
      cost_note: others.guides.cost_note,
      materials: others.guides.materials,
      caution: others.guides.caution,
    }),
  };
}

function resource(words: Examples['resources']): Record<string, unknown> {
  return {
    ...common(words, 'food', 'resources'),
    ...help(words),
    group: EXAMPLE_SLUGS.groups,
    hours: [
      { days: ['thu'], opens: '10:00', closes: '12:00' },
      {
        days: ['sat'],
        weeks: [1, 3],
        season: { from: '05-15', until: '10-31' },
        opens: '09:00',
        closes: '11:00',
        note: words.produce,
      },
    ],
    hours_dated: '2026-10',
    hours_note: words.hours_note,
    contact: {
      ...CONTACT,
      phones: [
        { number: '413-555-0142', label: words.line, text: true, languages: ['en', 'es'] },
        { number: '413-555-0100', ext: '12' },
      ],
    },
  };
}

function group(words: Examples['groups']): Record<string, unknown> {
  return {
    ...common(words, 'food', 'groups'),
    kind: 'mutual-aid',
    state: 'active',
    founded: '2020-03',
    parent: 'invented-county-network',
    serves: ['south-berkshire'],
    where: place(words.directions),
    languages: ['en', 'es'],
    join: words.join,
    contact: CONTACT,
  };
}

function event(words: Examples['events']): Record<string, unknown> {
  return {
    ...common(words, 'food', 'events'),
    ...help(words),
    kind: 'meal',
    group: EXAMPLE_SLUGS.groups,
    resource: EXAMPLE_SLUGS.resources,
    starts: '2026-11-03T17:30',
    ends: '2026-11-03T19:00',
    repeats: {
      every: 'month',
      interval: 2,
      days: ['tue'],
      weeks: [1],
      season: { from: '11-01', until: '04-30' },
      until: '2028-04-04',
      except: ['2027-01-05'],
      also: ['2027-01-12'],
    },
    when: words.when,
    last_seen: '2026-10',
    cancelled: [{ date: '2027-03-02', reason: words.reason }],
    roles: ['cook', 'clean-up'],
    contact: CONTACT,
  };
}

function guide(words: Examples['guides']): Record<string, unknown> {
  return {
    ...common(words, 'food', 'guides'),
    minutes: 30,
    cost: 'free',
    cost_note: words.cost_note,
    materials: words.materials,
    caution: words.caution,
    resources: [EXAMPLE_SLUGS.resources],
  };
}

function common(words: Examples[Kind], need: string, kind: Kind): Record<string, unknown> {
  return {
    title: words.title,
    summary: words.summary,
    needs: [need],
    status: 'paused',
    notice: { text: words.notice, from: '2026-11-23', until: '2026-11-29', closed: true },
    checked: { date: '2026-10-02', by: 'phone', who: 'navigator' },
    sources: [
      {
        url: 'https://pantry.example/hours',
        from: 'own-page',
        seen: '2026-10-02',
        dated: '2026-09',
      },
    ],
    discreet: words.discreet,
    short: SHORT[kind],
  };
}

function help(words: Examples['resources'] | Examples['events']): Record<string, unknown> {
  return {
    ways: ['in-person', 'delivery'],
    where: place(words.directions),
    serves: ['south-berkshire', 'Becket'],
    booking: 'call-first',
    asks_for: ['address'],
    languages: ['en', 'es'],
    interpreters: true,
    cost: 'donation',
    cost_note: words.cost_note,
    who: words.who,
    how: words.how,
    bring: [words.bring],
  };
}

function place(directions: string): Record<string, unknown> {
  return {
    name: 'Invented Hall',
    street: '1 Example Street',
    town: 'Great Barrington',
    zip: '01230',
    directions,
    bus: '21',
    location: 'street',
    access: ['step-free', 'ramp'],
  };
}

function wordsOf(words: Examples[Kind]): Record<string, unknown> {
  const { title, summary, notice, discreet } = words;
  return { title, summary, notice, discreet };
}

function helpWords(words: Examples['resources'] | Examples['events']): Record<string, unknown> {
  const { cost_note, who, how, bring, directions } = words;
  return { cost_note, who, how, bring: [bring], directions };
}

const CONTACT = {
  phones: [
    { number: '413-555-0142', ext: '12', label: 'Invented Hall', text: true, languages: ['en'] },
  ],
  email: 'pantry@pantry.example',
  web: 'https://pantry.example',
};
const SHORT: Readonly<Record<Kind, string>> = {
  resources: 'pantry2',
  groups: 'hills2',
  events: 'soup2',
  guides: 'ladder2',
};

/** The invented words of one language. */
export type Examples = Widen<typeof english>;
export type ExampleEntry = {
  facts: Readonly<Record<string, unknown>>;
  words: Readonly<Record<string, unknown>>;
  /** The whole first-language file. */
  file: string;
  /** The whole translation. */
  translation: string;
};
