import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { deskEntriesOf } from '../../src/desk/build/desk-entries.ts';
import { suggestEntries } from '../../src/desk/match/suggest-entries.ts';
import type { DeskEntry } from '../../src/desk/match/suggestion.ts';
import { readersOf } from '../../src/site/readers.ts';
import { world, ana, open, offer } from './desk-match-world.ts';

describe('entries of the directory', () => {
  const entry = (code: string, more: Partial<DeskEntry>): DeskEntry => ({
    code,
    title: code,
    needs: ['rides'],
    towns: ['Lee'],
    languages: ['en', 'es'],
    when: '',
    evidence: '',
    state: 'fresh',
    ...more,
  });

  test('those that serve the town come first, with their reasons; others stay away', () => {
    const found = suggestEntries(
      ana,
      [
        entry('far', { towns: ['Springfield'], town: 'Springfield' }),
        entry('near', { town: 'Great Barrington', towns: ['Great Barrington'] }),
        entry('here', { town: 'Lee' }),
        entry('other', { needs: ['food'] }),
        entry('english', { town: 'Lee', languages: ['en'] }),
        entry('unserved', { towns: ['Adams'] }),
      ],
      world,
    );
    expect(found.map((each) => each.entry.code)).toEqual(['here', 'near', 'english']);
    expect(found[0]?.reasons).toEqual([
      { kind: 'need', fit: 'yes', ask: 'rides', offer: 'rides' },
      { kind: 'place', fit: 'yes', ask: 'Lee', offer: 'Lee', miles: 0 },
      { kind: 'language', fit: 'yes', ask: 'es', offer: ['en', 'es'] },
    ]);
  });

  test('one without a place serves everywhere, and an offer gets none', () => {
    const everywhere = entry('all', { towns: [], languages: [] });
    expect(suggestEntries(ana, [everywhere], world)[0]?.reasons.map(({ fit }) => fit)).toEqual([
      'yes',
      'ask',
    ]);
    expect(suggestEntries(offer({}), [everywhere], world)).toEqual([]);
    expect(suggestEntries(ana, [entry('a', {}), entry('b', {})], world, 1)).toHaveLength(1);
  });

  test('the build writes what is open, and of a discreet one only its discreet words', () => {
    const [reader] = readersOf(openDirectory('content'), '/');
    if (reader === undefined) throw new Error('A language is needed.');
    const entries = deskEntriesOf(reader);
    const discreet = reader.directory.listed.filter(
      ({ kind, discreetCode }) => discreetCode !== undefined && kind === 'resources',
    );
    expect(discreet.length).toBeGreaterThan(0);
    for (const hidden of discreet) {
      const shown = entries.find(({ code }) => code === hidden.discreetCode);
      if (shown === undefined) continue;
      expect(shown.page).toBeUndefined();
      expect(JSON.stringify(shown)).not.toContain(hidden.facts.title);
    }
    const codes = entries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(entries.length).toBeGreaterThan(100);
    const lee = suggestEntries(
      open('a', { side: 'ask', need: 'food', branch: 'groceries' }),
      entries,
      world,
    );
    expect(lee.map((each) => each.entry.title)).toContain('Lee Food Pantry');
  });
});
