import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { sealNote } from '../../src/desk/sharing/note-content.ts';
import { keysMark } from '../../src/desk/sharing/keys-mark.ts';
import { openNotes } from '../../src/desk/sharing/note-parts.ts';
import { MOST_NOTE } from '../../src/inbox/reading/reading-bounds.ts';
import { sealBytes } from '../../src/sealed/seal-letter.ts';
import { armor } from 'age-encryption';
import fc from '../fast-check.ts';
import {
  ANA,
  boardOf,
  FAULTS,
  inboxOf,
  Killed,
  KEYS,
  LUIS,
  makeDisk,
  makeShelf,
  openDesk,
} from './desk-sharing-world.ts';
import type { Disk, Fault, Shelf } from './desk-sharing-world.ts';

const LETTERS = ['one', 'two', 'three'];
const DAY = 24 * 60 * 60_000;
/** The steps of a first exchange until it posts a note. */
const BEFORE_POST = Array<Fault>(5).fill('fine');
const SHARED = { kind: 'shared', closed: 0 };

/** A desk that opens, exchanges once without trouble, and ends. */
async function visit(disk: Disk, shelf: Shelf, how?: { rewrite: boolean }) {
  const desk = await openDesk(disk, shelf);
  expect(await desk.exchange(how)).toMatchObject(SHARED);
  return desk;
}

async function post(shelf: Shelf, sealed: string): Promise<void> {
  await inboxOf(shelf).keepNote({ id: randomUUID(), sealed });
}

const Deed = fc.record({
  desk: fc.nat(1),
  letter: fc.constantFrom(...LETTERS),
  does: fc.constantFrom('write', 'write', 'exchange', 'exchange', 'kill', 'rewrite', 'wait'),
  faults: fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constant<Fault>('fine') }, fc.constantFrom(...FAULTS)),
    { maxLength: 25 },
  ),
});

test(
  'two desks that are killed and misheard at any step lose no word and end equal',
  { timeout: 60_000, retry: 0 },
  async () => {
    const seen = new Set<Fault>();
    await fc.assert(
      fc.asyncProperty(fc.array(Deed, { minLength: 10, maxLength: 30 }), async (deeds) => {
        const shelf = makeShelf();
        const disks = [makeDisk(), makeDisk()] as const;
        const desks = await Promise.all(
          disks.map(async (disk) => {
            const faults: Fault[] = [];
            return { disk, faults, desk: await openDesk(disk, shelf, { faults }) };
          }),
        );
        const words: { letter: string; word: string }[] = [];
        for (const [index, { desk: at, letter, does, faults }] of deeds.entries()) {
          const place = desks[at];
          if (!place) throw new Error('none');
          const reopen = async () => {
            place.faults = [];
            place.desk = await openDesk(place.disk, shelf, { faults: place.faults });
          };
          switch (does) {
            case 'write':
              words.push({ letter, word: `Marked${index}.` });
              place.desk.write(letter, `Marked${index}.`);
              break;
            case 'kill':
              await reopen();
              break;
            case 'wait':
              shelf.now += DAY;
              break;
            case 'exchange':
            case 'rewrite':
              for (const fault of faults) seen.add(fault);
              place.faults.splice(0, Infinity, ...faults);
              await place.desk.exchange({ rewrite: does === 'rewrite' }).catch((error: unknown) => {
                if (!(error instanceof Killed)) throw error;
                return reopen();
              });
              place.faults.splice(0);
          }
        }
        await visit(disks[0], shelf);
        const second = await visit(disks[1], shelf);
        const first = await visit(disks[0], shelf);
        expect(boardOf(first, LETTERS)).toEqual(boardOf(second, LETTERS));
        for (const { letter, word } of words)
          expect(first.doc.getText(letter).toJSON().split(word)).toHaveLength(2);
        // Somebody with nothing but the key has all of it, and so has a disk that never asks again.
        const third = await visit(makeDisk(), shelf);
        expect(boardOf(third, LETTERS)).toEqual(boardOf(first, LETTERS));
        const alone = await openDesk(disks[0], makeShelf());
        expect(boardOf(alone, LETTERS)).toEqual(boardOf(first, LETTERS));
        expect(JSON.stringify(shelf.notes)).not.toContain('Marked');
      }),
      { numRuns: 25 },
    );
    expect(seen.size).toBe(FAULTS.length);
  },
);

test('a note goes out with the same bytes until the inbox is known to have it', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const faults: Fault[] = [...BEFORE_POST, 'unheard'];
  const desk = await openDesk(disk, shelf, { faults });
  desk.write('one', 'Marked');
  expect(await desk.exchange()).toEqual({ kind: 'waiting', why: 'busy' });
  const first = disk.underWay?.sealed;
  expect(first).toBeDefined();
  faults.push(...BEFORE_POST, 'fine', 'killed');
  await expect(desk.exchange()).rejects.toThrow(Killed);
  await visit(disk, shelf);
  expect(shelf.notes.map(({ sealed }) => sealed)).toEqual([first]);
  expect(disk.underWay).toBeUndefined();
});

test('what cannot be opened or used is counted, and never blocks what comes after it', async () => {
  const shelf = makeShelf();
  const keys = await keysMark(KEYS.recipients);
  const update = Y.encodeStateAsUpdate(new Y.Doc());
  const closed = [
    await sealNote({ update }, [LUIS?.recipient ?? '']),
    await sealNote({ update: randomBytes(300) }, KEYS.recipients),
    armor.encode(await sealBytes(new TextEncoder().encode('{"a":1}'), KEYS.recipients)),
    armor.encode(await sealBytes(new Uint8Array(4096).fill(255), KEYS.recipients)),
  ];
  const good = await sealNote({ update, keys }, KEYS.recipients);
  const damaged = armor.decode(good);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  for (const sealed of [...closed, armor.encode(damaged)]) await post(shelf, sealed);
  const other = await openDesk(makeDisk(), shelf);
  other.write('one', 'Marked');
  await other.exchange();
  const desk = await openDesk(makeDisk(), shelf);
  expect(await desk.exchange()).toMatchObject({ kind: 'shared', closed: 5 });
  expect(boardOf(desk, LETTERS)).toEqual(['Marked', '', '']);
  // Nothing that stayed closed is ever replaced, by anybody.
  expect(await desk.exchange({ rewrite: true })).toMatchObject({ closed: 5 });
  expect(shelf.notes.length).toBeGreaterThan(6);
});

test('a note of a later version stays for those who can read it', async () => {
  const shelf = makeShelf();
  const text = new TextEncoder().encode(JSON.stringify({ board: 2, words: 'x' }));
  const framed = new Uint8Array(4096);
  new DataView(framed.buffer).setUint32(0, text.length);
  framed.set(text, 4);
  await post(shelf, armor.encode(await sealBytes(framed, KEYS.recipients)));
  const desk = await openDesk(makeDisk(), shelf);
  expect(await desk.exchange({ rewrite: true })).toMatchObject({ closed: 1 });
  expect(shelf.notes[0]?.number).toBe(1);
});

test('a board that is too long for one note comes in parts, whatever breaks off between them', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const words = randomBytes(600_000).toString('base64');
  const early = await visit(makeDisk(), shelf);
  let desk = await openDesk(disk, shelf);
  desk.write('one', words);
  for (const step of [5, 6, 7, 8]) {
    const faults = Array<Fault>(step).fill('fine').concat('killed');
    desk = await openDesk(disk, shelf, { faults });
    await desk.exchange().catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    // The others wait for the rest and do not put together what is not whole.
    await early.exchange({ rewrite: true });
  }
  await visit(disk, shelf);
  expect(shelf.notes.length).toBeGreaterThan(2);
  for (const { sealed } of shelf.notes) expect(sealed.length).toBeLessThan(MOST_NOTE);
  expect(await early.exchange()).toMatchObject(SHARED);
  expect(boardOf(early, ['one'])).toEqual([words]);
  const kept = makeDisk();
  await visit(kept, shelf);
  expect(boardOf(await openDesk(kept, makeShelf()), ['one'])).toEqual([words]);
});

test('parts whose rest never came block no one for longer than two weeks', async () => {
  const shelf = makeShelf();
  const part: [number, number, string] = [0, 2, randomUUID()];
  await post(shelf, await sealNote({ update: new Uint8Array(9), part }, KEYS.recipients));
  const desk = await openDesk(makeDisk(), shelf);
  desk.write('one', 'Marked');
  expect(await desk.exchange({ rewrite: true })).toMatchObject(SHARED);
  expect(shelf.notes.map(({ number }) => number)).toEqual([1, 2]);
  shelf.now += 15 * DAY;
  expect(await desk.exchange({ rewrite: true })).toMatchObject(SHARED);
  expect(shelf.notes.map(({ number }) => number)).toEqual([3]);
});

test('many notes become one, and two desks that do so at once lose nothing', async () => {
  const shelf = makeShelf();
  const disks = [makeDisk(), makeDisk()] as const;
  const [ana, luis] = await Promise.all(disks.map((disk) => openDesk(disk, shelf, { pages: 100 })));
  if (!ana || !luis) throw new Error('none');
  for (let count = 0; count < 102; count += 1) {
    ana.write('one', `Marked${count}.`);
    await ana.exchange();
  }
  luis.write('two', 'Luis');
  await Promise.all([ana.exchange({ rewrite: true }), luis.exchange()]);
  expect(shelf.notes.length).toBeLessThan(5);
  await Promise.all([ana.exchange({ rewrite: true }), luis.exchange({ rewrite: true })]);
  const third = await visit(makeDisk(), shelf);
  await Promise.all([ana.exchange(), luis.exchange()]);
  expect(boardOf(third, LETTERS)).toEqual(boardOf(ana, LETTERS));
  expect(boardOf(luis, LETTERS)).toEqual(boardOf(ana, LETTERS));
  expect(boardOf(luis, ['two'])).toEqual(['Luis']);
});

test('what was deleted leaves the inbox at once when it is asked for, and within a day when not', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const desk = await openDesk(disk, shelf);
  desk.write('one', 'Marked gone');
  await desk.exchange();
  desk.doc.getText('one').delete(0, 11);
  await desk.exchange();
  const inInbox = async () => {
    const updates = await openNotes(shelf.notes, KEYS.identities);
    return updates.some((update) => Buffer.from(update).includes('Marked gone'));
  };
  expect(await inInbox()).toBe(true);
  shelf.now += 1.5 * DAY;
  await visit(disk, shelf);
  expect(await inInbox()).toBe(false);
  desk.write('one', 'Marked gone');
  await desk.exchange();
  desk.doc.getText('one').delete(0, 11);
  await desk.exchange({ rewrite: true });
  expect(await inInbox()).toBe(false);
});

test('a board outlives the days after which the inbox deletes notes', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const first = await openDesk(disk, shelf, { keptDays: 6 });
  first.write('one', 'Marked');
  await first.exchange();
  for (let day = 0; day < 20; day += 1) {
    shelf.now += DAY;
    const before = new Date(shelf.now - 6 * DAY).toISOString();
    shelf.notes = shelf.notes.filter(({ received }) => received >= before);
    await (await openDesk(disk, shelf, { keptDays: 6 })).exchange();
  }
  expect(shelf.notes).toHaveLength(1);
  expect(boardOf(await visit(makeDisk(), shelf), ['one'])).toEqual(['Marked']);
});

test('an inbox that was set up anew gets the whole board, and its first notes are not passed over', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const desk = await openDesk(disk, shelf);
  desk.write('one', 'Marked');
  for (let count = 0; count < 3; count += 1) {
    desk.write('two', 'x');
    await desk.exchange();
  }
  const anew = makeShelf();
  const other = await openDesk(makeDisk(), anew);
  other.write('three', 'Luis');
  await other.exchange();
  const again = await visit(disk, anew, { rewrite: true });
  expect(boardOf(again, LETTERS)).toEqual(['Marked', 'xxx', 'Luis']);
  await other.exchange();
  expect(boardOf(other, LETTERS)).toEqual(['Marked', 'xxx', 'Luis']);
});

test('a navigator who joins can read everything once somebody who was here opens the desk', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const desk = await openDesk(disk, shelf);
  desk.write('one', 'Marked');
  await desk.exchange();
  const both = [...KEYS.recipients, LUIS?.recipient ?? ''];
  const joined = { recipients: both, identities: [LUIS?.identity ?? ''] };
  const luis = await openDesk(makeDisk(), shelf, { keys: joined });
  expect(await luis.exchange()).toMatchObject({ closed: 1 });
  expect(boardOf(luis, ['one'])).toEqual(['']);
  const ana = { recipients: both, identities: [ANA?.identity ?? ''] };
  await (await openDesk(disk, shelf, { keys: ana })).exchange();
  expect(await luis.exchange()).toMatchObject({ kind: 'shared' });
  expect(boardOf(luis, ['one'])).toEqual(['Marked']);
});

test('an id that the inbox has with other bytes does not keep changes back', async () => {
  const [shelf, disk] = [makeShelf(), makeDisk()];
  const desk = await openDesk(disk, shelf, { faults: [...BEFORE_POST, 'lost'] });
  desk.write('one', 'Marked');
  await desk.exchange();
  const id = disk.underWay?.id;
  if (!id) throw new Error('Nothing is under way.');
  await inboxOf(shelf).keepNote({ id, sealed: 'other' });
  await visit(disk, shelf).catch(() => undefined);
  expect(disk.underWay).toBeUndefined();
  expect(disk.sentUpTo).toBe(1);
  const third = await openDesk(makeDisk(), shelf);
  await third.exchange();
  expect(boardOf(third, ['one'])).toEqual(['Marked']);
});
