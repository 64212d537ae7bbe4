// Ships to the browser, on the navigators' desk only.
import * as z from 'zod/mini';
import { letterHash } from '../board/letter-hash.ts';
import type { Arrival } from '../letters/desk-letter.ts';
import type { DeskDisk } from './desk-disk.ts';
import type { DeskSeal } from './desk-seal.ts';
import { oneAtATime } from './one-at-a-time.ts';

const Head = z.object({
  id: z.string(),
  name: z.string(),
  received: z.string(),
  flagged: z.boolean(),
  /** Words of a letter that came readable; a sealed one has a body of its own. */
  plain: z.optional(z.string()),
});
type Head = z.infer<typeof Head>;
const Heads = z.array(Head);
const Body = z.union([z.string(), z.instanceof(Uint8Array)]);

/**
 * Letters on this device as they came. Sealed ones stay as they are; what is known of all of them, and the words of
 * readable ones, are one sealed row: opening thousands of rows would take a key thousands of times.
 */
export class ArrivalShelf {
  readonly #disk: DeskDisk;
  readonly #seal: DeskSeal;
  readonly #inTurn = oneAtATime();
  #known: Known | undefined;

  constructor(disk: DeskDisk, seal: DeskSeal) {
    this.#disk = disk;
    this.#seal = seal;
  }

  /** Rows that this key does not open; 0 before the first use. */
  unreadable(): number {
    return this.#known?.unreadable ?? 0;
  }

  /** The disk may have lost what we know. */
  lost(): void {
    this.#known = undefined;
  }

  all(): Promise<readonly KnownArrival[]> {
    return this.#inTurn(async () => {
      const { heads } = await this.#ready();
      const bodies = new Map(await this.#disk.readAll('bodies'));
      return [...heads.values()].flatMap(({ plain, ...head }): KnownArrival[] => {
        if (plain !== undefined) return [{ ...head, plain }];
        const sealed = Body.safeParse(bodies.get(letterHash(head.id))).data;
        return sealed === undefined ? [] : [{ ...head, sealed }];
      });
    });
  }

  /** Of an id that lies here already, the first stays. */
  keep(arrivals: readonly KnownArrival[]): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#ready();
      const fresh = arrivals.filter(({ id }) => !known.heads.has(id));
      if (fresh.length === 0) return;
      const heads = new Map(known.heads);
      for (const arrival of fresh) heads.set(arrival.id, headOf(arrival));
      await this.#write(known, heads, (bodies) => {
        for (const one of fresh) if ('sealed' in one) bodies.put(one.sealed, letterHash(one.id));
      });
    });
  }

  forget(ids: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#ready();
      const heads = new Map(known.heads);
      for (const id of ids) heads.delete(id);
      await this.#write(known, heads, (bodies) => {
        for (const id of ids) bodies.delete(letterHash(id));
      });
    });
  }

  async #ready(): Promise<Known> {
    if (this.#known) return this.#known;
    const known = { heads: new Map<string, Head>(), rows: [] as IDBValidKey[], unreadable: 0 };
    for (const [key, row] of await this.#disk.readAll('heads')) {
      const opened = row instanceof Uint8Array ? await this.#seal.openJson(row) : undefined;
      const { data } = Heads.safeParse(opened);
      if (data) known.rows.push(key);
      else known.unreadable += 1;
      for (const head of data ?? []) known.heads.set(head.id, head);
    }
    this.#known = known;
    return known;
  }

  async #write(
    known: Known,
    heads: ReadonlyMap<string, Head>,
    change: (bodies: IDBObjectStore) => void,
  ): Promise<void> {
    const sealed = await this.#seal.sealJson([...heads.values()], 'all');
    const adding = await this.#disk.write((store) => {
      for (const key of known.rows) store('heads').delete(key);
      change(store('bodies'));
      return store('heads').add(sealed);
    });
    this.#known = { ...known, heads, rows: [adding.result] };
  }
}

function headOf({ id, name, received, flagged, ...words }: KnownArrival): Head {
  return {
    id,
    name,
    received,
    flagged,
    ...('plain' in words && { plain: words.plain }),
  };
}

/** An arrival whose letter's id is known. */
export type KnownArrival = Arrival & { readonly id: string };

interface Known {
  readonly heads: ReadonlyMap<string, Head>;
  /** Rows in which they are. */
  readonly rows: readonly IDBValidKey[];
  readonly unreadable: number;
}
