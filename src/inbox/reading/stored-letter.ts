import * as z from 'zod';
import { readArmor } from '../../sealed/read-armor.ts';
import { contentHash } from '../store/content-hash.ts';
import { isSealed } from '../store/inbox-store.ts';
import type { StoredLetter } from '../store/inbox-store.ts';
import { LetterFactsJson } from '../store/letter-facts.ts';
import { parseLetter } from '../store/parse-letter.ts';

/**
 * A whole letter of a backup, as a listing gives it. It is taken whatever the network takes today. Its number is
 * not: it gets a new one. A sealed letter must be the bytes that came; of a readable one an older Patchwork
 * made the hash in another way, so that it cannot be made again.
 */
export const StoredLetterJson: z.ZodType<StoredLetter> = z
  .strictObject({
    ...LetterFactsJson.shape,
    number: z.optional(LetterFactsJson.shape.number),
    letter: z.unknown().transform((value, context) => {
      try {
        return parseLetter(value);
      } catch (error) {
        if (!(error instanceof z.core.$ZodError)) throw error;
        for (const { path, message } of error.issues)
          context.issues.push({ code: 'custom', path: [...path], message, input: undefined });
        return z.NEVER;
      }
    }),
  })
  .superRefine(({ id, content, letter }, context) => {
    const fault = (path: string[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (letter.id !== id) fault(['letter', 'id'], 'The letter has another id.');
    if (!isSealed(letter)) return;
    if (!readArmor(letter.sealed)) fault(['letter', 'sealed'], 'This is no age file.');
    if (contentHash(letter) !== content)
      fault(['content'], 'The letter was changed: its hash is another.');
  });
