// Runs in the browser, in the page that the chaos proxy serves: the outbox as the form uses it.
import { deliveryTo } from '../../src/delivery/delivery.ts';
import { packLetter } from '../../src/form/session/pack-letter.ts';
import { keptStore, outboxName } from '../../src/outbox/kept-store.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import type { Request } from '../../src/schema/request.ts';
import { storeContract } from '../outbox-store-contract.ts';

/** So many letters wait at most before the next one is written. */
const MOST_WAITING = 12;

let outbox: Outbox | undefined;
let pressed = false;

declare global {
  interface Window {
    /** The test's: from now on this letter must not be lost, whatever happens. */
    confirmStored: (id: string) => Promise<void>;
  }
}

export const chaos = { start, status, checkStore };

/** Presses Send for one letter after the other, and tells the test once each of them is safe. */
function start({ letters, recipients, network, speed, keyless }: ChaosOrders): void {
  outbox = new Outbox({
    network,
    store: keptStore(indexedDB, network),
    delivery: deliveryTo({ kind: 'inbox', address: '/v1/requests' }),
    fetch: keyless ? fetchUnderNewIds : fetch.bind(window),
    // Time goes faster, so that the outbox's own pauses fit into a test.
    clock: () => Date.now() * speed,
    schedule: (run, ms) => {
      const timer = setTimeout(run, ms / speed);
      return () => {
        clearTimeout(timer);
      };
    },
    locks: async (name, work) => {
      await navigator.locks.request(name, work);
    },
    channel: new BroadcastChannel(outboxName(network)),
  });
  const seal = recipients && { recipients, navigators: recipients.length, recovery: false };
  void press(outbox, letters, (content) => packLetter(content, seal));
}

async function press(
  box: Outbox,
  letters: readonly Request[],
  pack: (content: Request) => ReturnType<typeof packLetter>,
): Promise<void> {
  void box.load();
  for (const content of letters) {
    void box.send({ id: content.id, kind: 'request', pack: () => pack(content) });
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (!isSafe(box) || box.waiting() > MOST_WAITING);
    void window.confirmStored(content.id);
  }
  pressed = true;
}

/** True when the page says that the letter it sent last is on the disk, or has ended. */
function isSafe(box: Outbox): boolean {
  const state = box.state();
  return 'stored' in state ? state.stored : state.kind !== 'empty';
}

/** What the outbox would be without keys: every try is a letter of its own. */
const fetchUnderNewIds: typeof fetch = async (input, init) => {
  const letter = JSON.parse(await new Response(init?.body).text()) as { id: string };
  const id = crypto.randomUUID();
  const body = JSON.stringify({ ...letter, id });
  const answer = await fetch(input, { ...init, body });
  // The outbox believes only a receipt of the very letter that it sent.
  return new Response((await answer.text()).replaceAll(id, letter.id), answer);
};

function status(): ChaosStatus {
  const receipts = outbox?.receipts() ?? [];
  return {
    done: pressed && outbox?.waiting() === 0,
    receipts: receipts.map(({ id, code }) => ({ id, code })),
  };
}

/** Holds the store on this browser's disk against the contract of stores; answers what is left of it. */
async function checkStore(): Promise<string[]> {
  await storeContract(
    () => keptStore(indexedDB, 'contract'),
    (actual) => ({
      toEqual(expected) {
        if (plain(actual) !== plain(expected))
          throw new Error(`${plain(actual)} is not ${plain(expected)}`);
      },
    }),
  );
  return (await indexedDB.databases()).map(({ name }) => name ?? '');
}

/** Objects with the same keys and bytes are the same text. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Uint8Array) return [...part];
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)));
  });
}

export interface ChaosOrders {
  letters: Request[];
  /** Seals for these keys; sends readable letters when there are none. */
  recipients?: string[] | undefined;
  network: string;
  /** How much faster than real time the outbox lives. */
  speed: number;
  /** Switches off what keeps a letter single. */
  keyless?: boolean;
}

export interface ChaosStatus {
  done: boolean;
  receipts: { id: string; code: string }[];
}
