import { armor, Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import type { SetAside } from '../../src/desk/letters/desk-letter.ts';
import { openBoard } from '../../src/desk/board/open-board.ts';
import { UNTOUCHED } from '../../src/desk/board/board-state.ts';
import type { BoardState, LetterState } from '../../src/desk/board/board-state.ts';
import { toRetire } from '../../src/desk/follow/ending.ts';
import { waysOf } from '../../src/desk/follow/ways-of.ts';
import { openOne } from '../../src/desk/letters/open-one.ts';
import { holdsKey, isKeyFile, withoutKeys } from '../../src/desk/letters/holds-key.ts';
import { readPasted } from '../../src/desk/letters/read-dropped.ts';
import { readMoment } from '../../src/desk/letters/row-facts.ts';
import { saySpoken } from '../../src/desk/page/letter/say-spoken.ts';
import { sayReach } from '../../src/desk/page/letter/say-reach.ts';
import { describeRow } from '../../src/desk/page/list/describe-row.ts';
import { openDoneSeen } from '../../src/desk/session/done-seen.ts';
import { openIntake } from '../../src/desk/session/letter-intake.ts';
import { openLetterPile } from '../../src/desk/session/letter-pile.ts';
import { takeFiles } from '../../src/desk/session/take-files.ts';
import { writeBoardFile } from '../../src/desk/sharing/board-file.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { readyKeys } from '../../src/sealed/open-letter.ts';
import type { Request } from '../../src/schema/request.ts';
import { desk as words } from '../../src/words/en/desk.ts';
import {
  aLetter,
  drop,
  FILE_DATE,
  IDENTITIES,
  NETWORK,
  onDesk,
  RECIPIENTS,
  seal,
} from './desk-letter-world.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T15:00:00Z');
const SECRET = DEMO_KEYS[0]?.identity ?? '';
const HALF = '\ud800';

describe('a letter that anybody sealed', () => {
  test.each(['abc-12', 'en-1', 'xx<script>', 'en-x', 'aa-aaaa-aaaa', '\u202e'])(
    'in the language "%s" is listed like any other',
    (language) => {
      const letter = onDesk({ ...aLetter(), language });
      expect(rowOf(letter).meta).toMatch(/today|Sunday|November|Friday/);
      expect(saySpoken('es', language)).not.toBe('');
    },
  );

  test('a need that the network does not have is not shown as it was written', () => {
    const [item] = aLetter().items;
    if (!item) throw new Error('One thing');
    const needs = ['constructor', `call-${'x'.repeat(5000)}`];
    const letter = onDesk({ ...aLetter(), items: needs.map((need) => ({ ...item, need })) });
    expect(rowOf(letter).asks).toBe(words.letter.otherNeed);
  });

  test('halves of letters, at which links throw, are mended when it is opened', async () => {
    const plain: Request = {
      ...aLetter(),
      name: HALF,
      contact: {
        ways: ['email', 'text'],
        email: `${HALF}a@marked.example`,
        phone: '413 555 0142',
        othersHear: 'words',
        safeWords: `Marked ${HALF}`,
        times: [],
        instead: { name: HALF, how: `${HALF}@marked.example` },
      },
    };
    const arrival = {
      name: 'a',
      received: FILE_DATE,
      flagged: false,
      plain: JSON.stringify(plain),
    };
    const opened = await openOne(arrival, readyKeys([]), NETWORK);
    if (opened.kind !== 'letter' || opened.letter.kind !== 'request') throw new Error('No letter');
    const { request, code } = opened.letter;
    expect(JSON.stringify(request)).not.toMatch(/\\ud800/);
    expect(() => sayReach(request, code, { words: words.letter, language: 'en' })).not.toThrow();
    const safe = request.contact.safeWords ?? '';
    expect(waysOf(request.contact, 'person', safe, 'x').map(({ way }) => way)).toEqual([
      'email',
      'text',
    ]);
  });

  test('nothing in an address or a number adds to a link', () => {
    const contact = {
      ways: ['email', 'text', 'call'] as const,
      email: 'a?bcc=b%40evil.example&body=x,c;%0d%0aBcc:d@marked.example',
      phone: '+1 (413) 555-\r\n0142',
      times: [],
    };
    const links = waysOf({ ...contact, ways: [...contact.ways] }, 'person', 'a&b?c=d\r\n', 's');
    const [mail = '', text, call] = links.map(({ href }) => href);
    expect(mail.split('?')).toHaveLength(2);
    expect([...new URL(mail).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(decodeURIComponent(new URL(mail).pathname)).toBe(contact.email);
    expect(text).toBe('sms:+14135550142?body=a%26b%3Fc%3Dd%0D%0A');
    expect(call).toBe('tel:+14135550142');
  });
});

describe('a file that somebody made', () => {
  test.each([
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['rows in rows', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('of %s without end is no letter, pasted or dropped', async (_what, text) => {
    const unknown = [{ name: 'a', reason: 'unknown-file' }];
    expect(await drop('a', text)).toEqual({ arrivals: [], aside: unknown });
    expect(readPasted(text, 'a', new Date(NOW))).toEqual({ arrivals: [], aside: unknown });
  });

  test('of a hundred thousand rows that are none is one thing, not as many', async () => {
    const { aside } = await drop('a.json', `[{"sealed":"x"},${'1,'.repeat(100_000)}{}]`);
    expect(aside).toEqual([{ name: 'a.json', reason: 'too-large' }]);
  });

  test.each(['1 Jan 12000 00:00:00 +0000', '9999-12-31', '0001-01-01', '-000500-01-01T00:00:00Z'])(
    'of a mail from %s came when the file says',
    async (date) => {
      expect(readMoment(date)).toBeUndefined();
      const mail = `From: a@marked.example\nDate: ${date}\n\n${await seal(aLetter())}`;
      expect((await drop('a.eml', mail)).arrivals[0]?.received).toBe(FILE_DATE);
    },
  );

  test('with the name of a board does not hide a letter of the same name', async () => {
    const sealed = await seal(aLetter());
    const { files, taken } = aDropPlace();
    const dropped = [
      new File([await aBoardOf('marked-hills')], 'a.age'),
      new File([sealed], 'a.age'),
    ];
    expect(await takeFiles(dropped, files)).toMatchObject({ kind: 'read' });
    expect(taken).toEqual([{ letters: 1, aside: [] }]);
  });

  test('of another network’s board is set aside with its reason, and nothing of it is joined', async () => {
    const { files, taken, joined } = aDropPlace();
    await takeFiles([new File([await aBoardOf('marked-valley')], 'b.age')], files);
    expect(taken).toEqual([{ letters: 0, aside: [{ name: 'b.age', reason: 'another-network' }] }]);
    expect(joined).toEqual([]);
  });
});

async function aBoardOf(network: string): Promise<Uint8Array<ArrayBuffer>> {
  const board = openBoard({ clock: () => NOW, me: 'Marked Me' });
  board.hold('one', 'Marked Me');
  const place = { network, recipients: RECIPIENTS, newId: () => 'a' };
  return (await writeBoardFile(board.doc, place)).bytes;
}

/** Where files are dropped, and what of them came through. */
function aDropPlace() {
  const taken: { letters: number; aside: readonly SetAside[] }[] = [];
  const joined: Uint8Array[] = [];
  const files: Parameters<typeof takeFiles>[1] = {
    intake: {
      take: (arrivals, aside) => {
        taken.push({ letters: arrivals.length, aside });
        return Promise.resolve({ opened: 1, known: 0, aside: 0, isKept: true, passed: 0 });
      },
      takeKept: () => Promise.resolve(),
      dropRetired: () => Promise.resolve(false),
    },
    identities: IDENTITIES,
    network: 'marked-hills',
    pasted: 'Pasted',
    clock: () => NOW,
    joinBoard: (update) => joined.push(update),
    notKept: () => undefined,
  };
  return { files, taken, joined };
}

describe('a secret key where none belongs', () => {
  test.each([
    ['as it is', SECRET],
    [
      'in small letters, in a mail',
      `From: a@b.example\nTo: c@d.example\n\n> ${SECRET.toLowerCase()}`,
    ],
    ['in groups', SECRET.replace(/.{4}/g, '$& ').replace(/^A.*?1/, 'AGE-SECRET-KEY-1')],
  ])('%s is told and nothing of it is kept', async (_how, text) => {
    expect(holdsKey(text)).toBe(true);
    const aside = [{ name: 'ana.agekey', reason: 'a-key' }];
    expect(await drop('ana.agekey', text)).toEqual({ arrivals: [], aside });
    expect(readPasted(text, 'ana.agekey', new Date(NOW))).toEqual({ arrivals: [], aside });
    expect(withoutKeys(`Call first. ${text} Then wait.`)).toMatch(/^Call first\. [^]*Then wait\.$/);
    expect(holdsKey(withoutKeys(text))).toBe(false);
  });

  test('locked with a passphrase is told too, and a letter is none', async () => {
    const locking = new Encrypter();
    locking.setPassphrase('Marked passphrase');
    locking.setScryptWorkFactor(2);
    const locked = await locking.encrypt(SECRET);
    for (const file of [locked, armor.encode(locked)])
      expect((await drop('a.age', file)).aside).toEqual([{ name: 'a.age', reason: 'a-key' }]);
    expect(isKeyFile(new TextEncoder().encode(await seal(aLetter())))).toBe(false);
    expect(holdsKey('The key begins with AGE-SECRET-KEY-1 and is long')).toBe(false);
  });
});

describe('what another desk wrote', () => {
  test('a mark of "done" with an earlier date ends nothing at once, and can be put back', async () => {
    const world = await aWorld();
    const done = { status: 'done', statusAt: '2020-01-01T00:00:00.000Z' } as const;
    world.forge('old', done);
    const due = () =>
      toRetire([world.letter], world.seen.settled(), { ...TERMS, now: world.now() });
    expect(toRetire([world.letter], world.state(), { ...TERMS, now: world.now() })).toEqual([
      'old',
    ]);
    expect(due()).toEqual([]);
    world.pass(6);
    expect(due()).toEqual([]);
    world.forge('old', { status: 'contacted' });
    expect(due()).toEqual([]);
    world.forge('old', done);
    expect(due()).toEqual([]);
    world.pass(7);
    expect(due()).toEqual(['old']);
    // Another session remembers since when it is so.
    const again = await openDoneSeen({ ...world.parts, board: { state: world.state } });
    expect(toRetire([world.letter], again.settled(), { ...TERMS, now: world.now() })).toEqual([
      'old',
    ]);
  });

  test('what was promised to neighbors ends all the same', async () => {
    const world = await aWorld();
    world.forge('old', { status: 'done', statusAt: '2026-11-20T00:00:00.000Z' });
    const terms = { ...TERMS, keptDays: 30, now: world.now() };
    expect(toRetire([world.letter], world.seen.settled(), terms)).toEqual(['old']);
  });

  test('a letter that is retired before any rule can have ended it is told when it comes', async () => {
    const [young, old] = [aLetter(1), aLetter(2)];
    const pile = openLetterPile();
    const intake = openIntake({
      room: { open: () => Promise.resolve({ letters: [], aside: [], ids: [] }) },
      pile,
      keeping: {
        arrivals: () => Promise.resolve([]),
        keepArrivals: () => Promise.resolve(),
        forgetArrivals: () => Promise.resolve(),
      },
      isRetired: () => true,
      mayHaveEnded: (received) => NOW - Date.parse(received) >= 30 * DAY,
    });
    const received = ['2026-11-20T00:00:00.000Z', '2026-09-20T00:00:00.000Z'];
    await intake.take(
      [young, old].map(({ id }, at) => ({
        id,
        name: `MARKED-${at}`,
        received: received[at] ?? '',
        flagged: false,
        sealed: 'x',
      })),
      [],
    );
    expect(pile.aside()).toMatchObject([{ name: 'MARKED-0', reason: 'ended-early' }]);
  });
});

const TERMS = { zone: 'America/New_York', doneDays: 30, keptDays: undefined };

/** A letter of fifty days ago, a board on which another desk writes what it likes, and a disk in memory. */
async function aWorld() {
  let now = NOW;
  let kept: unknown;
  let letters: BoardState['letters'] = new Map();
  const state = (): BoardState => ({ letters, pairs: [], counted: [] });
  const parts = {
    keeping: {
      readSetting: () => Promise.resolve(kept),
      keepSetting: (_name: string, value: unknown) => {
        kept = JSON.parse(JSON.stringify(value));
        return Promise.resolve();
      },
    },
    clock: () => now,
    doneDays: 30,
  };
  return {
    letter: { ...onDesk(aLetter()), id: 'old', received: '2026-10-03T00:00:00.000Z' },
    state,
    parts,
    seen: await openDoneSeen({ ...parts, board: { state } }),
    now: () => now,
    pass: (days: number) => (now += days * DAY),
    forge: (id: string, change: Partial<LetterState>) => {
      letters = new Map([[id, { ...UNTOUCHED, ...change }]]);
    },
  };
}

function rowOf(letter: ReturnType<typeof onDesk>) {
  const world = { needs: new Map(), now: NOW, today: '2026-11-22', tagOf: () => undefined };
  return describeRow(letter, { state: UNTOUCHED, pairs: [] }, world, {
    words,
    language: 'en',
    zone: 'America/New_York',
  });
}
