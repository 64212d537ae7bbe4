import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { openMeasure } from '../../src/flyer/fit/measure-text.ts';
import { fitHead } from '../../src/flyer/lists/fit-head.ts';
import { fitList } from '../../src/flyer/lists/fit-list.ts';
import type { ListRoom } from '../../src/flyer/lists/fit-list.ts';
import { layColumns, layEvenly } from '../../src/flyer/lists/lay-columns.ts';
import {
  inBrief,
  listEntryOf,
  paragraphsOf,
  wordsAbout,
} from '../../src/flyer/lists/list-entry.ts';
import type { ListEntry } from '../../src/flyer/lists/list-entry.ts';
import { cardHeight } from '../../src/flyer/lists/list-height.ts';
import { needSections } from '../../src/flyer/lists/need-sections.ts';
import { standsOnPaper } from '../../src/flyer/lists/say-opening.ts';
import { sectionOf } from '../../src/flyer/lists/section.ts';
import { townSections } from '../../src/flyer/lists/town-sections.ts';
import { readersOf } from '../../src/site/readers.ts';
import fc from '../fast-check.ts';

const measure = await openMeasure();
const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const readers = readersOf(directory, '/');
const [reader] = readers;
if (reader === undefined) throw new Error('The content has no language.');
const entry: ListEntry = {
  id: 'resources/lee-food-pantry',
  language: 'en',
  title: 'Lee Food Pantry',
  notice: '',
  town: 'Lee, about 10 miles',
  place: '45 Railroad Street',
  when: ['Saturdays, 9 am to noon'],
  hoursNote: '',
  topic: 'Food',
  about: 'Free bags of groceries.',
  who: 'Anyone.',
  before: 'Asks for nothing.',
  reach: '413-555-0142',
  evidence: 'Not checked, 2021',
  code: '/r/ft85',
};
const room: ListRoom = {
  most: 2,
  first: 70,
  other: 110,
  tellings: [
    { share: 1, rest: 'facts' },
    { share: 0, rest: 'bare' },
  ],
  marked: false,
  sayMore: (count) => `${count} more`,
};

describe('columns', () => {
  const blocks = fc.array(
    fc.record({ height: fc.integer({ min: 1, max: 40 }), leads: fc.boolean() }),
  );

  test('hold every block once and in order, and no column runs over unless it is a single group', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const columns = layColumns(all, () => 100);
        expect(columns.flat()).toEqual(all);
        for (const column of columns) {
          const height = column.reduce((sum, block) => sum + block.height, 0);
          const body = column.slice(0, -1).filter(({ leads }) => !leads);
          expect(height <= 100 || body.length === 0).toBe(true);
        }
      }),
    );
  });

  test('never end in a heading while something follows', () => {
    const heading = { height: 10, leads: true };
    const card = { height: 50, leads: false };
    expect(layColumns([card, heading, card], () => 100)).toEqual([[card], [heading, card]]);
  });

  test('begin with the heading again where a part goes on, when that is asked for', () => {
    const heading = { height: 10, leads: true };
    const card = { height: 50, leads: false };
    expect(layColumns([heading, card, card, heading, card], () => 100, true)).toEqual([
      [heading, card],
      [heading, card],
      [heading, card],
    ]);
    // With the heading once more, the second card is too high for a column.
    expect(layEvenly([heading, card, { height: 95, leads: false }], 2, 100, true)).toBeUndefined();
  });

  test('end evenly where they can, and say when there are too few', () => {
    const card = { height: 20, leads: false };
    expect(layEvenly([card, card, card, card], 2, 100)?.map(({ length }) => length)).toEqual([
      2, 2,
    ]);
    expect(layEvenly([card, card, card], 2, 25)).toBeUndefined();
    expect(layEvenly([{ height: 120, leads: false }], 2, 100)).toBeUndefined();
  });
});

describe('a list', () => {
  const many = (count: number) =>
    sectionOf(
      'Close by',
      Array.from({ length: count }, () => entry),
      (each) => each,
    );

  test('that is short tells all in full', () => {
    const fit = fitList(many(3), room, measure);
    expect(fit).toMatchObject({ leftOut: 0 });
    expect(fit.sides.flat(2).filter((block) => block.kind === 'entry')).toHaveLength(3);
    expect(fit.sides[0]?.[0]?.[1]).toEqual({ kind: 'entry', entry });
  });

  test('that is long is told in brief, and then counts what it leaves out', () => {
    const fit = fitList(many(90), room, measure);
    const blocks = fit.sides.flat(2);
    const kept = blocks.filter((block) => block.kind === 'entry');
    expect(fit.sides).toHaveLength(2);
    expect(kept.length + fit.leftOut).toBe(90);
    expect(kept.map((block) => block.entry)).toContainEqual(inBrief(entry, 'bare'));
    expect(blocks.at(-1)).toEqual({ kind: 'more', count: fit.leftOut });
  });

  test('tells more where a column has room, and never more than it holds', () => {
    const long = { ...entry, about: 'Bags of groceries. '.repeat(12) };
    const bare: ListRoom = { ...room, most: 1, tellings: [{ share: 0, rest: 'bare' }] };
    const one = sectionOf('Close by', [long], () => long);
    expect(fitList(one, bare, measure).sides[0]?.[0]?.[1]).toEqual({ kind: 'entry', entry: long });
    const columns = fitList(
      sectionOf('Close by', [1, 2, 3, 4, 5, 6, 7, 8], () => ({ ...long })),
      bare,
      measure,
    ).sides.flat();
    for (const column of columns) {
      const height = column.reduce(
        (sum, block) =>
          sum + (block.kind === 'entry' ? cardHeight(block.entry, measure, false) : 0),
        0,
      );
      expect(height).toBeLessThanOrEqual(bare.first);
    }
  });

  test('tells others in brief for one entry on a last side, when that saves the side', () => {
    const two = sectionOf('Close by', [1, 2, 3], () => ({
      ...entry,
      about: 'Bags of food. '.repeat(18),
    }));
    const tight: ListRoom = { ...room, first: 40, other: 90 };
    expect(
      fitList(two, { ...tight, tellings: [{ share: 1, rest: 'facts' }] }, measure).sides,
    ).toHaveLength(2);
    expect(fitList(two, tight, measure).sides).toHaveLength(1);
  });

  test('tells in fewer words what would be higher than a column', () => {
    const endless = { ...entry, about: 'Bags of groceries. '.repeat(300) };
    const fit = fitList(
      sectionOf('Close by', [endless], () => endless),
      room,
      measure,
    );
    expect(fit.sides[0]?.[0]?.[1]).toEqual({ kind: 'entry', entry: inBrief(endless, 'facts') });
  });

  test('names the topic in the last line of what is told in brief', () => {
    expect(inBrief(entry, 'bare').evidence).toBe('Food · Not checked, 2021');
    expect(inBrief({ ...entry, topic: '' }, 'bare').evidence).toBe('Not checked, 2021');
  });

  test('has words in the place of hours where hours stand, and beside hours with the rest', () => {
    const noted = { ...entry, hoursNote: 'Not in July.' };
    expect(paragraphsOf(noted).map(({ text }) => text)).toEqual([
      'Saturdays, 9 am to noon',
      'Not in July. Free bags of groceries. Anyone. Asks for nothing.',
    ]);
    expect(paragraphsOf({ ...noted, when: [] })[0]).toMatchObject({
      text: 'Not in July.',
      bold: true,
    });
  });

  test('of no entries is one side, with its head and the lines to call', () => {
    expect(
      fitList(
        sectionOf('Empty', [], () => entry),
        room,
        measure,
      ),
    ).toEqual({ sides: [[]], leftOut: 0 });
  });

  test('counts what a section leaves out from the start', () => {
    const sections = sectionOf('Close by', [1, 2, 3], () => entry, { most: 2 });
    expect(fitList(sections, room, measure).leftOut).toBe(1);
  });

  test('has room for what a card grows by', () => {
    const height = cardHeight(entry, measure, false);
    expect(cardHeight(inBrief(entry, 'bare'), measure, false)).toBeLessThan(height);
    expect(cardHeight({ ...entry, notice: 'Paused for now.' }, measure, false)).toBeGreaterThan(
      height,
    );
    expect(cardHeight({ ...entry, reach: 'w'.repeat(60) }, measure, false)).toBeGreaterThan(height);
    expect(wordsAbout(inBrief(entry, 'facts'))).toBe('Anyone. Asks for nothing.');
  });

  test('has a head that grows with its words', () => {
    const lines = [{ label: 'You are in danger now' }];
    const short = fitHead({ title: 'Food', texts: ['By area.'], lines }, measure);
    const long = fitHead(
      { title: 'Near a town of a very long name and more', texts: ['By area. '.repeat(40)], lines },
      measure,
    );
    expect(short.title).toBeCloseTo(11);
    expect(long.title).toBeLessThan(8);
    expect(long.height).toBeGreaterThan(short.height);
  });
});

describe('what stands on a list', () => {
  test('is never closed, history or one of the lines at the top', () => {
    const one = directory.find('resources', 'lee-food-pantry');
    const historic = directory.ofKind('groups').find(({ facts }) => facts.state === 'historic');
    const line = directory.entries.find(
      (each) =>
        'contact' in each.facts &&
        each.facts.contact?.phones?.[0]?.number === directory.network.lines.at(-1)?.number,
    );
    if (one === undefined || historic === undefined || line === undefined)
      throw new Error('The content lacks what this test needs.');
    expect(standsOnPaper(reader, one)).toBe(true);
    expect(standsOnPaper(reader, { ...one, facts: { ...one.facts, status: 'closed' } })).toBe(
      false,
    );
    expect(standsOnPaper(reader, historic)).toBe(false);
    expect(standsOnPaper(reader, line)).toBe(false);
  });

  test('says a pause, a notice in force with its days, and none that is over', () => {
    const [one] = directory.ofKind('resources');
    if (one === undefined) throw new Error('The content has no resource.');
    const noticed = (until: string) =>
      listEntryOf(reader, {
        ...one,
        facts: {
          ...one.facts,
          status: 'paused',
          notice: { text: 'Closed for a holiday.', from: '2020-01-01', until },
        },
      }).notice;
    expect(noticed('2999-01-05')).toBe(
      'Paused for now. Ask before you go. Closed for a holiday (1 January to 5 January)',
    );
    expect(noticed('2020-01-05')).toBe('Paused for now. Ask before you go.');
  });

  test('publishes no street of a place that gives only its town', () => {
    const hidden = directory
      .ofKind('resources')
      .find(({ facts }) => facts.where?.location === 'town');
    if (hidden === undefined) throw new Error('The content has no such place.');
    expect(listEntryOf(reader, hidden, 3)).toMatchObject({
      place: '',
      town: `${hidden.facts.where?.town}, about 3 miles`,
    });
  });

  test('is nearest first around a town, and every need and town has something', () => {
    for (const each of readers) {
      // Towns of every county, not all 131: each takes as long as a page of the build.
      for (const town of directory.towns.filter((_, index) => index % 13 === 0))
        expect(townSections(each, town).length, town.name).toBeGreaterThan(0);
      for (const need of directory.needs)
        expect(needSections(each, need).length, need.id).toBeGreaterThan(0);
    }
    const town = directory.towns[0];
    const near = town && directory.near(town, ['resources']).map(({ miles }) => miles);
    expect(near).toEqual(near?.toSorted((a, b) => a - b));
  });
});
