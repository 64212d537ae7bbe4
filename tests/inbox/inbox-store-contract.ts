import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Arrival, InboxStore } from '../../src/inbox/store/inbox-store.ts';
import type { Row, Statement } from '../../src/inbox/store/sql.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import { aRequest, aSealedLetter } from './inbox-place.ts';

/** One database of a home, empty at first. */
export interface StoreHome {
  /** A store on this database; every call gives one as another process would open it. */
  open(): InboxStore;
  /** Runs a statement beside the stores, as somebody who meddles with the database would. */
  meddle(statement: Statement): Promise<Row[]>;
  remove(): Promise<void>;
}

const MORNING = '2026-11-22T09:00:00.000Z';
const NOON = '2026-11-22T12:00:00.000Z';
const EVENING = '2026-11-22T18:00:00.000Z';

/** What every home of an inbox owes (InboxStore); run by the tests of each. */
export function describeStore(name: string, makeHome: () => Promise<StoreHome>): void {
  describe(`an inbox in ${name}`, () => {
    let home: StoreHome;
    let store: InboxStore;
    beforeEach(async () => {
      home = await makeHome();
      store = home.open();
    });
    afterEach(async () => {
      await store.close();
      await home.remove();
    });

    test('keeps letters in the order they came, and another process reads them so', async () => {
      const arrivals = [];
      for (let index = 0; index < 5; index += 1) {
        const one = arrival({ flagged: index === 2 });
        arrivals.push(one);
        expect(await store.keep(one)).toEqual({
          outcome: 'stored',
          receipt: { id: one.letter.id, code: receiptCode(one.letter.id), received: NOON },
        });
      }
      const other = home.open();
      const listed = await other.letters();
      await other.close();
      expect(
        listed.map(({ letter, received, flagged }) => ({ letter, received, flagged })),
      ).toEqual(arrivals);
      expect(listed.map(({ number }) => number)).toEqual(
        listed.map(({ number }) => number).toSorted((a, b) => a - b),
      );
      expect(listed.every(({ handled }) => handled === undefined)).toBe(true);
    });

    test('gives a duplicate the first receipt; a mismatch changes nothing', async () => {
      const one = arrival();
      const first = await store.keep(one);
      expect(await store.keep({ ...one, received: EVENING, flagged: true })).toEqual({
        ...first,
        outcome: 'duplicate',
      });
      const other = arrival({ letter: aRequest({ id: one.letter.id, name: 'Bea' }) });
      expect(await store.keep(other)).toEqual({ outcome: 'mismatch' });
      expect(await store.letters()).toEqual([expect.objectContaining(one)]);
    });

    test('keeps one row of one letter that 200 callers of two processes bring at once', async () => {
      const one = arrival({ letter: await aSealedLetter() });
      const other = home.open();
      const kept = await Promise.all(
        Array.from({ length: 200 }, (_, caller) => (caller % 2 ? store : other).keep(one)),
      );
      await other.close();
      const outcomes = kept.map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(199);
      expect(await store.letters()).toHaveLength(1);
    });

    test('keeps one of two letters that come under one id at the same moment', async () => {
      const id = randomUUID();
      const kept = await Promise.all(
        ['Ana', 'Bea'].map((who) => store.keep(arrival({ letter: aRequest({ id, name: who }) }))),
      );
      expect(kept.map(({ outcome }) => outcome).sort()).toEqual(['mismatch', 'stored']);
    });

    test('gives odd characters back as they were', async () => {
      const request = aRequest({ name: 'a\u0000b \ud800 \u{1f9e6} ‏سلام' });
      await store.keep(arrival({ letter: request }));
      expect((await store.letters())[0]?.letter).toEqual(request);
    });

    test('passes over a code that is taken', async () => {
      const [one, other] = idsWithOneCode();
      const [first, second] = [
        await store.keep(arrival({ letter: aRequest({ id: one }) })),
        await store.keep(arrival({ letter: aRequest({ id: other }) })),
      ];
      expect(first).toMatchObject({ outcome: 'stored', receipt: { code: receiptCode(one) } });
      expect(second).toMatchObject({ outcome: 'stored', receipt: { code: receiptCode(other, 1) } });
    });

    test('gives pages, and what comes after a number, also when the newest were deleted', async () => {
      const letters = Array.from({ length: 7 }, () => aRequest());
      for (const letter of letters) await store.keep(arrival({ letter }));
      const seen: string[] = [];
      let after = 0;
      for (;;) {
        const page = await store.letters({ after, limit: 3 });
        if (page.length === 0) break;
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.number ?? 0;
      }
      expect(seen).toEqual(letters.map(({ id }) => id));
      expect(await store.remove(letters.slice(5).map(({ id }) => id))).toBe(2);
      const late = aRequest();
      await store.keep(arrival({ letter: late }));
      expect((await store.letters({ after })).map(({ id }) => id)).toEqual([late.id]);
    });

    test('never shows a letter behind a number that was read already', async () => {
      const writers = [home.open(), home.open(), store];
      const writing = { now: true };
      const posting = Promise.all(
        writers.map(async (writer) => {
          for (let count = 0; count < 25; count += 1) await writer.keep(arrival());
        }),
      ).finally(() => {
        writing.now = false;
      });
      const reader = home.open();
      const seen: number[] = [];
      while (writing.now) {
        const page = await reader.letters({ after: seen.at(-1) ?? 0 });
        seen.push(...page.map(({ number }) => number));
        await setImmediate();
      }
      await posting;
      seen.push(...(await reader.letters({ after: seen.at(-1) ?? 0 })).map(({ number }) => number));
      for (const one of [reader, ...writers.slice(0, 2)]) await one.close();
      expect(seen).toEqual((await store.letters()).map(({ number }) => number));
      expect(seen).toHaveLength(75);
    });

    test('marks a letter handled, and open again', async () => {
      const { letter } = arrival();
      await store.keep(arrival({ letter }));
      expect(await store.handle(letter.id, EVENING)).toBe(true);
      expect((await store.letters())[0]?.handled).toBe(EVENING);
      expect(await store.handle(letter.id, undefined)).toBe(true);
      expect((await store.letters())[0]).not.toHaveProperty('handled');
      expect(await store.handle(randomUUID(), EVENING)).toBe(false);
    });

    test('deletes letters for good; the same letter may come again later', async () => {
      const one = arrival();
      const two = arrival();
      await store.keep(one);
      await store.keep(two);
      expect(await store.remove([one.letter.id, randomUUID()])).toBe(1);
      expect(await store.remove([])).toBe(0);
      expect((await store.letters()).map(({ id }) => id)).toEqual([two.letter.id]);
      expect((await store.keep(one)).outcome).toBe('stored');
    });

    test('sweeps what came before a moment, letters and notes, and nothing else', async () => {
      const old = arrival({ received: MORNING });
      const young = arrival({ received: NOON });
      await store.keep(old);
      await store.keep(young);
      await store.keepNote(note({ received: MORNING }));
      const kept = note({ received: NOON });
      await store.keepNote(kept);
      expect(await store.sweep(NOON)).toBe(1);
      expect(await store.sweep(NOON)).toBe(0);
      expect((await store.letters()).map(({ id }) => id)).toEqual([young.letter.id]);
      expect((await store.notes()).map(({ id }) => id)).toEqual([kept.id]);
    });

    test('puts a letter of a backup back as it was, once', async () => {
      const { letter } = arrival();
      await store.keep(arrival({ letter, flagged: true }));
      await store.handle(letter.id, EVENING);
      const [kept] = await store.letters();
      if (!kept?.letter) throw new Error('The letter is not there.');
      await store.remove([letter.id]);
      const backup = { ...kept, letter: kept.letter };
      expect(await store.restore(backup)).toMatchObject({ outcome: 'stored' });
      expect(await store.restore(backup)).toMatchObject({ outcome: 'duplicate' });
      expect(await store.restore({ ...backup, content: 'other' })).toEqual({ outcome: 'mismatch' });
      const [again] = await store.letters();
      expect(again).toEqual({ ...kept, number: again?.number });
      expect(again?.number).toBeGreaterThan(kept.number);
    });

    test('a letter of a backup whose code was given away since gets another', async () => {
      const [one, other] = idsWithOneCode();
      await store.keep(arrival({ letter: aRequest({ id: one }) }));
      const [kept] = await store.letters();
      if (!kept?.letter) throw new Error('The letter is not there.');
      await store.remove([one]);
      await store.keep(arrival({ letter: aRequest({ id: other }) }));
      expect(await store.restore({ ...kept, letter: kept.letter })).toMatchObject({
        outcome: 'stored',
        receipt: { id: one, code: receiptCode(one, 1), received: NOON },
      });
    });

    test('a letter that was damaged in the database is listed, and hides no other', async () => {
      const [first, second] = [arrival(), arrival()];
      await store.keep(first);
      await store.keep(second);
      await home.meddle({
        text: 'UPDATE letters SET letter = ? WHERE id = ?',
        values: ['{"half', first.letter.id],
      });
      expect(await store.letters()).toMatchObject([
        { id: first.letter.id, letter: undefined },
        { id: second.letter.id, letter: second.letter },
      ]);
    });

    test('keeps notes by the same promise, and lets one replace those that it contains', async () => {
      const [one, two, three] = [note(), note(), note()];
      const first = await store.keepNote(one);
      expect(await store.keepNote({ ...one, received: EVENING })).toEqual({
        ...first,
        outcome: 'duplicate',
      });
      expect(await store.keepNote({ ...one, sealed: 'other' })).toEqual({ outcome: 'mismatch' });
      const second = await store.keepNote(two);
      if (first.outcome === 'mismatch' || second.outcome === 'mismatch') throw new Error('refused');
      await store.keepNote({ ...one, sealed: 'other', replaces: second.number });
      expect(await store.notes()).toHaveLength(2);
      await store.keepNote({ ...three, replaces: first.number });
      expect((await store.notes()).map(({ id }) => id)).toEqual([two.id, three.id]);
      await store.keepNote({ ...three, replaces: first.number });
      expect(await store.notes({ after: second.number, limit: 5 })).toEqual([
        { ...three, number: expect.any(Number) as number },
      ]);
    });

    test('keeps tokens by name, and revokes them', async () => {
      const token = { id: 'abc', name: 'Ana', hash: 'hash', created: NOON };
      expect(await store.addToken(token)).toBe(true);
      expect(await store.addToken({ ...token, id: 'def' })).toBe(false);
      expect(await store.tokens()).toEqual([token]);
      expect(await store.revokeToken('Bea')).toBe(false);
      expect(await store.revokeToken('Ana')).toBe(true);
      expect(await store.tokens()).toEqual([]);
    });

    test('remembers a value, and the first of many processes that bring one', async () => {
      expect(await store.recall('last-seen')).toBeUndefined();
      await store.remember('last-seen', MORNING);
      await store.remember('last-seen', NOON);
      expect(await store.recall('last-seen')).toBe(NOON);
      const other = home.open();
      const values = await Promise.all([
        store.rememberOnce('challenge-secret', 'one'),
        other.rememberOnce('challenge-secret', 'two'),
      ]);
      await other.close();
      expect(values[0]).toBe(values[1]);
    });

    test('says that it can be written, and can be closed twice', async () => {
      await store.check();
      await store.close();
      await store.close();
    });
  });
}

function arrival(changes: Partial<Arrival> = {}): Arrival {
  return { letter: aRequest(), received: NOON, flagged: false, ...changes };
}

function note(changes: Partial<{ received: string }> = {}) {
  return { id: randomUUID(), sealed: `sealed ${randomUUID()}`, received: NOON, ...changes };
}

/** Two ids whose first code is the same; among 576,000 codes a pair shows after about a thousand ids. */
function idsWithOneCode(): [string, string] {
  const seen = new Map<string, string>();
  for (let number = 0; ; number += 1) {
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const code = receiptCode(id);
    const other = seen.get(code);
    if (other) return [other, id];
    seen.set(code, id);
  }
}
