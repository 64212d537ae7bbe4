// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import { RemoteError } from '../../inbox/remote/remote-error.ts';
import type { RemoteFault } from '../../inbox/remote/remote-error.ts';
import type { DeskInbox } from './desk-inbox.ts';
import { keysMark } from './keys-mark.ts';
import { isDue, isLong, sumUp } from './note-ledger.ts';
import type { NoteFact } from './note-ledger.ts';
import { sealUpdate } from './note-parts.ts';
import { openReader } from './read-notes.ts';
import type { NoteReader } from './read-notes.ts';
import type { OutgoingNote, ShareStore } from './share-store.ts';

const DAY = 24 * 60 * 60_000;
/** Notes one exchange sends at most: one that was under way, and what was written since. */
const MOST_SENT = 3;

/** How an exchange ended. `waiting`: there may be changes that are on this device only. */
export type Exchanged =
  | { readonly kind: 'shared'; readonly at: string; readonly closed: number }
  | { readonly kind: 'waiting'; readonly why: RemoteFault };

/** What one exchange works with. */
export interface ExchangeParts {
  /** The board, with everything in it that this device has kept. */
  readonly doc: Y.Doc;
  readonly store: ShareStore;
  readonly inbox: Pick<DeskInbox, 'notes' | 'keepNote'>;
  /** Public keys of everybody who may read the board. */
  readonly recipients: readonly string[];
  readonly identities: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Days after which the inbox deletes notes; nothing when it does not. */
  readonly keptDays?: number | undefined;
}

export interface Exchange {
  /**
   * Reads what other desks wrote, then sends what this one did. Whatever happens, and wherever it is cut off, doing it
   * again loses nothing and doubles nothing. One runs at a time; a second waits for the first.
   * @param rewrite writes the whole board anew: what was deleted leaves the inbox too.
   * Rejects only when this device fails, as the store says.
   */
  readonly exchange: (how?: { readonly rewrite?: boolean }) => Promise<Exchanged>;
}

/** Exchanges a board with other desks through the inbox. */
export function openExchange(parts: ExchangeParts): Exchange {
  const run = openRun(parts);
  let last: Promise<unknown> = Promise.resolve();
  return {
    exchange: ({ rewrite = false } = {}) => {
      const next = last.then(() => run(rewrite));
      // The next one begins however this one ended; whoever asked for this one is told.
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function openRun(parts: ExchangeParts): (rewrite: boolean) => Promise<Exchanged> {
  const { clock } = parts;
  const heard: Heard = { facts: [], upTo: 0, at: -Infinity, reader: undefined, sent: new Set() };
  return async (rewrite) => {
    try {
      let all = rewrite || clock() - heard.at > DAY || clock() < heard.at;
      await hear(parts, heard, all);
      const keys = await keysMark(parts.recipients);
      let ledger = sumUp(heard.facts, keys, clock());
      if (!all && isLong(ledger)) {
        // Another desk may have written the whole board meanwhile.
        all = true;
        await hear(parts, heard, all);
        ledger = sumUp(heard.facts, keys, clock());
      }
      const whole = rewrite || (all && isDue(ledger, clock(), parts.keptDays));
      await send(parts, heard, { keys, contained: ledger.contained, whole });
      return { kind: 'shared', at: new Date(clock()).toISOString(), closed: ledger.closed };
    } catch (error) {
      if (error instanceof RemoteError) return { kind: 'waiting', why: error.fault };
      throw error;
    }
  };
}

/**
 * Reads notes: what came since the last time, or everything that is there. Everything is read at first and once a day: a
 * note that could not be opened then may open now, and the inbox may have been set up anew, with smaller numbers.
 */
async function hear(parts: ExchangeParts, heard: Heard, all: boolean): Promise<void> {
  const { doc, store, inbox, identities, clock } = parts;
  const reader = (!all && heard.reader) || openReader(doc, identities);
  const facts = all ? [] : [...heard.facts];
  const kept = await store.readUpTo();
  let upTo = all ? 0 : heard.upTo;
  for await (const page of inbox.notes(upTo)) {
    const { facts: more, used, news } = await reader.read(page);
    facts.push(...more);
    upTo = page.at(-1)?.number ?? upTo;
    const keep = new Map(news.map((note) => [note.id, note]));
    for (const { number, id, sealed } of used)
      if (number > kept && !heard.sent.has(id)) keep.set(id, { id, sealed });
    // Only now: whoever is killed before reads them again.
    if (keep.size > 0 || upTo > kept)
      await store.keepRead([...keep.values()], Math.max(kept, upTo));
  }
  if (upTo < kept) await store.keepRead([], upTo);
  Object.assign(heard, { facts, upTo, reader, at: all ? clock() : heard.at });
}

/** Sends the note under way, then what no note holds yet. */
async function send(parts: ExchangeParts, heard: Heard, order: Order): Promise<void> {
  let { whole } = order;
  for (let sent = 0; sent < MOST_SENT; sent += 1) {
    const underWay = await parts.store.underWay();
    const note = underWay ?? (await compose(parts, { ...order, whole }));
    if (!note) return;
    if (!underWay) whole = false;
    if (await post(parts, heard, note)) await parts.store.arrived(note.id);
    else {
      // The inbox has something else under this id. A whole board under another holds all that was in it.
      await compose(parts, { ...order, whole: true }, note.upTo);
      whole = false;
    }
  }
}

/** Seals what is to be sent and keeps it; nothing when there is nothing. */
async function compose(
  { doc, store, recipients, newId }: ExchangeParts,
  { keys, contained, whole }: Order,
  holds = 0,
): Promise<OutgoingNote | undefined> {
  const unsent = await store.unsent();
  if (!unsent && !(whole && !isEmpty(doc))) return undefined;
  const state = whole ? [Y.encodeStateAsUpdate(doc)] : [];
  const update = Y.mergeUpdates([...state, ...(unsent ? [unsent.update] : [])]);
  const { before, last } = await sealUpdate(
    { update, keys, ...(whole && { whole }) },
    recipients,
    newId,
  );
  const note: OutgoingNote = {
    ...last,
    upTo: Math.max(holds, unsent?.upTo ?? 0),
    ...(before.length > 0 && { before }),
    ...(whole && contained > 0 && { replaces: contained }),
  };
  await store.keepUnderWay(note);
  return note;
}

/** True when the inbox has the note and all that goes before it; false when it has another under its id. */
async function post(
  { inbox }: ExchangeParts,
  heard: Heard,
  { id, sealed, replaces, before = [] }: OutgoingNote,
): Promise<boolean> {
  for (const part of [...before, { id }]) heard.sent.add(part.id);
  for (const part of before) {
    const { outcome } = await inbox.keepNote({ id: part.id, sealed: part.sealed });
    if (outcome === 'mismatch') return false;
  }
  // A number that was never heard of belongs to an inbox that was set up anew: its notes are not in this one.
  const known = replaces !== undefined && replaces <= heard.upTo;
  const { outcome } = await inbox.keepNote({ id, sealed, ...(known && { replaces }) });
  return outcome !== 'mismatch';
}

function isEmpty(doc: Y.Doc): boolean {
  return doc.store.clients.size === 0;
}

/** What was read in this session. */
interface Heard {
  facts: readonly NoteFact[];
  upTo: number;
  /** When everything was read last. */
  at: number;
  reader: NoteReader | undefined;
  /** Ids of notes that this desk made in this session: what is in them is kept already. */
  readonly sent: Set<string>;
}

interface Order {
  readonly keys: string;
  readonly contained: number;
  readonly whole: boolean;
}
