import { describe, expect, test } from 'vitest';
import { keepOrder, moveUp } from '../../src/form/reach/way-order.ts';
import { CONTACT_WAYS } from '../../src/schema/request.ts';
import fc from '../fast-check.ts';

describe('the order of the ways', () => {
  const ways = fc.shuffledSubarray([...CONTACT_WAYS]);
  const someWays = fc.shuffledSubarray([...CONTACT_WAYS], { minLength: 1 });

  test('is the order in which they were chosen', () => {
    // A list of checkboxes names what is checked in the order of the page.
    const afterCall = keepOrder([], ['call']);
    const afterText = keepOrder(afterCall, ['text', 'call']);
    const afterEmail = keepOrder(afterText, ['text', 'call', 'email']);
    expect(afterEmail).toEqual(['call', 'text', 'email']);
    expect(keepOrder(afterEmail, ['text', 'email'])).toEqual(['text', 'email']);
  });

  test('a way that is unchosen and chosen again comes last', () => {
    const without = keepOrder(['text', 'call'], ['call']);
    expect(keepOrder(without, ['text', 'call'])).toEqual(['call', 'text']);
  });

  test('holds what is checked, each once, and leaves what stays in its order', () => {
    fc.assert(
      fc.property(ways, ways, (before, chosen) => {
        const kept = keepOrder(before, chosen);
        expect(kept.toSorted()).toEqual(chosen.toSorted());
        expect(kept.filter((way) => before.includes(way))).toEqual(
          before.filter((way) => chosen.includes(way)),
        );
      }),
    );
  });

  test('moving a way up changes places with the one before it, and nothing else', () => {
    expect(moveUp(['text', 'call', 'email'], 'email')).toEqual(['text', 'email', 'call']);
    expect(moveUp(['text', 'call', 'email'], 'call')).toEqual(['call', 'text', 'email']);
    fc.assert(
      fc.property(someWays, fc.nat(3), (before, at) => {
        const way = before[at % before.length];
        if (!way) return;
        const after = moveUp(before, way);
        expect(after.indexOf(way)).toBe(Math.max(0, before.indexOf(way) - 1));
        expect(after.filter((each) => each !== way)).toEqual(before.filter((each) => each !== way));
      }),
    );
  });

  test('moving the first way, or one that is not chosen, changes nothing', () => {
    expect(moveUp(['text', 'call'], 'text')).toEqual(['text', 'call']);
    expect(moveUp(['text', 'call'], 'email')).toEqual(['text', 'call']);
  });

  test('any way comes first after as many moves as it has places to go', () => {
    fc.assert(
      fc.property(someWays, (before) => {
        const last = before.at(-1);
        if (!last) return;
        const after = before.reduce((moved) => moveUp(moved, last), before);
        expect(after).toEqual([last, ...before.slice(0, -1)]);
      }),
    );
  });
});
