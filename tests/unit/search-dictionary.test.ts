import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { servesOf, waysOf, wordsOf } from '../../src/directory/entry.ts';
import { phrasesOf } from '../../src/schema/needs.ts';
import { cardOf } from '../../src/search/build/card-of.ts';
import { entryStems } from '../../src/search/build/entry-stems.ts';
import { facetRowOf } from '../../src/search/build/facet-row.ts';
import { makeFiles } from '../../src/search/build/make-files.ts';
import { memoryDictionary } from '../../src/search/build/memory-dictionary.ts';
import { orderEntries } from '../../src/search/build/order-entries.ts';
import type { Dictionary } from '../../src/search/dictionary/dictionary.ts';
import { stemsOf } from '../../src/search/language/stems-of.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';

const main = resolve(import.meta.dirname, '../..');
const readers = [`${main}/content`, `${main}/tests/fixtures/cedar-valley/content`].flatMap(
  (folder) => readersOf(openDirectory(folder), '/help/'),
);
/** Small with texts, small without, and large with as few words in a file as can be. */
const SIZES = {
  'with texts': { small: 2000, texts: 500 },
  'without texts': { small: 2000, texts: 0 },
  'in many files': { small: 0, texts: 0 },
};
const cases = readers.flatMap((reader) =>
  Object.entries(SIZES).map(([name, sizes]) => ({
    name: `${reader.directory.network.id}, ${reader.language}, ${name}`,
    reader,
    sizes,
  })),
);

describe.for(cases)('the dictionary of $name', ({ reader, sizes }) => {
  const entries = orderEntries(reader);
  const numbers = entries.map((_, number) => number);
  const opened = memoryDictionary(reader, makeFiles(reader, sizes));

  test('knows the network', async () => {
    const dictionary = await opened;
    const { network, needs, towns } = reader.directory;
    expect(dictionary).toMatchObject({
      language: reader.language,
      zone: network.time_zone,
      total: entries.length,
      hasTexts: entries.length <= sizes.texts,
    });
    expect(dictionary.towns.map(({ name, zips }) => ({ name, zips }))).toEqual(
      towns.map(({ name, zips }) => ({ name, zips })),
    );
    for (const [place, need] of dictionary.needs.entries()) {
      const source = needs[place];
      expect(need.id).toBe(source?.id);
      const all = new Set([...need.phrases, ...need.topics.flat()]);
      expect([...all].toSorted()).toEqual(source && phrasesOf(source).toSorted());
    }
    for (const { lines, phrases } of dictionary.crisis) {
      expect(lines.length).toBeGreaterThan(0);
      expect(phrases.length).toBeGreaterThan(0);
    }
  });

  test('says of every entry what the directory says', async () => {
    const dictionary = await opened;
    for (const [number, entry] of entries.entries()) {
      expect(dictionary.kindOf(number)).toBe(entry.kind);
      expect(dictionary.needsOf(number).map((need) => dictionary.needs[need]?.id)).toEqual(
        entry.facts.needs,
      );
      const town = dictionary.townOf(number);
      expect(town === undefined ? undefined : dictionary.towns[town]?.name).toBe(entry.town?.name);
      expect(dictionary.comes(number)).toBe(
        entry.town === undefined || waysOf(entry).some((way) => way !== 'in-person'),
      );
    }
  });

  test('knows which towns an entry serves', async () => {
    const dictionary = await opened;
    const { directory } = reader;
    for (const [number, entry] of entries.entries()) {
      const serves = servesOf(entry);
      const anywhere = serves.includes('anywhere') || (!entry.town && serves.length === 0);
      const served = dictionary.towns.filter((_, town) => dictionary.serves(number, town));
      expect(served.map(({ name }) => name)).toEqual(
        directory.towns
          .map(({ name }) => name)
          .filter(
            (name) =>
              anywhere ||
              [name, ...directory.areasOf(name)].some((place) => serves.includes(place)),
          ),
      );
    }
  });

  test('shows the title, the address and the card of every entry', async () => {
    const dictionary = await opened;
    expect(await dictionary.titlesOf(numbers)).toEqual(
      entries.map((entry, number) => ({
        entry: number,
        title: wordsOf(entry, reader.language).title,
        url: reader.to(`${entry.id}/`),
        kind: entry.kind,
      })),
    );
    const cards = entries.map((entry, number) => ({ entry: number, ...cardOf(reader, entry) }));
    expect(await dictionary.cardsOf(numbers)).toEqual(asJson(cards));
    expect(await dictionary.cardsOf(numbers.slice(0, 3).toReversed())).toEqual(
      asJson(cards.slice(0, 3).toReversed()),
    );
  });

  test('has the facets of every entry', async () => {
    const { rows } = await (await opened).facets();
    expect(rows).toEqual(asJson(entries.map((entry) => facetRowOf(reader.directory, entry))));
  });

  test('finds every word of an entry where it stands', async () => {
    const dictionary = await opened;
    const expected = wordsOfEntries(reader, dictionary.hasTexts);
    for (const [stem, places] of expected) {
      const term = (await dictionary.termsNear(stem)).find((known) => known.stem === stem);
      expect([stem, term?.postings]).toEqual([stem, places]);
    }
    expect(await termCount(dictionary)).toBe(expected.size);
  });
});

test('large and small dictionaries mean the same by any word, typed well or badly', async () => {
  for (const reader of readers) {
    const small = await memoryDictionary(reader, makeFiles(reader, { small: 2000, texts: 0 }));
    const large = await memoryDictionary(reader, makeFiles(reader, { small: 0, texts: 0 }));
    for (const stem of [...wordsOfEntries(reader, false).keys()].slice(0, 400)) {
      for (const typed of new Set([stem, ...slipsIn(stem)])) {
        const [a, b] = await Promise.all([small.termsNear(typed), large.termsNear(typed)]);
        expect([typed, b]).toEqual([typed, a]);
      }
    }
  }
});

test('the same content makes the same bytes, another title another name for every file', () => {
  const [folder, other] = [openDirectory(`${main}/content`), openDirectory(`${main}/content`)];
  const [first, again] = [folder, other].map((directory) => makeFiles(readerOf(directory)));
  expect(again).toEqual(first);
  const entry = other.entries[0];
  if (entry !== undefined) entry.facts.title += ' 2';
  const changed = makeFiles(readerOf(other));
  expect([...changed.keys()].filter((name) => first?.has(name))).toEqual([]);
});

function readerOf(directory: ReturnType<typeof openDirectory>): Reader {
  const [reader] = readersOf(directory, '/');
  if (reader === undefined) throw new Error('no reader');
  return reader;
}

/** Each stem with its postings, made the plain way. */
function wordsOfEntries(reader: Reader, hasTexts: boolean) {
  const { directory } = reader;
  const found = new Map<string, { entry: number; field: string }[]>();
  for (const [number, entry] of orderEntries(reader).entries()) {
    const { title, summary, text } = entryStems(reader, entry, hasTexts);
    const labels = directory.needs.filter(({ id }) => entry.facts.needs.includes(id));
    const said = [...labels.map(({ label }) => reader.say(label)), entry.town?.name ?? ''];
    const fields = { title, summary: [...summary, ...stemsOf(said.join(' '))], text };
    for (const [field, stems] of Object.entries(fields)) {
      for (const stem of stems) {
        const places = found.get(stem) ?? [];
        found.set(stem, places);
        if (places.at(-1)?.entry !== number) places.push({ entry: number, field });
      }
    }
  }
  return found;
}

/** How many terms there are: every one begins with its first sign. */
async function termCount(dictionary: Dictionary): Promise<number> {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => /[\p{L}\p{N}\p{M}]/u.test(sign),
  );
  let terms = 0;
  for (const sign of all) terms += (await dictionary.termsNear(sign)).length;
  return terms;
}

/** A wrong second letter, the first two swapped, one too few at the end. */
function slipsIn(stem: string): string[] {
  const [first = '', second = ''] = stem;
  return [`${first}x${stem.slice(2)}`, `${second}${first}${stem.slice(2)}`, stem.slice(0, -1)];
}

/** As it comes out of a file: nothing that is undefined stays. */
function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
