import { describe, expect, test } from 'vitest';
import { edited, reportOf } from './check-content.ts';

describe('values', () => {
  test('a summary that is too long', () => {
    expect(
      reportOf(
        edited('resources/oak-pantry.md', 'Free groceries on Thursdays.', 'Free food. '.repeat(16)),
      ),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:3:10  [value]
        "summary" is 175 characters long.
        3 | summary: Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. Free food. 
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: keep the summary to 160 characters.

      1 mistake in 1 file"
    `);
  });

  test('a phone number in another form', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '413-555-0142', '(413) 555 0142')))
      .toMatchInlineSnapshot(`
        "content/resources/oak-pantry.md:17:22  [phone]
          "(413) 555 0142" is not written like other numbers here.
          17 |   phones: [{ number: "(413) 555 0142", label: Pantry line }]
                                    ^^^^^^^^^^^^^^^^
          Fix: write "413-555-0142".

        1 mistake in 1 file"
      `);
  });

  test('a ZIP without quotes', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '"01068"', '01068'))).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:10:8  [value]
        "zip" must be text in quotes.
        10 |   zip: 01068
                    ^^^^^
        Fix: write "01068".

      1 mistake in 1 file"
    `);
  });

  test('a time in another form', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '"10:00"', '"9-5pm"')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:27  [value]
        "opens" cannot be "9-5pm".
        13 |   - { days: [thu], opens: "9-5pm", closes: "12:00", note: Produce only. }
                                       ^^^^^^^
        Fix: write the first time in "opens" and the second in "closes", like "09:00" and "17:00".

      1 mistake in 1 file"
    `);
  });

  test('hours that close as they open', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '"10:00"', '"12:00"')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:44  [value]
        It closes at the minute it opens.
        13 |   - { days: [thu], opens: "12:00", closes: "12:00", note: Produce only. }
                                                        ^^^^^^^
        Fix: for the whole day write "00:00" and "24:00".

      1 mistake in 1 file"
    `);
  });

  test('hours in words', () => {
    expect(
      reportOf(
        edited(
          'resources/oak-pantry.md',
          '\n  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
          ' Thursdays 10 to 12',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:12:8  [value]
        "hours" must be a list.
        12 | hours: Thursdays 10 to 12
                    ^^^^^^^^^^^^^^^^^^
        Fix: begin each part with a dash, like - { days: …, opens: … }.

      1 mistake in 1 file"
    `);
  });

  test('a date in another form', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: 10/2/2026')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:20:18  [value]
        "date" cannot be "10/2/2026".
        20 | checked: { date: 10/2/2026, by: phone }
                              ^^^^^^^^^
        Fix: write 2026-10-02 for October 2, or 2026-02-10 for February 10.

      1 mistake in 1 file"
    `);
  });

  test('a street beside location: town', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '  street:', '  location: town\n  street:')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:9:11  [value]
        This entry publishes only its town, so "street" must not stand in the file at all.
        9 |   street: 5 Castle Street
                      ^^^^^^^^^^^^^^^
        Fix: take this line out.

      content/resources/oak-pantry.md:11:8  [value]
        This entry publishes only its town, so "zip" must not stand in the file at all.
        11 |   zip: "01068"
                    ^^^^^^^
        Fix: take this line out.

      2 mistakes in 1 file"
    `);
  });

  test('one word where a list stands', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'asks_for: []', 'asks_for: id')))
      .toMatchInlineSnapshot(`
        "content/resources/oak-pantry.md:14:11  [value]
          "asks_for" must be a list.
          14 | asks_for: id
                         ^^
          Fix: write it in brackets: [id].

        1 mistake in 1 file"
      `);
  });

  test('a day that does not exist', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'days: [thu]', 'days: [thr]')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:14  [value]
        "days" cannot hold "thr".
        13 |   - { days: [thr], opens: "10:00", closes: "12:00", note: Produce only. }
                          ^^^
        Fix: did you mean "thu"?

      1 mistake in 1 file"
    `);
  });

  test('a word the vocabulary does not have', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'asks_for: []', 'status: sometimes')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:9  [value]
        "status" cannot be "sometimes".
        14 | status: sometimes
                     ^^^^^^^^^
        Fix: write one of: open, paused, closed.

      1 mistake in 1 file"
    `);
  });

  test('yes where true stands', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'asks_for: []', 'interpreters: yes')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:15  [value]
        "interpreters" must be true or false.
        14 | interpreters: yes
                           ^^^
        Fix: write true.

      1 mistake in 1 file"
    `);
  });

  test('a number where text stands', () => {
    expect(reportOf(edited('resources/oak-pantry.md', '[Bags, A cart]', '[1, A cart]')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:15:9  [value]
        Part 1 of "bring" must be text in quotes.
        15 | bring: [1, A cart]
                     ^
        Fix: write "1".

      1 mistake in 1 file"
    `);
  });

  test('words where keys stand', () => {
    expect(
      reportOf(edited('resources/oak-pantry.md', '{ date: 2026-10-02, by: phone }', 'by phone')),
    ).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:20:10  [value]
        "checked" must have keys of its own.
        20 | checked: by phone
                      ^^^^^^^^
        Fix: write them like { date: …, by: … }.

      1 mistake in 1 file"
    `);
  });

  test('an address without https', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'web: https://', 'web: ')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:19:8  [value]
        "web" cannot be "pantry.example".
        19 |   web: pantry.example
                    ^^^^^^^^^^^^^^
        Fix: write the whole address, starting with https://

      1 mistake in 1 file"
    `);
  });

  test('a short code in another form', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'asks_for: []', 'short: Oak!')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:8  [value]
        "short" cannot be "Oak!".
        14 | short: Oak!
                    ^^^^
        Fix: write 3 to 12 lower case letters and digits, like oakfood.

      1 mistake in 1 file"
    `);
  });

  test('a time zone that does not exist', () => {
    expect(reportOf(edited('network.yaml', 'America/New_York', 'Mars/Olympus')))
      .toMatchInlineSnapshot(`
      "content/network.yaml:9:12  [value]
        "time_zone" cannot be "Mars/Olympus".
        9 | time_zone: Mars/Olympus
                       ^^^^^^^^^^^^
        Fix: write a time zone, like America/New_York.

      1 mistake in 1 file"
    `);
  });

  test('a language code in capitals', () => {
    expect(reportOf(edited('network.yaml', '{ en: Tiny Network,', '{ EN: Tiny Network,')))
      .toMatchInlineSnapshot(`
      "content/network.yaml:2:9  [value]
        "EN" cannot be a key here.
        2 | name: { EN: Tiny Network, es: Red Chica }
                    ^^
        Fix: write a language code, like en or es.

      1 mistake in 1 file"
    `);
  });
});
