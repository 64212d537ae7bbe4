// Ships to the browser (zod/mini) and runs in the form service: what travels between them.
import * as z from 'zod/mini';
import type { Correction } from './correction.ts';
import type { Request } from './request.ts';
import { REQUEST_VERSION } from './request.ts';

/** What a neighbor may say later about a request that was received. */
export const NEWS = ['still-needed', 'no-longer'] as const;

/** A later word about a request, by its receipt. It repeats nothing of what was asked or offered. */
export const RequestNews = z.strictObject({
  /** Its own id; the same id twice is the same news. */
  id: z.uuid(),
  version: z.literal(REQUEST_VERSION),
  network: z.string().check(z.maxLength(100)),
  /** The id of the request it is about. */
  about: z.uuid(),
  /** The receipt code of that request, as the device was given it. */
  code: z.string().check(z.maxLength(40)),
  news: z.enum(NEWS),
});
export type RequestNews = z.infer<typeof RequestNews>;

/** What a navigator reads: a request, later news about one, or what is wrong with an entry. */
export type LetterContent = Request | RequestNews | Correction;

/** True for news about an earlier request, before the schema has judged it. */
export function isNews(content: object): boolean {
  return 'about' in content;
}

/** True for what somebody says is wrong with an entry, before the schema has judged it. */
export function isCorrection(content: object): boolean {
  return 'entry' in content;
}

/**
 * Longest armor. A request at every limit of its schema in a script of three bytes a letter (Chinese), padded and
 * sealed to six post-quantum keys, makes 262,502 characters.
 */
export const MOST_ARMOR = 264 * 1024;

/** An age file in its text form (age-encryption.org/v1). What is inside it, nobody in between can tell. */
const Armor = z
  .string()
  .check(
    z.regex(
      /^-----BEGIN AGE ENCRYPTED FILE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END AGE ENCRYPTED FILE-----\s*$/,
    ),
    z.maxLength(MOST_ARMOR),
  );

/** A sealed letter as it travels: flat strings, which is all that every form service takes. */
export const SealedLetter = z.strictObject({
  id: z.uuid(),
  network: z.string().check(z.maxLength(100)),
  version: z.literal(String(REQUEST_VERSION)),
  sealed: Armor,
});
export type SealedLetter = z.infer<typeof SealedLetter>;

/** A letter that anyone on its way can read, for networks without keys. `plain` is its content as JSON. */
export interface PlainLetter extends Omit<SealedLetter, 'sealed'> {
  plain: string;
}

/** What a delivery carries. */
export type Letter = SealedLetter | PlainLetter;
