import { describe, expect, test } from 'vitest';
import type { PastCommit } from '../content-repository.ts';
import { on, repositories, SLOW, slow, told } from './told-changes.ts';

const { repository } = repositories();
const changesAfter = (...commits: PastCommit[]) => told(repository(...commits).folder).changes;

describe('what changed', () => {
  test('is told by day and by the names of facts, the newest five days first, and nothing else is', () => {
    const { folder } = repository(
      on('2026-02-01', { [SLOW]: slow('how: On the day it came.') }),
      on('2026-03-01', { [SLOW]: slow('how: Call.') }),
      on('2026-04-01', { [SLOW]: slow('how: Call.\nwho: Everybody.', 'Come at ten.') }),
      on('2026-05-01', {
        [SLOW]: slow('how: Call.\nwho: Everybody.\nbooking: none'),
      }),
      on('2026-06-01', { [SLOW]: slow('booking: none', 'Come at ten.') }),
      on('2026-07-01', { [SLOW]: slow('booking: none', 'Come at ten.').replace('Slow', 'Slower') }),
      { date: '2026-08-01T09:00:00Z', files: { [SLOW]: slow('booking: call-first') } },
      { date: '2026-08-01T10:00:00Z', files: { [SLOW]: slow('booking: call-first', 'Ring.') } },
    );
    expect(told(folder)).toEqual({
      addedOn: '2026-02-01',
      isPartial: false,
      changes: [
        { day: '2026-08-01', facts: ['body', 'booking', 'title'] },
        { day: '2026-07-01', facts: ['title'] },
        { day: '2026-06-01', facts: ['body', 'how', 'who'] },
        { day: '2026-05-01', facts: ['body', 'booking'] },
        { day: '2026-04-01', facts: ['body', 'who'] },
      ],
    });
    expect(told(folder, '2026-03-15').changes).toEqual([{ day: '2026-03-01', facts: ['how'] }]);
    expect(told(folder, '2026-12-31', 'groups/oak-neighbors')).toEqual({
      addedOn: '2026-01-05',
      isPartial: false,
      changes: [],
    });
  });

  test('is nothing when only the order, the quotes, a default or the lines of a text became different', () => {
    const before = slow(
      'ways: [in-person, phone]\nwhere: { town: Barre, street: 1 Hill }',
      'One line.\nTwo.',
    );
    const after = `---
# Tidied.
where:
  street: "1 Hill"
  town: 'Barre'
  location: street
status: open
ways: [phone, in-person]
cost:   free
needs:
  - food
summary: >-
  Free groceries
  on Thursdays.
title: Slow Pantry
---

One line. Two.
`;
    expect(
      changesAfter(on('2026-03-01', { [SLOW]: before }), on('2026-04-01', { [SLOW]: after })),
    ).toEqual([{ day: '2026-03-01', facts: ['body', 'ways', 'where'] }]);
  });

  test('is a need when another one comes first', () => {
    const needs = (list: string) => slow().replace('[food]', list);
    expect(
      changesAfter(
        on('2026-03-01', { [SLOW]: needs('[food, rides]') }),
        on('2026-04-01', { [SLOW]: needs('[rides, food]') }),
      ).map(({ facts }) => facts),
    ).toEqual([['needs'], ['needs']]);
  });

  test('names a translation only when nothing else changed that day', () => {
    const spanish = (how: string) => `---\nsummary: Comida.\nhow: ${how}\n---\nPase.\n`;
    expect(
      changesAfter(
        on('2026-03-01', { 'resources/slow.es.md': spanish('Venga.') }),
        on('2026-04-01', { 'resources/slow.es.md': spanish('Llame.') }),
        on('2026-05-01', { 'resources/slow.es.md': spanish('"Llame."') }),
        on('2026-06-01', { 'resources/slow.es.md': spanish('Pase.'), [SLOW]: slow('how: Come.') }),
      ),
    ).toEqual([
      { day: '2026-06-01', facts: ['how'] },
      { day: '2026-04-01', facts: ['words'] },
      { day: '2026-03-01', facts: ['words'] },
    ]);
  });

  test('says how somebody checked, and nothing of who it was', () => {
    const check = (who: string, by = 'phone') =>
      slow(`checked: { date: 2026-03-01, by: ${by}, who: ${who} }`);
    expect(
      changesAfter(
        on('2026-03-01', { [SLOW]: check('a navigator') }),
        on('2026-04-01', { [SLOW]: check('a neighbor') }),
        on('2026-05-01', { [SLOW]: check('a neighbor', 'visit') }),
        on('2026-06-01', { [SLOW]: slow() }),
      ),
    ).toEqual([
      { day: '2026-06-01', facts: ['checked'] },
      { day: '2026-05-01', facts: ['checked'], checkedBy: 'visit' },
      { day: '2026-03-01', facts: ['checked'], checkedBy: 'phone' },
    ]);
  });

  test('never tells that a place was taken back, nor of discreet words and short addresses', () => {
    const shelter = (where: string, more = '') => slow(`where: ${where}\n${more}`);
    const history = [
      on('2026-03-01', { [SLOW]: shelter('{ town: Barre, street: 1 Secret Hill }') }),
      on('2026-04-01', {
        [SLOW]: shelter(
          '{ town: Barre, location: town }',
          'discreet: { title: Friends, text: Call. }',
        ),
      }),
      on('2026-05-01', { [SLOW]: shelter('{ town: Barre, location: none }', 'short: quiet1') }),
    ];
    expect(changesAfter(...history)).toEqual([]);
    expect(changesAfter(...history, on('2026-06-01', { [SLOW]: slow('how: Call.') }))).toEqual([
      { day: '2026-06-01', facts: ['how'] },
    ]);
  });

  test('follows an entry that got another name, also when its words changed with it', () => {
    const long = (more: string) => slow(`how: ${'Come to the door. '.repeat(20)}\n${more}`);
    expect(
      told(
        repository(
          on('2026-03-01', { [SLOW]: long('') }),
          on('2026-04-01', { [SLOW]: null, 'resources/other.md': long('') }),
          on('2026-05-01', { 'resources/other.md': null, 'resources/third.md': long('who: All.') }),
        ).folder,
        '2026-12-31',
        'resources/third',
      ),
    ).toEqual({
      addedOn: '2026-02-01',
      isPartial: false,
      changes: [
        { day: '2026-05-01', facts: ['who'] },
        { day: '2026-03-01', facts: ['how'] },
      ],
    });
  });

  test('counts once what a merge brings, and what somebody wrote while merging', () => {
    expect(
      changesAfter(
        on('2026-03-01', { [SLOW]: slow('how: Call.') }, [1]),
        on('2026-04-01', { [SLOW]: slow('who: All.') }, [1]),
        on('2026-05-01', { [SLOW]: slow('how: Call.\nwho: All.') }, [3, 2]),
        on('2026-06-01', { [SLOW]: slow('how: Call.\nwho: All.', 'Ring.') }, [4]),
        on('2026-07-01', { [SLOW]: slow('how: Call.\nwho: Men.') }, [4]),
        on('2026-08-01', { [SLOW]: slow('how: Call.\nwho: People.', 'Ring.') }, [6, 5]),
      ),
    ).toEqual([
      { day: '2026-08-01', facts: ['who'] },
      { day: '2026-07-01', facts: ['who'] },
      { day: '2026-06-01', facts: ['body'] },
      { day: '2026-04-01', facts: ['who'] },
      { day: '2026-03-01', facts: ['how'] },
    ]);
  });

  test('has the day of the network, wherever it was written', () => {
    expect(
      changesAfter(
        { date: '2026-03-02T10:00:00+1400', files: { [SLOW]: slow('how: Call.') } },
        { date: '2026-04-30T23:30:00-1100', files: { [SLOW]: slow('how: Ring.') } },
      ).map(({ day }) => day),
    ).toEqual(['2026-05-01', '2026-03-01']);
  });

  test('leaves out a file that could not be read then, and a key that nobody knows today', () => {
    expect(
      changesAfter(
        on('2026-03-01', { [SLOW]: 'no facts' }),
        on('2026-04-01', { [SLOW]: '---\n- [\n---\n' }),
        on('2026-05-01', { [SLOW]: slow('open_since: 1999\nhow: Call.') }),
        on('2026-06-01', { [SLOW]: slow('open_since: 2000\nhow: Ring.') }),
        on('2026-07-01', { [SLOW]: slow('how: Ring.') }),
      ),
    ).toEqual([{ day: '2026-06-01', facts: ['how'] }]);
  });

  test('begins anew with a file that was taken away and came back', () => {
    const { changes, addedOn } = told(
      repository(
        on('2026-03-01', { [SLOW]: null }),
        on('2026-04-01', { [SLOW]: slow('how: Call.') }),
        on('2026-05-01', { [SLOW]: slow('how: Ring.') }),
      ).folder,
    );
    expect(addedOn).toBe('2026-02-01');
    expect(changes).toEqual([{ day: '2026-05-01', facts: ['how'] }]);
  });
});
