import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killBrowserOf } from './kill-browser.ts';
import {
  ANA,
  KEYS,
  openDesk,
  openPage,
  reopen,
  saying,
  notesOf,
  useKeeping,
} from './use-keeping.ts';

const WAIT = { timeout: 10_000 };
const { folder, openProfile, openContext } = useKeeping();

test(
  'a browser that is killed right after "saved" has lost nothing, and its profile shows no word',
  { retry: 0 },
  async () => {
    const profile = join(folder, 'killed');
    const page = await openPage(await openProfile(profile));
    await openDesk(page);
    await page.evaluate(async () => {
      const { board, keeping } = window.kept;
      board.writeNotes('letter-a', 'MarkedNote of MarkedName');
      board.hold('letter-a', 'MarkedHolder');
      board.pair({ letter: 'letter-a', item: 0 }, { letter: 'letter-b', item: 0 });
      const facts = { received: '2026-11-23T09:00:00Z', flagged: false };
      await keeping.keepArrivals([
        {
          ...facts,
          id: 'letter-a',
          name: 'MarkedFile.age',
          sealed: 'MarkedArmor'.length.toString(),
        },
        { ...facts, id: 'letter-b', name: 'MarkedFile.csv', plain: '{"name":"MarkedPlain"}' },
      ]);
      await keeping.keepSetting('token', 'MarkedToken');
      // Shows that the search below would find a word that is not sealed.
      await window.deskPage.writePlain('Proof');
    });
    await expect.poll(() => saying(page), WAIT).toBe('saved');
    killBrowserOf(profile);
    expect(filesWith(profile, 'Marked')).toEqual([]);
    expect(filesWith(profile, 'Proof')).not.toEqual([]);

    const again = await openPage(await openProfile(profile));
    await openDesk(again);
    const found = await again.evaluate(async () => {
      const { board, keeping } = window.kept;
      return {
        letter: board.state().letters.get('letter-a'),
        pairs: board.state().pairs.length,
        arrivals: await keeping.arrivals(),
        token: await keeping.readSetting('token'),
        unreadable: keeping.unreadable(),
      };
    });
    expect(found).toMatchObject({
      letter: { notes: 'MarkedNote of MarkedName', holder: 'MarkedHolder' },
      pairs: 1,
      arrivals: [
        { id: 'letter-a', name: 'MarkedFile.age', sealed: '11' },
        { id: 'letter-b', name: 'MarkedFile.csv', plain: '{"name":"MarkedPlain"}' },
      ],
      token: 'MarkedToken',
      unreadable: 0,
    });
    await again.evaluate(() => window.kept.keeping.close());
    await again.context().close();
    expect(filesWith(profile, 'Marked')).toEqual([]);
  },
);

test(
  'after a letter is retired no row holds its words, with the key in hand',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    const before = await page.evaluate(async () => {
      const { board, keeping } = window.kept;
      board.writeNotes('letter-a', 'MarkedNote');
      await keeping.flush();
      board.writeNotes('letter-b', 'MarkedStays');
      await keeping.flush();
      const unsent = await keeping.share.unsent();
      await keeping.share.keepUnderWay({ id: 'n1', sealed: 'x', upTo: unsent?.upTo ?? 0 });
      board.writeNotes('letter-a', 'MarkedNote MarkedMore');
      return { upTo: unsent?.upTo };
    });
    expect(before.upTo).toBe(2);
    const after = await page.evaluate(async (identity) => {
      const { board, keeping } = window.kept;
      board.retire(['letter-a'], []);
      await keeping.flush();
      return {
        words: await window.deskPage.wordsIn(identity),
        rows: (await window.deskPage.rawRows('rows')).length,
        underWay: await keeping.share.underWay(),
        unsent: new TextDecoder().decode((await keeping.share.unsent())?.update),
        saving: keeping.saving(),
      };
    }, ANA?.identity ?? '');
    expect(after).toMatchObject({ rows: 1, underWay: undefined, saving: 'saved' });
    for (const words of [after.words, after.unsent]) {
      expect(words).toContain('MarkedStays');
      expect(words).not.toContain('MarkedNote');
      expect(words).not.toContain('MarkedMore');
      expect(words).not.toContain('letter-a');
    }
  },
);

test(
  'what another desk wrote offline about a retired letter goes as it comes',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    const found = await page.evaluate(async (keys) => {
      const { Y, FROM_OTHERS, openBoard, sealNote, wordsIn } = window.deskPage;
      const { board, keeping } = window.kept;
      board.hold('letter-a', 'Ana');
      const ben = openBoard({ clock: () => 0, me: 'Ben' });
      ben.writeNotes('letter-a', 'MarkedLate');
      ben.writeNotes('letter-b', 'MarkedStays');
      board.retire(['letter-a'], []);
      const update = Y.encodeStateAsUpdate(ben.doc);
      const sealed = await sealNote(
        { update },
        keys.map(({ recipient }) => recipient),
      );
      Y.applyUpdate(board.doc, update, FROM_OTHERS);
      await keeping.share.keepRead([{ id: 'n7', sealed }], 7);
      await keeping.flush();
      return {
        words: await wordsIn(keys[0]?.identity ?? ''),
        rows: (await window.deskPage.rawRows('rows')).length,
        upTo: await keeping.share.readUpTo(),
      };
    }, KEYS);
    expect(found).toMatchObject({ rows: 1, upTo: 7 });
    expect(found.words).toContain('MarkedStays');
    expect(found.words).not.toContain('MarkedLate');
  },
);

test(
  'a change is unsent until the note that holds it has arrived, whatever is closed meanwhile',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    const unsent = async () =>
      page.evaluate(async () => {
        const one = await window.kept.keeping.share.unsent();
        return one && { upTo: one.upTo, words: new TextDecoder().decode(one.update) };
      });
    expect(await unsent()).toBeUndefined();
    await page.evaluate(() => {
      window.kept.board.writeNotes('letter-a', 'Marked1');
    });
    const first = await unsent();
    expect(first?.words).toContain('Marked1');
    await page.evaluate(
      (upTo) =>
        window.kept.keeping.share.keepUnderWay({ id: 'n1', sealed: 'x', upTo, replaces: 3 }),
      first?.upTo ?? 0,
    );
    expect(await unsent()).toBeUndefined();
    await page.evaluate(() => {
      window.kept.board.writeNotes('letter-a', 'Marked1Marked2');
    });
    expect((await unsent())?.words).not.toContain('Marked1');
    await reopen(page);
    expect(await page.evaluate(() => window.kept.keeping.share.underWay())).toEqual({
      id: 'n1',
      sealed: 'x',
      upTo: first?.upTo,
      replaces: 3,
    });
    await page.evaluate(() => window.kept.keeping.share.arrived('another'));
    await page.evaluate(() => window.kept.keeping.share.arrived('n1'));
    await reopen(page);
    const second = await unsent();
    expect(second?.words).toContain('Marked2');
    expect(second?.words).not.toContain('Marked1');
    expect(await page.evaluate(() => window.kept.keeping.share.underWay())).toBeUndefined();
  },
);

test(
  'notes of others are kept with their number and are never sent again; a note that stays closed is counted',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    await page.evaluate(async (keys) => {
      const { Y, FROM_OTHERS, openBoard, sealNote } = window.deskPage;
      const ben = openBoard({ clock: () => 0, me: 'Ben' });
      ben.writeNotes('letter-a', 'MarkedBen');
      const update = Y.encodeStateAsUpdate(ben.doc);
      const [, other] = keys.map(({ recipient }) => recipient);
      const notes = [
        {
          id: 'n1',
          sealed: await sealNote(
            { update },
            keys.map(({ recipient }) => recipient),
          ),
        },
        { id: 'n2', sealed: await sealNote({ update }, [other ?? '']) },
        { id: 'n3', sealed: 'no armor' },
      ];
      Y.applyUpdate(window.kept.board.doc, update, FROM_OTHERS);
      await window.kept.keeping.share.keepRead(notes, 3);
      await window.kept.keeping.share.keepRead(notes, 3);
    }, KEYS);
    await reopen(page);
    const found = await page.evaluate(async () => ({
      notes: window.kept.board.state().letters.get('letter-a')?.notes,
      upTo: await window.kept.keeping.share.readUpTo(),
      unsent: await window.kept.keeping.share.unsent(),
      unreadable: window.kept.keeping.unreadable(),
    }));
    expect(found).toEqual({ notes: 'MarkedBen', upTo: 3, unsent: undefined, unreadable: 2 });
  },
);

test(
  'many rows become few when the desk is opened, and what is unsent stays so',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    await page.evaluate(async () => {
      for (let turn = 0; turn < 66; turn += 1) {
        window.kept.board.writeNotes('letter-a', `Marked${turn}`);
        await window.kept.keeping.flush();
      }
    });
    expect(await page.evaluate(async () => (await window.deskPage.rawRows('rows')).length)).toBe(
      66,
    );
    await reopen(page);
    expect(await page.evaluate(async () => (await window.deskPage.rawRows('rows')).length)).toBe(2);
    expect(await notesOf(page, 'letter-a')).toBe('Marked65');
    expect(
      await page.evaluate(async () => (await window.kept.keeping.share.unsent()) !== undefined),
    ).toBe(true);
  },
);

test('letters are kept once, are forgotten for good, and all can be erased', async () => {
  const page = await openPage(await openContext());
  await openDesk(page);
  const found = await page.evaluate(async () => {
    const { keeping } = window.kept;
    const facts = { name: 'a', received: '2026-11-23T09:00:00Z', flagged: false };
    await keeping.keepArrivals([
      { ...facts, id: 'a', sealed: new Uint8Array([1, 2]) },
      { ...facts, id: 'b', plain: '{}' },
    ]);
    await keeping.keepArrivals([{ ...facts, id: 'a', plain: 'other words' }]);
    const two = (await keeping.arrivals()).map(({ id }) => id);
    await keeping.forgetArrivals(['a', 'b', 'c']);
    const none = await keeping.arrivals();
    const bodies = await window.deskPage.rawRows('bodies');
    await keeping.keepSetting('after', 7);
    const after = await keeping.readSetting('after');
    await keeping.keepSetting('after', undefined);
    const gone = await keeping.readSetting('after');
    const erased = await keeping.erase();
    return { two, none, bodies, after, gone, erased, left: await indexedDB.databases() };
  });
  expect(found).toEqual({
    two: ['a', 'b'],
    none: [],
    bodies: [],
    after: 7,
    gone: undefined,
    erased: true,
    left: [],
  });
});

/** Files of a profile that hold a word, as bytes or as the two-byte letters that browsers store. */
function filesWith(profile: string, word: string): string[] {
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .map((name) => join(profile, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    });
}
