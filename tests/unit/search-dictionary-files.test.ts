import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { makeFiles } from '../../src/search/build/make-files.ts';
import { openDictionary } from '../../src/search/dictionary/open-dictionary.ts';
import { loadJson } from '../../src/search/dictionary/load-json.ts';
import { SearchFileError } from '../../src/search/dictionary/search-file-error.ts';
import { readersOf } from '../../src/site/readers.ts';

const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const [reader] = readersOf(directory, '/');
const files = reader ? makeFiles(reader, { small: 0, texts: 0 }) : new Map<string, string>();
const [first = ''] = files.keys();

/** What a network may give instead of a file. */
const BAD = {
  'a page that says "not found"': { status: 404, body: '<h1>Not found</h1>' },
  'the page of a captive network': { status: 200, body: '<!doctype html><title>Log in</title>' },
  'half a file': { status: 200, body: (text: string) => text.slice(0, text.length / 2) },
  'a file of another version': {
    status: 200,
    body: (text: string) => text.replace('"format":1', '"format":99'),
  },
  'another file': { status: 200, body: '{"format":1,"kind":"else","holds":{}}' },
  'a file with nothing in it': {
    status: 200,
    body: (text: string) => text.replace(/"holds":.*/, '"holds":null}'),
  },
  'a file with other things in it': {
    status: 200,
    body: (text: string) => text.replace(/"holds":.*/, '"holds":{"total":"many"}}'),
  },
  'nothing at all': { status: 200, body: '' },
};

/** Names, or ends of names, answered badly. */
let spoilt: { end: string; how: keyof typeof BAD } | undefined;
const asked: string[] = [];
const server = createServer((request, response) => {
  const name = (request.url ?? '').slice(1);
  asked.push(name);
  const file = files.get(name);
  if (file === undefined) throw new Error(`Nobody made ${name}.`);
  if (spoilt === undefined || !name.endsWith(spoilt.end)) return response.end(file);
  const { status, body } = BAD[spoilt.how];
  return response.writeHead(status).end(typeof body === 'string' ? body : body(file));
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.close();
});

describe.for(Object.keys(BAD) as (keyof typeof BAD)[])('%s', (how) => {
  const spoil = (end: string): void => {
    spoilt = { end, how };
  };

  test('in the place of the dictionary is refused, and asking again works', async () => {
    spoil(first);
    await expect(openDictionary(base + first, loadJson)).rejects.toThrow(SearchFileError);
    spoilt = undefined;
    expect((await openDictionary(base + first, loadJson)).total).toBe(directory.entries.length);
  });

  test('in the place of any other file is refused, and asking again works', async () => {
    spoilt = undefined;
    const dictionary = await openDictionary(base + first, loadJson);
    const ways = {
      '-facets.json': () => dictionary.facets(),
      '-cards-0.json': () => dictionary.cardsOf([3]),
      '-titles-0.json': () => dictionary.titlesOf([3]),
      '.json': () => dictionary.termsNear('pantri'),
    };
    for (const [end, ask] of Object.entries(ways)) {
      spoil(end);
      await expect(ask()).rejects.toThrow(SearchFileError);
      spoilt = undefined;
      await expect(ask()).resolves.toBeDefined();
    }
  });
});

test('no connection is a file that cannot be had', async () => {
  const nobody = 'http://127.0.0.1:9/en.json';
  await expect(openDictionary(nobody, loadJson)).rejects.toThrow(SearchFileError);
});

test('each file is asked for once, and only when it is needed', async () => {
  spoilt = undefined;
  asked.length = 0;
  const dictionary = await openDictionary(base + first, loadJson);
  expect(asked).toEqual([first]);
  const numbers = directory.entries.map((_, number) => number);
  await Promise.all([dictionary.titlesOf(numbers), dictionary.titlesOf(numbers)]);
  await dictionary.termsNear('pantri');
  await dictionary.termsNear('pantrie');
  await dictionary.cardsOf([0, 1, 2]);
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.map((name) => /-(?:titles|terms|cards)/.exec(name)?.[0])).toEqual([
    undefined,
    '-titles',
    '-terms',
    '-cards',
  ]);
});

test('an entry that is not there is a mistake, not an empty answer', async () => {
  const dictionary = await openDictionary(base + first, loadJson);
  expect(() => dictionary.needsOf(dictionary.total)).toThrow(RangeError);
});
