// Runs in the browser, in the page that desk-keys.test.ts serves: the door of the desk with a session that opens nothing.
import { createElement, Fragment, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskContext } from '../../src/desk/desk-context.ts';
import type { DeskProps, DeskSeal } from '../../src/desk/desk-props.ts';
import { FormTree } from '../../src/form/FormTree.tsx';
import { formRoot } from '../../src/form/form-root.ts';
import { passkeyShelf } from '../../src/desk/keys/passkey-shelf.ts';
import { Door } from '../../src/desk/page/door/Door.tsx';
import { KeepWithPasskey } from '../../src/desk/page/door/KeepWithPasskey.tsx';
import { KeyStrip } from '../../src/desk/page/door/KeyStrip.tsx';
import type { DeskSession } from '../../src/desk/session/desk-session.ts';
import type { DoorReason, OpenDesk, Snapshot } from '../../src/desk/session/snapshot.ts';
import { desk as en } from '../../src/words/en/desk.ts';
import { desk as es } from '../../src/words/es/desk.ts';

const shelf = passkeyShelf(indexedDB, 'example');
const heard = new Set<() => void>();
let snapshot: Snapshot = { stage: { kind: 'door', why: 'first' } };
let identities: readonly string[] = [];
let broken = false;

export const deskDoor = {
  /** Draws the door. */
  show(orders: DoorOrders): void {
    broken = orders.broken === true;
    snapshot = { stage: { kind: 'door', why: orders.why ?? 'first' } };
    const host = document.createElement('main');
    document.body.replaceChildren(host);
    // As the desk does (`Desk.tsx`).
    createRoot(host).render(createElement(FormTree, { children: createElement(Page, orders) }));
  },
  /** The element that has focus. */
  focused: () => formRoot(document).activeElement,
  /** Everything that stands in the page, as HTML, and what its fields hold. */
  shown: (): { html: string; values: string } => {
    const trees = [document, formRoot(document)];
    const fields = trees.flatMap((tree) => [
      ...tree.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
    ]);
    return {
      html: trees.flatMap((tree) => Array.from(tree.children, (each) => each.outerHTML)).join(),
      values: fields.map(({ value }) => value).join(),
    };
  },
  /** How many keys are open, and what they came from. */
  opened: () =>
    snapshot.stage.kind === 'desk'
      ? { keys: identities.length, from: snapshot.stage.desk.keyName }
      : undefined,
  identities: () => identities,
  /** The key closes in so many milliseconds. */
  closesIn(milliseconds: number): void {
    if (snapshot.stage.kind !== 'desk') return;
    const desk = { ...snapshot.stage.desk, closesAt: Date.now() + milliseconds };
    change({ stage: { kind: 'desk', desk } });
  },
  /** The kept key is locked by that other passkey, as far as it says. */
  async swapPasskey(passkey: string): Promise<void> {
    const kept = await shelf.get();
    if (kept) await shelf.put({ ...kept, passkey });
  },
  passkey: async () => (await shelf.get())?.passkey ?? '',
  async damage(): Promise<void> {
    const kept = await shelf.get();
    if (kept) await shelf.put({ ...kept, sealed: kept.sealed.slice(0, 50) });
  },
  remove: () => shelf.remove(),
  /** Everything that lies in this origin's databases, as one text. */
  async stored(): Promise<string> {
    const kept = await shelf.get();
    const all = await indexedDB.databases();
    const bytes = kept ? new TextDecoder('latin1').decode(kept.sealed) : '';
    return [JSON.stringify(all), bytes, kept?.passkey, JSON.stringify(localStorage)].join();
  },
};

const OPEN: OpenDesk = {
  me: 'Ana Marked',
  keyName: '',
  practice: false,
  closesAt: 0,
  requests: [],
  others: [],
  aside: [],
  unreadable: 0,
  gone: new Set(),
  board: { letters: new Map(), pairs: [], counted: [] },
  entries: [],
  saving: 'saved',
  sharing: { kind: 'none', unsent: false },
};

function change(next: Snapshot): void {
  snapshot = next;
  for (const tell of heard) tell();
}

function enter(more: Partial<OpenDesk>): Promise<void> {
  if (broken) {
    change({ stage: { kind: 'door', why: 'failed' } });
    return Promise.resolve();
  }
  const desk = { ...OPEN, closesAt: Date.now() + 14.5 * 60_000, ...more };
  change({ stage: { kind: 'desk', desk } });
  return Promise.resolve();
}

const nothing = () => Promise.resolve();
const session: DeskSession = {
  snapshot: () => snapshot,
  subscribe: (changed) => {
    heard.add(changed);
    return () => {
      heard.delete(changed);
    };
  },
  open: (keys, keyName) => {
    identities = keys;
    return enter({ keyName });
  },
  practice: () => enter({ practice: true }),
  close: () => {
    identities = [];
    change({ stage: { kind: 'door', why: 'closed' } });
  },
  identities: () => identities,
  notify: () => undefined,
  addFiles: nothing,
  addText: nothing,
  connect: nothing,
  disconnect: nothing,
  refresh: nothing,
  writeAgain: nothing,
  deleteLetter: nothing,
  forgetDevice: nothing,
  saveBoardFile: nothing,
  board: () => {
    throw new Error('No board here');
  },
};

function Page({ seal, language }: DoorOrders) {
  const now = useSyncExternalStore(session.subscribe, session.snapshot);
  const props = { ...PROPS, seal, language: language ?? 'en', words: language === 'es' ? es : en };
  return createElement(
    DeskContext,
    { value: { props, session, snapshot: now, clock: Date.now } },
    now.stage.kind === 'door'
      ? createElement(Door, { why: now.stage.why, shelf })
      : createElement(
          Fragment,
          null,
          createElement(KeyStrip, { clock: Date.now }),
          createElement('h1', null, 'Letters'),
          createElement(KeepWithPasskey, { shelf }),
        ),
  );
}

/** The parts that the door reads. */
const PROPS = {
  network: { id: 'example', name: 'Example', demo: false },
} as DeskProps;

export interface DoorOrders {
  seal?: DeskSeal;
  why?: DoorReason;
  language?: 'en' | 'es';
  /** The session cannot open the desk. */
  broken?: boolean;
}
