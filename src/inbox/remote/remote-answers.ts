import * as z from 'zod';
import type { KeptLetter, StoredNote } from '../store/inbox-store.ts';
import { LetterFactsJson, Moment } from '../store/letter-facts.ts';
import { readLetter } from '../store/parse-letter.ts';

// What an inbox elsewhere answers (docs/api.md). A later version may tell more: unknown keys are left out.

const Next = z.int().positive().nullable();

/** A page of letters. One that cannot be read is among them, without its `letter`, as in every store. */
export const LettersJson = z.object({
  letters: z.array(
    LetterFactsJson.extend({ letter: z.unknown().optional() }).transform(
      ({ letter, ...facts }): KeptLetter => ({ ...facts, letter: readLetter(letter) }),
    ),
  ),
  next: Next,
});

const StoredNoteJson = z.object({
  number: z.int().positive(),
  id: z.uuid(),
  received: Moment,
  sealed: z.string(),
}) satisfies z.ZodType<StoredNote>;

export const NotesJson = z.object({ notes: z.array(StoredNoteJson), next: Next });

export const HandledJson = z.object({ id: z.uuid(), handled: Moment.nullable() });

export const ReceiptJson = LetterFactsJson.pick({ id: true, code: true, received: true });

export const NumberJson = z.object({ number: z.int().positive() });
