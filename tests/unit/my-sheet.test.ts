import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { sheetFilesOf, sheetPartsOf } from '../../src/my-sheet/build/sheet-files.ts';
import { sheetEntryOf } from '../../src/my-sheet/build/sheet-entry-of.ts';
import { findEntries } from '../../src/my-sheet/find-entries.ts';
import { KEPT_MS, openKeptSheet, sheetKey } from '../../src/my-sheet/kept-sheet.ts';
import { openEntries } from '../../src/my-sheet/load-entries.ts';
import { againAfter, mergeAsks, mergeBring, mergeBus } from '../../src/my-sheet/merge-lists.ts';
import { canonicalCodes } from '../../src/my-sheet/page/canonical-codes.ts';
import {
  EMPTY,
  MOST_ENTRIES,
  withEntries,
  withEntryAt,
  withEntryMoved,
  withoutEntry,
} from '../../src/my-sheet/sheet.ts';
import { faceOf } from '../../src/my-sheet/sheet-entry.ts';
import type { SheetEntry } from '../../src/my-sheet/sheet-entry.ts';
import { readFragment, writeFragment } from '../../src/my-sheet/sheet-fragment.ts';
import { readersOf } from '../../src/site/readers.ts';

const directory = openDirectory('content');
const [english, spanish] = readersOf(directory, '/');
if (english === undefined || spanish === undefined) throw new Error('Two languages are needed.');
const parsed = sheetPartsOf(english).get('')?.text ?? '';

describe('the part after #', () => {
  test.each([
    ['#+ab2c', { does: 'add', codes: ['ab2c'] }],
    ['#ab2c.xyz9.ab2c', { does: 'show', codes: ['ab2c', 'xyz9'] }],
    ['#%2Bab2c', { does: 'add', codes: ['ab2c'] }],
    ['#AB2C', { does: 'show', codes: ['ab2c'] }],
    ['', { does: 'nothing' }],
    ['#<script>', { does: 'nothing' }],
    ['#ab2c..xyz9', { does: 'nothing' }],
    ['#%E0%A4%A', { does: 'nothing' }],
  ])('%s', (hash, asked) => {
    expect(readFragment(hash)).toEqual(asked);
  });

  test('what was written is read again', () => {
    const codes = ['ab2c', '87bba', 'xyz9'];
    expect(readFragment(writeFragment(codes))).toEqual({ does: 'show', codes });
    expect(writeFragment([])).toBe('');
  });
});

describe('a sheet', () => {
  const sheet = { name: 'Ours', codes: ['aaaa', 'bbbb', 'cccc'] };

  test('takes each entry once, at its end, and no more than it holds', () => {
    expect(withEntries(sheet, ['bbbb', 'dddd']).codes).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd']);
    const many = Array.from({ length: 60 }, (_, place) => `c${String(place)}`);
    expect(withEntries(EMPTY, many).codes).toEqual(many.slice(0, MOST_ENTRIES));
  });

  test('moves an entry, and leaves it where there is no further place', () => {
    expect(withEntryMoved(sheet, 'cccc', -1).codes).toEqual(['aaaa', 'cccc', 'bbbb']);
    expect(withEntryMoved(sheet, 'aaaa', 1).codes).toEqual(['bbbb', 'aaaa', 'cccc']);
    expect(withEntryMoved(sheet, 'aaaa', -1)).toBe(sheet);
    expect(withEntryMoved(sheet, 'cccc', 1)).toBe(sheet);
    expect(withEntryMoved(sheet, 'zzzz', 1)).toBe(sheet);
  });

  test('gets a removed entry back in its place', () => {
    expect(withEntryAt(withoutEntry(sheet, 'bbbb'), 'bbbb', 1)).toEqual(sheet);
  });
});

describe('what is kept on this device', () => {
  test('comes back within a day, and is deleted after it', () => {
    const storage = new FakeStorage();
    let now = 1_000_000;
    const kept = openKeptSheet(
      () => storage,
      sheetKey('here'),
      () => now,
    );
    expect(kept.read()).toBeUndefined();
    expect(kept.keep({ name: 'Ours', codes: ['ab2c'] })).toBe(true);
    now += KEPT_MS - 1;
    expect(kept.read()).toEqual({ name: 'Ours', codes: ['ab2c'] });
    now += 1;
    expect(kept.read()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  test('an empty sheet leaves nothing behind, and so does forgetting', () => {
    const storage = new FakeStorage();
    const kept = openKeptSheet(
      () => storage,
      sheetKey('here'),
      () => 0,
    );
    kept.keep({ name: '', codes: ['ab2c'] });
    kept.keep(EMPTY);
    expect(storage.length).toBe(0);
    kept.keep({ name: '', codes: ['ab2c'] });
    kept.forget();
    expect(storage.length).toBe(0);
    expect(kept.canKeep()).toBe(true);
    expect(storage.length).toBe(0);
  });

  test.each([
    ['no JSON', '{'],
    ['not ours', '[]'],
    ['without a time', '{"name":"","codes":[]}'],
    ['with a name that is none', '{"changed":5,"name":4,"codes":[]}'],
    ['with codes that are none', '{"changed":5,"name":"","codes":"x"}'],
    ['from a clock far ahead', `{"changed":${String(3 * KEPT_MS)},"name":"","codes":["ab2c"]}`],
  ])('%s is thrown away', (_name, text) => {
    const storage = new FakeStorage();
    storage.setItem(sheetKey('here'), text);
    const kept = openKeptSheet(
      () => storage,
      sheetKey('here'),
      () => 10,
    );
    expect(kept.read()).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  test('a browser that refuses is said to keep nothing, and breaks nothing', () => {
    const refuse = (): Storage => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const kept = openKeptSheet(refuse, 'key', () => 0);
    expect(kept.canKeep()).toBe(false);
    expect(kept.keep({ name: '', codes: ['ab2c'] })).toBe(false);
    expect(kept.read()).toBeUndefined();
    expect(() => {
      kept.forget();
    }).not.toThrow();
  });
});

describe('merged lists', () => {
  const pantry = entry({ title: 'Pantry', bring: ['A bag.', 'ID'], asks: ['an ID'], bus: '21' });
  const clinic = entry({ title: 'Clinic', bring: ['your  bag'], asks: ['an ID', 'your income'] });
  const shown = [pantry, clinic].map((each) => ({ entry: each, face: each }));

  test('name each thing once, with everybody who asks for it', () => {
    expect(mergeBring(shown, 'en')).toEqual([
      { things: ['A bag'], from: ['Pantry', 'Clinic'] },
      { things: ['ID'], from: ['Pantry'] },
    ]);
    expect(mergeAsks(shown, 'en')).toEqual([
      { things: ['An ID'], from: ['Pantry', 'Clinic'] },
      { things: ['Your income'], from: ['Clinic'] },
    ]);
    expect(mergeBus(shown, 'en')).toEqual([{ things: ['21'], from: ['Pantry'] }]);
  });

  test('say a name once above everything that one place asks for', () => {
    const guide = entry({ title: 'Guide', bring: ['A pen', 'Paper', 'a pen'] });
    expect(mergeBring([{ entry: guide, face: guide }], 'en')).toEqual([
      { things: ['A pen', 'Paper'], from: ['Guide'] },
    ]);
  });

  test('the sheet is looked at again on the first day of any entry, soon when one was never checked', () => {
    const day = (again?: string) => {
      const each = entry(again === undefined ? {} : { again });
      return { entry: each, face: each };
    };
    expect(againAfter([day('2027-02-01'), day('2027-01-05')])).toBe('2027-01-05');
    expect(againAfter([day('2027-02-01'), day()])).toBeUndefined();
    expect(againAfter([])).toBeUndefined();
  });
});

test('an entry is found by the beginnings of its words, without accents', () => {
  const all = [entry({ title: 'Álamo Pantry', place: 'Lee' }), entry({ title: 'Clinic' })];
  expect(findEntries(all, 'pan ala', 6).map(({ title }) => title)).toEqual(['Álamo Pantry']);
  expect(findEntries(all, 'lee', 6)).toHaveLength(1);
  expect(findEntries(all, 'antry', 6)).toEqual([]);
  expect(findEntries(all, ' ', 6)).toEqual([]);
  expect(findEntries([...all, ...all], 'c', 1)).toHaveLength(1);
});

describe('the data', () => {
  test('is one file a language, the same for everybody, small enough for a slow line', () => {
    expect([...sheetPartsOf(english).keys()]).toEqual(['']);
    expect(sheetFilesOf(english)['']).toMatch(/^\/sheet-data\/en-[0-9a-f]{12}\.json$/);
    expect(sheetFilesOf(spanish)['']).toMatch(/^\/sheet-data\/es-/);
    expect(JSON.parse(parsed)).toHaveProperty('entries.length', directory.entries.length);
  });

  test('of a large directory is sliced by the first letter, each entry where its codes look for it', () => {
    const parts = sheetPartsOf(readersOf(directory, '/')[0] ?? english, 10);
    expect(parts.size).toBeGreaterThan(10);
    for (const [letter, { text }] of parts) {
      const { entries } = JSON.parse(text) as { entries: SheetEntry[] };
      for (const { code, alias } of entries)
        expect([code, alias].some((each) => each?.startsWith(letter))).toBe(true);
    }
  });

  test('of a discreet entry holds neutral words beside the full ones', () => {
    const [hidden] = directory.entries.filter(({ discreetCode }) => discreetCode !== undefined);
    if (hidden === undefined) throw new Error('The content has no discreet entry.');
    const made = sheetEntryOf(english, hidden);
    expect(made.code).toBe(hidden.discreetCode);
    expect(made.alias).toBe(hidden.short);
    expect(faceOf(made, true).title).toBe(hidden.facts.title);
    const face = faceOf(made, false);
    expect(face.title).not.toBe(hidden.facts.title);
    expect(face.short).toBe(hidden.discreetCode);
    expect(face).not.toHaveProperty('page');
    expect(face).not.toHaveProperty('web');
    expect(JSON.stringify(face)).not.toContain(hidden.slug);
  });

  test('of an entry without discreet words has one face', () => {
    const plain = entry({ title: 'Pantry' });
    expect(faceOf(plain, false)).toBe(plain);
  });
});

describe('loading', () => {
  const file = { entries: [entry({ code: 'ab2c' }), entry({ code: '87bba', alias: 'xyz9' })] };

  test('asks once, finds an entry by either code, and leaves out codes that nobody has', async () => {
    const asked: string[] = [];
    const entries = openEntries({ '': 'all.json' }, (url) => {
      asked.push(url);
      return Promise.resolve(file);
    });
    const found = await entries.byCode(['xyz9', 'ab2c', 'gone']);
    expect([...found].map(([code, { code: own }]) => [code, own])).toEqual([
      ['xyz9', '87bba'],
      ['ab2c', 'ab2c'],
    ]);
    expect(await entries.all()).toHaveLength(2);
    expect(asked).toEqual(['all.json']);
    expect(await canonicalCodes(entries, ['xyz9', '87bba', 'gone'])).toEqual(['87bba', 'gone']);
  });

  test('of a large directory asks only for the slices of its codes', async () => {
    const asked: string[] = [];
    const entries = openEntries({ a: 'a.json', x: 'x.json' }, (url) => {
      asked.push(url);
      return Promise.resolve(file);
    });
    await entries.byCode(['ab2c', 'ab9z', 'qqqq']);
    expect(asked).toEqual(['a.json']);
  });

  test('that failed is tried again, and codes stay as they are meanwhile', async () => {
    let works = false;
    const entries = openEntries({ '': 'all.json' }, () =>
      works ? Promise.resolve(file) : Promise.reject(new Error('no signal')),
    );
    await expect(entries.byCode(['ab2c'])).rejects.toThrow('no signal');
    expect(await canonicalCodes(entries, ['xyz9'])).toEqual(['xyz9']);
    works = true;
    expect((await entries.byCode(['ab2c'])).size).toBe(1);
  });
});

function entry(facts: Partial<SheetEntry>): SheetEntry {
  return {
    code: 'aaaa',
    title: 'Somewhere',
    about: '',
    state: [],
    when: [],
    place: '',
    phones: [],
    bring: [],
    short: 'aaaa',
    before: [],
    asks: [],
    evidence: '',
    ...facts,
  };
}

/** What a browser's storage does, in memory. */
class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  clear(): void {
    this.#items.clear();
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
}
