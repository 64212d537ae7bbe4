import { z } from 'zod';
import { Editor } from './editor.ts';
import { FormService } from './form-service.ts';
import { DoneDays, KeptDays } from './inbox-settings.ts';
import { LICENSES } from './license.ts';
import { Seal } from './seal.ts';
import { LanguageCode, Slug, Words } from './text.ts';
import { PAPERS, SHEETS } from './vocabulary.ts';
import type { Crisis } from './vocabulary.ts';
import { PhoneNumber } from './where.ts';

/** Words by language code. The first language of the network is required, others fall back to it. */
export const PerLanguage = z.record(LanguageCode, Words);
export type PerLanguage = z.infer<typeof PerLanguage>;

/** A phone line to call first. */
const Line = z.strictObject({
  number: PhoneNumber,
  label: PerLanguage,
  text: z.boolean().optional(),
});
type Line = z.infer<typeof Line>;

const Lines = z.array(Line).min(1);

/** Services that take no post from a form without scripts. */
const POSTED_BY_SCRIPT: readonly string[] = ['parse', 'mailto'];

/** `content/network.yaml`: who this directory belongs to. */
export const Network = z
  .strictObject({
    id: Slug,
    name: PerLanguage,
    /** Short enough for a flyer's corner. */
    short_name: PerLanguage,
    tagline: PerLanguage,
    /** The site's own address, printed on flyers. */
    site: z.url({ protocol: /^https?$/ }),
    /** Under which terms everything in `content/` may be given on. `content/LICENSE` says the same. */
    license: z.enum(LICENSES).default('CC-BY-4.0'),
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
    lines: Lines,
    /** Lines that search shows first when the words mean danger. What is absent shows `lines`. */
    crisis: z
      .strictObject({
        suicide: Lines.optional(),
        overdose: Lines.optional(),
        hurt: Lines.optional(),
      } satisfies Record<Crisis, unknown>)
      .optional(),
    /** Who answers requests. Empty = a demonstration: every page of the request says so. */
    answered_by: z
      .array(
        z.strictObject({
          name: Words,
          phone: PhoneNumber.optional(),
          /** A number that takes text messages. */
          text: PhoneNumber.optional(),
          /** Where they sit, for people who come by: a place and its hours, never somebody's home. */
          place: PerLanguage.optional(),
        }),
      )
      .default([]),
    /** Days until somebody answers a request, said on the receipt. Absent = no promise is made. */
    answers_within_days: z.int().positive().max(30).optional(),
    form_service: FormService.default({ kind: 'inbox', address: '/v1/requests' }),
    /** Our own form service deletes what is older, for good. Absent = it stays until somebody deletes it. */
    requests_kept_days: KeptDays.optional(),
    /** Days after "done" when the navigators' desk deletes a letter everywhere. */
    done_kept_days: DoneDays.default(30),
    /** The keys requests are sealed to. Absent = they travel readable, and the form says who can read them. */
    seal: Seal.optional(),
    /**
     * Offers the short form to browsers without JavaScript. It cannot be sealed: whoever runs the form
     * service can read it, and the page says so.
     */
    plain_form: z.boolean().default(false),
    /** Where "Leave now" ends: a page of everyday use that says nothing about its visitor. */
    leave_to: z.url({ protocol: /^https?$/ }).default('https://www.weather.gov/'),
    paper: z.enum(PAPERS).default('letter'),
    /** Which sheets the site also carries as ready PDFs, once `npm run flyers` has printed them. */
    pdfs: z.array(z.enum(SHEETS)).default([]),
    /** Switches the form off and shows this sentence on every page. */
    hiatus: PerLanguage.optional(),
    /** Where a correction to an entry's file can be proposed; the file's path is appended. */
    edit_url: z.url().optional(),
    /** Puts the page `/edit/` on the site. */
    editor: Editor.optional(),
    /** A public email address that takes what is wrong with an entry, beside the form and when that cannot be sent. */
    corrections_to: z.email().optional(),
  })
  .superRefine((network, context) => {
    const fault = (key: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    if (new URL(network.leave_to).origin === new URL(network.site).origin) {
      fault('leave_to', 'Name another site: "Leave now" must end away from this one.');
    }
    if (network.requests_kept_days !== undefined && network.form_service.kind !== 'inbox') {
      fault(
        'requests_kept_days',
        `Leave this line out: only our own form service deletes by this rule, not "${network.form_service.kind}".`,
      );
    }
    if (network.plain_form && POSTED_BY_SCRIPT.includes(network.form_service.kind)) {
      fault(
        'plain_form',
        `Leave this line out: a form without scripts cannot post to "${network.form_service.kind}".`,
      );
    }
  });
export type Network = z.infer<typeof Network>;

/** True when nobody has been named who answers: the site then says that it is a demonstration. */
export function isDemonstration(network: Pick<Network, 'answered_by'>): boolean {
  return network.answered_by.length === 0;
}

/** The lines to call first in a danger, most urgent first. */
export function crisisLines(
  network: Pick<Network, 'crisis' | 'lines'>,
  crisis: Crisis,
): readonly Line[] {
  return network.crisis?.[crisis] ?? network.lines;
}

/** What "Leave now" opens, as far as words can name it. */
export function leavesTo({ leave_to: address }: Pick<Network, 'leave_to'>): 'weather' | 'other' {
  return /weather/i.test(new URL(address).hostname) ? 'weather' : 'other';
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
