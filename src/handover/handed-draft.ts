// Ships to the browser, loaded when something is handed over.
import * as z from 'zod/mini';
import { Answers, DRAFT_VERSION, newItem, noAnswers } from '../draft/answers.ts';
import type { DraftItem } from '../draft/answers.ts';

const HandedDraft = z.object({ draft: z.int(), answers: Answers });

/**
 * A draft as short JSON text, for somebody who holds a key: only what was written, and short item keys.
 * The id stays, so that one request sent from two devices is still one; the wish for a copy on this device does not.
 */
export function writeHandedDraft(answers: Answers): string {
  const keys = new Map(answers.items.map(({ key }, at) => [key, String(at)]));
  const write = (item: DraftItem) => {
    const key = keys.get(item.key) ?? String(keys.size);
    return { side: item.side, key, ...written(item, newItem(item.side, item.key)) };
  };
  const { id, items, open } = answers;
  return JSON.stringify({
    draft: DRAFT_VERSION,
    answers: {
      id,
      ...written({ ...answers, keepCopy: '', open: null, items: [] }, noAnswers(id)),
      items: items.map(write),
      ...(open ? { open: write(open) } : {}),
    },
  });
}

/** The answers of a handed draft; `another-version` when this page cannot read it, nothing when it is no draft. */
export function readHandedDraft(value: unknown): Answers | 'another-version' | undefined {
  if (typeof value !== 'object' || value === null || !('draft' in value)) return undefined;
  if (value.draft !== DRAFT_VERSION) return 'another-version';
  return HandedDraft.safeParse(value).data?.answers;
}

/** The answers that say more than a blank. */
function written(answers: object, blank: object): Record<string, unknown> {
  const before = new Map(
    Object.entries(blank).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  return Object.fromEntries(
    Object.entries(answers).filter(([name, value]) => JSON.stringify(value) !== before.get(name)),
  );
}
