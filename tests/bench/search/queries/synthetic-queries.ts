import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contactOf } from '../../../../src/directory/entry.ts';
import { LANGUAGES } from '../network/concept.ts';
import type { Language } from '../network/concept.ts';
import type { SyntheticNetwork } from '../network/synthetic-network.ts';
import type { Query } from './query.ts';

const EACH = 20;

const Written = z.array(
  z.strictObject({
    class: z.string(),
    language: z.enum(LANGUAGES),
    queries: z.array(
      z.strictObject({ query: z.string(), concept: z.string(), town: z.string().optional() }),
    ),
  }),
);

/** The written queries that this network can answer, and others made of its ZIPs, phones and groups. */
export function syntheticQueries(network: SyntheticNetwork): Query[] {
  const all = [
    ...writtenQueries(network),
    ...zipQueries(network),
    ...phoneQueries(network),
    ...groupQueries(network),
  ];
  return all.filter(({ relevant }) => relevant.size > 0);
}

function writtenQueries(network: SyntheticNetwork): Query[] {
  const text = readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8');
  return Written.parse(parse(text)).flatMap(({ class: name, language, queries }) =>
    queries.map(({ query, concept, town }) => ({
      class: name,
      language,
      query,
      relevant: entriesOf(network, concept, town),
    })),
  );
}

/** A concept's name and a ZIP instead of the town. */
function zipQueries(network: SyntheticNetwork): Query[] {
  const { concepts, directory } = network;
  return concepts.slice(0, EACH).map((concept, place) => {
    const language = languageAt(place);
    const town = directory.towns.filter(({ zips }) => (zips[0] ?? '') <= '00110')[place % 10];
    return {
      class: 'zip',
      language,
      query: `${concept[language].name} ${town?.zips[0] ?? ''}`,
      relevant: entriesOf(network, concept.id, town?.name),
    };
  });
}

/** A number somebody wrote down: whole, without dashes, or without its area. */
function phoneQueries({ directory }: SyntheticNetwork): Query[] {
  const numbers = directory.entries.map(
    (entry) => [entry.id, contactOf(entry)?.phones?.[0]?.number ?? ''] as const,
  );
  return spread(numbers).map(([, number], place) => {
    const digits = number.replaceAll('-', '');
    return {
      class: 'phone digits',
      language: languageAt(place),
      query: [number, digits, number.slice(4)][place % 3] ?? number,
      relevant: new Set(numbers.filter(([, other]) => other === number).map(([id]) => id)),
    };
  });
}

/** A group's name, whole or as far as people remember it: the group, and what it runs. */
function groupQueries({ directory, about }: SyntheticNetwork): Query[] {
  return spread(directory.ofKind('groups')).map((group, place) => {
    const name = group.facts.title;
    const words = name.split(' ');
    const remembered = words.slice(0, Math.max(2, words.length - 1)).join(' ');
    return {
      class: 'group name',
      language: languageAt(place),
      query: place % 2 === 0 ? name : remembered.toLowerCase(),
      relevant: new Set(
        [...about].filter(([, { group: theirs }]) => theirs === name).map(([id]) => id),
      ),
    };
  });
}

function entriesOf({ about }: SyntheticNetwork, concept: string, town?: string): Set<string> {
  return new Set(
    [...about]
      .filter(([, it]) => it.concept.id === concept && (town === undefined || it.town === town))
      .map(([id]) => id),
  );
}

function languageAt(place: number): Language {
  return LANGUAGES[place % LANGUAGES.length] ?? 'en';
}

function spread<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, Math.floor(items.length / EACH));
  return items.filter((_, place) => place % step === 0).slice(0, EACH);
}
