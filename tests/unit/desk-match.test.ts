import { describe, expect, test } from 'vitest';
import { openMatcher } from '../../src/desk/match/open-matcher.ts';
import type { OpenItem } from '../../src/desk/match/suggestion.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import { ana, fitOf, offer, open, reasonsOf, suggest, TODAY, world } from './desk-match-world.ts';

describe('the letter of the picture', () => {
  const route = offer(
    { town: 'Stockbridge to Pittsfield', when: 'weekly', facts: { hours: ['Tuesdays 9 to noon'] } },
    { language: 'es' },
  );
  const far = open('spruce', {
    side: 'offer',
    town: 'Great Barrington',
    facts: { hours: ['any weekday'] },
  });

  test('has every reason, what fits first and what must be asked last', () => {
    expect(reasonsOf(ana, route)).toEqual([
      { kind: 'need', fit: 'yes', ask: 'rides', offer: 'rides' },
      { kind: 'place', fit: 'yes', ask: 'Lee', offer: 'Stockbridge to Pittsfield', miles: 5 },
      {
        kind: 'time',
        fit: 'yes',
        ask: { when: 'day', day: '2026-11-24', time: '10:00' },
        offer: { when: 'weekly', hours: 'Tuesdays 9 to noon' },
      },
      { kind: 'language', fit: 'yes', ask: 'es', offer: ['es'] },
      { kind: 'detail', fit: 'ask', question: 'room', options: ['walker'] },
    ]);
  });

  test('says what is missing too: a bit far, and no shared language', () => {
    expect(reasonsOf(ana, far).map(({ kind, fit }) => `${kind} ${fit}`)).toEqual([
      'need yes',
      'time yes',
      'place partly',
      'language no',
      'detail ask',
    ]);
  });

  test('puts the better offer first, and works the other way round', () => {
    const items = [ana, far, route];
    const matcher = openMatcher(items, world);
    expect(matcher.suggest(ana).map(({ ref }) => ref.letter)).toEqual(['willow', 'spruce']);
    expect(matcher.suggest(ana, 1).map(({ ref }) => ref.letter)).toEqual(['willow']);
    expect(matcher.suggest(route)).toEqual([{ ...matcher.suggest(ana)[0], ref: ana.ref }]);
  });
});

test('nobody is suggested to themselves, nor an ask to an ask', () => {
  const own = open('maple', { side: 'offer' });
  const same = open('birch', { side: 'ask', facts: { to: ['Lee'] } });
  expect(suggest(ana, [ana, own, same], world)).toEqual([]);
});

describe('need', () => {
  test.each([
    [{ need: 'food', branch: 'groceries' }, { need: 'food', branch: 'groceries' }, 'yes'],
    [{ need: 'food', branch: 'groceries' }, { need: 'meals', branch: 'groceries' }, 'partly'],
    [{ need: 'other', branch: 'other' }, { need: 'other', branch: 'other' }, 'ask'],
    // Groceries brought to the door are no ride, and two of "something else" have nothing in common.
    [{ need: 'rides', branch: 'ride' }, { need: 'food', branch: 'groceries' }, undefined],
    [{ need: 'repair', branch: 'other' }, { need: 'work', branch: 'other' }, undefined],
  ] as const)('%j and %j: %s', (ask, given, fit) => {
    expect(fitOf('need', open('a', { side: 'ask', ...ask }), offer(given))).toBe(fit);
  });

  test('a need and its parent, or two with one parent, are near', () => {
    const family = {
      ...world,
      needs: new Map([
        ['work', {}],
        ['tools', { parent: 'work' }],
        ['cv', { parent: 'work' }],
      ]),
    };
    const ask = (need: string): OpenItem => open('a', { side: 'ask', need, branch: 'other' });
    const give = (need: string): OpenItem => offer({ need, branch: 'other' });
    for (const [a, b] of [
      ['work', 'tools'],
      ['tools', 'work'],
      ['tools', 'cv'],
    ] as const)
      expect(suggest(ask(a), [give(b)], family)[0]?.reasons[0]?.kind, `${a} ${b}`).toBeDefined();
    expect(suggest(ask('work'), [give('repair')], family)).toEqual([]);
  });
});

describe('time', () => {
  const asks = (item: Partial<RequestItem>): OpenItem => open('a', { side: 'ask', ...item });
  const tuesday = { when: 'day', day: '2026-11-24' } as const;

  test.each([
    [{ ...tuesday, time: '10:00' }, { facts: { hours: ['Tuesdays 9 to noon'] } }, 'yes'],
    [{ ...tuesday, time: '14:00' }, { facts: { hours: ['Tuesdays 9 to noon'] } }, 'no'],
    [tuesday, { facts: { hours: ['Tuesdays 9 to noon'] } }, 'yes'],
    [tuesday, { facts: { hours: ['weekends'] } }, 'no'],
    [tuesday, { facts: { hours: ['most days'] } }, 'ask'],
    [tuesday, { when: 'any' }, 'yes'],
    [tuesday, { when: 'weekly' }, 'ask'],
    [tuesday, { when: 'soon' }, 'ask'],
    [tuesday, tuesday, 'yes'],
    [{ ...tuesday, time: '10:00' }, { ...tuesday, time: '10:30' }, 'yes'],
    [{ ...tuesday, time: '10:00' }, { ...tuesday, time: '15:00' }, 'partly'],
    [tuesday, { when: 'day', day: '2026-11-25' }, 'no'],
    [{ when: 'soon' }, { when: 'weekly' }, 'yes'],
    [{ when: 'soon' }, tuesday, 'partly'],
    [{ when: 'any' }, tuesday, 'yes'],
    [{ when: 'weekly' }, { facts: { hours: ['Tuesdays'] } }, 'ask'],
    [{ when: 'weekly' }, { facts: { hours: ['every day after 4'] } }, 'yes'],
    [{ when: 'weekly' }, { when: 'weekly' }, 'ask'],
    [{ when: 'weekly' }, { when: 'any' }, 'yes'],
  ] as const)('%j and %j: %s', (ask, given, fit) => {
    const { facts = {}, ...item } = { facts: undefined, ...given };
    expect(fitOf('time', asks(ask), offer({ ...item, facts }))).toBe(fit);
  });

  test('a day that is over is told', () => {
    const over = asks({ when: 'day', day: '2026-11-22' });
    expect(reasonsOf(over, offer({})).find(({ kind }) => kind === 'time')).toMatchObject({
      fit: 'no',
      past: true,
    });
    expect(fitOf('time', asks({ when: 'any' }), offer({ when: 'day', day: '2026-11-01' }))).toBe(
      'no',
    );
    expect(fitOf('time', asks({ when: 'day', day: TODAY }), offer({}))).toBe('yes');
  });
});
