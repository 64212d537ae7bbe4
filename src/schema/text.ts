import { z } from 'zod';

const LEAP_YEAR = 2024;

/** A calendar day as text, 2026-11-22: no time zone can move it. */
export const IsoDay = z.iso.date('Write a date as year-month-day, like 2026-11-22.');

/** How exactly a source dates itself: "2023", "2023-05" or "2023-05-13". */
export const LooseDate = z.coerce
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    message: 'Write a year, a month or a day, like "2023", "2023-05" or "2023-05-13".',
  });

/** Local wall-clock time, 24 hours. "24:00" is the end of the day. */
export const ClockTime = z
  .string('Write a time in quotes, like "09:00".')
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { message: 'Write a time like "09:00".' });

/** Day of the year without the year, for seasons. */
export const MonthDay = z
  .string('Write month-day in quotes, like "05-15".')
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'Write month-day, like "05-15".' })
  .refine(isInSomeYear, { message: 'Write a day that some year has, like "05-15".' });

/** A language tag such as en, es, zh-Hans (BCP 47). */
export const LanguageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'Write a language code, like en or es.' });

/** Lower case words joined by dashes: becomes part of an address, so it never changes. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'Use lower case letters, digits and dashes.' });

/** A sentence of this many characters still fits a result row and a flyer. */
export const LONGEST_SUMMARY = 160;

export const Title = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(120, 'Keep the title to 120 characters.');
export const Summary = z
  .string()
  .trim()
  .min(1, 'Say in one sentence what a neighbor gets.')
  .max(LONGEST_SUMMARY, `Keep the summary to ${LONGEST_SUMMARY} characters.`);
export const Words = z.string().trim().min(1, 'Write something here or leave the line out.');
export const WordsList = z.array(Words);

/** The first language's short labels (of phones, of hours) and what they are in this language. */
export const Labels = z.record(z.string(), Words);

function isInSomeYear(monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return day <= new Date(Date.UTC(LEAP_YEAR, month, 0)).getUTCDate();
}
