import { expect, test } from 'vitest';
import { openMatcher } from '../../src/desk/match/open-matcher.ts';
import { readAhead } from '../../src/desk/match/read-ahead.ts';
import { openReader } from '../../src/desk/match/read-item.ts';
import type { OpenItem } from '../../src/desk/match/suggestion.ts';
import { ana, offer, world } from './desk-match-world.ts';
import { aLetter, onDesk } from './desk-letter-world.ts';

const LETTERS = Array.from({ length: 10 }, (_, number) => onDesk(aLetter(number)));

test('letters are read ahead in turns, each item once, and no turn is long', () => {
  const read: string[] = [];
  const page = aPage(({ item }) => read.push(`${item.need} ${item.side}`));
  readAhead(LETTERS, page.read, page.turns);
  expect(read).toEqual([]);
  const lengths = page.runAll();
  expect(read).toHaveLength(LETTERS.flatMap(({ request }) => request.items).length);
  expect(lengths.length).toBeGreaterThan(2);
  expect(Math.max(...lengths)).toBeLessThan(15);
});

test('reading ahead ends when it is told to', () => {
  let count = 0;
  const page = aPage(() => (count += 1));
  const stop = readAhead(LETTERS, page.read, page.turns);
  page.runOne();
  const before = count;
  expect(before).toBeGreaterThan(0);
  stop();
  page.runAll();
  expect(count).toBe(before);
});

test('what was read is known to the next matcher, with what is left by then', () => {
  const read = openReader(world);
  const one = offer({}, { left: 1 });
  const two = { ...one, left: 2 };
  expect(read(one).place).toBe(read(two).place);
  expect(read(two).open).toBe(two);
  const reasons = (given: OpenItem) =>
    openMatcher([ana, given], world, read).suggest(ana)[0]?.reasons;
  expect(reasons(one)).toContainEqual({ kind: 'room', fit: 'yes', left: 1 });
  expect(reasons(two)).toContainEqual({ kind: 'room', fit: 'yes', left: 2 });
});

/** A page whose clock moves 2 ms with each item that is read, and whose timers run when they are told to. */
function aPage(onRead: (open: OpenItem) => void) {
  let now = 0;
  const timers = new Map<number, () => void>();
  const read = openReader(world);
  const runOne = (): number => {
    const began = now;
    const [first] = timers;
    if (first) {
      timers.delete(first[0]);
      first[1]();
    }
    return now - began;
  };
  return {
    read: (open: OpenItem) => {
      now += 2;
      onRead(open);
      return read(open);
    },
    turns: {
      performance: { now: () => now },
      setTimeout: (run: () => void) => {
        const id = timers.size + now + 1;
        timers.set(id, run);
        return id;
      },
      clearTimeout: (id?: number) => {
        if (id !== undefined) timers.delete(id);
      },
    },
    runOne,
    runAll: () => {
      const lengths: number[] = [];
      while (timers.size > 0) lengths.push(runOne());
      return lengths;
    },
  };
}
