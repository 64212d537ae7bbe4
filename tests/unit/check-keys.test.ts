import { describe, expect, test } from 'vitest';
import { edited, reportOf } from './check-content.ts';

describe('keys', () => {
  test('a mistyped key names the one that is meant', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'asks_for:', 'ask_for:')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:1  [unknown-key]
        "ask_for" is not a key we know here.
        14 | ask_for: []
             ^^^^^^^
        Fix: did you mean "asks_for"?

      1 mistake in 1 file"
    `);
  });

  test('a mistyped key inside a fact names the one that is meant', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'street:', 'stret:'))).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:8:3  [unknown-key]
        "stret" is not a key we know here.
        8 |   stret: 5 Castle Street
              ^^^^^
        Fix: did you mean "street"?

      1 mistake in 1 file"
    `);
  });

  test('a key of nothing lists the keys there are', () => {
    expect(reportOf(edited('resources/oak-pantry.es.md', 'title:', 'colour: blue\ntitle:')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.es.md:2:1  [unknown-key]
        "colour" is not a key we know here.
        2 | colour: blue
            ^^^^^^
        Fix: take the line out. The keys here are: title, summary, notice, labels, discreet, cost_note, who, how, bring, directions, hours_note.

      1 mistake in 1 file"
    `);
  });

  test('a missing title is asked for', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'title: Oak Pantry\n', '')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:1  [missing-key]
        "title" is missing.
        2 | summary: Free groceries on Thursdays.
            ^
        Fix: add title: …

      1 mistake in 1 file"
    `);
  });

  test('an empty key counts as missing', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'title: Oak Pantry', 'title:')))
      .toMatchInlineSnapshot(`
        "content/resources/oak-pantry.md:2:1  [missing-key]
          "title" has nothing after its colon.
          2 | title:
              ^^^^^
          Fix: write it there: title: …

        1 mistake in 1 file"
      `);
  });

  test('a missing opening time points at its line of hours', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'opens: "10:00", ', '')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:5  [missing-key]
        "opens" is missing.
        13 |   - { days: [thu], closes: "12:00", note: Produce only. }
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: write a time in quotes, like "09:00".

      1 mistake in 1 file"
    `);
  });

  test('a source that is not common knowledge needs its address and a day', () => {
    expect(
      reportOf(
        edited(
          'resources/oak-pantry.md',
          '{ url: "https://pantry.example", from: own-page, seen: 2026-10-02 }',
          '{ from: own-page }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:21:11  [missing-key]
        A source needs its address.
        21 | sources: [{ from: own-page }]
                       ^^^^^^^^^^^^^^^^^^
        Fix: add url: …

      content/resources/oak-pantry.md:21:11  [missing-key]
        "seen" is missing.
        21 | sources: [{ from: own-page }]
                       ^^^^^^^^^^^^^^^^^^
        Fix: say on which day you saw it, like seen: 2026-11-22.

      2 mistakes in 1 file"
    `);
  });
});

describe('names of other things', () => {
  test('an unknown need', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '[food]', '[foood]'))).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:4:9  [unknown-need]
        "foood" is not a need in needs.yaml.
        4 | needs: [foood]
                    ^^^^^
        Fix: did you mean "food"?

      1 mistake in 1 file"
    `);
  });

  test('an unknown need that is like none lists them', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '[food]', '[zebras]')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:4:9  [unknown-need]
        "zebras" is not a need in needs.yaml.
        4 | needs: [zebras]
                    ^^^^^^
        Fix: write one of: food, rides.

      1 mistake in 1 file"
    `);
  });

  test('an unknown group', () => {
    expect(
      reportOf(edited('resources/oak-pantry.md', 'group: oak-neighbors', 'group: oak-neighbor')),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:5:8  [unknown-group]
        "oak-neighbor" is not a group in content/groups.
        5 | group: oak-neighbor
                   ^^^^^^^^^^^^
        Fix: did you mean "oak-neighbors"?

      1 mistake in 1 file"
    `);
  });

  test('an unknown parent', () => {
    expect(reportOf(edited('groups/oak-neighbors.md', 'kind:', 'parent: oak-neighbours\nkind:')))
      .toMatchInlineSnapshot(`
      "content/groups/oak-neighbors.md:5:9  [unknown-group]
        "oak-neighbours" is not a group in content/groups.
        5 | parent: oak-neighbours
                    ^^^^^^^^^^^^^^
        Fix: did you mean "oak-neighbors"?

      1 mistake in 1 file"
    `);
  });

  test('an unknown resource of an event', () => {
    expect(reportOf(edited('events/oak-supper.md', 'oak-pantry', 'oak-panty')))
      .toMatchInlineSnapshot(`
      "content/events/oak-supper.md:6:11  [unknown-entry]
        "oak-panty" is not an entry in content/resources.
        6 | resource: oak-panty
                      ^^^^^^^^^
        Fix: did you mean "oak-pantry"?

      1 mistake in 1 file"
    `);
  });

  test('an unknown resource of a guide', () => {
    expect(reportOf(edited('guides/bake-bread.md', '[oak-pantry]', '[oak-pantry, elm]')))
      .toMatchInlineSnapshot(`
      "content/guides/bake-bread.md:5:25  [unknown-entry]
        "elm" is not an entry in content/resources.
        5 | resources: [oak-pantry, elm]
                                    ^^^
        Fix: write one of: oak-pantry.

      1 mistake in 1 file"
    `);
  });

  test('an unknown town', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'town: Oakham', 'town: Okham')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:9:9  [unknown-town]
        "Okham" is not a town in places.csv.
        9 |   town: Okham
                    ^^^^^
        Fix: did you mean "Oakham"?

      1 mistake in 1 file"
    `);
  });

  test('an unknown area and an unknown town served', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '[hill-towns, Barre]', '[hill-town, Bare]')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:11:10  [unknown-area]
        "hill-town" is neither an area of network.yaml nor a town of places.csv.
        11 | serves: [hill-town, Bare]
                      ^^^^^^^^^
        Fix: did you mean "hill-towns"?

      content/resources/oak-pantry.md:11:21  [unknown-area]
        "Bare" is neither an area of network.yaml nor a town of places.csv.
        11 | serves: [hill-town, Bare]
                                 ^^^^
        Fix: did you mean "Barre"?

      2 mistakes in 1 file"
    `);
  });

  test('a town of network.yaml that is not in places.csv', () => {
    expect(reportOf(edited('network.yaml', '[Oakham, Barre]', '[Oakham, Bare]')))
      .toMatchInlineSnapshot(`
      "content/network.yaml:11:82  [unknown-town]
        "Bare" is not a town in places.csv.
        11 |   - { id: hill-towns, name: { en: Hill Towns, es: Las Colinas }, towns: [Oakham, Bare] }
                                                                                              ^^^^
        Fix: did you mean "Barre"?

      1 mistake in 1 file"
    `);
  });

  test('a parent need that does not exist, and an id that stands twice', () => {
    expect(reportOf(edited('needs.yaml', '- id: rides', '- id: food\n  parent: fod')))
      .toMatchInlineSnapshot(`
      "content/needs.yaml:7:7  [value]
        Two needs have the id "food".
        7 | - id: food
                  ^^^^
        Fix: give one of them another id.

      content/needs.yaml:8:11  [unknown-need]
        "fod" is not a need in needs.yaml.
        8 |   parent: fod
                      ^^^
        Fix: did you mean "food"?

      2 mistakes in 1 file"
    `);
  });
});
