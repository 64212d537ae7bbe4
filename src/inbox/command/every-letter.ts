import type { KeptLetter, NavigatorStore, Page, StoredNote } from '../store/inbox-store.ts';

/** The most that an inbox behind the network gives at once. */
const PAGE_LENGTH = 100;

/** Every letter of an inbox, newest last: one that was put back from a backup stands where it came first. */
export async function everyLetter(store: Pick<NavigatorStore, 'letters'>): Promise<KeptLetter[]> {
  const letters: KeptLetter[] = [];
  for await (const page of pagesOf((part) => store.letters(part))) letters.push(...page);
  return letters.sort((one, other) =>
    one.received === other.received
      ? one.number - other.number
      : one.received < other.received
        ? -1
        : 1,
  );
}

/**
 * A long list in parts, in the order of its numbers, so that it never has to be in memory at once.
 * @param limit length of a part; an inbox behind the network gives 100 at most.
 */
export async function* pagesOf<Item extends KeptLetter | StoredNote>(
  read: (page: Page) => Promise<Item[]>,
  limit = PAGE_LENGTH,
): AsyncGenerator<Item[]> {
  let after = 0;
  for (;;) {
    const page = await read({ after, limit });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.number;
  }
}
