import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDoubles } from '../../src/editors/review/doubles.ts';
import type { Finding } from '../../src/editors/review/finding.ts';
import { findBareLinks } from '../../src/editors/review/links/find-bare-links.ts';
import { findDeadLinks } from '../../src/editors/review/links/find-dead-links.ts';
import { readLinks } from '../../src/editors/review/links/read-links.ts';
import { findGaps } from '../../src/editors/review/stale/find-gaps.ts';
import { findStale } from '../../src/editors/review/stale/find-stale.ts';
import { Texts } from '../../src/editors/review/texts.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';
import { directoryWith, resource } from './review-content.ts';

const TODAY = '2026-11-22';
const CHECKED = (date: string) => `checked: { date: ${date}, by: phone }`;
const briefly = ({ code, file, message }: Finding) => `${code} ${file}: ${message}`;

describe('what is stale', () => {
  test('is told by its age, the oldest first; what nobody checked comes last', () => {
    const { summary, findings } = findStale(
      directoryWith({
        'resources/old.md': resource('Old Pantry', CHECKED('2024-10-01')),
        'resources/ageing.md': resource('Ageing Pantry', CHECKED('2026-04-01')),
        'resources/closed.md': resource('Closed Pantry', 'status: closed'),
        'groups/gone.md': resource('Gone Group', 'kind: mutual-aid\nstate: historic'),
      }),
      TODAY,
    );
    expect(summary).toBe(
      'Of 5 entries, 1 were checked in the last six months, 1 in the last year, 1 before that, and 2 never.',
    );
    expect(findings.map(briefly)).toMatchInlineSnapshot(`
      [
        "check-old content/resources/old.md: Old Pantry: last checked 2 years ago, on 2024-10-01.",
        "check-ageing content/resources/ageing.md: Ageing Pantry: last checked 7 months ago, on 2026-04-01.",
        "never-checked content/groups/oak-neighbors.md: Oak Neighbors: nobody has checked it yet.",
        "never-checked content/events/oak-supper.md: Oak Supper: nobody has checked it yet.",
      ]
    `);
  });

  test('is an event without a date to come, and a notice that has ended', () => {
    const { findings } = findStale(
      directoryWith({
        'events/past.md': resource('Past Supper', 'kind: meal\nstarts: 2026-11-20T17:30'),
        'events/lasting.md': resource(
          'Long Fair',
          'kind: market\nstarts: 2026-11-20\nends: 2026-11-23',
        ),
        'events/words.md': resource('Some Supper', 'kind: meal\nwhen: One Saturday a month'),
        'resources/noted.md': resource(
          'Noted Pantry',
          'notice: { text: Closed., from: 2026-11-01, until: 2026-11-21 }',
        ),
      }),
      TODAY,
    );
    const ended = findings.filter(({ code }) => code.endsWith('-over'));
    expect(ended.map(briefly)).toMatchInlineSnapshot(`
      [
        "notice-over content/resources/noted.md: Noted Pantry: its notice ended on 2026-11-21 and is not shown any more.",
        "event-over content/events/past.md: Past Supper: no date of it lies ahead.",
      ]
    `);
  });
});

describe('facts that are missing', () => {
  test('are listed for an entry where nobody could go or call, and counted for the rest', () => {
    const { summary, findings, notes } = findGaps(
      directoryWith({
        'resources/bare.md': resource('Bare Pantry', 'where: { town: Barre }'),
        'resources/line.md': resource(
          'Help Line',
          'ways: [phone]\ncontact: { phones: [{ number: "413-555-0199" }] }',
        ),
        'resources/shelter.md': resource(
          'Shelter',
          'hours_note: Always.\nwhere: { town: Barre, location: town }\ncontact: { phones: [{ number: "413-555-0198" }] }',
        ),
      }),
      TODAY,
    );
    expect(summary).toMatch(/^Of 7 entries, 2 lack/);
    expect(findings.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Bare Pantry (Barre): we do not know how to reach them, the opening hours, the place, what they ask for (asks_for), the cost, whether to book (booking), the languages spoken, steps or a ramp (where: access).",
        "Oak Supper: we do not know the place, what they ask for (asks_for), the cost, whether to book (booking), the languages spoken.",
      ]
    `);
    expect(notes).toMatchInlineSnapshot(`
      [
        "Not known of 1 entry: how to reach them",
        "Not known of 1 entry: the opening hours",
        "Not known of 2 entries: the place",
        "Not known of 4 entries: what they ask for (asks_for)",
        "Not known of 5 entries: the cost",
        "Not known of 5 entries: whether to book (booking)",
        "Not known of 6 entries: the languages spoken",
        "Not known of 2 entries: steps or a ramp (where: access)",
      ]
    `);
  });
});

describe('probable doubles', () => {
  const phone = (number: string, more = '') =>
    `${more}\ncontact: { phones: [{ number: "${number}" }] }`;
  const pairs = (changes: Changes) =>
    findDoubles(directoryWith(changes)).findings.map(({ code, message }) => `${code}: ${message}`);

  test('are entries of one kind with the same number, or names alike in one town with one need', () => {
    expect(
      pairs({
        'resources/oak-food-pantry.md': resource('The Oak pantry', 'where: { town: Oakham }'),
        'resources/other.md': resource('Another Thing', phone('413-555-0142')),
        'resources/twin.md': resource('Twins', phone('413-555-0177')),
        'resources/twins.md': resource('Twinz', phone('413-555-0177')),
      }),
    ).toMatchInlineSnapshot(`
      [
        "double: "Twins" and "Twinz" (content/resources/twins.md) have names alike and the same number, 413-555-0177.",
        "double-name: "Oak Pantry" and "The Oak pantry" (content/resources/oak-food-pantry.md) have names alike, both in Oakham, and a need in common.",
        "double-phone: "Another Thing" and "Oak Pantry" (content/resources/oak-pantry.md) have the same number, 413-555-0142.",
      ]
    `);
  });

  test('are not what a group runs, other towns, other needs, short lines, or what has closed', () => {
    expect(
      pairs({
        'resources/same-group.md': resource('Thing', phone('413-555-0142', 'group: oak-neighbors')),
        'resources/far.md': resource('Oak Pantry', 'where: { town: Barre }'),
        'resources/rides.md': resource('Oak Pantry', 'where: { town: Oakham }').replace(
          '[food]',
          '[rides]',
        ),
        'resources/closed.md': resource('Oak Pantry', 'status: closed\nwhere: { town: Oakham }'),
        'resources/a-line.md': resource('One', phone('211')),
        'resources/b-line.md': resource('Two', phone('211')),
        'groups/c.md': resource('Switchboard', phone('413-555-0142', 'kind: nonprofit')),
      }),
    ).toEqual([]);
  });
});

describe('links in the texts', () => {
  const look = (body: string, spanish = 'Venga.') =>
    inContent(
      {
        'resources/linking.md': resource('Linking', '', body),
        'resources/linking.es.md': `---\nsummary: Hola.\n---\n${spanish}\n`,
      },
      (folder) => {
        const directory = openDirectory(folder);
        const texts = new Texts(folder);
        const links = readLinks(directory);
        return {
          dead: findDeadLinks(directory, links, { texts, publicFolder: resolve('public') }),
          bare: findBareLinks(links, texts).findings,
        };
      },
    );

  test('to a page that does not exist are told with their line and the nearest page', () => {
    const { dead } = look(
      'Hello.\n\nSee [the pantry](/resources/oak-pantri/) or [it](https://tiny.example/nowhere).',
    );
    expect(dead).toMatchInlineSnapshot(`
      [
        {
          "advice": "did you mean "resources/oak-pantry/"?",
          "code": "link-dead",
          "file": "content/resources/linking.md",
          "line": 9,
          "message": "There is no page /resources/oak-pantri/ on this site.",
        },
        {
          "code": "link-dead",
          "file": "content/resources/linking.md",
          "line": 9,
          "message": "There is no page https://tiny.example/nowhere on this site.",
        },
      ]
    `);
  });

  test('to pages, files, lists and other sites that exist are left alone', () => {
    const { dead } = look(
      '[a](/) [b](/about) [c](/needs/food/#x) [d](/towns/oakham/) [e](/favicon.svg) [f](/areas/hill-towns/) [g](/request/) [h](https://else.example/x) [i](mailto:a@b.example) [j](/%E0%A4%A/../about/)',
    );
    expect(dead.map(({ message }) => message)).toEqual([
      'There is no page /%E0%A4%25A/../about/ on this site.',
    ]);
  });

  test('into another language than the text are told', () => {
    const { dead } = look('[es](/es/about/)', 'Mire [esto](/about/) y [eso](/es/about/).');
    expect(dead.map(({ file, advice }) => [file, advice])).toEqual([
      ['content/resources/linking.md', 'write /about/'],
      ['content/resources/linking.es.md', 'write /es/about/'],
    ]);
  });

  test('without words that say where they lead are told', () => {
    const { bare } = look(
      'Click [here](https://a.example) or [**Read more!**](https://b.example).\n\n[](/about/) [their hours](https://c.example)',
      'Haga clic [aquí](https://d.example).',
    );
    expect(bare.map(briefly)).toMatchInlineSnapshot(`
      [
        "link-says-nothing content/resources/linking.md: "here" does not say where the link leads.",
        "link-says-nothing content/resources/linking.md: "Read more!" does not say where the link leads.",
        "link-without-words content/resources/linking.md: The link to /about/ has no words.",
        "link-says-nothing content/resources/linking.es.md: "aquí" does not say where the link leads.",
      ]
    `);
  });
});
