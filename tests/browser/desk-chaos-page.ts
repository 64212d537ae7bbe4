// Runs in the browser, in the page that the proxy serves: a desk's board, its keeping and its sharing, without a screen.
import { openBoard } from '../../src/desk/board/open-board.ts';
import type { Board } from '../../src/desk/board/board.ts';
import { openKeeping } from '../../src/desk/keeping/open-keeping.ts';
import { openDeskInbox } from '../../src/desk/sharing/desk-inbox.ts';
import { openExchange } from '../../src/desk/sharing/exchange.ts';
import type { Exchange, Exchanged } from '../../src/desk/sharing/exchange.ts';
import type { Keeping } from '../../src/desk/keeping/open-keeping.ts';

let desk: { board: Board; keeping: Keeping; sharing: Exchange } | undefined;

export const chaos = { open, write, flush, exchange, board };

/** Opens the desk with what lies on this device. */
async function open({ network, me, token, recipients, identity }: DeskOrders): Promise<void> {
  const keeping = await openKeeping({
    storage: indexedDB,
    network,
    recipients,
    identities: [identity],
    tell: () => undefined,
    page: window,
  });
  const opened = openBoard({ clock: Date.now, me, newDoc: () => keeping.doc });
  const inbox = await openDeskInbox({
    address: '/v1/requests',
    page: location.href,
    token,
    fetch: fetch.bind(window),
    patience: 3000,
  });
  const sharing = openExchange({
    doc: keeping.doc,
    store: keeping.share,
    inbox,
    recipients,
    identities: [identity],
    clock: Date.now,
    newId: () => crypto.randomUUID(),
  });
  desk = { board: opened, keeping, sharing };
}

/** Types at the end or at the beginning of a letter's notes. */
function write(letter: string, word: string, first: boolean): void {
  const notes = current().board.state().letters.get(letter)?.notes ?? '';
  current().board.writeNotes(letter, first ? word + notes : notes + word);
}

/** True when the desk says that all of it is on this device. */
async function flush(): Promise<boolean> {
  await current().keeping.flush();
  return current().keeping.saving() === 'saved';
}

function exchange(rewrite: boolean): Promise<Exchanged> {
  return current().sharing.exchange({ rewrite });
}

/** Every letter's notes. */
function board(): Record<string, string> {
  const { letters } = current().board.state();
  return Object.fromEntries(
    [...letters]
      .map(([id, { notes }]) => [id, notes] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function current(): NonNullable<typeof desk> {
  if (!desk) throw new Error('No desk is open');
  return desk;
}

export interface DeskOrders {
  network: string;
  me: string;
  token: string;
  recipients: string[];
  identity: string;
}
