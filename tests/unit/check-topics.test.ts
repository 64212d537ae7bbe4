import { describe, expect, test } from 'vitest';
import { Needs, peopleSay, phrasesOf } from '../../src/schema/needs.ts';
import { edited, problemsOf, reportOf } from './check-content.ts';

/** The need "food" of the small network with these topics. */
const withTopics = (topics: string) =>
  edited(
    'needs.yaml',
    'words: { en: [groceries], es: [despensa] }',
    `words: { en: [groceries], es: [despensa] }\n  topics:${topics}`,
  );

describe('topics of a need', () => {
  test('two topics, one phrase in both languages of one', () => {
    expect(
      problemsOf(
        withTopics(' [{ en: [diapers, wic], es: [pañales, wic] }, { es: [leche de bebé] }]'),
      ),
    ).toEqual([]);
  });

  test('a phrase in two topics, and one that "words" hold already', () => {
    expect(
      reportOf(
        withTopics(`
    - { en: [snap, food stamps] }
    - { en: [ebt, snap], es: [despensa] }`),
      ),
    ).toMatchInlineSnapshot(`
      "content/needs.yaml:9:19  [value]
        "snap" stands in topic 1 of this need already.
        9 |     - { en: [ebt, snap], es: [despensa] }
                              ^^^^
        Fix: keep it in one topic, or make one topic of the two.

      content/needs.yaml:9:31  [value]
        "despensa" stands in "words" of this need already.
        9 |     - { en: [ebt, snap], es: [despensa] }
                                          ^^^^^^^^
        Fix: keep it in one of the two.

      2 mistakes in 1 file"
    `);
  });

  test('a phrase that stands twice in one topic', () => {
    expect(reportOf(withTopics(' [{ en: [ebt, snap, ebt] }]'))).toMatchInlineSnapshot(`
      "content/needs.yaml:7:30  [value]
        "ebt" stands twice in this topic.
        7 |   topics: [{ en: [ebt, snap, ebt] }]
                                         ^^^
        Fix: take one of the two out.

      1 mistake in 1 file"
    `);
  });

  test('capital letters', () => {
    expect(reportOf(withTopics(' [{ en: [snap, Food stamps] }]'))).toMatchInlineSnapshot(`
      "content/needs.yaml:7:25  [value]
        "en" cannot hold "Food stamps".
        7 |   topics: [{ en: [snap, Food stamps] }]
                                    ^^^^^^^^^^^
        Fix: write it in small letters.

      1 mistake in 1 file"
    `);
  });

  test('an empty phrase, an empty list and an empty topic', () => {
    expect(
      reportOf(
        withTopics(`
    - { en: [snap, ''] }
    - { es: [] }
    - {}`),
      ),
    ).toMatchInlineSnapshot(`
      "content/needs.yaml:8:20  [value]
        Part 2 of "en" is empty.
        8 |     - { en: [snap, ''] }
                               ^^
        Fix: write something here or leave the line out.

      content/needs.yaml:9:13  [value]
        "es" is empty.
        9 |     - { es: [] }
                        ^^
        Fix: name at least one.

      content/needs.yaml:10:7  [value]
        A topic is empty.
        10 |     - {}
                   ^^
        Fix: write its phrases by language.

      3 mistakes in 1 file"
    `);
  });

  test('a list where languages must be', () => {
    expect(reportOf(withTopics(' [diapers]'))).toMatchInlineSnapshot(`
      "content/needs.yaml:7:12  [value]
        Part 1 of "topics" must be pairs of a key and its words.
        7 |   topics: [diapers]
                       ^^^^^^^
        Fix: write them like { en: Office, es: Oficina }.

      1 mistake in 1 file"
    `);
  });

  test('a language that is none', () => {
    expect(reportOf(withTopics(' [{ English: [diapers] }]'))).toMatchInlineSnapshot(`
      "content/needs.yaml:7:14  [value]
        "English" cannot be a key here.
        7 |   topics: [{ English: [diapers] }]
                         ^^^^^^^
        Fix: write a language code, like en or es.

      1 mistake in 1 file"
    `);
  });
});

describe('the phrases of a need', () => {
  const [need] = Needs.parse([
    {
      id: 'families',
      label: { en: 'Families', es: 'Familias' },
      blurb: { en: 'x' },
      ask: { en: 'x' },
      offer: { en: 'x' },
      words: { en: ['kids', 'children', 'family', 'parents'], es: ['niños'] },
      topics: [{ en: ['wic'], es: ['wic', 'vales wic'] }, { es: ['pañales'] }],
    },
  ]);
  if (need === undefined) throw new Error('No need was read.');

  test('are its labels, words and topics in every language, each once', () => {
    expect(phrasesOf(need)).toEqual(
      'Families,Familias,kids,children,family,parents,niños,wic,vales wic,pañales'.split(','),
    );
  });

  test('show a few in one language', () => {
    expect(peopleSay(need, 'en')).toEqual(['kids', 'children', 'family', 'wic']);
    expect(peopleSay(need, 'fr')).toEqual([]);
  });
});
