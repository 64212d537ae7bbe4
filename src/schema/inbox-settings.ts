import { z } from 'zod';
import { LanguageCode, Slug, Words } from './text.ts';

const PerLanguage = z.record(LanguageCode, Words);

/** Days after which letters are deleted for good. */
export const KeptDays = z
  .int('Write a whole number of days, from 1 to 3650.')
  .min(1, 'Write a number of days from 1 to 3650.')
  .max(3650, 'Write a number of days from 1 to 3650.');

/** Days after "done" when a letter is deleted everywhere. */
export const DoneDays = z
  .int('Write a whole number of days, from 1 to 365.')
  .min(1, 'Write a number of days from 1 to 365.')
  .max(365, 'Write a number of days from 1 to 365.');

const Origin = z
  .string()
  .refine(isOrigin, { message: 'Write an origin, like "https://example.org".' });

/**
 * `dist/inbox.json`: what the form service must know about the network. The site's build writes it,
 * the service reads it when it starts, so that neither imports the other.
 */
export const InboxSettings = z.strictObject({
  /** The network's id; a request that names another network is refused. */
  network: Slug,
  name: PerLanguage,
  /** True when nobody reads the requests: every answer page then says so. */
  demo: z.boolean(),
  /**
   * What may be posted in plain words: nothing (`sealed`), the form of browsers without scripts (`both`), or
   * everything, because the network has no keys (`plain`). Sealed letters are always taken.
   */
  accepts: z.enum(['sealed', 'both', 'plain']),
  /** Language codes of the site; the first is used when a visitor wants none of them. */
  languages: z.array(LanguageCode).min(1),
  /** Lines to call first, most urgent first. */
  lines: z.array(z.strictObject({ number: Words, label: PerLanguage })),
  /** Other sites whose pages may post here, like "https://example.org". The own site needs no entry. */
  origins: z.array(Origin),
  /** Path of the form's page in each language. Without it, answer pages lead to the first page. */
  form: z.record(LanguageCode, z.string().startsWith('/')).optional(),
  /** Path in each language of the page that "Leave now" goes to: its answer clears what the browser keeps. */
  leave: z.record(LanguageCode, z.string().startsWith('/')).optional(),
  /** Letters and notes that are older are deleted for good. Without it, nothing is deleted by itself. */
  keepDays: KeptDays.optional(),
  /** The pages of the editors' form, by language, and whether they sign in through a window of another site. */
  edit: z
    .strictObject({
      pages: z.record(LanguageCode, z.string().startsWith('/')),
      signsIn: z.boolean(),
    })
    .optional(),
  /** Origin of a form service that is not on the site's own address; the pages may ask it. */
  elsewhere: Origin.optional(),
  /** IANA time zone for the time on a receipt; without it, the zone of the computer that serves. */
  timeZone: Words.optional(),
});
export type InboxSettings = z.infer<typeof InboxSettings>;

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
