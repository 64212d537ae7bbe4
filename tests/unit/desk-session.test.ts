import { describe, expect, test } from 'vitest';
import { UNTOUCHED } from '../../src/desk/board/board-state.ts';
import type { BoardState, LetterState } from '../../src/desk/board/board-state.ts';
import { openBoard } from '../../src/desk/board/open-board.ts';
import { IDLE_TIME } from '../../src/desk/keys/idle-lock.ts';
import type { IdleLock } from '../../src/desk/keys/idle-lock.ts';
import { chooseLetters, letterTexts } from '../../src/desk/page/list/choose-letters.ts';
import type { Choice } from '../../src/desk/page/list/choose-letters.ts';
import { latestNews } from '../../src/desk/page/latest-news.ts';
import { sayCame } from '../../src/desk/page/list/say-came.ts';
import { sayTag } from '../../src/desk/page/list/say-tag.ts';
import { createSession } from '../../src/desk/session/create-session.ts';
import type { SessionParts } from '../../src/desk/session/create-session.ts';
import { openLetterPile } from '../../src/desk/session/letter-pile.ts';
import type { RunningDesk } from '../../src/desk/session/running-desk.ts';
import { desk as words } from '../../src/words/en/desk.ts';
import { aLetter, onDesk } from './desk-letter-world.ts';

const NOW = Date.parse('2026-11-22T15:00:00Z');
const KEY = ['AGE-SECRET-KEY-1MARKED'];

describe('the session', () => {
  test('goes from the door to the desk and back, and forgets', async () => {
    const world = aWorld();
    const { session } = world;
    expect(session.snapshot().stage).toEqual({ kind: 'door', why: 'first' });
    await session.open(KEY, 'south.agekey');
    expect(deskOf(session)).toMatchObject({ keyName: 'south.agekey', closesAt: NOW + IDLE_TIME });
    expect(session.identities()).toEqual(KEY);
    session.close();
    expect(session.snapshot()).toEqual({ stage: { kind: 'door', why: 'closed' } });
    expect(session.identities()).toEqual([]);
    expect(() => session.board()).toThrow('No key is open');
    expect(world.ended).toBe(1);
  });

  test('closes when nobody does anything, and stays open while somebody does', async () => {
    const world = aWorld();
    await world.session.open(KEY, '');
    world.pass(IDLE_TIME - 1000);
    world.lock().touch();
    expect(deskOf(world.session).closesAt).toBe(NOW + 2 * IDLE_TIME - 1000);
    world.pass(IDLE_TIME - 1000);
    expect(world.session.snapshot().stage.kind).toBe('desk');
    world.pass(1000);
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'idle' });
    expect(world.ended).toBe(1);
  });

  test('closes when another tab takes over', async () => {
    const world = aWorld();
    await world.session.open(KEY, '');
    world.opening?.onTaken();
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'elsewhere' });
    expect(world.ended).toBe(1);
  });

  test('ends what was still opening when it was closed', async () => {
    const world = aWorld();
    const opened = world.session.open(KEY, '');
    world.session.close();
    await opened;
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'closed' });
    expect(world.ended).toBe(1);
    world.opening?.changed();
    world.opening?.onTaken();
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'closed' });
  });

  test('goes back to the door and says so when a desk cannot be opened', async () => {
    const world = aWorld({ start: () => Promise.reject(new Error('No storage')) });
    await world.session.open(KEY, '');
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'failed' });
  });

  test('opening a second key closes the first', async () => {
    const world = aWorld();
    await world.session.open(KEY, 'one');
    await world.session.open(KEY, 'two');
    expect(deskOf(world.session).keyName).toBe('two');
    expect(world.ended).toBe(1);
  });

  test('forgets the device, says so at the door, and says when the browser did not confirm it', async () => {
    const world = aWorld();
    await world.session.open(KEY, '');
    const forgetting = world.session.forgetDevice();
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'closed' });
    await forgetting;
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'forgotten' });
    expect(world.session.identities()).toEqual([]);
    await world.session.open(KEY, 'stays');
    await world.session.forgetDevice();
    expect(world.session.snapshot().stage).toEqual({ kind: 'door', why: 'not-forgotten' });
    expect(world.ended).toBe(2);
  });

  test('says how it went, and nothing of what went wrong', async () => {
    const world = aWorld();
    await world.session.open(KEY, '');
    await world.session.addText('Marked words');
    expect(world.session.snapshot().notice).toEqual({
      kind: 'read',
      opened: 1,
      known: 0,
      aside: 0,
    });
    await world.session.addFiles([]);
    expect(world.session.snapshot().notice).toEqual({ kind: 'failed' });
    expect(JSON.stringify(world.session.snapshot())).not.toContain('words of a file');
  });
});

describe('the pile of letters', () => {
  test('has each letter once, counts doubles, and keeps apart what is closed', () => {
    const pile = openLetterPile();
    const [one, two] = [onDesk(aLetter(1)), onDesk(aLetter(2))];
    const closed = { name: 'a.age', reason: 'wrong-key' } as const;
    expect(pile.add([one], [closed])).toEqual({ opened: 1, known: 0, aside: 1 });
    const before = pile.requests();
    expect(pile.add([one], [closed])).toEqual({ opened: 0, known: 1, aside: 0 });
    expect(pile.requests()).toBe(before);
    expect(pile.add([two], [])).toEqual({ opened: 1, known: 0, aside: 0 });
    expect(pile.requests().map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(pile.drop((id) => id === one.id)).toBe(true);
    expect(pile.drop((id) => id === one.id)).toBe(false);
    expect(pile.requests()).toEqual([two]);
  });

  test('forgets that a letter was closed when a copy of it opens', () => {
    const pile = openLetterPile();
    const letter = onDesk(aLetter());
    pile.add([], [{ name: letter.code, id: letter.id, reason: 'damaged' }]);
    pile.add([letter], []);
    expect(pile.aside()).toEqual([]);
    const other = { ...letter, request: { ...letter.request, name: 'Marked other' } };
    expect(pile.add([other], [])).toEqual({ opened: 0, known: 0, aside: 1 });
    expect(pile.aside().map(({ reason }) => reason)).toEqual(['other-words']);
  });
});

describe('choosing letters', () => {
  const [one, two, three] = ['One', 'Two', 'Zoë'].map((name) =>
    onDesk({ ...aLetter(), name: `Marked ${name}` }),
  );
  if (!one || !two || !three) throw new Error('Three letters');
  const needs = new Map([['rides', { ask: 'A ride', offer: 'Rides' }]]);
  const choose = (choice: Partial<Choice>, states: Record<string, Partial<LetterState>> = {}) =>
    chooseLetters(
      [one, two, three],
      { status: 'new', scope: 'all', query: '', ...choice },
      { board: aBoard(states), me: 'Marked Ana', textOf: letterTexts(needs) },
    );

  test('a status has its letters, and spam stands apart', () => {
    const states = { [one.id]: { status: 'done' }, [two.id]: { spam: true } } as const;
    expect(choose({}, states).shown).toEqual([three]);
    expect(choose({}, states).counts).toEqual({ new: 1, contacted: 0, matched: 0, done: 1 });
    expect(choose({ scope: 'spam' }, states).shown).toEqual([two]);
  });

  test('"Held by me" shows what I answer', () => {
    const states = { [one.id]: { holder: 'Marked Ana' }, [two.id]: { holder: 'Marked Bo' } };
    expect(choose({ scope: 'mine' }, states).shown).toEqual([one]);
  });

  test('words are found in every status, without accents and capitals', () => {
    const states = { [two.id]: { status: 'contacted' } } as const;
    expect(choose({ query: two.code.toLowerCase() }, states).shown).toEqual([two]);
    expect(choose({ query: 'MÁRKED zoe' }, states).shown).toEqual([three]);
    expect(choose({ query: 'nothing like it' }, states).shown).toEqual([]);
  });
});

describe('what a row says', () => {
  const came = (received: string) =>
    sayCame(received, { now: NOW, zone: 'America/New_York', language: 'en' }, words.list);
  test.each([
    ['2026-11-22T14:10:00Z', 'today 9:10\u00a0am'],
    ['2026-11-22T03:10:00Z', 'yesterday'],
    ['2026-11-20T15:00:00Z', 'Friday'],
    ['2026-10-02T15:00:00Z', 'October 2'],
    ['not a moment', ''],
  ])('came at %s: %s', (received, said) => {
    expect(came(received)).toBe(said);
  });

  test('every tag has words', () => {
    const say = (tag: Parameters<typeof sayTag>[0]) =>
      sayTag(tag, '2026-11-22', { words, language: 'en' });
    expect(say({ kind: 'day', day: '2026-11-24' })).toBe('Tuesday');
    expect(say({ kind: 'late', day: '2026-10-02' })).toBe('Was due October 2');
    expect(say({ kind: 'waits', days: 2 })).toBe('Waits 2 days');
    expect(say({ kind: 'today' })).toBe('Today');
    expect(say({ kind: 'ask', pair: '' })).toBe('Ask: did it work?');
  });

  test('the last news about a letter counts, and news about none is counted', () => {
    const letter = onDesk(aLetter());
    const news = (about: string, said: 'still-needed' | 'no-longer', received: string) => {
      const { id, network, version } = aLetter();
      const facts = { id, code: 'MAPLE-0001', received, flagged: false, lock: 'sealed' } as const;
      const content = { id, network, version, about, code: 'MAPLE-0001', news: said };
      return { ...facts, kind: 'news', news: content } as const;
    };
    const found = latestNews(
      [
        news(letter.id, 'no-longer', '2026-11-21T00:00:00Z'),
        news(letter.id, 'still-needed', '2026-11-20T00:00:00Z'),
        news(aLetter().id, 'no-longer', '2026-11-20T00:00:00Z'),
      ],
      [letter],
    );
    expect([...found.of].map(([id, { news: said }]) => [id, said.news])).toEqual([
      [letter.id, 'no-longer'],
    ]);
    expect(found.lost).toBe(1);
  });
});

function aBoard(states: Record<string, Partial<LetterState>>): BoardState {
  const letters = Object.entries(states).map(
    ([id, state]) => [id, { ...UNTOUCHED, ...state }] as const,
  );
  return { letters: new Map(letters), pairs: [], counted: [] };
}

function deskOf(session: ReturnType<typeof createSession>) {
  const { stage } = session.snapshot();
  if (stage.kind !== 'desk') throw new Error(`The stage is ${stage.kind}`);
  return stage.desk;
}

/** A session over desks that hold nothing, with a clock of its own. */
function aWorld(more: Partial<SessionParts> = {}) {
  let now = NOW;
  const waiting = new Set<{ run: () => void; at: number }>();
  const world = {
    ended: 0,
    opening: undefined as Parameters<SessionParts['start']>[0] | undefined,
    lock: (): IdleLock => {
      throw new Error('No lock yet');
    },
    pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        waiting.delete(next);
        now = next.at;
        next.run();
      }
      now = until;
    },
    session: createSession({
      clock: () => now,
      schedule: (run, milliseconds) => {
        const entry = { run, at: now + milliseconds };
        waiting.add(entry);
        return () => waiting.delete(entry);
      },
      watch: (lock) => {
        world.lock = () => lock;
        return () => undefined;
      },
      start: (opening) => {
        world.opening = opening;
        return Promise.resolve(aDesk(opening, () => (world.ended += 1)));
      },
      startPractice: () => Promise.reject(new Error('No practice here')),
      ...more,
    }),
  };
  return world;
}

function aDesk(
  { identities, keyName }: Parameters<SessionParts['start']>[0],
  end: () => void,
): RunningDesk {
  const board = openBoard({ clock: () => NOW, me: 'Marked Ana' });
  return {
    board,
    identities: () => identities,
    view: () => ({
      me: 'Marked Ana',
      keyName,
      practice: false,
      requests: [],
      others: [],
      aside: [],
      unreadable: 0,
      gone: new Set(),
      board: board.state(),
      entries: [],
      saving: 'saved',
      sharing: { kind: 'none', unsent: false },
    }),
    addFiles: () => Promise.reject(new Error('Marked words of a file')),
    addText: () => Promise.resolve({ kind: 'read', opened: 1, known: 0, aside: 0 }),
    connect: () => Promise.resolve(),
    disconnect: () => Promise.resolve(),
    refresh: () => Promise.resolve(),
    writeAgain: () => Promise.resolve({ kind: 'written-again' }),
    deleteLetter: () => Promise.resolve({ kind: 'deleted' }),
    saveBoardFile: () => Promise.resolve({ kind: 'saved-file' }),
    end: () => {
      end();
      return Promise.resolve();
    },
    forget: () => {
      end();
      return Promise.resolve(keyName !== 'stays');
    },
  };
}
