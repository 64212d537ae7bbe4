// Ships to the browser, on the navigators' desk only.
import * as z from 'zod/mini';
import type { StoredNote } from '../store/inbox-store.ts';
import { LetterFactsJson, Moment } from '../store/letter-facts.ts';

// What an inbox elsewhere answers (docs/api.md). A later version may tell more: unknown keys are left out.

const Next = z.nullable(z.int().check(z.positive()));

/** A listed letter; what is in its `letter`, its reader judges. */
const ListedLetter = z.extend(LetterFactsJson, { letter: z.optional(z.unknown()) });
export type ListedLetter = z.infer<typeof ListedLetter>;

export const LettersJson = z.pipe(
  z.object({ letters: z.array(ListedLetter), next: Next }),
  z.transform(({ letters, next }) => ({ entries: letters, next })),
);

const StoredNoteJson = z.object({
  number: z.int().check(z.positive()),
  id: z.uuid(),
  received: Moment,
  sealed: z.string(),
}) satisfies z.ZodMiniType<StoredNote>;

export const NotesJson = z.pipe(
  z.object({ notes: z.array(StoredNoteJson), next: Next }),
  z.transform(({ notes, next }) => ({ entries: notes, next })),
);

export const HandledJson = z.object({ id: z.uuid(), handled: z.nullable(Moment) });

export const ReceiptJson = z.pick(LetterFactsJson, { id: true, code: true, received: true });

export const NumberJson = z.object({ number: z.int().check(z.positive()) });
