import type { Context } from 'hono';
import type { InboxStore } from '../store/inbox-store.ts';
import { NoteJson } from './note-json.ts';
import { checkValue, MOST_READING_BYTES, readJson } from './read-json.ts';
import { PageQuery, readPage } from './read-page.ts';
import type { Refuse } from './refuse.ts';

/** What navigators' programs tell each other. Every one rejects with the StoreError of the store. */
export function noteHandlers(store: InboxStore, clock: () => Date, refuse: Refuse) {
  return {
    list: async (context: Context): Promise<Response> => {
      const query = checkValue(context.req.query(), PageQuery);
      if (query.kind !== 'good') return refuse(context, query);
      const page = await readPage(query.value, MOST_READING_BYTES, (part) => store.notes(part));
      return context.json({ notes: page.entries, next: page.next });
    },

    keep: async (context: Context): Promise<Response> => {
      const note = await readJson(context.req.raw, NoteJson);
      if (note.kind !== 'good') return refuse(context, note);
      const kept = await store.keepNote({ ...note.value, received: clock().toISOString() });
      if (kept.outcome === 'mismatch') return refuse(context, { kind: 'different' });
      return context.json({ number: kept.number }, kept.outcome === 'stored' ? 201 : 200);
    },
  };
}
