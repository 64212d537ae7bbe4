// Ships to the browser (zod/mini), on the navigators' desk only.
import * as z from 'zod/mini';
import type { LetterFacts } from './inbox-store.ts';

/** As the store writes moments, always of one length: sweeping compares them as texts. */
export const Moment = z.iso.datetime({
  precision: 3,
  error: 'Write a moment in UTC, like 2026-11-22T21:10:00.000Z.',
});

/** What travels with a letter when it is listed, backed up or put back. */
export const LetterFactsJson = z.object({
  number: z.int().check(z.positive()),
  id: z.uuid(),
  code: z.string().check(z.regex(/^[A-Z]{1,20}-\d{4}$/, 'This is no receipt code.')),
  received: Moment,
  flagged: z.boolean(),
  handled: z.optional(Moment),
  content: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'This is no SHA-256 in hex.')),
}) satisfies z.ZodMiniType<LetterFacts>;
