// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import * as z from 'zod/mini';
import type { OutgoingNote, ShareStore } from '../sharing/share-store.ts';
import type { BoardKeeper } from './board-keeper.ts';
import type { DeskDisk } from './desk-disk.ts';

const Note = { id: z.string(), sealed: z.string() };
const Kept = z.object({
  ...Note,
  upTo: z.number(),
  replaces: z.optional(z.number()),
  before: z.optional(z.array(z.object(Note))),
});

/** What sharing keeps, beside the board's rows in the same database. */
export function shareShelf(keeper: BoardKeeper, disk: DeskDisk): ShareStore {
  async function underWay(): Promise<OutgoingNote | undefined> {
    return Kept.safeParse(await disk.read<unknown>('desk', (desk) => desk.get('underWay'))).data;
  }
  return {
    readUpTo: async () => {
      const number = await disk.read<unknown>('desk', (desk) => desk.get('readUpTo'));
      return typeof number === 'number' ? number : 0;
    },
    keepRead: (notes, upTo) => keeper.keepNotes(notes, upTo),
    unsent: async () => {
      await keeper.settled();
      return keeper.inTurn(async () => {
        const after = (await underWay())?.upTo ?? 0;
        const rows = keeper.rows.own().filter(({ key }) => key > after);
        if (rows.length === 0) return undefined;
        return {
          update: Y.mergeUpdates(rows.map(({ update }) => update)),
          upTo: Math.max(...rows.map(({ key }) => key)),
        };
      });
    },
    underWay: () => keeper.inTurn(underWay),
    keepUnderWay: (note) =>
      keeper.inTurn(async () => {
        await disk.write((store) => store('desk').put(note, 'underWay'));
      }),
    arrived: (id) =>
      keeper.inTurn(async () => {
        const note = await underWay();
        if (note?.id !== id) return;
        const sent = keeper.rows.own().flatMap(({ key }) => (key <= note.upTo ? [key] : []));
        await disk.write((store) => {
          store('desk').delete('underWay');
          for (const key of sent) markSent(store('rows'), key);
        });
        keeper.rows.sent(sent);
      }),
  };
}

function markSent(rows: IDBObjectStore, key: number): void {
  const finding = rows.get(key) as IDBRequest<object | undefined>;
  finding.onsuccess = () => {
    if (finding.result) rows.put({ ...finding.result, own: false }, key);
  };
}
