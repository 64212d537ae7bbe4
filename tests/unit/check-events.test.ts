import { describe, expect, test } from 'vitest';
import { edited, reportOf } from './check-content.ts';

describe('events and notices', () => {
  test('an event that ends before it starts', () => {
    expect(
      reportOf(edited('events/oak-supper.md', 'ends: 2026-12-03T19:00', 'ends: 2026-12-03T16:00')),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:8:7  [event-time]
        The event ends before it starts.
        8 | ends: 2026-12-03T16:00
                  ^^^^^^^^^^^^^^^^
        Fix: write one that is later than "starts", or take the line out.

      1 mistake in 1 file"
    `);
  });

  test('an event whose first date is not on its rule', () => {
    expect(reportOf(edited('events/oak-supper.md', 'days: [thu]', 'days: [fri]')))
      .toMatchInlineSnapshot(`
      "content/events/oak-supper.md:7:9  [event-time]
        The first date is not one that the rule under "repeats" makes.
        7 | starts: 2026-12-03T17:30
                    ^^^^^^^^^^^^^^^^
        Fix: move "starts" to the first day that fits, or correct the rule.

      1 mistake in 1 file"
    `);
  });

  test('a monthly rule without weeks', () => {
    expect(
      reportOf(
        edited('events/oak-supper.md', 'every: week, days: [thu]', 'every: month, days: [thu]'),
      ),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:9:10  [missing-key]
        A monthly rule needs days and weeks.
        9 | repeats: { every: month, days: [thu] }
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Fix: write it like days: [tue], weeks: [1].

      1 mistake in 1 file"
    `);
  });

  test('a week of the month that does not exist', () => {
    expect(
      reportOf(
        edited(
          'events/oak-supper.md',
          'every: week, days: [thu]',
          'every: month, days: [thu], weeks: [6]',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:9:47  [value]
        "weeks" cannot hold "6".
        9 | repeats: { every: month, days: [thu], weeks: [6] }
                                                          ^
        Fix: write one of: 1, 2, 3, 4, 5, -1.

      1 mistake in 1 file"
    `);
  });

  test('an event that does not say when', () => {
    expect(
      reportOf(
        edited(
          'events/oak-supper.md',
          'starts: 2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }\n',
          '',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:2:1  [missing-key]
        "starts" is missing.
        2 | title: Oak Supper
            ^
        Fix: say when: starts: 2026-12-03T17:30, or words in "when".

      1 mistake in 1 file"
    `);
  });

  test('a start that is no time is told once', () => {
    expect(reportOf(edited('events/oak-supper.md', '2026-12-03T17:30', 'Dec 3')))
      .toMatchInlineSnapshot(`
      "content/events/oak-supper.md:7:9  [value]
        "starts" cannot be "Dec 3".
        7 | starts: Dec 3
                    ^^^^^
        Fix: write a day or a local time, like 2026-12-03 or 2026-12-03T17:30.

      1 mistake in 1 file"
    `);
  });

  test('a day that is not in the calendar', () => {
    expect(
      reportOf(
        edited(
          'events/oak-supper.md',
          'starts: 2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }',
          'starts: 2027-02-29T17:30',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:7:9  [day]
        2027-02-29 is not in the calendar.
        7 | starts: 2027-02-29T17:30
                    ^^^^^^^^^^^^^^^^
        Fix: write a day that exists.

      1 mistake in 1 file"
    `);
  });

  test('a last day that means "for ever"', () => {
    expect(
      reportOf(edited('events/oak-supper.md', 'every: week,', 'every: week, until: 9999-12-31,')),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:9:32  [day]
        9999-12-31 is too far away for anybody to know.
        9 | repeats: { every: week, until: 9999-12-31, days: [thu] }
                                           ^^^^^^^^^^
        Fix: take "until" out: without it, there is no last day.

      1 mistake in 1 file"
    `);
  });

  test('a notice without an end', () => {
    expect(
      reportOf(
        edited(
          'events/oak-supper.md',
          'kind:',
          'notice: { text: We moved., from: 2026-11-20, until: 9999-12-31 }\nkind:',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:5:53  [day]
        9999-12-31 is too far away for anybody to know.
        5 | notice: { text: We moved., from: 2026-11-20, until: 9999-12-31 }
                                                                ^^^^^^^^^^
        Fix: write a day that is known now. It can be moved later.

      1 mistake in 1 file"
    `);
  });

  test('a season that begins and ends on a day no year has', () => {
    expect(
      reportOf(
        edited(
          'events/oak-supper.md',
          'every: week,',
          'every: week, season: { from: "04-31", until: "04-31" },',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/events/oak-supper.md:9:41  [value]
        "from" cannot be "04-31".
        9 | repeats: { every: week, season: { from: "04-31", until: "04-31" }, days: [thu] }
                                                    ^^^^^^^
        Fix: write a day that some year has, like "05-15".

      1 mistake in 1 file"
    `);
  });

  test('an interval of nothing', () => {
    expect(reportOf(edited('events/oak-supper.md', 'every: week,', 'every: week, interval: 0,')))
      .toMatchInlineSnapshot(`
      "content/events/oak-supper.md:9:35  [value]
        "interval" must be 1 or more.
        9 | repeats: { every: week, interval: 0, days: [thu] }
                                              ^
        Fix: write a number that is 1 or more.

      1 mistake in 1 file"
    `);
  });

  test('a notice that ends before it starts', () => {
    expect(reportOf(edited('resources/oak-pantry.md', 'until: 2026-11-29', 'until: 2026-11-20')))
      .toMatchInlineSnapshot(`
      "content/resources/oak-pantry.md:6:61  [value]
        The notice ends before it starts.
        6 | notice: { text: Closed this week., from: 2026-11-23, until: 2026-11-20 }
                                                                        ^^^^^^^^^^
        Fix: write one that is later than "from", or take the line out.

      1 mistake in 1 file"
    `);
  });
});
