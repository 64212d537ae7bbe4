import { afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { newItem, noAnswers } from '../../src/draft/answers.ts';
import {
  isTooOld,
  noteSent,
  noteWriting,
  sentOf,
  versionOf,
  writtenAtOf,
} from '../../src/draft/draft-meta.ts';
import { hasDraft, idOnDevice, listDrafts } from '../../src/draft/draft-name.ts';
import { expireDrafts } from '../../src/draft/expire-drafts.ts';
import { forgetAllDrafts } from '../../src/draft/forget-drafts.ts';
import { openKeptDraft } from '../../src/draft/kept-draft.ts';
import type { OpeningDraft } from '../../src/draft/kept-draft.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

describe('what a draft says about itself', () => {
  test('it is of this version from the first word, and never of a lower one than it was', () => {
    const doc = new Y.Doc();
    expect(versionOf(doc)).toBe(1);
    noteWriting(doc, 0);
    expect(versionOf(doc)).toBe(2);
    doc.getMap('meta').set('version', 3);
    noteWriting(doc, 2 * HOUR);
    noteSent(doc, { code: 'MAPLE-4127', at: 0 });
    expect(versionOf(doc)).toBe(3);
  });

  test('the time of the last word is kept to the hour, and a clock that ran ahead is put right', () => {
    const doc = new Y.Doc();
    const times = [10 * DAY, 10 * DAY + HOUR, 10 * DAY + HOUR + 1, 5 * DAY].map((now) => {
      noteWriting(doc, now);
      return writtenAtOf(doc);
    });
    expect(times).toEqual([10 * DAY, 10 * DAY, 10 * DAY + HOUR + 1, 5 * DAY]);
  });

  test('a draft goes after 7 days without a word, a copy of what was sent 30 days after', () => {
    const doc = new Y.Doc();
    expect(isTooOld(doc, 100 * DAY)).toBe(false);
    noteWriting(doc, DAY);
    expect([8 * DAY - 1, 8 * DAY].map((now) => isTooOld(doc, now))).toEqual([false, true]);
    noteSent(doc, { code: 'MAPLE-4127', at: 2 * DAY });
    expect([32 * DAY - 1, 32 * DAY].map((now) => isTooOld(doc, now))).toEqual([false, true]);
  });

  test.each([[null], ['MAPLE-4127'], [{ code: 'MAPLE-4127' }], [{ code: 7, at: 7 }]])(
    'a receipt that is not one is none: %j',
    (sent) => {
      const doc = new Y.Doc();
      doc.getMap('meta').set('sent', sent);
      expect(sentOf(doc)).toBeUndefined();
    },
  );
});

describe('looking for drafts', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('finds those of this network only, and the one of version 1', async () => {
    const storage = listing([
      'patchwork-draft:lee:a',
      'patchwork-draft:lee:b',
      'patchwork-draft:lee-valley:c',
      'patchwork-draft:lee:valley:d',
      'patchwork-draft-1:becket',
      'patchwork-outbox-1:otis',
    ]);
    expect(await listDrafts(storage, 'lee')).toEqual(['a', 'b']);
    expect(await hasDraft(storage, 'lee')).toBe(true);
    expect(await listDrafts(storage, 'becket')).toEqual([]);
    expect(await hasDraft(storage, 'becket')).toBe(true);
    expect(await hasDraft(storage, 'otis')).toBe(false);
  });

  test.each([
    ['is missing', undefined],
    ['is blocked', { databases: () => Promise.reject(new Error('blocked')) }],
    [
      'throws',
      {
        databases() {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
    ['cannot list', {}],
  ])('finds none where storage %s', async (_name, storage) => {
    // Only `databases` is used: looking must not open anything.
    expect(await hasDraft(storage as unknown as IDBFactory, 'lee')).toBe(false);
    expect(await listDrafts(storage as unknown as IDBFactory, 'lee')).toEqual([]);
  });

  test('gives up where the list never comes, so that the form can open', async () => {
    vi.useFakeTimers();
    const storage = { databases: () => new Promise(() => undefined) } as unknown as IDBFactory;
    const found = listDrafts(storage, 'lee');
    await vi.advanceTimersByTimeAsync(4000);
    expect(await found).toEqual([]);
  });

  test('where databases cannot be listed, every id is the same one draft', () => {
    const cannotList = {} as IDBFactory;
    expect(idOnDevice(cannotList, 'a')).toBe(idOnDevice(cannotList, 'b'));
    expect(idOnDevice(listing([]), 'a')).toBe('a');
  });
});

describe('a browser without storage', () => {
  test('opens a draft that says so, shares it between tabs, and forgets it in both', async () => {
    const gone: string[] = [];
    const one = await openKeptDraft(opening({ onForgotten: () => gone.push('one') }));
    const two = await openKeptDraft(opening({ onForgotten: () => gone.push('two') }));
    one?.write({ ...noAnswers('a'), items: [{ ...newItem('ask', '1'), facts: { to: ['Lee'] } }] });
    one?.markSent({ code: 'MAPLE-4127', at: 7 });
    await vi.waitFor(() => {
      expect(two?.answers()).toEqual(one?.answers());
      expect(two?.sent()).toEqual({ code: 'MAPLE-4127', at: 7 });
    });
    expect(two?.state()).toEqual({ kind: 'no-storage' });
    expect(await one?.forget()).toBe(true);
    await vi.waitFor(() => {
      expect(gone).toEqual(['two']);
    });
  });

  test('has nothing to expire or to delete', async () => {
    expect(await expireDrafts(opening())).toEqual([]);
    expect(await forgetAllDrafts(opening())).toBe(true);
  });
});

function opening(changes: Partial<OpeningDraft> = {}): OpeningDraft {
  return {
    network: 'lee',
    id: 'a',
    storage: undefined,
    channel: (name) => new BroadcastChannel(name),
    clock: () => 0,
    first: noAnswers('a'),
    onForgotten: () => undefined,
    ...changes,
  };
}

/** A storage that can only say which databases it has. */
function listing(names: string[]): IDBFactory {
  const databases = () => Promise.resolve(names.map((name) => ({ name, version: 1 })));
  return { databases } as unknown as IDBFactory;
}
