import type { EndedItem, WaitingItem } from '../src/outbox/outbox-item.ts';
import type { OutboxStore } from '../src/outbox/outbox-store.ts';

const LETTER: WaitingItem = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'request',
  way: 'post',
  service: 'inbox',
  url: 'https://forms.example/v1/requests',
  headers: { 'content-type': 'application/json' },
  bytes: new TextEncoder().encode('{"sealed":"á"}'),
  made: 1,
  tries: 0,
};
const OTHER: WaitingItem = { ...LETTER, id: '00000000-0000-4000-8000-000000000002', made: 2 };
const ENDED: EndedItem = {
  id: LETTER.id,
  kind: 'request',
  result: { kind: 'received', code: 'MAPLE-4127', at: 3 },
};

/**
 * What `OutboxStore` promises, held against one kind of store. Runs in any program: `expect` compares and throws.
 * @param open opens the same empty store each time, as two pages would.
 */
export async function storeContract(open: () => OutboxStore, expect: Expect): Promise<void> {
  const store = open();
  expect(await store.all()).toEqual([]);
  await store.replace(LETTER);
  await store.remove([LETTER.id]);
  expect(await store.all()).toEqual([]);

  expect(await store.add(LETTER)).toEqual(LETTER);
  const late = { ...LETTER, bytes: new TextEncoder().encode('another seal') };
  expect(await store.add(late)).toEqual(LETTER);
  expect(await store.all()).toEqual([LETTER]);

  await store.add(OTHER);
  await store.replace(ENDED);
  expect(byId(await store.all())).toEqual([ENDED, OTHER]);

  const both = await Promise.all([store.add(LETTER), store.replace({ ...OTHER, tries: 1 })]);
  expect(both[0]).toEqual(ENDED);
  expect(byId(await store.all())).toEqual([ENDED, { ...OTHER, tries: 1 }]);

  await store.remove([ENDED.id, 'never there']);
  expect((await store.all()).map(({ id }) => id)).toEqual([OTHER.id]);

  expect(await store.erase()).toEqual(true);
  expect(await store.all()).toEqual([]);
  // What was under way when everything was forgotten does not come back.
  await store.replace(OTHER);
  expect(await store.all()).toEqual([]);
  store.close();
}

function byId<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.id.localeCompare(b.id));
}

type Expect = (actual: unknown) => { toEqual: (expected: unknown) => void };
