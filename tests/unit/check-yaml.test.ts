import { describe, expect, test } from 'vitest';
import { edited, reportOf } from './check-content.ts';

describe('YAML', () => {
  test('a quote that never closes', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'title: Oak Pantry', 'title: "Oak Pantry')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:8  [yaml]
        A quote opens here and never closes.
        2 | title: "Oak Pantry
                   ^
        Fix: write the same quote at the end of the text.

      1 mistake in 1 file"
    `);
  });

  test('a key without a space after its colon', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'title: Oak', 'title:Oak')))
      .toMatchInlineSnapshot(`
        "content/resources/oak-pantry.md:2:1  [yaml]
          A key has no space after its colon.
          2 | title:Oak Pantry
              ^
          Fix: write title: Oak Pantry

        1 mistake in 1 file"
      `);
  });

  test('a last key without a space after its colon', () => {
    expect(reportOf(edited('pages/about.md', 'summary: Who', 'summary:Who')))
      .toMatchInlineSnapshot(`
        "content/pages/about.md:3:1  [yaml]
          A key has no space after its colon.
          3 | summary:Who we are.
              ^
          Fix: write summary: Who we are.

        1 mistake in 1 file"
      `);
  });

  test('an only key without a space after its colon', () => {
    expect(reportOf({ 'pages/about.md': '---\ntitle:About\n---\n' })).toMatchInlineSnapshot(`
      "content/pages/about.md:2:1  [value]
        The facts must be lines of a key and its value.
        2 | title:About
            ^
        Fix: write a space after the colon of each key, like title: Oak Pantry.

      1 mistake in 1 file"
    `);
  });

  test('a tab where spaces stand', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '  street:', '\tstreet:')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:8:1  [yaml]
        A tab stands where spaces must be.
        8 |  street: 5 Castle Street
            ^
        Fix: put two spaces in its place.

      1 mistake in 1 file"
    `);
  });

  test('a colon in a text', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'Free groceries', 'Free: groceries')))
      .toMatchInlineSnapshot(`
        "content/resources/oak-pantry.md:3:10  [yaml]
          This text has a colon in it, so it needs quotes.
          3 | summary: Free: groceries on Thursdays.
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Fix: write summary: "Free: groceries on Thursdays."

        1 mistake in 1 file"
      `);
  });

  test('a bracket that never closes', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '[food]', '[food'))).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:4:8  [yaml]
        [ opens here and never closes.
        4 | needs: [food
                   ^
        Fix: write ] at the end of what it holds.

      1 mistake in 1 file"
    `);
  });

  test('a key that stands twice', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'asks_for: []', 'title: Again')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:1  [yaml]
        This key stands twice.
        14 | title: Again
             ^^^^^
        Fix: keep one of the two lines.

      1 mistake in 1 file"
    `);
  });

  test('an apostrophe in single quotes', () => {
    expect(
      reportOf(edited('resources/oak-pantry.md', 'title: Oak Pantry', "title: 'Oak's Pantry'")),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:13  [yaml]
        This line cannot be read.
        2 | title: 'Oak's Pantry'
                        ^
        Fix: put the text in double quotes, like "Oak's Pantry".

      1 mistake in 1 file"
    `);
  });

  test('a sign that YAML keeps for itself', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'title: Oak Pantry', 'title: *Oak* Pantry')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:14  [yaml]
        This line cannot be read.
        2 | title: *Oak* Pantry
                         ^
        Fix: put the text in double quotes, like "Oak's Pantry".

      1 mistake in 1 file"
    `);
  });

  test('a text in stars', () => {
    expect(reportOf(edited('pages/about.md', 'About us', '*About*'))).toMatchInlineSnapshot(`
      "content/pages/about.md:2:8  [yaml]
        Text that begins with * needs quotes.
        2 | title: *About*
                   ^
        Fix: write the text in double quotes, like "Oak Pantry".

      1 mistake in 1 file"
    `);
  });

  test('a sign that would swallow a word', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'title: Oak Pantry', 'title: &Oak Pantry')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:8  [yaml]
        Text that begins with & needs quotes.
        2 | title: &Oak Pantry
                   ^
        Fix: write the text in double quotes, like "Oak Pantry".

      1 mistake in 1 file"
    `);
  });

  test('a sign in place of a space, before a line that then begins further in', () => {
    const report = reportOf(edited('resources/oak-pantry.md', '  street:', ' *street:'));
    expect(report).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:9:3  [yaml]
        This line begins further to the right than the line above it.
        9 |   town: Oakham
              ^
        Fix: take spaces away before it, until both begin in the same column.

      1 mistake in 1 file"
    `);
  });

  test('interface words that cannot be read', () => {
    expect(reportOf({ 'words/es.yaml': 'site: "x' })).toMatchInlineSnapshot(`
      "content/words/es.yaml:1:7  [yaml]
        A quote opens here and never closes.
        1 | site: "x
                  ^
        Fix: write the same quote at the end of the text.

      1 mistake in 1 file"
    `);
  });
});
