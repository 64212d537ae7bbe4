import { describe, expect, test } from 'vitest';
import { edited, reportOf } from './check-content.ts';

describe('files', () => {
  test('a file without facts', () => {
    expect(reportOf({ 'pages/about.md': 'Neighbors.\n' })).toMatchInlineSnapshot(`
      "content/pages/about.md:1:1  [frontmatter]
        The file does not begin with its facts between two lines of ---.
        1 | Neighbors.
            ^
        Fix: start the file with --- and end the facts with ---.

      1 mistake in 1 file"
    `);
  });

  test('facts that never end', () => {
    expect(
      reportOf({ 'pages/about.md': '---\ntitle: About\nsummary: Who we are.\n\nNeighbors.\n' }),
    ).toMatchInlineSnapshot(`
      "content/pages/about.md:1:1  [frontmatter]
        The facts begin here and never end.
        1 | ---
            ^
        Fix: write --- on a line of its own below them.

      1 mistake in 1 file"
    `);
  });

  test('no network.yaml, needs.yaml and places.csv', () => {
    expect(
      reportOf({ 'network.yaml': undefined, 'needs.yaml': undefined, 'places.csv': undefined }),
    ).toMatchInlineSnapshot(`
      "content/needs.yaml:1:1  [file-missing]
        content/needs.yaml is not there.
        Fix: write it, or copy the one of another network and change it.

      content/network.yaml:1:1  [file-missing]
        content/network.yaml is not there.
        Fix: write it, or copy the one of another network and change it.

      content/places.csv:1:1  [file-missing]
        content/places.csv is not there.
        Fix: write it with a first row of town,county,zip,lat,lon and a row for each town.

      3 mistakes in 3 files"
    `);
  });

  test('a places.csv with other columns', () => {
    expect(reportOf(edited('places.csv', 'town,county', 'name,county'))).toMatchInlineSnapshot(`
      "content/places.csv:1:1  [csv]
        The first row does not name the columns.
        1 | name,county,zip,lat,lon
            ^
        Fix: write town,county,zip,lat,lon

      1 mistake in 1 file"
    `);
  });

  test('rows of places.csv that cannot be read', () => {
    expect(
      reportOf(
        edited(
          'places.csv',
          'Barre,',
          'Elm,Worcester,1068,42,-72\nOak,Worcester,01068,,-72\nBarre,',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/places.csv:3:1  [csv]
        This row is not town, county, five-digit ZIP, latitude, longitude.
        3 | Elm,Worcester,1068,42,-72
            ^
        Fix: write it like Lee,Berkshire,01238,42.3042,-73.2482

      content/places.csv:4:1  [csv]
        This row is not town, county, five-digit ZIP, latitude, longitude.
        4 | Oak,Worcester,01068,,-72
            ^
        Fix: write it like Lee,Berkshire,01238,42.3042,-73.2482

      2 mistakes in 1 file"
    `);
  });

  test('a short code that another entry has', () => {
    expect(
      reportOf({
        ...edited('resources/oak-pantry.md', 'asks_for: []', 'short: oak'),
        ...edited('events/oak-supper.md', 'kind: meal', 'kind: meal\nshort: oak'),
      }),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:6:8  [short-taken]
        The short address /r/oak/ belongs to content/resources/oak-pantry.md already.
        6 | short: oak
                   ^^^
        Fix: add a line like short: oaksu2 to this file.

      1 mistake in 1 file"
    `);
  });

  test('HTML and links that run code in a body', () => {
    expect(
      reportOf(
        edited(
          'resources/oak-pantry.md',
          'Come as you **are**.',
          'Come <b>in</b>.\n\n[now](javascript:alert(1)) or\n<javascript:alert(1)>\n\n[x]: javascript:alert(1)\n<!-- soon -->\n3 < 5 > 4, <https://pantry.example>',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:23:6  [raw-html]
        HTML is not used in entries.
        23 | Come <b>in</b>.
                  ^^^
        Fix: write **bold**.

      content/resources/oak-pantry.md:25:1  [link]
        A link that begins with javascript: runs code or opens a file.
        25 | [now](javascript:alert(1)) or
             ^
        Fix: link to a page, with an address that starts with https://

      content/resources/oak-pantry.md:26:1  [link]
        A link that begins with javascript: runs code or opens a file.
        26 | <javascript:alert(1)>
             ^
        Fix: link to a page, with an address that starts with https://

      content/resources/oak-pantry.md:28:1  [link]
        A link that begins with javascript: runs code or opens a file.
        28 | [x]: javascript:alert(1)
             ^
        Fix: link to a page, with an address that starts with https://

      content/resources/oak-pantry.md:29:1  [raw-html]
        HTML is not used in entries.
        29 | <!-- soon -->
             ^^^^^^^^^^^^^
        Fix: take it out.

      5 mistakes in 1 file"
    `);
  });

  test('every mistake of every file, by file and line', () => {
    expect(
      reportOf({
        ...edited('resources/oak-pantry.md', '[food]', '[foood]'),
        ...edited('events/oak-supper.md', 'kind: meal', 'kind: meel\ncolour: blue'),
        ...edited('resources/oak-pantry.es.md', '[Bolsas, Un carrito]', '[Bolsas]'),
        'pages/about.md': 'Neighbors.',
      }),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:5:7  [value]
        "kind" cannot be "meel".
        5 | kind: meel
                  ^^^^
        Fix: did you mean "meal"?

      content/events/oak-supper.md:6:1  [unknown-key]
        "colour" is not a key we know here.
        6 | colour: blue
            ^^^^^^
        Fix: take the line out. The keys here are: title, summary, needs, status, notice, checked, sources, discreet, short, ways, where, serves, booking, asks_for, languages, interpreters, cost, cost_note, who, how, bring, contact, kind, group, resource, starts, ends, repeats, when, last_seen, cancelled, roles.

      content/pages/about.md:1:1  [frontmatter]
        The file does not begin with its facts between two lines of ---.
        1 | Neighbors.
            ^
        Fix: start the file with --- and end the facts with ---.

      content/resources/oak-pantry.es.md:4:8  [translation-shape]
        "bring" has 1 part here and 2 in the first language.
        4 | bring: [Bolsas]
                   ^^^^^^^^
        Fix: translate every part, in the same order.

      content/resources/oak-pantry.md:4:9  [unknown-need]
        "foood" is not a need in needs.yaml.
        4 | needs: [foood]
                    ^^^^^
        Fix: did you mean "food"?

      5 mistakes in 4 files"
    `);
  });
});
