import { describe, expect, test } from 'vitest';
import { edited, reportOf } from './check-content.ts';

describe('translations', () => {
  test('a fact in a translation', () => {
    expect(
      reportOf(
        edited('resources/oak-pantry.es.md', 'title:', 'contact: { email: a@example.org }\ntitle:'),
      ),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.es.md:2:1  [fact-in-translation]
        "contact" is a fact, and facts stand once, in oak-pantry.md.
        2 | contact: { email: a@example.org }
            ^^^^^^^
        Fix: take this line out of the translation.

      1 mistake in 1 file"
    `);
  });

  test('a translation without its first file', () => {
    expect(reportOf({ 'resources/elm.es.md': '---\nsummary: Hola.\n---\n' }))
      .toMatchInlineSnapshot(`
        "content/resources/elm.es.md:2:1  [translation-alone]
          There is no elm.md beside this translation.
          2 | summary: Hola.
              ^
          Fix: name this file like the first one, with .es.md at its end. If there is none yet, write elm.md.

        1 mistake in 1 file"
      `);
  });

  test('a file in a language the network does not have', () => {
    expect(reportOf({ 'resources/oak-pantry.fr.md': '---\nsummary: Bonjour.\n---\n' }))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.fr.md:1:1  [file-name]
        "fr" is not a language of this network.
        Fix: name it like oak-pantry.es.md. The languages stand in network.yaml.

      1 mistake in 1 file"
    `);
  });

  test('a file name with a space', () => {
    expect(reportOf({ 'resources/Oak Pantry.md': '---\ntitle: Oak\n---\n' }))
      .toMatchInlineSnapshot(`
      "content/resources/Oak Pantry.md:1:1  [file-name]
        A file name is lower-case words with dashes between them.
        Fix: take it away: oak-pantry.md is there too.

      1 mistake in 1 file"
    `);
  });

  test('a list with fewer parts than the first language has', () => {
    expect(reportOf(edited('resources/oak-pantry.es.md', '[Bolsas, Un carrito]', '[Bolsas]')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.es.md:4:8  [translation-shape]
        "bring" has 1 part here and 2 in the first language.
        4 | bring: [Bolsas]
                   ^^^^^^^^
        Fix: translate every part, in the same order.

      1 mistake in 1 file"
    `);
  });

  test('a guide with fewer steps than the first language has', () => {
    expect(reportOf(edited('guides/bake-bread.es.md', '## Hornee\nHornee.\n', '')))
      .toMatchInlineSnapshot(`
      "content/guides/bake-bread.es.md:4:1  [translation-shape]
        bake-bread.md has 2 steps (## headings), this translation has 1.
        4 | ## Mezcle
            ^
        Fix: write the same steps in the same order.

      1 mistake in 1 file"
    `);
  });

  test('a label that the facts do not have', () => {
    expect(reportOf(edited('resources/oak-pantry.es.md', 'Pantry line: L', 'Panty line: L')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.es.md:5:11  [translation-shape]
        No phone or opening line is labelled "Panty line".
        5 | labels: { Panty line: Línea de la despensa, Produce only.: Solo verduras. }
                      ^^^^^^^^^^
        Fix: did you mean "Pantry line"?

      1 mistake in 1 file"
    `);
  });

  test('labels that are no pairs', () => {
    expect(
      reportOf(
        edited(
          'resources/oak-pantry.es.md',
          '{ Pantry line: Línea de la despensa, Produce only.: Solo verduras. }',
          '[Oficina]',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.es.md:5:9  [value]
        "labels" must be pairs of a key and its words.
        5 | labels: [Oficina]
                    ^^^^^^^^^
        Fix: write them like { Office: Oficina }.

      1 mistake in 1 file"
    `);
  });
});
