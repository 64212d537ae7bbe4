// Ships to the browser.
import type { Card, Dictionary } from './dictionary.ts';
import { keepLoaded } from './keep-loaded.ts';
import { openWords } from './open-words.ts';
import type { LoadPart } from './open-words.ts';
import { openCards } from './packed-cards.ts';
import { openFacts } from './packed-places.ts';
import type { EntryFacts } from './packed-places.ts';
import { SearchFileError } from './search-file-error.ts';
import { CARDS_IN_FILE, besideStart, readSearchFile } from './start-file.ts';
import type { StartFile } from './start-file.ts';

/** Fetches and parses the JSON at an address. */
export type LoadFile = (url: string) => Promise<unknown>;

/**
 * Opens the dictionary whose first file is at `url` (`dictionaryUrl` of the build).
 * @throws {SearchFileError} as every promise of the dictionary does, when a file cannot be had or is no such file.
 * Asking again asks for the file again.
 */
export async function openDictionary(url: string, load: LoadFile): Promise<Dictionary> {
  const loadPart: LoadPart = (kind, number, open) => {
    const part = besideStart(url, kind === 'facets' ? kind : `${kind}-${number}`);
    return opened(part, async () => open(readSearchFile(kind, await load(part))));
  };
  return opened(url, async () => fromStart(readSearchFile('start', await load(url)), loadPart));
}

function fromStart(start: StartFile, load: LoadPart): Dictionary {
  const facts = openFacts(start.facts);
  const words = openWords(start, facts, load);
  const cardsIn = keepLoaded((file: number) =>
    load('cards', file, (cards) => openCards(cards, file * CARDS_IN_FILE)),
  );
  const facets = keepLoaded(async (file: 0) => {
    // Filters are asked for after the first results, if at all.
    const { openFacets } = await import('../narrow/facets-file.ts');
    return load('facets', file, openFacets);
  });
  const { language, zone, home, total, hasTexts, needs, towns, crisis, harmless } = start;
  const kindOf: Dictionary['kindOf'] = (entry) => factsOf(facts, entry).kind;
  return {
    ...{ language, zone, total, hasTexts, needs, towns, crisis, harmless },
    inMemory: start.words.size === 'small',
    kindOf,
    needsOf: (entry) => factsOf(facts, entry).needs,
    townOf: (entry) => factsOf(facts, entry).town,
    comes: (entry) => factsOf(facts, entry).reach.comes,
    serves: (entry, town) => {
      const { reach } = factsOf(facts, entry);
      return (
        reach.anywhere ||
        reach.towns.includes(town) ||
        (towns[town]?.areas.some((area) => reach.areas.includes(area)) ?? false)
      );
    },
    termsNear: words.termsNear,
    termOf: words.termOf,
    titlesOf: async (entries) =>
      (await words.titled(entries)).map(({ title, slug }, index) => {
        const entry = entries[index] ?? 0;
        const kind = kindOf(entry);
        return { entry, title, kind, url: `${home}${kind}/${slug}/` };
      }),
    cardsOf: (entries) =>
      Promise.all(
        entries.map(async (entry): Promise<Card> => {
          const card = (await cardsIn(Math.floor(entry / CARDS_IN_FILE)))[entry % CARDS_IN_FILE];
          if (card === undefined) throw new SearchFileError(`Entry ${entry} has no card.`);
          return card;
        }),
      ),
    facets: () => facets(0),
  };
}

function factsOf(facts: readonly EntryFacts[], entry: number): EntryFacts {
  const known = facts[entry];
  if (known === undefined) throw new RangeError(`There is no entry ${entry}.`);
  return known;
}

/** Whatever goes wrong with a file says which one. */
async function opened<Value>(url: string, open: () => Promise<Value>): Promise<Value> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof SearchFileError) throw error;
    throw new SearchFileError(`${url} cannot be read.`, { cause: error });
  }
}
