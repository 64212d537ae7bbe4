import { describe, expect, test } from 'vitest';
import { readAges } from '../../src/desk/match/read-ages.ts';
import type { OpenItem } from '../../src/desk/match/suggestion.ts';
import { readThings } from '../../src/desk/match/things.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import { ana, fitOf, offer, open, reasonsOf, suggest, world } from './desk-match-world.ts';

describe('the branch’s own questions', () => {
  const pair = (
    branch: RequestItem['branch'],
    need: string,
    ask: RequestItem['facts'],
    given: RequestItem['facts'],
  ): string[] =>
    reasonsOf(
      open('a', { side: 'ask', branch, need, facts: ask }),
      offer({ branch, need, facts: given }),
    ).flatMap((reason) =>
      reason.kind === 'detail' ? [`${reason.question} ${reason.fit} ${reason.options.join()}`] : [],
    );

  test.each([
    [
      'ride',
      'rides',
      { to: ['Lee'], room: ['walker', 'car-seat'] },
      { room: ['walker'] },
      ['room yes walker', 'room no car-seat'],
    ],
    ['groceries', 'food', { bring: ['bring'] }, { help: ['cook'] }, ['bring no bring']],
    ['groceries', 'food', { bring: ['bring'] }, { help: ['deliver'] }, ['bring yes bring']],
    [
      'groceries',
      'food',
      { bring: ['bring'], avoid: ['nuts'] },
      {},
      ['bring ask bring', 'avoid ask nuts'],
    ],
    ['groceries', 'food', { bring: ['pick-up'] }, { help: ['cook'] }, []],
    ['money', 'money', {}, { whom: ['Heat fund'] }, ['whom ask Heat fund']],
    [
      'legal',
      'legal',
      { matter: ['eviction'], deadline: ['Dec 1'] },
      { role: ['lawyer'] },
      ['matter ask eviction', 'deadline ask Dec 1'],
    ],
    ['learning', 'learning', { ages: ['5'] }, { ages: ['3 to 7'] }, ['ages yes 5']],
    ['learning', 'learning', { ages: ['5 to 9'] }, { ages: ['3 to 7'] }, ['ages partly 5 to 9']],
    ['learning', 'learning', { ages: ['adults'] }, { ages: ['3 a 7'] }, ['ages no adults']],
    ['learning', 'learning', { ages: ['mixed'] }, { ages: ['3 to 7'] }, ['ages ask mixed']],
    ['learning', 'learning', { place: ['online'] }, { place: ['in-person'] }, ['place no online']],
    ['learning', 'learning', { place: ['online'] }, {}, ['place ask online']],
    [
      'talk',
      'talk',
      { talk: ['call', 'in-person'] },
      { talk: ['in-person'] },
      ['talk yes in-person'],
    ],
    ['talk', 'talk', { talk: ['call'] }, { talk: ['in-person'] }, ['talk no call']],
    [
      'paperwork',
      'paperwork',
      { forms: ['snap', 'other'], papers: ['no'] },
      { forms: ['snap'] },
      ['forms yes snap', 'forms ask other', 'papers ask no'],
    ],
    [
      'supplies',
      'supplies',
      { what: ['un abrigo'], sizes: ['M'] },
      { what: ['Winter jackets'], handover: ['drop-off'] },
      ['what yes un abrigo', 'handover yes drop-off', 'sizes ask M'],
    ],
    [
      'supplies',
      'supplies',
      { what: ['a bed'] },
      { what: ['boots'], handover: ['pick-up'] },
      ['what no a bed', 'handover ask pick-up'],
    ],
    [
      'supplies',
      'supplies',
      { what: ['a bed and a crib'] },
      { what: ['cuna'] },
      ['what partly a bed and a crib'],
    ],
    [
      'supplies',
      'supplies',
      { what: ['an accordion'] },
      { what: ['boots'] },
      ['what ask an accordion'],
    ],
    [
      'garden',
      'gardens',
      { garden: ['seeds'] },
      { garden: ['seeds', 'tools'] },
      ['garden yes seeds'],
    ],
  ] as const)('%s: %4$j', (branch, need, ask, given, reasons) => {
    const copy = (facts: Readonly<Record<string, readonly string[]>>): RequestItem['facts'] =>
      Object.fromEntries(Object.entries(facts).map(([id, answer]) => [id, [...answer]]));
    expect(pair(branch, need, copy(ask), copy(given))).toEqual(reasons);
  });

  test('ages in words', () => {
    expect(readAges('grown-ups')).toEqual({ from: 18, to: 120 });
    expect(readAges('12 and up')).toEqual({ from: 12, to: 120 });
    expect(readAges('7 to 3')).toEqual({ from: 3, to: 7 });
    expect(readAges('')).toBeUndefined();
  });

  test('a thing has one name in both languages', () => {
    expect([...readThings('a warm winter coat')]).toEqual([...readThings('abrigos')]);
    expect([...readThings('twin bed')]).toEqual(expect.arrayContaining([...readThings('colchón')]));
  });
});

describe('amounts and access', () => {
  const asks = (amount?: number): OpenItem =>
    open('a', {
      side: 'ask',
      need: 'money',
      branch: 'money',
      ...(amount === undefined ? {} : { amount }),
    });
  const gives = (amount?: number, left?: number): OpenItem =>
    offer(
      { need: 'money', branch: 'money', ...(amount === undefined ? {} : { amount }) },
      left === undefined ? {} : { left },
    );

  test.each([
    [asks(100), gives(100), 'yes'],
    [asks(100), gives(40), 'partly'],
    [asks(100), gives(500, 40), 'partly'],
    [asks(100), gives(), 'ask'],
    [asks(), gives(50), 'ask'],
  ])('money, case %#', (ask, given, fit) => {
    expect(fitOf('money', ask, given)).toBe(fit);
  });

  test('an empty fund and a full offer are as good as gone, and say so', () => {
    expect(fitOf('money', asks(100), gives(500, 0))).toBe('no');
    const [full] = suggest(open('a', { side: 'ask' }), [offer({}, { left: 0 })], world);
    expect(full?.reasons).toContainEqual({ kind: 'room', fit: 'no', left: 0 });
    expect(full?.score).toBeLessThan(0.1);
    expect(fitOf('room', open('a', { side: 'ask' }), offer({}, { left: 2 }))).toBe('yes');
  });

  test('access is asked about and changes no order', () => {
    const plain = offer({});
    const [with_, without] = [{ ...ana, access: 'Three steps (Marked)' }, ana].map(
      (ask) => suggest(ask, [plain], world)[0],
    );
    expect(with_?.reasons).toContainEqual({
      kind: 'access',
      fit: 'ask',
      text: 'Three steps (Marked)',
    });
    expect(with_?.score).toBe(without?.score);
  });
});
