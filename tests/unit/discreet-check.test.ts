import { describe, expect, test } from 'vitest';
import { TELLING_WORDS, tellingWordIn } from '../../src/schema/telling-words.ts';
import { edited, problemsOf, reportOf } from './check-content.ts';

/** The pantry of the small network with these discreet words. */
const saying = (title: string, text: string) =>
  edited(
    'resources/oak-pantry.md',
    'asks_for: []',
    `discreet: { title: "${title}", text: "${text}" }`,
  );

const spanish = (words: string) =>
  edited('resources/oak-pantry.es.md', 'bring:', `discreet: ${words}\nbring:`);

describe('discreet words', () => {
  test('that fit any help are right, in both languages', () => {
    expect(
      problemsOf({
        ...saying('Someone to talk to', 'Call when you can talk in private.'),
        ...spanish('{ title: Alguien con quien hablar, text: Llame cuando pueda. }'),
      }),
    ).toEqual([]);
  });

  test('may not tell what kind of help it is, nor name the entry', () => {
    expect(reportOf(saying('After an overdose', 'Ask at the OAK pantry.'))).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:20  [discreet-tells]
        "overdose" tells what kind of help this is.
        14 | discreet: { title: "After an overdose", text: "Ask at the OAK pantry." }
                                ^^^^^^^^^^^^^^^^^^^
        Fix: use words that fit any help, like "Someone to talk to".

      content/resources/oak-pantry.md:14:47  [discreet-tells]
        The discreet words name "Oak Pantry".
        14 | discreet: { title: "After an overdose", text: "Ask at the OAK pantry." }
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: say what somebody gets there without any name.

      2 mistakes in 1 file"
    `);
  });

  test('may not name the group, nor the entry in its other language', () => {
    expect(
      problemsOf(saying('Oak Neighbors', 'Pregunte en la despensa oak.')).map(
        ({ code, message }) => `${code}: ${message}`,
      ),
    ).toEqual([
      'discreet-tells: The discreet words name "Oak Neighbors".',
      'discreet-tells: The discreet words name "Despensa Oak".',
    ]);
  });

  test('of a translation are held to its own language, and need words to translate', () => {
    expect(
      problemsOf({
        ...saying('Someone to talk to', 'Call when you can.'),
        ...spanish('{ title: Línea contra la adicción, text: Llame. }'),
      }),
    ).toMatchObject([
      {
        code: 'discreet-tells',
        file: 'content/resources/oak-pantry.es.md',
        message: '"adicción" tells what kind of help this is.',
      },
    ]);
    expect(problemsOf(spanish('{ title: Un lugar, text: Llame. }'))).toMatchObject([
      { code: 'translation-shape', file: 'content/resources/oak-pantry.es.md' },
    ]);
  });
});

describe('a telling word', () => {
  test.each([
    ['Help with HIV', 'en', 'HIV'],
    ['Bandage your hand', 'en', undefined],
    ['The shelters', 'en', 'shelters'],
    ['Sheltie dogs', 'en', undefined],
    ['Contra la VIOLENCIA', 'es', 'VIOLENCIA'],
    ['Después de una sobredosis', 'es', 'sobredosis'],
    ['Son sus cosas, its', 'es', 'its'],
    ['In its place', 'en', undefined],
    ['Un shelter', 'pt', 'shelter'],
    ['Ayuda sin asilo', 'es-MX', 'asilo'],
  ])('of "%s" in %s is %s', (text, language, word) => {
    expect(tellingWordIn(text, language)).toBe(word);
  });

  test('is written as it is compared: small, without accents, a star only at its end', () => {
    for (const word of Object.values(TELLING_WORDS).flat()) expect(word).toMatch(/^[a-z]+\*?$/);
  });
});
