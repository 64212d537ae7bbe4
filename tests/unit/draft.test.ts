import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { areBlank, Answers, newItem, noAnswers } from '../../src/draft/answers.ts';
import type { DraftItem } from '../../src/draft/answers.ts';
import { readAnswers, writeAnswers } from '../../src/draft/answers-doc.ts';
import { changeText } from '../../src/draft/change-text.ts';
import { isTooOld, versionOf } from '../../src/draft/draft-meta.ts';
import { memoryDraft } from '../../src/draft/memory-draft.ts';
import { QUESTIONS } from '../../src/schema/branches.ts';
import {
  CONTACT_TIMES,
  CONTACT_WAYS,
  ITEM_SIDES,
  ITEM_WHENS,
  OTHERS_HEAR,
} from '../../src/schema/request.ts';
import fc from '../fast-check.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** When the draft of `draft-version-1.json` was last written. */
const WRITTEN_AT = 1_764_000_000_000;

// Any text a keyboard can make: emoji and joined letters too, but no half characters, which no keyboard makes.
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', '👵🏽🌽', 'ñandú', '٠١٢'),
);
const item: fc.Arbitrary<DraftItem> = fc.record({
  key: fc.stringMatching(/^[0-9]{1,4}$/),
  side: fc.constantFrom(...ITEM_SIDES),
  need: fc.constantFrom('', 'food', 'money', 'other'),
  details: text,
  when: fc.constantFrom('' as const, ...ITEM_WHENS),
  day: fc.constantFrom('', '2026-11-24'),
  time: fc.constantFrom('', '09:30'),
  town: text,
  amount: text,
  facts: fc.dictionary(
    fc.constantFrom(...Object.keys(QUESTIONS), 'a question of another version'),
    fc.array(text, { maxLength: 3 }),
    { noNullPrototype: true },
  ),
});
const answers: fc.Arbitrary<Answers> = fc.record({
  id: fc.uuid(),
  items: fc.uniqueArray(item, { selector: ({ key }) => key, maxLength: 5 }),
  open: fc.option(item),
  forSomeone: fc.constantFrom('' as const, 'yes' as const),
  takenBy: text,
  keepCopy: fc.constantFrom('' as const, 'yes' as const),
  name: text,
  ways: fc.subarray([...CONTACT_WAYS]),
  phone: text,
  voicemail: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
  email: text,
  othersHear: fc.constantFrom('' as const, ...OTHERS_HEAR),
  safeWords: text,
  insteadName: text,
  insteadHow: text,
  times: fc.subarray([...CONTACT_TIMES]),
  neverTimes: text,
  access: text,
  language: text,
  languageName: text,
});

describe('the draft as a document', () => {
  test('reads back exactly what was written, change after change', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 5 }), (edits) => {
        const doc = new Y.Doc();
        for (const edit of edits) {
          writeAnswers(doc, edit);
          expect(readAnswers(doc)).toEqual(edit);
        }
      }),
    );
  });

  test('reads the same after the disk: all updates, in any order and some twice', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 4 }), fc.nat(), (edits, seed) => {
        const doc = new Y.Doc();
        const updates: Uint8Array[] = [];
        doc.on('update', (update: Uint8Array) => updates.push(update));
        for (const edit of edits) writeAnswers(doc, edit);
        const copy = new Y.Doc();
        const mixed = [...updates, ...updates].sort(
          (a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7),
        );
        for (const update of mixed) Y.applyUpdate(copy, update);
        expect(readAnswers(copy)).toEqual(edits.at(-1));
      }),
    );
  });

  test('keeps what two tabs write at the same time in one long answer', () => {
    const here = new Y.Doc();
    writeAnswers(here, { ...noAnswers('a'), access: 'large print' });
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    writeAnswers(here, { ...readAnswers(here), access: 'very large print' });
    writeAnswers(there, { ...readAnswers(there), access: 'large print, a ramp' });
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    expect(readAnswers(here).access).toBe('very large print, a ramp');
  });

  test('writes a key press in few bytes', () => {
    const doc = new Y.Doc();
    const long = 'word '.repeat(300);
    writeAnswers(doc, { ...noAnswers('a'), access: long });
    let bytes = 0;
    doc.on('update', (update: Uint8Array) => (bytes += update.length));
    writeAnswers(doc, { ...readAnswers(doc), access: `${long}x` });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(40);
  });

  test('writes a key press in one fact without the other facts, and takes a removed one away', () => {
    const doc = new Y.Doc();
    const long = 'word '.repeat(30);
    const first = { ...newItem('ask', '1'), facts: { to: ['Lee'], avoid: [long], what: [long] } };
    for (const edit of [{ open: first }, { items: [first] }]) {
      writeAnswers(doc, { ...noAnswers('a'), ...edit });
      let bytes = 0;
      const add = (update: Uint8Array) => (bytes += update.length);
      doc.on('update', add);
      const next = { ...first, facts: { to: ['Lee,'], what: [long] } };
      writeAnswers(doc, {
        ...noAnswers('a'),
        ...('open' in edit ? { open: next } : { items: [next] }),
      });
      doc.off('update', add);
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(60);
      const read = readAnswers(doc);
      expect((read.open ?? read.items[0])?.facts).toEqual(next.facts);
    }
  });

  test('leaves out one answer and one fact that do not fit and keeps the rest of the words', () => {
    const doc = new Y.Doc();
    const open = { ...newItem('ask', '1'), details: 'A ride', facts: { to: ['Lee'] } };
    writeAnswers(doc, { ...noAnswers('a'), name: 'Ana', open });
    doc.getMap('short').set('ways', ['smoke signals']);
    doc.getMap('open').set('fact:room', { walker: true });
    expect(readAnswers(doc)).toEqual({ ...noAnswers('a'), name: 'Ana', open });
  });

  test('leaves out one item that does not fit and keeps the rest of the words', () => {
    const doc = new Y.Doc();
    writeAnswers(doc, { ...noAnswers('a'), name: 'Ana', items: [newItem('ask', '1')] });
    doc.getMap('items').set('2', new Y.Map([['side', 'sideways']]));
    expect(readAnswers(doc)).toMatchObject({ name: 'Ana', items: [{ key: '1' }] });
  });
});

test('changeText makes any text into any other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const held = new Y.Doc().getText('t');
      held.insert(0, before);
      changeText(held, after);
      expect(held.toJSON()).toBe(after);
    }),
  );
});

test('changeText does not cut an emoji in half', () => {
  const held = new Y.Doc().getText('t');
  held.insert(0, 'a🌽b');
  changeText(held, 'a🌾b');
  expect(held.toJSON()).toBe('a🌾b');
});

test('a document of version 1 reads as the same answers, with nothing in what is new', () => {
  const { answers: before, updates } = readVersion1();
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  expect(readAnswers(doc)).toEqual(Answers.parse(before));
  expect(readAnswers(doc)).toMatchObject({ name: 'Ana', othersHear: '', insteadHow: '' });
  expect(versionOf(doc)).toBe(1);
  expect(isTooOld(doc, WRITTEN_AT + WEEK - 1)).toBe(false);
  expect(isTooOld(doc, WRITTEN_AT + WEEK)).toBe(true);
});

describe('areBlank', () => {
  test('is true for a new draft, and for one whose open item is empty', () => {
    expect(areBlank(noAnswers('a'))).toBe(true);
    expect(areBlank({ ...noAnswers('a'), open: newItem('offer', '1') })).toBe(true);
  });

  test('is false as soon as one thing is written or chosen', () => {
    expect(areBlank({ ...noAnswers('a'), name: 'J' })).toBe(false);
    expect(areBlank({ ...noAnswers('a'), ways: ['text'] })).toBe(false);
    expect(areBlank({ ...noAnswers('a'), open: { ...newItem('ask', '1'), need: 'food' } })).toBe(
      false,
    );
  });
});

describe('a draft in memory', () => {
  test('tells its listeners about each change until they leave', () => {
    const draft = memoryDraft(noAnswers('a'));
    let told = 0;
    const stop = draft.subscribe(() => (told += 1));
    draft.write({ ...draft.answers(), name: 'Ana' });
    stop();
    draft.write({ ...draft.answers(), name: 'Jo' });
    expect(told).toBe(1);
    expect(draft.answers().name).toBe('Jo');
    expect(draft.state()).toEqual({ kind: 'memory' });
    expect(draft.sent()).toBeUndefined();
    draft.markSent({ code: 'MAPLE-4127', at: 7 });
    expect(draft.sent()).toEqual({ code: 'MAPLE-4127', at: 7 });
  });
});

function readVersion1(): { answers: unknown; updates: string[] } {
  const file = new URL('../fixtures/draft-version-1.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as { answers: unknown; updates: string[] };
}
