// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import type { CountedLetter } from './board-state.ts';

const Word = z.string().check(z.maxLength(100));
const Row = z.object({
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  items: z
    .array(z.object({ side: z.enum(['ask', 'offer']), need: Word, area: Word, met: z.boolean() }))
    .check(z.maxLength(200)),
  hours: z.optional(z.int().check(z.minimum(0))),
});

/** What is counted, in the order of its keys; rows that are none are left out. */
export function readCounted(rows: Y.Map<unknown>): CountedLetter[] {
  return [...rows.entries()]
    .flatMap(([key, value]) => {
      const row = Row.safeParse(value).data;
      return row ? [{ key, ...row }] : [];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
