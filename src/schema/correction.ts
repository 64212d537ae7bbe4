// Ships to the browser (zod/mini) and runs in the form service: one schema for both.
import * as z from 'zod/mini';
import { LONGEST_ANSWER } from './branches.ts';
import { LONGEST_DETAILS, REQUEST_VERSION } from './request.ts';

/** What can be wrong with an entry. `language` is what they speak there, or the translation. */
export const CORRECTION_PARTS = [
  'phone',
  'hours',
  'address',
  'web',
  'closed',
  'language',
  'steps',
  'other',
] as const;
export type CorrectionPart = (typeof CORRECTION_PARTS)[number];

/** How somebody knows it. */
export const CORRECTION_KNOWN = ['called', 'visited', 'read', 'told', 'theirs'] as const;
export type CorrectionKnown = (typeof CORRECTION_KNOWN)[number];

/** Keys of the sentences that `words.correction.errors` holds for each mistake. */
export const CORRECTION_ERRORS = ['what', 'text', 'tooLong', 'notAForm'] as const;
export type CorrectionError = (typeof CORRECTION_ERRORS)[number];

/** Names of the form's fields, with or without scripts. The others are in `FORM_FIELDS`. */
export const CORRECTION_FIELDS = {
  entry: 'entry',
  /** Repeated, one for each part. */
  what: 'what',
  text: 'text',
  known: 'known',
  contact: 'contact',
} as const;

const shortText = z.string().check(z.maxLength(LONGEST_ANSWER, says('tooLong')));

/**
 * What a neighbor says is wrong with an entry of the directory. It is never shown on the site: an editor reads it,
 * looks, and changes the entry. Asks for nobody's name.
 */
export const Correction = z
  .strictObject({
    /** Made on the neighbor's device; the same id twice is the same letter. */
    id: z.uuid(says('notAForm')),
    version: z.literal(REQUEST_VERSION, says('notAForm')),
    network: z.string().check(z.maxLength(100, says('notAForm'))),
    /** "resources/lee-food-pantry". */
    entry: z
      .string()
      .check(
        z.regex(/^(?:resources|groups|events|guides)\/[a-z0-9]+(?:-[a-z0-9]+)*$/, says('notAForm')),
        z.maxLength(200, says('notAForm')),
      ),
    /** Code of the language it was written in. */
    language: z.string().check(z.minLength(2, says('notAForm')), z.maxLength(60, says('notAForm'))),
    what: z
      .array(z.enum(CORRECTION_PARTS, says('notAForm')))
      .check(z.minLength(1, says('what')), z.maxLength(CORRECTION_PARTS.length, says('notAForm'))),
    /** What is right now; may be empty, for whoever only knows that something is wrong. */
    text: z.string().check(z.maxLength(LONGEST_DETAILS, says('tooLong'))),
    known: z.optional(z.enum(CORRECTION_KNOWN, says('notAForm'))),
    /** A way to ask back, in the neighbor's own words. */
    contact: z.optional(shortText),
  })
  .check(
    z.refine(
      ({ what, text }) =>
        text.trim() !== '' || what.length === 0 || what.some((part) => part !== 'other'),
      {
        path: ['text'],
        ...says('text'),
      },
    ),
  );
export type Correction = z.infer<typeof Correction>;

/** The candidate correction that a posted form describes, for `Correction.safeParse` to judge. */
export function readCorrectionFields(
  fields: URLSearchParams | FormData,
): Omit<Record<keyof Correction, unknown>, 'id' | 'network' | 'language'> {
  // Browsers send line breaks of a text box as CR LF (HTML Standard, form submission): a letter holds LF.
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  };
  const known = text(CORRECTION_FIELDS.known);
  const contact = text(CORRECTION_FIELDS.contact);
  return {
    version: REQUEST_VERSION,
    entry: text(CORRECTION_FIELDS.entry),
    what: [...new Set(fields.getAll(CORRECTION_FIELDS.what))],
    text: text(CORRECTION_FIELDS.text),
    ...(known === '' ? {} : { known }),
    ...(contact === '' ? {} : { contact }),
  } as ReturnType<typeof readCorrectionFields>;
}

function says(error: CorrectionError): { error: CorrectionError } {
  return { error };
}
