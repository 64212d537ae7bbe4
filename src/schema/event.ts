import { z } from 'zod';
import { beforeYouGo, beforeYouGoWords, entryFacts, entryWords } from './entry.ts';
import { MonthWeeks, Season } from './hours.ts';
import { IsoDay, LooseDate, Slug, Words } from './text.ts';
import { DAYS, EVENT_KINDS, ROLES } from './vocabulary.ts';

const LocalMoment = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/, {
    message: 'Write a day or a local time, like 2026-12-03 or 2026-12-03T17:30.',
  });

/** A rule that makes more dates out of the first one. Local to the network's time zone. */
export const Repeats = z
  .strictObject({
    every: z.enum(['week', 'month', 'year']),
    interval: z.int().min(1).max(12).default(1),
    days: z.array(z.enum(DAYS)).min(1).optional(),
    weeks: MonthWeeks.optional(),
    season: Season.optional(),
    until: IsoDay.optional(),
    except: z.array(IsoDay).default([]),
    also: z.array(IsoDay).default([]),
  })
  .refine(
    (rule) => rule.every !== 'month' || (rule.weeks !== undefined && rule.days !== undefined),
    {
      path: ['weeks'],
      message: 'A monthly rule needs days and weeks, like days: [tue], weeks: [1].',
    },
  );
export type Repeats = z.infer<typeof Repeats>;

/** Something at a time: a meal, a market, a story hour. `content/events/slug.md`. */
export const Event = z
  .strictObject({
    ...entryFacts,
    ...beforeYouGo,
    kind: z.enum(EVENT_KINDS),
    group: Slug.optional(),
    resource: Slug.optional(),
    starts: LocalMoment.optional(),
    ends: LocalMoment.optional(),
    repeats: Repeats.optional(),
    /** Words instead of a rule ("One Saturday a month, November to April"), or beside it. */
    when: Words.optional(),
    /** When a public page last showed this schedule, or "undated". Present = we say "usually". */
    last_seen: z.union([z.literal('undated'), LooseDate]).optional(),
    cancelled: z.array(z.strictObject({ date: IsoDay, reason: Words.optional() })).default([]),
    roles: z.array(z.enum(ROLES)).default([]),
  })
  .refine((event) => event.starts !== undefined || event.when !== undefined, {
    path: ['starts'],
    message: 'Say when: starts: 2026-12-03T17:30, or words in "when".',
  })
  .refine((event) => event.repeats === undefined || event.starts !== undefined, {
    path: ['starts'],
    message: 'A repeating event needs its first date in "starts".',
  })
  .refine(
    (event) => event.ends === undefined || event.starts === undefined || event.starts < event.ends,
    {
      path: ['ends'],
      message: 'The event ends before it starts.',
    },
  );
export type Event = z.infer<typeof Event>;

/** `content/events/slug.es.md`: words only. */
export const EventWords = z.strictObject({
  ...entryWords,
  ...beforeYouGoWords,
  when: Words.optional(),
});
export type EventWords = z.infer<typeof EventWords>;
