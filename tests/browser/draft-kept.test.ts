import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/draft/answers.ts';
import { openModules, reopen, useModules } from './draft-modules.ts';

const browser = useModules();
const OLD = 'patchwork-draft-1:lee';
/** A day after the draft of `draft-version-1.json` was last written, in days since 1970. */
const THEN = 1_764_000_000_000 / (24 * 60 * 60 * 1000) + 1;
const version1 = JSON.parse(
  readFileSync(new URL('../fixtures/draft-version-1.json', import.meta.url), 'utf8'),
) as { answers: { id: string }; updates: string[] };
const { id: OLD_ID } = version1.answers;

describe('several drafts', () => {
  test('lie next to each other, each with its own words and its own end', async () => {
    const page = await browser.openPage();
    const seen = await page.evaluate(async () => {
      const { write, expireDrafts, listDrafts, forgetDraft, open } = window.modules;
      const said = [await write('a', 'Ana', 1), await write('b', 'Bo', 2)];
      const found = await expireDrafts(3);
      const erased = await forgetDraft('a');
      const left = await open('b', 3);
      return { said, found, erased, left: left?.answers().name, ids: await listDrafts() };
    });
    expect(seen).toEqual({
      said: ['saved', 'saved'],
      found: [
        { kind: 'unsent', id: 'a', writtenAt: days(1), things: 0 },
        { kind: 'unsent', id: 'b', writtenAt: days(2), things: 0 },
      ],
      erased: true,
      left: 'Bo',
      ids: ['b'],
    });
  });

  test('words that a new draft is started with are on the disk before it says so', async () => {
    const page = await browser.openPage();
    const said = await page.evaluate(async () => {
      const { open, noAnswers, settled } = window.modules;
      const draft = await open('a', 0, { ...noAnswers('a'), access: 'A step-free door' });
      return draft && settled(draft);
    });
    expect(said).toBe('saved');
    await reopen(page);
    expect(await answersOf(page, 'a')).toMatchObject({ id: 'a', access: 'A step-free door' });
  });

  test('go after their time unshown: drafts, copies and drafts without a word', async () => {
    const page = await browser.openPage();
    const seen = await page.evaluate(async () => {
      const { write, open, settled, expireDrafts, listDrafts, names, rows } = window.modules;
      await write('old', 'Ana', 1);
      await write('young', 'Bo', 1.5);
      for (const [id, at] of [
        ['old copy', 1],
        ['young copy', 1.5],
      ] as const) {
        await write(id, 'Cy', 1);
        const copy = await open(id, 2);
        copy?.markSent({ code: 'MAPLE-4127', at: at * 86_400_000 });
        if (copy) await settled(copy);
        await copy?.close();
      }
      await (await open('blank', 1))?.close();
      const before = await rows('patchwork-draft:lee:young');
      const ids = await listDrafts();
      const found = [await expireDrafts(8.4), await expireDrafts(31.4)];
      return { before, ids, found, names: await names() };
    });
    expect(seen.ids.toSorted()).toEqual(['blank', 'old', 'old copy', 'young', 'young copy']);
    const copy = { kind: 'sent', code: 'MAPLE-4127' };
    expect(seen.found.map((found) => found.toSorted((a, b) => (a.id < b.id ? -1 : 1)))).toEqual([
      [
        { ...copy, id: 'old copy', at: days(1) },
        { kind: 'unsent', id: 'young', writtenAt: days(1.5), things: 0 },
        { ...copy, id: 'young copy', at: days(1.5) },
      ],
      [{ ...copy, id: 'young copy', at: days(1.5) }],
    ]);
    expect(seen.names).toEqual(['patchwork-draft:lee:young copy']);
  });

  test('looking at them writes nothing, and one that is too old is not opened by its id either', async () => {
    const page = await browser.openPage();
    const seen = await page.evaluate(async () => {
      const { write, expireDrafts, open, rows } = window.modules;
      await write('a', 'Ana', 1);
      const before = await rows('patchwork-draft:lee:a');
      await expireDrafts(2);
      const after = await rows('patchwork-draft:lee:a');
      const late = await open('a', 8);
      return {
        same: before.join() === after.join(),
        count: before.length,
        name: late?.answers().name,
      };
    });
    expect(seen.count).toBeGreaterThan(0);
    expect(seen).toMatchObject({ same: true, name: '' });
  });

  test('a copy of what was sent keeps its code', async () => {
    const page = await browser.openPage();
    const said = await page.evaluate(async () => {
      const { open, settled, noAnswers } = window.modules;
      const draft = await open('a');
      draft?.write({ ...noAnswers('a'), name: 'Ana' });
      draft?.markSent({ code: 'MAPLE-4127', at: 5 });
      return draft && settled(draft);
    });
    expect(said).toBe('saved');
    await reopen(page);
    const sent = await page.evaluate(async () => (await window.modules.open('a'))?.sent());
    expect(sent).toEqual({ code: 'MAPLE-4127', at: 5 });
  });
});

describe('forgetting', () => {
  test('everything goes at once, of every version, also out of another tab', async () => {
    const context = await browser.newContext();
    const here = await openModules(context);
    const there = await openModules(context);
    await seedOld(here);
    await here.evaluate(() => window.modules.write('a', 'Ana'));
    const typing = await there.evaluate(async () => {
      const { open, noAnswers, settled } = window.modules;
      const draft = await open('b');
      draft?.write({ ...noAnswers('b'), name: 'Bo' });
      return draft && settled(draft);
    });
    expect(typing).toBe('saved');
    expect(await here.evaluate(() => window.modules.forgetAllDrafts())).toBe(true);
    expect(await here.evaluate(() => window.modules.names())).toEqual([]);
    await expect.poll(() => there.evaluate(() => window.modules.forgotten)).toEqual(['b']);
  });

  test('is not said to be done when the browser has not confirmed it', async () => {
    const page = await browser.openPage();
    const erased = await page.evaluate(async () => {
      const { write, forgetAllDrafts, forgetDraft, open } = window.modules;
      await write('a', 'Ana');
      const draft = await open('a');
      // A page of other code that does not let go.
      const holding = indexedDB.open('patchwork-draft:lee:a');
      await new Promise((resolve) => (holding.onsuccess = resolve));
      const all = await Promise.all([forgetAllDrafts(), forgetDraft('a'), draft?.forget()]);
      holding.result.close();
      return all;
    });
    expect(erased).toEqual([false, false, false]);
  });
});

describe('a draft of version 1', () => {
  test('moves into a database of its own id with every word', async () => {
    const page = await browser.openPage();
    await seedOld(page);
    const found = await page.evaluate((day) => window.modules.expireDrafts(day), THEN);
    expect(found).toEqual([{ kind: 'unsent', id: OLD_ID, writtenAt: days(THEN - 1), things: 2 }]);
    expect(await page.evaluate(() => window.modules.names())).toEqual([
      `patchwork-draft:lee:${OLD_ID}`,
    ]);
    expect(await answersOf(page, OLD_ID, THEN)).toEqual(Answers.parse(version1.answers));
  });

  test('a page that ends between writing and deleting loses nothing and doubles nothing', async () => {
    const page = await browser.openPage();
    await seedOld(page);
    await page.evaluate((day) => {
      IDBFactory.prototype.deleteDatabase = () => ({}) as IDBOpenDBRequest;
      void window.modules.expireDrafts(day);
    }, THEN);
    await expect
      .poll(() => page.evaluate(() => window.modules.names()))
      .toEqual([OLD, `patchwork-draft:lee:${OLD_ID}`]);
    await reopen(page);
    const changed = { ...Answers.parse(version1.answers), name: 'Ana María', items: [] };
    const seen = await page.evaluate(
      async ({ id, day, next }) => {
        const { open, settled, expireDrafts } = window.modules;
        const draft = await open(id, day);
        const before = draft?.answers();
        draft?.write(next);
        const said = draft && (await settled(draft));
        await draft?.close();
        return { before, said, found: await expireDrafts(day) };
      },
      { id: OLD_ID, day: THEN, next: changed },
    );
    expect(seen.before).toEqual(Answers.parse(version1.answers));
    expect(seen.said).toBe('saved');
    expect(seen.found).toMatchObject([{ id: OLD_ID, things: 0 }]);
    expect(await page.evaluate(() => window.modules.names())).not.toContain(OLD);
    expect(await answersOf(page, OLD_ID, THEN)).toEqual(changed);
  });

  test('stays as it is while there is no room for the new one', async () => {
    const page = await browser.openPage();
    await seedOld(page);
    const seen = await page.evaluate(async (day) => {
      const { expireDrafts, rows } = window.modules;
      const before = await rows('patchwork-draft-1:lee');
      const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add');
      IDBObjectStore.prototype.add = function (row: Uint8Array) {
        const adding = this.put(row);
        this.transaction.abort();
        return adding;
      };
      await expireDrafts(day);
      const after = await rows('patchwork-draft-1:lee');
      if (add) Object.defineProperty(IDBObjectStore.prototype, 'add', add);
      return { same: before.join() === after.join(), then: await expireDrafts(day) };
    }, THEN);
    expect(seen).toMatchObject({ same: true, then: [{ id: OLD_ID, things: 2 }] });
  });

  test('without a word in it, it is only deleted', async () => {
    const page = await browser.openPage();
    const seen = await page.evaluate(async () => {
      const { seed, expireDrafts, names } = window.modules;
      await seed('patchwork-draft-1:lee', [new Uint8Array([0, 0])]);
      return [await expireDrafts(), await names()];
    });
    expect(seen).toEqual([[], []]);
  });
});

describe('a draft that this version cannot read', () => {
  test.each(['of a newer version', 'of damaged rows'])(
    '%s is named, left as it is, and can be forgotten',
    async (kind) => {
      const page = await browser.openPage();
      const seen = await page.evaluate(async (newer) => {
        const { Y, seed, rows, expireDrafts, open, write, forgetDraft, names } = window.modules;
        const doc = new Y.Doc();
        doc.getMap('meta').set('version', 3);
        doc.getMap('meta').set('writtenAt', 0);
        doc.getMap('short').set('name', 'Ana');
        const name = 'patchwork-draft:lee:a';
        await seed(name, [newer ? Y.encodeStateAsUpdate(doc) : new Uint8Array([9, 9, 9, 9])]);
        const before = await rows(name);
        const found = await expireDrafts(100);
        const opened = (await open('a'))?.answers().name;
        const said = await write('a', 'Bo');
        const after = await rows(name);
        const same = before.join() === after.join();
        return { found, opened, said, same, erased: await forgetDraft('a'), names: await names() };
      }, kind === 'of a newer version');
      expect(seen.found).toEqual([{ kind: 'unreadable', id: 'a' }]);
      expect(seen.opened ?? '').toBe('');
      expect(['unreadable', 'no-storage']).toContain(seen.said);
      expect(seen).toMatchObject({ same: true, erased: true, names: [] });
    },
  );
});

test('a browser that cannot list databases finds its one draft again, and deletes it', async () => {
  const context = await browser.newContext();
  const page = await openModules(context);
  await seedOld(page);
  await context.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'databases', { value: undefined });
  });
  await reopen(page);
  const seen = await page.evaluate(async (day) => {
    const { open, expireDrafts, listDrafts, settled } = window.modules;
    const draft = await open('a', day);
    const name = draft?.answers().name;
    draft?.write({ ...draft.answers(), name: 'Bo' });
    const said = draft && (await settled(draft));
    await draft?.close();
    return { name, said, found: await expireDrafts(day), ids: await listDrafts() };
  }, THEN);
  expect(seen).toEqual({ name: 'Ana', said: 'saved', found: [], ids: [] });
  await reopen(page);
  expect(await answersOf(page, 'b', THEN)).toMatchObject({ name: 'Bo', id: OLD_ID });
  const after = await page.evaluate(async (day) => {
    const { forgetAllDrafts, open } = window.modules;
    return [await forgetAllDrafts(), (await open('c', day))?.answers().name];
  }, THEN);
  expect(after).toEqual([true, '']);
});

async function seedOld(page: Page): Promise<void> {
  await page.evaluate(
    ({ name, updates }) =>
      window.modules.seed(
        name,
        updates.map((update) => Uint8Array.from(atob(update), (byte) => byte.charCodeAt(0))),
      ),
    { name: OLD, updates: version1.updates },
  );
}

/** The answers of a draft, opened and closed again. */
async function answersOf(page: Page, id: string, day = 0): Promise<Answers | undefined> {
  return page.evaluate(
    async ({ which, when }) => {
      const draft = await window.modules.open(which, when);
      const answers = draft?.answers();
      await draft?.close();
      return answers;
    },
    { which: id, when: day },
  );
}

function days(count: number): number {
  return count * 24 * 60 * 60 * 1000;
}
