// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import { deskDatabase } from '../../storage/desk-database.ts';
import type { ShareStore } from '../sharing/share-store.ts';
import { ArrivalShelf } from './arrival-shelf.ts';
import type { KnownArrival } from './arrival-shelf.ts';
import { BoardKeeper } from './board-keeper.ts';
import type { Saving } from './board-keeper.ts';
import { DeskDisk } from './desk-disk.ts';
import { deskSeal } from './desk-seal.ts';
import { shareShelf } from './share-shelf.ts';

/**
 * Opens what a desk keeps on this device; all of it is sealed. Resolves whatever the disk does: where it cannot be
 * read, the board is empty, `saving` says "not-saved", and it goes on trying. Throws when an identity is none.
 */
export async function openKeeping(opening: OpeningKeeping): Promise<Keeping> {
  const { storage, network, recipients, identities, tell, page } = opening;
  const seal = await deskSeal(recipients, identities);
  const disk: DeskDisk = new DeskDisk(storage, deskDatabase(network), () => {
    shelf.lost();
    keeper.lost();
  });
  const keeper = new BoardKeeper(disk, seal, tell);
  const shelf = new ArrivalShelf(disk, seal);
  await keeper.open();

  const flush = () => keeper.flush();
  const leave = () => {
    if (keeper.saving() !== 'saved') void flush();
  };
  for (const event of LEAVING) page?.addEventListener(event, leave);
  async function close(): Promise<void> {
    for (const event of LEAVING) page?.removeEventListener(event, leave);
    await keeper.close();
    disk.end();
  }
  const settingKey = (name: string) => `setting:${name}:${seal.mark}`;

  return {
    doc: keeper.doc,
    saving: () => keeper.saving(),
    unreadable: () => keeper.rows.unreadable() + shelf.unreadable(),
    flush,
    share: shareShelf(keeper, disk),
    arrivals: () => shelf.all(),
    keepArrivals: (arrivals) => shelf.keep(arrivals),
    forgetArrivals: (ids) => shelf.forget(ids),
    readSetting: async (name) => {
      const sealed = await disk.read<unknown>('desk', (desk) => desk.get(settingKey(name)));
      return sealed instanceof Uint8Array ? seal.openJson(sealed) : undefined;
    },
    keepSetting: async (name, value) => {
      const sealed = value === undefined ? undefined : await seal.sealJson(value, 'me');
      await disk.write((store) =>
        sealed
          ? store('desk').put(sealed, settingKey(name))
          : store('desk').delete(settingKey(name)),
      );
    },
    close,
    erase: async () => {
      await close();
      return disk.erase();
    },
  };
}

/**
 * When what waits is written at once: a field is left, the page is about to go (there is time while the next one is asked
 * for), is hidden, after which phones end it without a further word, or goes.
 */
const LEAVING = ['focusout', 'blur', 'beforeunload', 'visibilitychange', 'pagehide'] as const;

interface OpeningKeeping {
  readonly storage: IDBFactory;
  /** Id of the network. */
  readonly network: string;
  /** Public keys of all who may open the board: navigators and the recovery key. */
  readonly recipients: readonly string[];
  /** Secret keys; the first is the own one. */
  readonly identities: readonly string[];
  /** Hears each time that `saving` changes. */
  readonly tell: (saving: Saving) => void;
  /** The window: what waits is written when it is left. */
  readonly page?: EventTarget | undefined;
}

/** What lies on this device. Every promise resolves after the disk has it, and rejects with a `StorageError`. */
export interface Keeping {
  /** The board as it was kept; every change of it is kept. */
  readonly doc: Y.Doc;
  readonly saving: () => Saving;
  /** Rows that these keys do not open. They stay as they are. Counts those of letters after `arrivals`. */
  readonly unreadable: () => number;
  /** Writes what waits now; resolves when it was tried, and never rejects. */
  readonly flush: () => Promise<void>;
  readonly share: ShareStore;
  /** Letters as they came, in the order in which they were kept. */
  readonly arrivals: () => Promise<readonly KnownArrival[]>;
  /** Of an id that lies here already, the first stays. */
  readonly keepArrivals: (arrivals: readonly KnownArrival[]) => Promise<void>;
  readonly forgetArrivals: (ids: readonly string[]) => Promise<void>;
  /** What was kept under a name with this key, not yet judged; nothing when nothing was. */
  readonly readSetting: (name: string) => Promise<unknown>;
  /** Any JSON; `undefined` forgets it. */
  readonly keepSetting: (name: string, value: unknown) => Promise<void>;
  /** Writes what waits, and lets go of the disk. */
  readonly close: () => Promise<void>;
  /** Deletes everything; true only when the browser confirmed it. */
  readonly erase: () => Promise<boolean>;
}
