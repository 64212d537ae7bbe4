import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  clearSiteData,
  loseConnections,
  REFUSES_TO_OPEN,
  REMEMBERS_CONNECTIONS,
  setQuota,
} from './draft-faults.ts';
import {
  ANA,
  BEN,
  openDesk,
  openPage,
  reopen,
  saying,
  notesOf,
  useKeeping,
} from './use-keeping.ts';

const WAIT = { timeout: 10_000 };
const { openContext } = useKeeping();

test(
  'another key opens nothing, counts what it could not open, and takes nothing away',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page, [ANA]);
    await page.evaluate(async () => {
      window.kept.board.writeNotes('letter-a', 'MarkedAna');
      const facts = { name: 'a', received: '2026-11-23T09:00:00Z', flagged: false };
      await window.kept.keeping.keepArrivals([{ ...facts, id: 'letter-a', sealed: 'x' }]);
      await window.kept.keeping.keepSetting('token', 'MarkedToken');
    });
    await reopen(page, [BEN]);
    const ben = await page.evaluate(async () => {
      const { board, keeping } = window.kept;
      const token = await keeping.readSetting('token');
      await keeping.keepSetting('token', 'MarkedOther');
      const arrivals = await keeping.arrivals();
      const facts = { name: 'b', received: '2026-11-23T09:00:00Z', flagged: true };
      await keeping.keepArrivals([{ ...facts, id: 'letter-b', plain: '{}' }]);
      // What is deleted here leaves what another key wrote where it is.
      board.writeNotes('letter-b', 'MarkedBen');
      board.retire(['letter-c'], []);
      await keeping.flush();
      return {
        token,
        arrivals,
        letters: [...board.state().letters.keys()],
        bad: keeping.unreadable(),
      };
    });
    expect(ben).toEqual({ token: undefined, arrivals: [], letters: ['letter-b'], bad: 2 });
    await reopen(page, [ANA, BEN]);
    const ana = await page.evaluate(async () => ({
      notes: window.kept.board.state().letters.get('letter-a')?.notes,
      arrivals: (await window.kept.keeping.arrivals()).map(({ id }) => id),
      token: await window.kept.keeping.readSetting('token'),
    }));
    expect(ana).toEqual({ notes: 'MarkedAna', arrivals: ['letter-a'], token: 'MarkedToken' });
  },
);

test(
  'a full disk is told, nothing is lost, and it is saved once there is room',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    await page.evaluate(() => window.kept.keeping.flush());
    await setQuota(page, 1);
    await page.evaluate(async () => {
      window.kept.board.writeNotes('letter-a', 'MarkedFull');
      await window.kept.keeping.flush();
    });
    expect(await saying(page)).toBe('not-saved');
    expect(
      await page.evaluate(() =>
        window.kept.keeping.share.unsent().catch((error: unknown) => String(error)),
      ),
    ).toBe('StorageError: The storage failed');
    await setQuota(page);
    await page.evaluate(() => window.kept.keeping.flush());
    await expect.poll(() => saying(page), WAIT).toBe('saved');
    await reopen(page);
    expect(await notesOf(page, 'letter-a')).toBe('MarkedFull');
  },
);

test.each([{ told: true }, { told: false }])(
  'a connection that is lost (told: $told) loses no word',
  { retry: 0 },
  async (how) => {
    const context = await openContext();
    await context.addInitScript(REMEMBERS_CONNECTIONS);
    const page = await openPage(context);
    await openDesk(page);
    await page.evaluate(async () => {
      window.kept.board.writeNotes('letter-a', 'Marked1');
      await window.kept.keeping.flush();
    });
    await loseConnections(page, how);
    await page.evaluate(async () => {
      window.kept.board.writeNotes('letter-a', 'Marked1Marked2');
      await window.kept.keeping.flush();
    });
    await expect.poll(() => saying(page), WAIT).toBe('saved');
    await reopen(page);
    expect(await notesOf(page, 'letter-a')).toBe('Marked1Marked2');
  },
);

test(
  'a database that somebody wiped is not written again until the next change, and then whole',
  { retry: 0 },
  async () => {
    const page = await openPage(await openContext());
    await openDesk(page);
    await page.evaluate(async () => {
      window.kept.board.writeNotes('letter-a', 'Marked1');
      await window.kept.keeping.flush();
    });
    await clearSiteData(page);
    await expect.poll(() => saying(page), WAIT).toBe('not-saved');
    await page.evaluate(() => window.kept.keeping.flush());
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await page.evaluate(async () => {
      window.kept.board.hold('letter-b', 'Ana');
      await window.kept.keeping.flush();
    });
    expect(await saying(page)).toBe('saved');
    await reopen(page);
    expect(await notesOf(page, 'letter-a')).toBe('Marked1');
    expect(
      await page.evaluate(async () => (await window.kept.keeping.share.unsent()) !== undefined),
    ).toBe(true);
  },
);

test('where nothing can be kept the board works and says so', async () => {
  const context = await openContext();
  await context.addInitScript(REFUSES_TO_OPEN);
  const page = await openPage(context);
  await openDesk(page);
  await page.evaluate(() => {
    window.kept.board.writeNotes('letter-a', 'MarkedMemory');
  });
  expect(await saying(page)).toBe('not-saved');
  expect(await notesOf(page, 'letter-a')).toBe('MarkedMemory');
});

test('what waits is written when the page is left', { retry: 0 }, async () => {
  const page = await openPage(await openContext());
  await openDesk(page);
  const rows = await page.evaluate(async () => {
    window.kept.board.writeNotes('letter-a', 'MarkedLeft');
    window.dispatchEvent(new Event('pagehide'));
    // Comes after whatever is being written, and waits for nothing else.
    await window.kept.keeping.share.underWay();
    return (await window.deskPage.rawRows('rows')).length;
  });
  expect(rows).toBe(1);
});

test('one tab writes; another may take over, and the first hears of it', async () => {
  const context = await openContext();
  const [first, second] = [await openPage(context), await openPage(context)];
  const take = (page: Page, steal: boolean) =>
    page.evaluate(async (given) => {
      const taken = await window.deskPage.takeDesk(given, () => (document.title = 'taken'));
      if (taken.kind === 'here') window.onpagehide = taken.release;
      return taken.kind;
    }, steal);
  expect(await take(first, false)).toBe('here');
  expect(await take(second, false)).toBe('elsewhere');
  expect(await take(second, true)).toBe('here');
  await expect.poll(() => first.title(), WAIT).toBe('taken');
  expect(await take(first, false)).toBe('elsewhere');
  await second.close();
  await expect.poll(() => take(first, false), WAIT).toBe('here');
});
