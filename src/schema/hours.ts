import { z } from 'zod';
import { ClockTime, MonthDay, Words } from './text.ts';
import { DAYS } from './vocabulary.ts';

/** Part of every year. `from` may be later than `until`: then it spans the new year. */
export const Season = z.strictObject({ from: MonthDay, until: MonthDay });
export type Season = z.infer<typeof Season>;

/** Which ones of the weekdays of a month: 1 to 5, or -1 for the last. */
export const MonthWeeks = z
  .array(
    z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(-1)]),
  )
  .min(1);

/** One line of opening hours, in the network's time zone. */
export const OpeningHours = z
  .strictObject({
    days: z.array(z.enum(DAYS)).min(1, 'Name at least one day.'),
    weeks: MonthWeeks.optional(),
    season: Season.optional(),
    opens: ClockTime,
    closes: ClockTime,
    note: Words.optional(),
  })
  .refine((hours) => hours.opens !== hours.closes, {
    path: ['closes'],
    message: 'It closes at the minute it opens. For the whole day write "00:00" and "24:00".',
  });
export type OpeningHours = z.infer<typeof OpeningHours>;
