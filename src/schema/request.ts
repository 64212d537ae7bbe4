// Ships to the browser (zod/mini) and runs in the form service: one schema for both.
import * as z from 'zod/mini';
import {
  BRANCH_QUESTIONS,
  BRANCHES,
  fitsQuestion,
  LONGEST_ANSWER,
  QUESTIONS,
  REQUIRED_QUESTIONS,
} from './branches.ts';
import type { QuestionId } from './branches.ts';

/** Version of what is sent. `readKept` brings older ones up to it. */
export const REQUEST_VERSION = 2;

/** Longest answer the form takes, in characters. */
export const LONGEST_DETAILS = 2000;
/** Most things one request may ask and offer together. */
export const MOST_ITEMS = 20;

/** Keys of the sentences that `words.request.errors` holds for each mistake. */
export const REQUEST_ERRORS = [
  'nothingListed',
  'tooManyItems',
  'need',
  'when',
  'day',
  'time',
  'town',
  'to',
  'amount',
  'tooLong',
  'noWay',
  'phone',
  'email',
  'safeWords',
  'instead',
  'language',
  'consent',
  'notAForm',
] as const;
export type RequestError = (typeof REQUEST_ERRORS)[number];

export const ITEM_SIDES = ['ask', 'offer'] as const;
export const ITEM_WHENS = ['soon', 'day', 'weekly', 'any'] as const;
export const CONTACT_WAYS = ['text', 'call', 'email', 'navigator'] as const;
/** What may be said when somebody else answers the phone. */
export const OTHERS_HEAR = ['nothing', 'words', 'anything'] as const;
export const CONTACT_TIMES = ['mornings', 'afternoons', 'evenings'] as const;

const shortText = z.string().check(z.maxLength(LONGEST_ANSWER, says('tooLong')));
const longText = z.string().check(z.maxLength(LONGEST_DETAILS, says('tooLong')));

/** One thing somebody asks for or offers. */
export const RequestItem = z
  .strictObject({
    side: z.enum(ITEM_SIDES, says('need')),
    /** A need id of this network's needs.yaml, or "other". */
    need: z.string(says('need')).check(z.regex(/^[a-z][a-z0-9-]*$/, says('need'))),
    /** Which questions the need brought. */
    branch: z.enum(BRANCHES, says('need')),
    details: longText,
    when: z.enum(ITEM_WHENS, says('when')),
    /** ISO day, local to the network; present when `when` is "day". */
    day: z.optional(z.iso.date(says('day'))),
    /** "HH:MM" on that day, for what must not be late. */
    time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, says('time')))),
    /** A town, or two streets that cross; never an address. Empty when it does not matter. */
    town: shortText,
    /** Answers to the branch's questions; an unanswered one is absent, a text is a list of one. */
    facts: z.record(z.string(), z.array(z.string()).check(z.minLength(1, says('notAForm')))),
    /** Whole dollars; only in the branch "money", so that "who gives, who gets" is never in doubt. */
    amount: z.optional(
      z.int(says('amount')).check(z.positive(says('amount')), z.maximum(1_000_000, says('amount'))),
    ),
  })
  .check(
    z.refine((item) => item.when !== 'day' || item.day !== undefined, {
      path: ['day'],
      ...says('day'),
    }),
    z.refine((item) => item.amount === undefined || item.branch === 'money', {
      path: ['amount'],
      ...says('amount'),
    }),
    z.superRefine(judgeFacts),
  );
export type RequestItem = z.infer<typeof RequestItem>;

/** How to reach a person without putting them at risk. */
export const RequestContact = z
  .strictObject({
    /** In the order to try them. */
    ways: z.array(z.enum(CONTACT_WAYS, says('noWay'))).check(z.minLength(1, says('noWay'))),
    phone: z.optional(z.string().check(z.refine(isPhone, says('phone')))),
    email: z.optional(
      z
        .string()
        .check(
          z.regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, says('email')),
          z.maxLength(200, says('tooLong')),
        ),
    ),
    voicemail: z.optional(z.boolean()),
    /** Present when there is a number. `words` means `safeWords` and nothing else. */
    othersHear: z.optional(z.enum(OTHERS_HEAR, says('safeWords'))),
    safeWords: z.optional(shortText),
    /** Somebody who may be asked in this person's place, and how. */
    instead: z.optional(
      z.strictObject({
        name: shortText,
        how: shortText.check(z.minLength(1, says('instead'))),
      }),
    ),
    times: z.array(z.enum(CONTACT_TIMES)),
    neverTimes: z.optional(shortText),
  })
  .check(
    z.refine((contact) => !needsPhone(contact.ways) || Boolean(contact.phone), {
      path: ['phone'],
      ...says('phone'),
    }),
    z.refine((contact) => contact.othersHear !== 'words' || Boolean(contact.safeWords), {
      path: ['safeWords'],
      ...says('safeWords'),
    }),
    z.refine((contact) => !contact.ways.includes('email') || Boolean(contact.email), {
      path: ['email'],
      ...says('email'),
    }),
  );
export type RequestContact = z.infer<typeof RequestContact>;

/**
 * What one neighbor asks and offers, as it is delivered and kept.
 * Never asked: birth date, immigration status, full address.
 */
export const Request = z.strictObject({
  /** Made on the neighbor's device; the same id twice is the same request. */
  id: z.uuid(says('notAForm')),
  version: z.literal(REQUEST_VERSION, says('notAForm')),
  network: z.string().check(z.maxLength(100, says('notAForm'))),
  /** The language a navigator should use: a code, or words for another language. */
  language: z.string().check(z.minLength(2, says('language')), z.maxLength(60, says('tooLong'))),
  name: z.optional(shortText),
  /** Who wrote it down for this person, when somebody did: a navigator on the phone, a friend. */
  takenBy: z.optional(shortText),
  items: z
    .array(RequestItem)
    .check(z.minLength(1, says('nothingListed')), z.maxLength(MOST_ITEMS, says('tooManyItems'))),
  contact: RequestContact,
  access: z.optional(longText),
  consent: z.literal(true, says('consent')),
});
export type Request = z.infer<typeof Request>;

/** True when one of the ways needs a phone number. */
export function needsPhone(ways: readonly string[]): boolean {
  return ways.includes('text') || ways.includes('call');
}

/**
 * A North American number with its area code, however it is written: (413) 555-0142, 413.555.0142, +1 413 555 0142.
 * Area code and exchange start with 2 to 9 (North American Numbering Plan).
 */
export function isPhone(text: string): boolean {
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(text.replace(/[\s().+-]/g, ''));
}

/** Every answer belongs to a question of the branch and fits it; what must be answered is. */
function judgeFacts(
  {
    branch,
    side,
    facts,
  }: { branch: (typeof BRANCHES)[number]; side: 'ask' | 'offer'; facts: Record<string, string[]> },
  context: {
    addIssue: (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void;
  },
): void {
  const asked: readonly string[] = BRANCH_QUESTIONS[branch][side];
  const wrong = (id: string, message: RequestError): void => {
    context.addIssue({ code: 'custom', path: ['facts', id], message, input: undefined });
  };
  for (const [id, answer] of Object.entries(facts)) {
    if (!isQuestion(id) || !asked.includes(id)) wrong(id, 'notAForm');
    else if (!fitsQuestion(id, answer))
      wrong(id, 'options' in QUESTIONS[id] ? 'notAForm' : 'tooLong');
  }
  for (const id of REQUIRED_QUESTIONS) {
    if (asked.includes(id) && !facts[id]?.[0]?.trim()) wrong(id, 'to');
  }
}

function isQuestion(id: string): id is QuestionId {
  return id in QUESTIONS;
}

function says(error: RequestError): { error: RequestError } {
  return { error };
}
