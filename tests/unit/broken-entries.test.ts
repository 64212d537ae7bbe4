import { describe, expect, test } from 'vitest';
import { edited, onlyMistakeOf } from './check-content.ts';

describe('hours and days', () => {
  test('hours that end before they begin', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
        '  - { days: [thu], opens: "09:00", closes: "05:00", note: Produce only. }',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:44  [hours]
        It closes at 05:00, before it opens at 09:00.
        13 |   - { days: [thu], opens: "09:00", closes: "05:00", note: Produce only. }
                                                        ^^^^^^^
        Fix: write "17:00" for the afternoon. If it is open all night, write two lines: one until "24:00", and one from "00:00" on the next day."
    `);
  });

  test('hours that overlap', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
        '  - { days: [thu, fri], opens: "10:00", closes: "12:00", note: Produce only. }\n  - { days: [fri], opens: "11:00", closes: "13:00", note: Produce only. }',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:5  [hours]
        Friday 11:00 to 13:00 overlaps 10:00 to 12:00 on line 13.
        14 |   - { days: [fri], opens: "11:00", closes: "13:00", note: Produce only. }
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: make one line of the two, or correct the days or times. If they are for different things, give each a note."
    `);
  });

  test('a night that reaches into the next morning’s hours', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
        '  - { days: [sat], opens: "18:00", closes: "08:00", note: Produce only. }\n  - { days: [sun], opens: "07:00", closes: "10:00", note: Produce only. }',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:14:5  [hours]
        Sunday 07:00 to 10:00 overlaps 18:00 to 08:00 on line 13.
        14 |   - { days: [sun], opens: "07:00", closes: "10:00", note: Produce only. }
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: make one line of the two, or correct the days or times. If they are for different things, give each a note."
    `);
  });

  test('a time of twelve hours', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
        '  - { days: [thu], opens: 9 am, closes: "12:00", note: Produce only. }',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:27  [value]
        "opens" cannot be "9 am".
        13 |   - { days: [thu], opens: 9 am, closes: "12:00", note: Produce only. }
                                       ^^^^
        Fix: write "09:00"."
    `);
  });

  test('a time without its zero', () => {
    const told = onlyMistakeOf(
      edited(
        'resources/oak-pantry.md',
        '  - { days: [thu], opens: "10:00", closes: "12:00", note: Produce only. }',
        '  - { days: [thu], opens: 9:30, closes: "12:00", note: Produce only. }',
      ),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:27  [value]
        "opens" cannot be "9:30".
        13 |   - { days: [thu], opens: 9:30, closes: "12:00", note: Produce only. }
                                       ^^^^
        Fix: write "09:30"."
    `);
  });

  test('a page seen on a day to come', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'seen: 2026-10-02', 'seen: 2062-10-02'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:21:66  [day]
        2062-10-02 is still to come.
        21 | sources: [{ url: "https://pantry.example", from: own-page, seen: 2062-10-02 }]
                                                                              ^^^^^^^^^^
        Fix: write the day on which somebody saw this page."
    `);
  });

  test('a check on a day that does not exist', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: 2026-02-30'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:20:18  [day]
        2026-02-30 is not in the calendar.
        20 | checked: { date: 2026-02-30, by: phone }
                              ^^^^^^^^^^
        Fix: write a day that exists."
    `);
  });

  test('a check in a year long gone', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: 0206-10-02'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:20:18  [day]
        0206-10-02 is very long ago.
        20 | checked: { date: 0206-10-02, by: phone }
                              ^^^^^^^^^^
        Fix: write the day on which somebody checked this."
    `);
  });

  test('a day in words', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: "October 2, 2026"'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:20:18  [value]
        "date" cannot be "October 2, 2026".
        20 | checked: { date: "October 2, 2026", by: phone }
                              ^^^^^^^^^^^^^^^^^
        Fix: write 2026-10-02."
    `);
  });

  test('a day in Spanish words', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: 2 de octubre de 2026'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:20:18  [value]
        "date" cannot be "2 de octubre de 2026".
        20 | checked: { date: 2 de octubre de 2026, by: phone }
                              ^^^^^^^^^^^^^^^^^^^^
        Fix: write 2026-10-02."
    `);
  });

  test('a start with a time of twelve hours', () => {
    const told = onlyMistakeOf(
      edited('events/oak-supper.md', 'starts: 2026-12-03T17:30', 'starts: 2026-12-03 5:30 pm'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:7:9  [value]
        "starts" cannot be "2026-12-03 5:30 pm".
        7 | starts: 2026-12-03 5:30 pm
                    ^^^^^^^^^^^^^^^^^^
        Fix: write 2026-12-03T17:30."
    `);
  });
});

describe('places', () => {
  test('a ZIP of another town', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '"01068"', '"01005"'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:10:8  [zip-town]
        01005 is the ZIP of Barre, not of Oakham.
        10 |   zip: "01005"
                    ^^^^^^^
        Fix: write "01068", or correct the town. If mail really goes there under 01005, add a row to places.csv."
    `);
  });

  test('a ZIP that no town has', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '"01068"', '"99999"'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:10:8  [zip-town]
        99999 is not a ZIP of Oakham.
        10 |   zip: "99999"
                    ^^^^^^^
        Fix: write "01068", or correct the town. If mail really goes there under 99999, add a row to places.csv."
    `);
  });
});

describe('signs', () => {
  test('a text in curly quotes', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'title: Oak Pantry', 'title: “Oak Pantry”'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:8  [yaml]
        Curly quotes are not read as quotes.
        2 | title: “Oak Pantry”
                   ^^^^^^^^^^^^
        Fix: write straight ones in their place: ""
    `);
  });

  test('a time in curly quotes', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'opens: "10:00"', 'opens: “10:00”'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:13:27  [yaml]
        Curly quotes are not read as quotes.
        13 |   - { days: [thu], opens: “10:00”, closes: "12:00", note: Produce only. }
                                       ^^^^^^^
        Fix: write straight ones in their place: ""
    `);
  });

  test('a colon in curly quotes', () => {
    const told = onlyMistakeOf(
      edited('resources/oak-pantry.md', 'Free groceries on Thursdays.', '“Free: groceries”'),
    );
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:3:10  [yaml]
        Curly quotes are not read as quotes.
        3 | summary: “Free: groceries”
                     ^
        Fix: write straight ones in their place: ""
    `);
  });

  test('a hard space after a colon', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', 'title: Oak', 'title:\u00a0Oak'));
    expect(told.replaceAll('\u00a0', '·')).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:2:7  [yaml]
        A hard space stands here. It looks like a space, but is none.
        2 | title:·Oak Pantry
                  ^
        Fix: delete it and type a space."
    `);
  });

  test('a key that is another word for ours', () => {
    const told = onlyMistakeOf(edited('resources/oak-pantry.md', '  web:', '  website:'));
    expect(told).toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:19:3  [unknown-key]
        "website" is not a key we know here.
        19 |   website: https://pantry.example
               ^^^^^^^
        Fix: did you mean "web"?"
    `);
  });
});
