import type { Context } from 'hono';
import * as z from 'zod';
import { MOST_POST_BYTES } from '../posts/take-request.ts';
import type { InboxStore } from '../store/inbox-store.ts';
import { checkValue, readJson } from './read-json.ts';
import { PageQuery, readPage } from './read-page.ts';
import type { Refuse } from './refuse.ts';
import { StoredLetterJson } from './stored-letter.ts';

const Place = z.object({ id: z.uuid() });
const Mark = z.strictObject({ handled: z.boolean() });

/** What a navigator's program can do with letters. Every one rejects with the StoreError of the store. */
export function letterHandlers(store: InboxStore, clock: () => Date, refuse: Refuse) {
  return {
    list: async (context: Context): Promise<Response> => {
      const query = checkValue(context.req.query(), PageQuery);
      if (query.kind !== 'good') return refuse(context, query);
      const page = await readPage(query.value, MOST_POST_BYTES, (part) => store.letters(part));
      return context.json({ letters: page.entries, next: page.next });
    },

    handle: async (context: Context): Promise<Response> => {
      const place = checkValue(context.req.param(), Place);
      if (place.kind !== 'good') return refuse(context, place);
      const mark = await readJson(context.req.raw, Mark);
      if (mark.kind !== 'good') return refuse(context, mark);
      const { id } = place.value;
      const handled = mark.value.handled ? clock().toISOString() : undefined;
      if (!(await store.handle(id, handled))) return refuse(context, { kind: 'notFound' });
      return context.json({ id, handled: handled ?? null });
    },

    remove: async (context: Context): Promise<Response> => {
      const place = checkValue(context.req.param(), Place);
      if (place.kind !== 'good') return refuse(context, place);
      const removed = await store.remove([place.value.id]);
      return removed > 0 ? context.body(null, 204) : refuse(context, { kind: 'notFound' });
    },

    restore: async (context: Context): Promise<Response> => {
      const place = checkValue(context.req.param(), Place);
      if (place.kind !== 'good') return refuse(context, place);
      const stored = await readJson(context.req.raw, StoredLetterJson);
      if (stored.kind !== 'good') return refuse(context, stored);
      if (stored.value.id !== place.value.id) {
        const errors = [{ path: ['id'], error: 'The address names another letter.' }];
        return refuse(context, { kind: 'invalid', errors });
      }
      const kept = await store.restore(stored.value);
      if (kept.outcome === 'mismatch') return refuse(context, { kind: 'different' });
      return context.json(kept.receipt, kept.outcome === 'stored' ? 201 : 200);
    },
  };
}
