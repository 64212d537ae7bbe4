import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { makeFiles } from '../../src/search/build/make-files.ts';
import { memoryDictionary } from '../../src/search/build/memory-dictionary.ts';
import type { Dictionary } from '../../src/search/dictionary/dictionary.ts';
import { addFullText } from '../../src/search/engine/add-full-text.ts';
import { answerQuestion } from '../../src/search/engine/answer-question.ts';
import type { Answer, Question } from '../../src/search/engine/answer.ts';
import type { Pagefind } from '../../src/search/engine/full-text.ts';
import { suggest } from '../../src/search/engine/suggest.ts';
import { readersOf } from '../../src/site/readers.ts';
import fc from '../fast-check.ts';

const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
let dictionary: Dictionary;

beforeAll(async () => {
  const [english] = readersOf(directory, '/');
  if (!english) throw new Error('The network has no language.');
  dictionary = await memoryDictionary(english);
});

const ask = (query: string, more: Partial<Question> = {}): Promise<Answer> =>
  answerQuestion(dictionary, { query, asTyped: false, ...more });

const firstOf = async ({ hits }: Answer): Promise<string | undefined> =>
  (await dictionary.titlesOf(hits.slice(0, 1).map(({ entry }) => entry)))[0]?.url;

const townOf = ({ understood: { near } }: Answer): string | undefined =>
  near && near.by !== 'here' ? dictionary.towns[near.town]?.name : undefined;

const needsOf = ({ understood }: Answer): (string | undefined)[] =>
  understood.needs.map((need) => dictionary.needs[need]?.id);

describe('words', () => {
  test('nothing typed is every entry in the order of the needs', async () => {
    const { hits, wantsFullText } = await ask('');
    expect(hits.map(({ entry }) => entry)).toEqual([...Array(dictionary.total).keys()]);
    expect(wantsFullText).toBe(false);
  });

  test.each(['daiper', 'nappies', 'pañales', 'panales', 'diap', 'where can i get diapers'])(
    '"%s" means diapers',
    async (query) => {
      expect(await firstOf(await ask(query))).toContain('diaper');
    },
  );

  test('a slip is corrected and said, unless it is to be taken as typed', async () => {
    const answer = await ask('comunity gardn pittsfeild');
    expect(answer.understood).toMatchObject({
      corrected: 'community garden Pittsfield',
      text: 'community garden',
      typed: 'comunity gardn',
    });
    const typed = await ask('comunity gardn', { asTyped: true });
    expect(typed.understood.corrected).toBeUndefined();
  });

  test.each([
    ['comunity garden', 'community garden'],
    ['comunities near pitsfield', 'community near Pittsfield'],
    ['food stmps', 'food stamps'],
  ])('"%s" is taken for "%s"', async (query, corrected) => {
    expect((await ask(query)).understood.corrected).toBe(corrected);
  });

  test.each(['pantries', 'recuperacion', 'biking', 'running'])(
    'a plural, an ending or an accent left out is no slip: "%s"',
    async (query) => {
      expect((await ask(query)).understood.corrected).toBeUndefined();
    },
  );

  test.each(['img', 'aser', 'kill'])('"%s" is no town and no other word', async (query) => {
    const { understood } = await ask(query);
    expect([understood.corrected, understood.near]).toEqual([undefined, undefined]);
  });

  test('the beginning of phone numbers finds all that begin so', async () => {
    expect((await ask('413')).hits.length).toBeGreaterThan(20);
  });

  test('a word that entries hold is never corrected', async () => {
    expect((await ask('rent')).understood.corrected).toBeUndefined();
  });

  test('two words typed as one are found', async () => {
    expect(needsOf(await ask('foodpantry'))).toContain('food');
  });

  test('the name of a group gives that group first', async () => {
    expect(await firstOf(await ask('Wildflower Alliance'))).toContain('wildflower-alliance');
  });

  test('why it was found is said in words as people write them', async () => {
    const { hits } = await ask('diap');
    expect(hits[0]?.why[0]).toMatchObject({ by: 'title', words: 'diaper' });
  });

  test.each(['988', '9 8 8'])('the phone number %s is found', async (query) => {
    expect(await firstOf(await ask(query))).toContain('988');
  });
});

describe('places', () => {
  test.each([
    ['food lee', 'Lee'],
    ['food pantry in grate barrington', 'Great Barrington'],
    ['comida cerca de pittsfeild', 'Pittsfield'],
    ['01230 food', 'Great Barrington'],
    ['rides west springfield', 'West Springfield'],
    ['food greatbarrington', 'Great Barrington'],
  ])('"%s" is near %s', async (query, town) => {
    const answer = await ask(query);
    expect(townOf(answer)).toBe(town);
  });

  test('a town takes no entry away', async () => {
    const all = (await ask('food')).hits.map(({ entry }) => entry);
    const near = (await ask('food in lee')).hits.map(({ entry }) => entry);
    expect(near.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
  });

  test('a town alone is every entry, the nearest first', async () => {
    const { hits } = await ask('lee');
    expect(hits).toHaveLength(dictionary.total);
    expect(hits[0]?.miles).toBe(0);
  });

  test('a point chosen beside the words counts until a town is named', async () => {
    const near = { by: 'here', lat: 42.45, lon: -73.25 } as const;
    expect((await ask('food', { near })).understood.near).toEqual(near);
    expect(townOf(await ask('food lee', { near }))).toBe('Lee');
  });
});

describe('crisis words', () => {
  test.each([
    ['suicide', 'suicide'],
    ['i want to kil myself', 'suicide'],
    ['killmyself', 'suicide'],
    ['suiside', 'suicide'],
    ['quiero morir', 'suicide'],
    ['overdoce', 'overdose'],
    ['sobredocis', 'overdose'],
    ['my husband hits me', 'hurt'],
    ['violencia domestica', 'hurt'],
  ])('"%s" is %s', async (query, crisis) => {
    const answer = await ask(query);
    expect(answer.understood.crisis).toBe(crisis);
    expect(answer.wantsFullText).toBe(false);
    expect(await suggest(dictionary, query)).toEqual([]);
  });

  test.each([
    ...['overdue rent', 'me paga poco', 'someone to talk to', 'is there a bus to Great Barrington'],
    ...[
      'overdose prevention training',
      'quiero mudarme',
      'hunting license',
      'me botaron del trabajo',
    ],
  ])('"%s" is none', async (query) => {
    expect((await ask(query)).understood.crisis).toBeUndefined();
  });

  test('need no other word to find what fits, and name no town by a slip', async () => {
    const answer = await ask('killmyself');
    expect(answer.understood.near).toBeUndefined();
    expect(needsOf(answer)).toContain('talk');
    expect(answer.hits.length).toBeGreaterThan(0);
  });

  test('a dictionary in many files is asked for none of them', async () => {
    const far: Dictionary = {
      ...dictionary,
      inMemory: false,
      termsNear: () => Promise.reject(new Error('asked for terms')),
      termOf: () => Promise.reject(new Error('asked for a term')),
      titlesOf: () => Promise.reject(new Error('asked for titles')),
    };
    const answer = await answerQuestion(far, { query: 'he hits me in lee', asTyped: false });
    expect(answer.understood.crisis).toBe('hurt');
    expect(answer.hits.length).toBeGreaterThan(0);
  });

  test('a file that cannot be had rejects the answer', async () => {
    const broken: Dictionary = {
      ...dictionary,
      termsNear: () => Promise.reject(new Error('no file')),
    };
    await expect(answerQuestion(broken, { query: 'food', asTyped: false })).rejects.toThrow(
      'no file',
    );
  });
});

describe('any words at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(fc.constantFrom('food', 'lee', 'in', 'daiper', '01230', '413-', 'how', 'ñ', '🥕', 'x'))
      .map((words) => words.join(' ')),
  );

  test('are answered alike twice, with entries there are, each once', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (query) => {
        const answer = await ask(query);
        expect(await ask(query)).toEqual(answer);
        const entries = answer.hits.map(({ entry }) => entry);
        expect(new Set(entries).size).toBe(entries.length);
        for (const { entry, score } of answer.hits) {
          expect(entry >= 0 && entry < dictionary.total).toBe(true);
          expect(Number.isFinite(score)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('may be ten thousand signs', async () => {
    expect((await ask('food '.repeat(2_000))).hits.length).toBeGreaterThan(0);
    expect((await ask('x'.repeat(10_000))).hits).toEqual([]);
  });
});

describe('the full text', () => {
  let whole: Dictionary;
  beforeAll(async () => {
    const [english] = readersOf(directory, '/');
    if (!english) throw new Error('The network has no language.');
    whole = dictionary;
    dictionary = await memoryDictionary(english, makeFiles(english, { small: 2000, texts: 0 }));
  });
  afterAll(() => {
    dictionary = whole;
  });

  test('is asked for nothing where the dictionary knows all texts', async () => {
    const answer = await answerQuestion(whole, { query: 'zzyzx', asTyped: false });
    expect(answer).toMatchObject({ hits: [], wantsFullText: false });
  });

  const pagefindOf = (found: Record<string, { n: string; excerpt: string }[]>): Pagefind => ({
    options: () => Promise.resolve(),
    search: (query) =>
      Promise.resolve({
        results: (found[query ?? ''] ?? []).map(({ n, excerpt }) => ({
          id: n,
          data: () => Promise.resolve({ url: '', excerpt, meta: { n } }),
        })),
      }),
  });

  test('adds entries behind, and says the words it met', async () => {
    const answer = await ask('zzyzx');
    expect(answer).toMatchObject({ hits: [], wantsFullText: true });
    const pagefind = pagefindOf({ zzyzx: [{ n: '3', excerpt: 'of <mark>Zzyzx</mark>.' }] });
    const { hits, wantsFullText } = await addFullText(dictionary, answer, pagefind);
    expect(hits).toMatchObject([{ entry: 3, why: [{ by: 'text', words: 'zzyzx' }] }]);
    expect(wantsFullText).toBe(false);
  });

  test('takes a correction back when texts hold the word as typed', async () => {
    const answer = await ask('gardn');
    const pagefind = pagefindOf({ gardn: [{ n: '5', excerpt: '<mark>Gardn</mark> Street' }] });
    const { understood, hits } = await addFullText(dictionary, answer, pagefind);
    expect(understood.corrected).toBeUndefined();
    expect(hits[0]?.entry).toBe(5);
    expect((await addFullText(dictionary, answer, pagefindOf({}))).understood.corrected).toBe(
      'garden',
    );
  });

  test('looks for each word alone when all of them find little, and knows no entry that is gone', async () => {
    const answer = await ask('zzyzx qwxyz');
    const pagefind = pagefindOf({
      qwxyz: [
        { n: '7', excerpt: '<mark>qwxyz</mark>' },
        { n: '99999', excerpt: '<mark>qwxyz</mark>' },
        { n: '', excerpt: '' },
      ],
    });
    const { hits } = await addFullText(dictionary, answer, pagefind);
    expect(hits[0]?.entry).toBe(7);
    expect(hits.every(({ entry }) => entry < dictionary.total)).toBe(true);
  });

  test('is not asked in danger', async () => {
    const pagefind: Pagefind = {
      options: () => Promise.resolve(),
      search: () => Promise.reject(new Error('asked')),
    };
    const answer = await ask('suicide');
    expect((await addFullText(dictionary, answer, pagefind)).hits).toEqual(answer.hits);
  });

  test('that cannot be had rejects, and the answer still stands', async () => {
    const pagefind: Pagefind = {
      options: () => Promise.resolve(),
      search: () => Promise.reject(new Error('no index')),
    };
    await expect(addFullText(dictionary, await ask('zzyzx'), pagefind)).rejects.toThrow('no index');
  });
});

describe('suggestions', () => {
  test('are needs, then towns, then entries, at most six', async () => {
    for (const query of ['f', 'food', 'lee', 'great b', 'diap', 'comida', 'pitts']) {
      const kinds = (await suggest(dictionary, query)).map(({ kind }) => kind);
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds.length).toBeLessThanOrEqual(6);
      const order = ['need', 'town', 'entry'];
      expect(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(kinds);
    }
    expect(await suggest(dictionary, '  ')).toEqual([]);
  });

  test('know a town by its beginning', async () => {
    expect(await suggest(dictionary, 'great b')).toContainEqual(
      expect.objectContaining({ kind: 'town', label: 'Great Barrington' }),
    );
  });
});
