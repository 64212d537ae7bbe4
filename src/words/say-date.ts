// Ships to the browser.
import type { CalendarDay } from '../time/calendar-day.ts';
import { addDays } from '../time/calendar-day.ts';
import { dayFormat } from './kept-formats.ts';
import { inOwnWords } from './kreyol.ts';
import { localeOf } from './locale.ts';
import { DAYS } from '../schema/vocabulary.ts';
import type { Day } from '../schema/vocabulary.ts';

/** What was said before, by what was asked; so many, and then it begins anew. */
const kept = new Map<string, string>();
const MOST_KEPT = 4000;

/** A day in words, "Tuesday, 24 November" or with the year when asked. */
export function sayDay(
  language: string,
  day: CalendarDay,
  parts: Intl.DateTimeFormatOptions = WHOLE_DAY,
): string {
  const asked = `${language} ${day} ${Object.entries(parts).join()}`;
  const known = kept.get(asked) ?? sayAnew(language, day, parts);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(asked, known);
  return known;
}

function sayAnew(language: string, day: CalendarDay, parts: Intl.DateTimeFormatOptions): string {
  const said = dayFormat(localeOf(language), parts).format(new Date(day));
  // "22 ноября 2026 г." would end a sentence with two full stops.
  return inOwnWords(language, said).replace(/\s?г\.$/, '');
}

export const WHOLE_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
export const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A loose date ("2023", "2023-05", "2023-05-13") in words, as exact as it is. */
export function sayLooseDate(language: string, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day === undefined) return sayDay(language, `${date}-01`, { month: 'long', year: 'numeric' });
  return sayDay(language, date, DATE);
}

/** "Monday": the weekday's name by itself. */
export function sayWeekday(language: string, day: Day, width: 'long' | 'short' = 'long'): string {
  // 2023-01-01 was a Sunday, the first of DAYS.
  return sayDay(language, addDays('2023-01-01', DAYS.indexOf(day)), { weekday: width });
}

/** "05-13" in words: "13 May". */
export function sayMonthDay(language: string, monthDay: string): string {
  return sayDay(language, `2024-${monthDay}`, { day: 'numeric', month: 'long' });
}
