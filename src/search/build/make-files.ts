import { createHash } from 'node:crypto';
import { wordsOf } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { indexEntries } from '../dictionary/index-entries.ts';
import type { EntryStems } from '../dictionary/index-entries.ts';
import { packCards } from '../dictionary/packed-cards.ts';
import { packFacts } from '../dictionary/packed-places.ts';
import { packTerms } from '../dictionary/packed-terms.ts';
import { packTitles } from '../dictionary/packed-titles.ts';
import { CARDS_IN_FILE, TITLES_IN_FILE, writeSearchFile } from '../dictionary/start-file.ts';
import type {
  LargeWords,
  SearchFileKind,
  SearchFiles,
  SmallWords,
  StartFile,
} from '../dictionary/start-file.ts';
import { statedStems } from '../dictionary/stated-stems.ts';
import { packFacets } from '../narrow/facets-file.ts';
import { cardOf } from './card-of.ts';
import { entryFacts } from './entry-facts.ts';
import { entryStems } from './entry-stems.ts';
import { facetRowOf } from './facet-row.ts';
import { orderEntries } from './order-entries.ts';
import { SIZES, hasTexts } from './sizes.ts';
import type { Sizes } from './sizes.ts';
import { sliceTerms } from './slice-terms.ts';
import { vocabularyOf } from './vocabulary.ts';

const SIGNS_OF_HASH = 12;

/**
 * The files of the search in one language by their names, the dictionary first. The same content makes the same bytes,
 * other content other names: all carry the hash of all, so that files of two builds never mix.
 */
export function makeFiles(reader: Reader, sizes = SIZES): Map<string, string> {
  const parts = makeParts(reader, sizes);
  const hash = createHash('sha256');
  for (const [part, text] of parts) hash.update(`${part}\n${text}\n`);
  const name = `${reader.language}-${hash.digest('hex').slice(0, SIGNS_OF_HASH)}`;
  return new Map(
    [...parts].map(([part, text]) => [`${name}${part === '' ? '' : `-${part}`}.json`, text]),
  );
}

/** Every file by its part of the name; the first one has none. */
function makeParts(reader: Reader, sizes: Sizes): Map<string, string> {
  const { directory, language } = reader;
  const { network } = directory;
  const entries = orderEntries(reader);
  const facts = entries.map(entryFacts(directory));
  const vocabulary = vocabularyOf(reader);
  const withTexts = hasTexts(directory, sizes);
  const isSmall = entries.length <= sizes.small;
  const titles = entries.map((entry) => ({
    title: wordsOf(entry, language).title,
    slug: entry.slug,
  }));
  const state = statedStems(vocabulary.needs, vocabulary.towns);
  const stems = entries.map((entry, place) => ({
    own: entryStems(reader, entry, withTexts),
    stated: state({ title: titles[place]?.title ?? '', needs: [], ...facts[place] }),
  }));
  const slices = isSmall ? [] : sliceTerms(indexEntries(stems.map(together)));
  const words: SmallWords | LargeWords = isSmall
    ? {
        size: 'small',
        titles: packTitles(titles),
        terms: packTerms(indexEntries(stems.map(unstated))),
      }
    : { size: 'large', slices: slices.map(([first]) => first?.stem ?? '') };
  const start: StartFile = {
    language,
    zone: network.time_zone,
    home: reader.to(''),
    total: entries.length,
    hasTexts: withTexts,
    ...vocabulary,
    facts: packFacts(facts),
    words,
  };
  const cards = entries.map((entry) => ({ entry: 0, ...cardOf(reader, entry) }));
  const rows = entries.map((entry) => facetRowOf(directory, entry));
  return new Map([
    ['', writeSearchFile('start', start)],
    ...numbered('terms', slices.map(packTerms)),
    ...numbered('titles', isSmall ? [] : inFiles(titles, TITLES_IN_FILE).map(packTitles)),
    ...numbered('cards', inFiles(cards, CARDS_IN_FILE).map(packCards)),
    ['facets', writeSearchFile('facets', packFacets(rows))],
  ]);
}

function numbered<Kind extends SearchFileKind>(
  kind: Kind,
  files: readonly SearchFiles[Kind][],
): [string, string][] {
  return files.map((file, number) => [`${kind}-${number}`, writeSearchFile(kind, file)]);
}

type Both = { own: EntryStems; stated: EntryStems };

function together({ own, stated }: Both): EntryStems {
  return { title: own.title, summary: [...own.summary, ...stated.summary], text: own.text };
}

/** What the title, town and needs do not say already. */
function unstated({ own, stated }: Both): EntryStems {
  const said = new Set([...stated.title, ...stated.summary]);
  const rest = (stems: Iterable<string>): string[] => [...stems].filter((stem) => !said.has(stem));
  return { title: [], summary: rest(own.summary), text: rest(own.text) };
}

function inFiles<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}
