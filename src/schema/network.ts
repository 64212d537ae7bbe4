import { z } from 'zod';
import { LanguageCode, Slug, Words } from './text.ts';
import { FORM_SERVICES } from './vocabulary.ts';
import { PhoneNumber } from './where.ts';

/** Words by language code. The first language of the network is required, others fall back to it. */
export const PerLanguage = z.record(LanguageCode, Words);
export type PerLanguage = z.infer<typeof PerLanguage>;

/** `content/network.yaml`: who this directory belongs to. */
export const Network = z.strictObject({
  id: Slug,
  name: PerLanguage,
  /** Short enough for a flyer's corner. */
  short_name: PerLanguage,
  tagline: PerLanguage,
  /** The site's own address, printed on flyers. */
  site: z.url({ protocol: /^https?$/ }),
  /** First = the language of `slug.md`; each with its name in itself. */
  languages: z.array(z.strictObject({ code: LanguageCode, name: Words })).min(1),
  /** IANA time zone of every hour in `content/`. */
  time_zone: z
    .string()
    .refine(isTimeZone, { message: 'Write a time zone, like America/New_York.' }),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('US'),
  region: Words.optional(),
  /** States or counties the locator draws, as US Census county codes; empty = no locator. */
  counties: z.array(z.string().regex(/^\d{5}$/)).default([]),
  areas: z
    .array(z.strictObject({ id: Slug, name: PerLanguage, towns: z.array(Words).min(1) }))
    .min(1),
  /** Lines to call first, most urgent first. */
  lines: z
    .array(
      z.strictObject({ number: PhoneNumber, label: PerLanguage, text: z.boolean().optional() }),
    )
    .min(1),
  /** Who answers requests. Empty = a demonstration: every page of the request says so. */
  answered_by: z.array(z.strictObject({ name: Words, phone: PhoneNumber.optional() })).default([]),
  form_service: z
    .strictObject({ kind: z.enum(FORM_SERVICES), address: z.string().min(1) })
    .default({ kind: 'inbox', address: '/v1/requests' }),
  paper: z.enum(['letter', 'a4']).default('letter'),
  /** Switches the form off and shows this sentence on every page. */
  hiatus: PerLanguage.optional(),
  /** Where a correction to an entry's file can be proposed; the file's path is appended. */
  edit_url: z.url().optional(),
});
export type Network = z.infer<typeof Network>;

/** True when nobody has been named who answers: the site then says that it is a demonstration. */
export function isDemonstration(network: Pick<Network, 'answered_by'>): boolean {
  return network.answered_by.length === 0;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
