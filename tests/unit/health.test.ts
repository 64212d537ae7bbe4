import { resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { evidenceOf, EVIDENCE_STATES } from '../../src/directory/evidence.ts';
import { goesOn } from '../../src/directory/goes-on.ts';
import { checkedOf, countStates } from '../../src/health/count-states.ts';
import type { StateCounts } from '../../src/health/count-states.ts';
import { drawBar } from '../../src/health/draw-bar.ts';
import { Health, healthOf } from '../../src/health/health.ts';
import { lineToAsk, numberToAsk } from '../../src/health/number-to-ask.ts';
import { readerIn } from '../../src/site/reader.ts';
import type { Reader } from '../../src/site/reader.ts';
import { interfaceWords } from '../../src/words/words.ts';
import fc from '../fast-check.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

const NOW = '2026-11-22T15:00:00Z';
const real = openDirectory(resolve('content'));

describe('the figures', () => {
  test('hold their own schema, add up, and count each entry that goes on once', () => {
    const health = Health.parse(healthOf(readerOf(real)));
    const counted = real.entries.filter((entry) => goesOn(entry, health.day));
    expect(health.all.all).toBe(counted.length);
    for (const row of [health.all, ...health.kinds, ...health.areas, ...health.needs])
      expect(checkedOf(row) + row.unchecked).toBe(row.all);
    expect(health.kinds.reduce((sum, { all }) => sum + all, 0)).toBe(health.all.all);
    for (const { id, all } of health.needs)
      expect(all).toBe(counted.filter(({ facts }) => facts.needs.includes(id)).length);
  });

  test('leave out what has closed, what is history and what is over', () => {
    const countOf = (changes: Changes) => healthOf(readerOf(tiny(changes))).all.all;
    const all = countOf({});
    expect(all).toBe(4);
    const ended = [
      edited('resources/oak-pantry.md', 'needs:', 'status: closed\nneeds:'),
      edited('groups/oak-neighbors.md', 'kind: mutual-aid', 'kind: mutual-aid\nstate: historic'),
      edited(
        'events/oak-supper.md',
        '2026-12-03T17:30\nends: 2026-12-03T19:00\nrepeats: { every: week, days: [thu] }',
        '2026-11-19T17:30',
      ),
    ];
    expect(ended.map(countOf)).toEqual([all - 1, all - 1, all - 1]);
  });

  test('put a checked entry where its age says', () => {
    const stateOf = (now: string) => {
      const { all } = healthOf(readerOf(tiny(), 'en', now));
      return EVIDENCE_STATES.filter((state) => state !== 'unchecked' && all[state] > 0);
    };
    expect(stateOf(NOW)).toEqual(['fresh']);
    expect(stateOf('2027-04-03T15:00:00Z')).toEqual(['ageing']);
    expect(stateOf('2027-10-04T15:00:00Z')).toEqual(['old']);
  });

  test('speak the language of their reader, and number the same in each', () => {
    const [en, es] = ['en', 'es'].map((language) => healthOf(readerOf(real, language)));
    expect(es?.needs.map(({ name }) => name)).not.toEqual(en?.needs.map(({ name }) => name));
    expect(es?.all).toEqual(en?.all);
    expect(es?.never_checked.map(({ id }) => id)).toEqual(en?.never_checked.map(({ id }) => id));
    expect(es?.never_checked[0]?.url).toContain('/es/');
  });
});

describe('what needs a call', () => {
  test.each([
    ['2027-03-31T15:00:00Z', '2027-03-31', []],
    // Checked on 2 October 2026: 183 days later is 3 April.
    ['2027-04-01T15:00:00Z', '2027-04-30', ['fresh']],
    ['2027-04-03T15:00:00Z', '2027-04-30', ['ageing']],
    ['2028-02-10T15:00:00Z', '2028-02-29', ['old']],
    ['2026-12-31T15:00:00Z', '2026-12-31', []],
  ])('on %s, until the end of the month: %s', (now, until, states) => {
    const { ask_again: again } = healthOf(readerOf(tiny(), 'en', now));
    expect(again.until).toBe(until);
    expect(again.entries.map(({ state }) => state)).toEqual(states);
  });

  test('stands with its place, its number and its days', () => {
    const { ask_again: again } = healthOf(readerOf(tiny(), 'en', '2027-04-03T15:00:00Z'));
    expect(again.entries).toEqual([
      {
        id: 'resources/oak-pantry',
        kind: 'resources',
        title: 'Oak Pantry',
        url: 'https://tiny.example/resources/oak-pantry/',
        state: 'ageing',
        town: 'Oakham',
        phone: '413-555-0142',
        checked: '2026-10-02',
        days: 183,
      },
    ]);
  });

  test('comes with the oldest first, and guides nobody can be asked about are left out', () => {
    const { never_checked: never, day } = healthOf(readerOf(real));
    const dates = never.map(({ source_dated: dated }) => dated ?? '9999');
    expect(dates).toEqual(dates.toSorted());
    expect(new Set(dates).size).toBeGreaterThan(10);
    const asked = real.entries.filter(
      (entry) =>
        entry.kind !== 'guides' &&
        goesOn(entry, day) &&
        evidenceOf(entry.facts, day).state === 'unchecked',
    );
    expect(never.map(({ id }) => id).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
  });

  test('names no town of what stands nowhere in public, and no street of anything', () => {
    const hidden = { ...edited('resources/oak-pantry.md', '  street: 5 Castle Street\n', '') };
    const directory = tiny({
      'resources/oak-pantry.md': (hidden['resources/oak-pantry.md'] ?? '')
        .replace('  zip: "01068"\n', '')
        .replace('  town: Oakham', '  town: Oakham\n  location: none'),
    });
    const { ask_again: again } = healthOf(readerOf(directory, 'en', '2027-04-03T15:00:00Z'));
    expect(again.entries).toHaveLength(1);
    expect(again.entries[0]).not.toHaveProperty('town');
    expect(JSON.stringify(healthOf(readerOf(real)))).not.toMatch(
      /\d+ [A-Z]\w+ (Street|Road|Avenue)/,
    );
  });

  test('a check that is dated after the build is no fault of the build', () => {
    const early = healthOf(readerOf(tiny(), 'en', '2026-09-22T15:00:00Z'));
    expect(Health.safeParse(early).success).toBe(true);
    expect(early.all.fresh).toBe(1);
  });
});

describe('whom to ask before going', () => {
  const WITH_NUMBER = edited(
    'groups/oak-neighbors.md',
    'serves: [hill-towns]',
    'serves: [hill-towns]\ncontact: { phones: [{ number: "413-555-0199" }] }',
  );
  const SILENT = edited(
    'resources/oak-pantry.md',
    '  phones: [{ number: "413-555-0142", label: Pantry line }]\n',
    '',
  );
  const labels = edited('resources/oak-pantry.es.md', 'Pantry line: Línea de la despensa, ', '');
  const ask = (directory: Directory, id: string) => {
    const entry = directory.entries.find((known) => known.id === id);
    if (entry === undefined) throw new Error(`There is no ${id}.`);
    const to = numberToAsk(directory, entry);
    return to.whose === 'nobody'
      ? 'nobody'
      : `${to.whose} ${to.whose === 'line' ? to.line.number : to.phone.number}`;
  };

  test('is the place itself when it has a number', () => {
    expect(ask(tiny(WITH_NUMBER), 'resources/oak-pantry')).toBe('own 413-555-0142');
  });

  test('is its group when it has none, also of an event through the help it is a date of', () => {
    expect(ask(tiny(), 'events/oak-supper')).toBe('owner 413-555-0142');
    const directory = tiny({ ...WITH_NUMBER, ...SILENT, ...labels });
    expect(ask(directory, 'resources/oak-pantry')).toBe('owner 413-555-0199');
  });

  test('is no group that has closed or is history', () => {
    const text = WITH_NUMBER['groups/oak-neighbors.md'] ?? '';
    for (const line of ['status: closed', 'state: historic']) {
      const group = { 'groups/oak-neighbors.md': text.replace('kind:', `${line}\nkind:`) };
      expect(ask(tiny({ ...SILENT, ...labels, ...group }), 'resources/oak-pantry')).toBe('nobody');
    }
  });

  test('is the line for anything when nobody has one, and never a line for danger', () => {
    const lines = edited(
      'network.yaml',
      'label: { en: Danger now, es: Peligro ahora } }',
      'label: { en: Danger now, es: Peligro ahora } }\n  - { number: "211", label: { en: Anything } }\n  - { number: "988", label: { en: Talk } }',
    );
    expect(ask(tiny(lines), 'groups/oak-neighbors')).toBe('line 211');
    expect(ask(tiny(), 'groups/oak-neighbors')).toBe('nobody');
    for (const number of ['911', '988', '112', '999'])
      expect(lineToAsk({ lines: [{ number, label: {} }] }), number).toBeUndefined();
  });
});

describe('a bar', () => {
  const parser = new XMLParser({ ignoreAttributes: false });
  const widths = (svg: string) => {
    const read = parser.parse(svg) as { svg: { path?: object | object[] } };
    return [read.svg.path ?? []].flat().map((path) => {
      const { '@_d': d = '', '@_class': kind = '' } = path as Record<string, string>;
      const [, x = '', wide = '', high = ''] = /^M([\d.]+) [\d.]+h([\d.]+)v([\d.]+)/.exec(d) ?? [];
      return { x: Number(x), wide: Number(wide), high: Number(high), full: kind === 'full' };
    });
  };

  test('has a piece for each state that is there, as wide as its count, one after the other', () => {
    const count = fc.nat({ max: 400 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), count, (numbers, more) => {
        const states = numbers.flatMap((number, index) =>
          Array.from({ length: number }, () => EVIDENCE_STATES[index] ?? 'unchecked'),
        );
        const counts = countStates(states);
        const most = counts.all + more;
        const pieces = widths(drawBar(counts, most)).filter(({ full }) => !full);
        expect(pieces).toHaveLength(numbers.filter((number) => number > 0).length);
        let from = 0;
        for (const [index, number] of numbers.filter((each) => each > 0).entries()) {
          expect(pieces[index]?.x).toBeCloseTo(from, 0);
          expect(pieces[index]?.wide).toBeCloseTo((number / most) * 1000, 0);
          from += (number / most) * 1000;
        }
      }),
    );
  });

  test('fills each state otherwise, without a colour', () => {
    const only = (state: string): StateCounts => ({ ...countStates([]), all: 1, [state]: 1 });
    const fillings = EVIDENCE_STATES.map((state) =>
      widths(drawBar(only(state), 1))
        .filter(({ full }) => full)
        .map(({ high }) => high),
    );
    expect(new Set(fillings.map(String)).size).toBe(4);
    expect(drawBar(only('fresh'), 1)).not.toMatch(/fill=|#[0-9a-f]{3}/);
  });

  test('of nothing is an empty picture', () => {
    expect(widths(drawBar(countStates([]), 0))).toEqual([]);
  });
});

function tiny(changes: Changes = {}): Directory {
  return inContent(changes, openDirectory);
}

function readerOf(directory: Directory, language = 'en', now = NOW): Reader {
  const words = interfaceWords(['en', 'es'], {});
  return readerIn(language, { directory, words, now: new Date(now), base: '/' });
}
